import type { TextBody } from '@onehall/protocol';
import { Icon, useText } from '@onehall/ui';
import type { ReactNode } from 'react';

export interface PaperListProps {
  readonly title: string;
  readonly papers: readonly TextBody[];
  readonly children?: ReactNode;
}

/** What to have with oneself, before the ticket is issued [Q13]. */
export function PaperList({ title, papers, children }: PaperListProps) {
  const { say } = useText();
  return (
    <section className="k-papers">
      <h2>
        <Icon name="paper" />
        {title}
      </h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.zh}>{say(paper)}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
