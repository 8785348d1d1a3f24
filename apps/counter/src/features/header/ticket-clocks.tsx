import type { ConsoleView } from '@onehall/protocol';
import { duration, Icon, useNow } from '@onehall/ui';
import { useConsoleText } from '../../lib/use-console-text.ts';

const SOON_MS = 8 * 60_000;
const LIMIT_MS = 10 * 60_000;

/** '03:25' */
function clock(ms: number): string {
  return duration(ms).padStart(5, '0');
}

interface ServiceClockProps {
  readonly since: number;
  /** Each service of the visit has a clock of its own: this one counts the whole visit, which no limit binds. */
  readonly whole: boolean;
}

/** One service takes at most ten minutes [Q2]: a word and a sign besides the colour, from the eighth minute on. */
export function ServiceClock({ since, whole }: ServiceClockProps) {
  const { t } = useConsoleText();
  const spent = useNow() - since;
  const state = whole || spent < SOON_MS ? 'well' : spent >= LIMIT_MS ? 'over' : 'soon';
  return (
    <span className={`cn-clock cn-clock-${state}`} role="timer" data-testid="service-clock">
      {state === 'well' ? <Icon name="clock" /> : <Icon name="alert" />}
      {t('head.service')} <strong className="oh-number">{clock(spent)}</strong>
      {whole ? null : (
        <small>{t(state === 'well' ? 'head.limit' : state === 'soon' ? 'head.soon' : 'head.over')}</small>
      )}
    </span>
  );
}

type Ticket = NonNullable<ConsoleView['ticket']>;

/** How long this customer waited until the call, against what their class was promised. */
export function WaitedChip({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useConsoleText();
  const waited = ticket.calledAt - ticket.arrivedAt;
  const promised = ticket.dueAt - ticket.arrivedAt;
  const kept = waited <= promised;
  return (
    <span className={`cn-waited ${kept ? 'cn-waited-kept' : 'cn-waited-late'}`}>
      <Icon name={kept ? 'check' : 'alert'} />
      {t('head.waited', { time: duration(waited) })}
      <small>
        {promised > 0 ? `${t('head.promise', { minutes: Math.round(promised / 60_000) })} · ` : ''}
        {kept ? t('head.kept') : t('head.late', { time: duration(waited - promised) })}
      </small>
    </span>
  );
}
