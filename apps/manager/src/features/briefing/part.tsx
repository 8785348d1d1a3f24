import type { ReplyOf, routes } from '@onehall/protocol';
import type { ReactNode } from 'react';

export type Briefing = ReplyOf<typeof routes.readBriefing>;

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the briefing, with its heading. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section className="mg-briefing-part" aria-labelledby={`mg-brf-${id}`}>
      <h3 id={`mg-brf-${id}`}>{title}</h3>
      {children}
    </section>
  );
}
