import { routes, type WaitingTicket } from '@onehall/protocol';
import {
  Button,
  clockTime,
  EmptyState,
  type Refusal,
  RefusalNotice,
  refusalOf,
  TicketNumber,
  useCommand,
  useNow,
  useZone,
} from '@onehall/ui';
import { useState } from 'react';
import { useReasonSaid } from '../../lib/reason-choice.tsx';
import { MIN_MS } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';

interface AsideProps {
  readonly aside: readonly WaitingTicket[];
  readonly onOpen: (ticketId: string) => void;
}

/** Who is set aside or missed the call, by when each must be back, and one touch when they are. */
export function Aside({ aside, onOpen }: AsideProps) {
  const { t } = useFloorText();
  const now = useNow();
  const [outcome, setOutcome] = useState<{ number: string; refusal: Refusal | null } | null>(null);
  const sorted = [...aside].sort((a, b) => (a.returnUntil ?? 0) - (b.returnUntil ?? 0));
  return (
    <div className="fl-aside">
      {outcome?.refusal === null ? (
        <p className="fl-said" role="status">
          {t('back.done', { number: outcome.number })}
        </p>
      ) : null}
      <RefusalNotice refusal={outcome?.refusal ?? null} onClose={() => setOutcome(null)} />
      {sorted.length === 0 ? <EmptyState icon="check" title={t('aside.none')} /> : null}
      <ul>
        {sorted.map((ticket) => (
          <li key={ticket.ticketId}>
            <AsideRow
              ticket={ticket}
              now={now}
              onOpen={onOpen}
              onDone={(refusal) => setOutcome({ number: ticket.number, refusal })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface AsideRowProps {
  readonly ticket: WaitingTicket;
  readonly now: number;
  readonly onOpen: (ticketId: string) => void;
  readonly onDone: (refusal: Refusal | null) => void;
}

function AsideRow({ ticket, now, onOpen, onDone }: AsideRowProps) {
  const { t } = useFloorText();
  const zone = useZone();
  const said = useReasonSaid();
  const resume = useCommand(routes.resumeTicket);
  const comeBack = useCommand(routes.returnTicket);
  const held = ticket.state === 'held';
  const back = async () => {
    const params = { ticketId: ticket.ticketId };
    const answer = held
      ? await resume.send({ params, body: { to: 'queue' } })
      : await comeBack.send({ params });
    onDone(refusalOf(answer));
  };
  const until = ticket.returnUntil ?? 0;
  const over = until < now;
  return (
    <div className="fl-aside-row">
      <Button onClick={() => onOpen(ticket.ticketId)}>
        <i className={`fl-shape fl-shape-${ticket.group}`} aria-hidden="true" />
        <TicketNumber number={ticket.number} />
      </Button>
      <p>{held ? t('aside.held', { reason: said(ticket.holdReason ?? '') }) : t('aside.missed')}</p>
      <p className={over ? 'fl-risk' : 'oh-muted'}>
        {t(over ? 'aside.over' : 'aside.until', {
          time: clockTime(until, zone),
          n: Math.ceil((until - now) / MIN_MS),
        })}
      </p>
      <Button
        look="main"
        icon="check"
        disabled={resume.pending || comeBack.pending}
        onClick={() => void back()}
      >
        {t('aside.back')}
      </Button>
    </div>
  );
}
