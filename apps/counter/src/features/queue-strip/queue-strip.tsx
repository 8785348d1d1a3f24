import type { ConsoleView } from '@onehall/protocol';
import { TicketNumber, useNow } from '@onehall/ui';
import { useMemo } from 'react';
import { useConsoleText } from '../../lib/use-console-text.ts';
import { countByGroup, layOut, type Mark, percentOf } from './queue-line.ts';
import './queue-strip.css';

const REDRAW_MS = 5000;
const MARK_PERCENT = 1.8;
const ticks = [-10, 0, 5, 10, 15, 20, 25, 30] as const;
const groups = ['vip', 'priority', 'general'] as const;

/** Who waits for this counter, drawn by the minutes left until their promise runs out. */
export function QueueStrip({ view }: { readonly view: ConsoleView }) {
  const { t } = useConsoleText();
  const now = useNow(REDRAW_MS);
  const { queue } = view;
  const { marks, hidden } = useMemo(() => layOut(queue, now, MARK_PERCENT), [queue, now]);
  const counts = countByGroup(queue);
  const late = queue.filter((ticket) => ticket.dueAt < now).length;
  return (
    <section className="cn-queue" aria-label={t('queue.title')}>
      <div className="cn-queue-next">
        <small>{t('queue.next')}</small>
        {view.nextNumber === null ? <span>—</span> : <TicketNumber number={view.nextNumber} />}
      </div>
      <Line marks={marks} />
      <div className="cn-queue-counts">
        <p>
          {queue.length === 0 ? t('queue.nobody') : t('queue.waiting', { n: queue.length })}
          {' · '}
          {t('queue.total', { n: view.waitingTotal })}
        </p>
        <p className="cn-queue-groups">
          {groups.map((group) => (
            <span key={group}>
              <i className={`cn-mark cn-mark-${group}`} aria-hidden="true" />
              {t(`class.${group}`)} <b>{counts[group]}</b>
            </span>
          ))}
        </p>
        {late === 0 ? null : <p className="cn-queue-late">{t('queue.late', { n: late })}</p>}
        {hidden === 0 ? null : <p className="oh-muted">{t('queue.more', { n: hidden })}</p>}
      </div>
    </section>
  );
}

function Line({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useConsoleText();
  return (
    <div className="cn-line">
      <div className="cn-line-late" style={{ width: `${percentOf(0)}%` }} />
      <ol className="cn-line-marks">
        {marks.map(({ ticket, minutesLeft, percent, lane }) => {
          const words = { number: ticket.number, group: t(`class.${ticket.group}`) };
          const label =
            minutesLeft < 0
              ? t('queue.markLate', { ...words, n: Math.ceil(-minutesLeft) })
              : t('queue.mark', { ...words, n: Math.floor(minutesLeft) });
          return (
            <li
              key={ticket.ticketId}
              title={label}
              className={`cn-mark cn-mark-${ticket.group} ${minutesLeft < 0 ? 'cn-mark-over' : ''}`}
              style={{ left: `${percent}%`, top: `${lane * 15}px` }}
            >
              <span className="oh-hidden">{label}</span>
            </li>
          );
        })}
      </ol>
      <div className="cn-line-scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick}
            style={{ left: `${percentOf(tick)}%` }}
            className={tick === 0 ? 'cn-line-zero' : ''}
          >
            {tick === 0 ? t('queue.zero') : t('queue.minutes', { n: tick })}
          </span>
        ))}
      </div>
    </div>
  );
}
