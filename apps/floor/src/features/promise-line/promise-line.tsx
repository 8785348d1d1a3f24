import type { WaitingTicket } from '@onehall/protocol';
import { EmptyState, TicketNumber, useNow } from '@onehall/ui';
import { useMemo, useState } from 'react';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { type Crowd, type LineLayout, layOut, type Mark, placeOf } from './line-layout.ts';
import { TicketDetail } from './ticket-detail.tsx';

const REDRAW_MS = 5000;
const LANES = 3;
const LANE_PX = 60;
/** 60 px of a line that is some 1080 px long. */
const MARK_WIDTH = 0.056;
const groups = ['vip', 'priority', 'general'] as const;

interface PromiseLineProps {
  readonly waiting: readonly WaitingTicket[];
  readonly total: number;
}

/** Our picture: who waits, by the minutes left; zero is the promise, red lies beyond. One look tells who will be late. */
export function PromiseLine({ waiting, total }: PromiseLineProps) {
  const { t } = useFloorText();
  const now = useNow(REDRAW_MS);
  const layout = useMemo(() => layOut(waiting, now, { lanes: LANES, markWidth: MARK_WIDTH }), [waiting, now]);
  const [picked, setPicked] = useState<readonly WaitingTicket[]>([]);
  return (
    <section className="fl-line" aria-labelledby="fl-line">
      <div className="fl-line-head">
        <h2 id="fl-line">{t('line.title')}</h2>
        <p>
          {groups.map((group) => (
            <span key={group}>
              <i className={`fl-shape fl-shape-${group}`} aria-hidden="true" />
              {t(`class.${group}`)}
            </span>
          ))}
        </p>
      </div>
      {waiting.length === 0 ? (
        <EmptyState icon="people" title={t('line.empty')} />
      ) : (
        <Drawing layout={layout} picked={picked} onPick={setPicked} />
      )}
      {total > waiting.length ? (
        <p className="oh-muted">{t('line.beyond', { shown: waiting.length, all: total })}</p>
      ) : null}
      {waiting.length === 0 ? null : (
        <TicketDetail
          picked={picked}
          waiting={waiting}
          now={now}
          onPick={(ticket) => setPicked([ticket])}
          onClose={() => setPicked([])}
        />
      )}
    </section>
  );
}

interface DrawingProps {
  readonly layout: LineLayout;
  readonly picked: readonly WaitingTicket[];
  readonly onPick: (tickets: readonly WaitingTicket[]) => void;
}

function Drawing({ layout, picked, onPick }: DrawingProps) {
  const { t } = useFloorText();
  const { lateMin, marks, crowds } = layout;
  const zero = placeOf(0, lateMin);
  const ticks = [-lateMin, 0, 5, 10, 15, 20, 25, 30].filter((one, index) => index === 0 || one >= 0);
  const lanes = Math.max(2, ...marks.map((mark) => mark.lane + 1));
  return (
    <div className="fl-drawing">
      <div className="fl-late" style={{ width: `calc(30px + (100% - 60px) * ${zero})` }}>
        <span>{t('line.late')}</span>
      </div>
      <ol className="fl-marks" style={{ minHeight: `${lanes * LANE_PX}px` }}>
        {marks.map((mark) => (
          <li
            key={mark.ticket.ticketId}
            style={{ left: `${mark.place * 100}%`, bottom: `${mark.lane * LANE_PX}px` }}
          >
            <MarkButton
              mark={mark}
              pressed={picked.length === 1 && picked[0]?.ticketId === mark.ticket.ticketId}
              onPick={() => onPick([mark.ticket])}
            />
          </li>
        ))}
      </ol>
      <div className="fl-scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick}
            className={tick === 0 ? 'fl-zero' : ''}
            style={{ left: `calc(30px + (100% - 60px) * ${placeOf(tick, lateMin)})` }}
          >
            {tick === 0 ? t('line.zero') : t('line.minutes', { n: tick })}
          </span>
        ))}
      </div>
      {crowds.length === 0 ? null : <Crowds crowds={crowds} onPick={onPick} />}
    </div>
  );
}

interface MarkButtonProps {
  readonly mark: Mark;
  readonly pressed: boolean;
  readonly onPick: () => void;
}

function MarkButton({ mark, pressed, onPick }: MarkButtonProps) {
  const { t } = useFloorText();
  const { ticket, minutesLeft } = mark;
  const words = { number: ticket.number, group: t(`class.${ticket.group}`) };
  const late = minutesLeft < 0;
  return (
    <button
      type="button"
      className={late ? 'fl-mark fl-mark-late' : 'fl-mark'}
      aria-pressed={pressed}
      aria-label={
        late
          ? t('line.markLate', { ...words, n: Math.ceil(-minutesLeft) })
          : t('line.mark', { ...words, n: Math.floor(minutesLeft) })
      }
      onClick={onPick}
    >
      <i className={`fl-shape fl-shape-${ticket.group}`} aria-hidden="true" />
      <TicketNumber number={ticket.number} />
    </button>
  );
}

interface CrowdsProps {
  readonly crowds: readonly Crowd[];
  readonly onPick: (tickets: readonly WaitingTicket[]) => void;
}

function Crowds({ crowds, onPick }: CrowdsProps) {
  const { t } = useFloorText();
  return (
    <div className="fl-crowds">
      {crowds.map((crowd) => (
        <button
          key={crowd.stretch}
          type="button"
          className="fl-crowd"
          style={{ left: `${crowd.place * 100}%` }}
          aria-label={t('line.moreLabel', {
            n: crowd.tickets.length,
            numbers: crowd.tickets
              .slice(0, 5)
              .map((one) => one.number)
              .join('、'),
          })}
          onClick={() => onPick(crowd.tickets)}
        >
          {t('line.more', { n: crowd.tickets.length })}
        </button>
      ))}
    </div>
  );
}
