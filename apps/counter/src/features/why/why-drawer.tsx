import { type ConsoleView, type ReplyOf, routes } from '@onehall/protocol';
import { call, clockTime, EmptyState, type Refusal, RefusalNotice, refusalOf, useZone } from '@onehall/ui';
import { useEffect, useState } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { whySentences } from './why-sentences.ts';
import './why.css';

type Why = ReplyOf<typeof routes.whyNotYet>;

function useWhy(ticketId: string): { why: Why | null; refusal: Refusal | null } {
  const [state, setState] = useState<{ why: Why | null; refusal: Refusal | null }>({
    why: null,
    refusal: null,
  });
  useEffect(() => {
    let here = true;
    void call(routes.whyNotYet, { params: { ticketId } }).then((answer) => {
      if (!here) return;
      setState({ why: answer.kind === 'ok' ? answer.value : null, refusal: refusalOf(answer) });
    });
    return () => {
      here = false;
    };
  }, [ticketId]);
  return state;
}

interface WhyDrawerProps {
  readonly ticket: NonNullable<ConsoleView['ticket']>;
  readonly onClose: () => void;
}

/** Why this ticket was the next one, in plain words: for the customer who asks, and for the clerk who wonders [Q2]. */
export function WhyDrawer({ ticket, onClose }: WhyDrawerProps) {
  const { t } = useConsoleText();
  const zone = useZone();
  const { why, refusal } = useWhy(ticket.ticketId);
  return (
    <Drawer name="why" title={t('why.title', { number: ticket.number })} onClose={onClose}>
      <RefusalNotice refusal={refusal} />
      {why === null && refusal === null ? <EmptyState icon="clock" title={t('why.loading')} /> : null}
      {why === null ? null : (
        <div role="status">
          <ul className="cn-why">
            {whySentences(why, (at) => clockTime(at, zone)).map(({ key, vars }) => (
              <li key={key}>{t(key, vars)}</li>
            ))}
          </ul>
        </div>
      )}
    </Drawer>
  );
}
