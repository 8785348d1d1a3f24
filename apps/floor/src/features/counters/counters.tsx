import type { CounterCard } from '@onehall/protocol';
import { duration, Icon, type IconName, TicketNumber, useNow } from '@onehall/ui';
import { scrollable } from '../../lib/scrollable.ts';
import { useFloorText } from '../../lib/use-floor-text.ts';

const icons: Readonly<Record<CounterCard['state'], IconName>> = {
  closed: 'cross',
  free: 'check',
  calling: 'sound',
  serving: 'person',
  'device-fault': 'alert',
};

/** The counters as they stand in the hall: what each does, and since when. */
export function Counters({ counters }: { readonly counters: readonly CounterCard[] }) {
  const { t } = useFloorText();
  const now = useNow();
  return (
    <section className="fl-counters" aria-label={t('counters.title')} {...scrollable}>
      <ul>
        {counters.map((card) => (
          <li key={card.counterId} className={`fl-counter fl-counter-${card.state}`}>
            <Card card={card} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ card, now }: { readonly card: CounterCard; readonly now: number }) {
  const { t, say } = useFloorText();
  return (
    <>
      <p className="fl-counter-head">
        <strong>{t('counters.number', { number: card.number })}</strong>
        <small>{say(card.zone)}</small>
      </p>
      <p className="fl-counter-state">
        <Icon name={icons[card.state]} />
        {t(`counter.${card.state}`)}
        {card.ticketNumber === null ? null : <TicketNumber number={card.ticketNumber} />}
      </p>
      <p className="fl-counter-who">
        {card.clerkWorkNumber === null
          ? t('counters.nobody')
          : t('counters.clerk', { workNumber: card.clerkWorkNumber })}
        {card.since === null ? null : (
          <span className="oh-number">{t('counters.for', { time: duration(now - card.since) })}</span>
        )}
      </p>
    </>
  );
}
