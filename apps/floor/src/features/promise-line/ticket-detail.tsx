import type { WaitingTicket } from '@onehall/protocol';
import { Button, clockTime, IconButton, TicketNumber, useHall, useZone } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';

interface TicketDetailProps {
  /** One ticket, or those of a crowd to choose from. */
  readonly picked: readonly WaitingTicket[];
  readonly waiting: readonly WaitingTicket[];
  readonly now: number;
  readonly onPick: (ticket: WaitingTicket) => void;
  readonly onClose: () => void;
}

/** What there is to know about a mark. It stays in its place, so that nothing on the line moves. */
export function TicketDetail({ picked, waiting, now, onPick, onClose }: TicketDetailProps) {
  const { t } = useFloorText();
  const [first] = picked;
  if (first === undefined) return <p className="fl-detail fl-detail-none">{t('detail.pick')}</p>;
  if (picked.length > 1) {
    return (
      <div className="fl-detail">
        <p>{t('detail.list', { n: picked.length })}</p>
        <section
          className="fl-detail-list"
          aria-label={t('detail.list', { n: picked.length })}
          {...scrollable}
        >
          {picked.map((ticket) => (
            <Button key={ticket.ticketId} onClick={() => onPick(ticket)}>
              <i className={`fl-shape fl-shape-${ticket.group}`} aria-hidden="true" />
              {ticket.number}
            </Button>
          ))}
        </section>
        <IconButton icon="cross" label={t('detail.close')} onClick={onClose} />
      </div>
    );
  }
  const ticket = waiting.find((one) => one.ticketId === first.ticketId);
  return (
    <div className="fl-detail" role="status" data-testid="ticket-detail">
      {ticket === undefined ? (
        <p>{t('detail.gone', { number: first.number })}</p>
      ) : (
        <Facts ticket={ticket} now={now} />
      )}
      <IconButton icon="cross" label={t('detail.close')} onClick={onClose} />
    </div>
  );
}

function Facts({ ticket, now }: { readonly ticket: WaitingTicket; readonly now: number }) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const hall = useHall();
  const className = hall?.classes.find((one) => one.id === ticket.classId)?.name;
  const left = (ticket.dueAt - now) / 60_000;
  return (
    <>
      <TicketNumber number={ticket.number} className="fl-detail-number" />
      <dl>
        <div>
          <dt>{t('detail.class')}</dt>
          <dd>{className === undefined ? t(`class.${ticket.group}`) : say(className)}</dd>
        </div>
        <div>
          <dt>{t('detail.service')}</dt>
          <dd>{say(ticket.categoryName)}</dd>
        </div>
        <div>
          <dt>{t('detail.waited')}</dt>
          <dd>{t('detail.waitedTime', { n: Math.floor((now - ticket.arrivedAt) / 60_000) })}</dd>
        </div>
        <div className={left < 0 ? 'fl-risk' : ''}>
          <dt>{t('detail.due')}</dt>
          <dd>
            {clockTime(ticket.dueAt, zone)} ·{' '}
            {left < 0 ? t('detail.late', { n: Math.ceil(-left) }) : t('detail.left', { n: Math.floor(left) })}
          </dd>
        </div>
      </dl>
    </>
  );
}
