import { Button, type ButtonProps, RefusalNotice } from '@onehall/ui';
import { useState } from 'react';
import type { CommandState } from './command-state.ts';

export interface AskTwiceProps {
  readonly command: CommandState;
  readonly ask: string;
  readonly icon: ButtonProps['icon'];
  readonly sure: string;
  readonly what?: string;
  readonly keep: string;
  readonly go: string;
  readonly onGo: () => void;
}

/** Something that cannot be undone: a quiet button, then one calm question in its place. */
export function AskTwice({ command, ask, icon, sure, what, keep, go, onGo }: AskTwiceProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button {...(icon === undefined ? {} : { icon })} className="p-wide" onClick={() => setAsked(true)}>
        {ask}
      </Button>
    );
  }
  const stay = () => {
    command.clear();
    setAsked(false);
  };
  return (
    <section className="p-sure">
      <h2>{sure}</h2>
      {what === undefined ? null : <p>{what}</p>}
      <RefusalNotice refusal={command.refusal} />
      <Button look="main" className="p-wide" disabled={command.pending} onClick={stay}>
        {keep}
      </Button>
      <Button className="p-wide" aria-disabled={command.pending} onClick={onGo}>
        {go}
      </Button>
    </section>
  );
}
