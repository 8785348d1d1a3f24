import { routes } from '@onehall/protocol';
import { type Refusal, useCommand } from '@onehall/ui';
import { useCallback, useEffect, useState } from 'react';

const HELP_SHOWN_MS = 8000;

export interface Help {
  /** Said for a while after it was called for, then the line goes. */
  readonly sent: boolean;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly clear: () => void;
  readonly ask: () => Promise<void>;
}

function useHelp(): Help {
  const { send, pending, refusal, clear } = useCommand(routes.askHelp);
  const [sentAt, setSentAt] = useState<number | null>(null);
  useEffect(() => {
    if (sentAt === null) return;
    const timer = setTimeout(() => setSentAt(null), HELP_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [sentAt]);
  const ask = async () => {
    const answer = await send();
    if (answer.kind === 'ok') setSentAt(Date.now());
  };
  return { sent: sentAt !== null, pending, refusal, clear, ask };
}

/** Everything this machine can ask of the hall; each once, however often its button is pressed. */
export function useDesk() {
  const issue = useCommand(routes.issueTicket);
  const checkIn = useCommand(routes.checkIn);
  const copy = useCommand(routes.reprintTicket);
  const help = useHelp();
  const { startAnew: forgetIssue } = issue;
  const { startAnew: forgetCheckIn } = checkIn;
  const { startAnew: forgetCopy } = copy;
  const { clear: clearHelp } = help;
  /** Whoever comes next is another person. */
  const startAnew = useCallback(() => {
    clearHelp();
    forgetIssue();
    forgetCheckIn();
    forgetCopy();
  }, [clearHelp, forgetIssue, forgetCheckIn, forgetCopy]);
  return { issue, checkIn, copy, help, busy: issue.pending || checkIn.pending || copy.pending, startAnew };
}
export type Desk = ReturnType<typeof useDesk>;
