import type { FloorView, WaitingTicket } from '@onehall/protocol';
import { Button, EmptyState, TicketNumber, useNow } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { byMinutesLeft, MIN_MS, minutesLeft, standingOf } from '../../lib/standing.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { useRangeWords } from '../../lib/use-range-words.ts';

/** More than anybody reads while walking; the rest is one touch away. */
const SHOWN = 40;

interface WaitingListProps {
  readonly view: FloorView;
  readonly onOpen: (ticketId: string) => void;
}

/** Everybody who waits, the nearest promise first. */
export function WaitingList({ view, onOpen }: WaitingListProps) {
  const { t } = useFloorText();
  const now = useNow(5000);
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => byMinutesLeft(view.waiting), [view.waiting]);
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const hidden = sorted.length - shown.length;
  if (sorted.length === 0) return <EmptyState icon="people" title={t('line.empty')} />;
  return (
    <div className="fl-list">
      <p className="fl-list-row fl-list-head" aria-hidden="true">
        <span>{t('list.number')}</span>
        <span>{t('list.class')}</span>
        <span>{t('list.service')}</span>
        <span>{t('list.waited')}</span>
        <span>{t('list.left')}</span>
        <span>{t('list.range')}</span>
      </p>
      <ol>
        {shown.map((ticket) => (
          <li key={ticket.ticketId}>
            <Row ticket={ticket} view={view} now={now} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {hidden === 0 ? null : (
        <Button icon="down" onClick={() => setAll(true)}>
          {t('list.all', { n: hidden })}
        </Button>
      )}
      {view.waitingTotal > sorted.length ? (
        <p className="oh-muted">{t('line.beyond', { shown: sorted.length, all: view.waitingTotal })}</p>
      ) : null}
    </div>
  );
}

interface RowProps extends WaitingListProps {
  readonly ticket: WaitingTicket;
  readonly now: number;
}

function Row({ ticket, view, now, onOpen }: RowProps) {
  const { t, say } = useFloorText();
  const range = useRangeWords();
  const standing = standingOf(ticket, now);
  const left = minutesLeft(ticket, now);
  const className = view.classes.find((one) => one.id === ticket.classId)?.name;
  return (
    <button
      type="button"
      className={`fl-list-row fl-list-${standing}`}
      onClick={() => onOpen(ticket.ticketId)}
    >
      <span className="fl-list-number">
        <i className={`fl-shape fl-shape-${ticket.group}`} aria-hidden="true" />
        <TicketNumber number={ticket.number} />
      </span>
      <span>{className === undefined ? t(`class.${ticket.group}`) : say(className)}</span>
      <span>{say(ticket.categoryName)}</span>
      <span>{t('minutes.waited', { n: Math.floor((now - ticket.arrivedAt) / MIN_MS) })}</span>
      <span className="fl-list-left">
        {left < 0 ? t('minutes.late', { n: Math.ceil(-left) }) : t('minutes.left', { n: Math.floor(left) })}
        {standing === 'in-time' ? null : <em>{t(`standing.${standing}`)}</em>}
      </span>
      <span>{range(ticket.estimate, now)}</span>
    </button>
  );
}
