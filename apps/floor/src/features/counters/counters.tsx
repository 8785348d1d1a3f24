import type { CounterCard, FloorView } from '@onehall/protocol';
import { clockTime, duration, Icon, type IconName, TicketNumber, useNow, useZone } from '@onehall/ui';
import { useState } from 'react';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';
import { CounterSheet } from './counter-sheet.tsx';
import { useMendingWords } from './use-mending-words.ts';

const icons: Readonly<Record<CounterCard['state'], IconName>> = {
  closed: 'cross',
  free: 'check',
  calling: 'sound',
  serving: 'person',
  paused: 'clock',
  'device-fault': 'alert',
};

interface CountersProps {
  readonly view: FloorView;
  /** A manager opens a card to act on it. */
  readonly manages: boolean;
}

/** The counters as they stand in the hall: what each does, and since when. */
export function Counters({ view, manages }: CountersProps) {
  const { t } = useFloorText();
  const now = useNow();
  const [open, setOpen] = useState<string | null>(null);
  const card = view.counters.find((one) => one.counterId === open);
  return (
    <section className="fl-counters" aria-label={t('counters.title')} {...scrollable}>
      <ul>
        {view.counters.map((one) => (
          <li key={one.counterId}>
            {manages ? (
              <button
                type="button"
                className={`fl-counter fl-counter-${one.state}`}
                onClick={() => setOpen(one.counterId)}
              >
                <Card card={one} now={now} />
              </button>
            ) : (
              <div className={`fl-counter fl-counter-${one.state}`}>
                <Card card={one} now={now} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {card === undefined ? null : (
        <CounterSheet key={card.counterId} card={card} view={view} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function Card({ card, now }: { readonly card: CounterCard; readonly now: number }) {
  const { t, say } = useFloorText();
  const zone = useZone();
  const words = useMendingWords();
  const { mending } = card;
  // A counter that is mended says that, paused or not.
  const pause = mending === null ? card.pause : null;
  const since = mending?.since ?? card.since;
  return (
    <>
      <span className="fl-counter-head">
        <strong>{t('counters.number', { number: card.number })}</strong>
        <small>{say(card.zone)}</small>
      </span>
      <span className="fl-counter-state">
        <Icon name={icons[card.state]} />
        {pause === null ? t(`counter.${card.state}`) : t(`pause.${pause.kind}`)}
        {card.ticketNumber === null ? null : <TicketNumber number={card.ticketNumber} />}
        {pause === null ? null : (
          <span className={pause.until < now ? 'fl-risk' : ''}>
            {pause.until < now
              ? t('counters.backSoon')
              : t('counters.back', { time: clockTime(pause.until, zone) })}
          </span>
        )}
      </span>
      <span className="fl-counter-who">
        {card.clerkWorkNumber === null
          ? t('counters.nobody')
          : t('counters.clerk', { workNumber: card.clerkWorkNumber })}
        {since === null ? null : (
          <span className="oh-number">{t('counters.for', { time: duration(now - since) })}</span>
        )}
      </span>
      {mending === null ? null : <span className="fl-counter-mending">{words(mending)}</span>}
      {card.dedicated.length === 0 ? null : (
        <span className="fl-counter-kept">
          {card.lentUntil === null
            ? t('counters.dedicated', { classes: card.dedicated.map(say).join(' · ') })
            : t('counters.lent', { time: clockTime(card.lentUntil, zone) })}
        </span>
      )}
    </>
  );
}
