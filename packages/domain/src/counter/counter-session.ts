import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { CounterEvent, Pause } from './counter-events.ts';
import type { Mending } from './mending.ts';

/** A clerk signed on at a counter. */
export interface CounterSession {
  readonly counterId: string;
  readonly clerkId: string;
  readonly shiftId: string;
  readonly signedOnAt: number;
  /** The ticket called or in service here. */
  readonly ticketId: string | null;
  /** The counter is closed for a while [Q9]; null: it works. */
  readonly pause: Pause | null;
  /** A device fault stops it [C9]; null: its devices work. */
  readonly mending: Mending | null;
  /** A counter kept for a class serves everybody until then. */
  readonly lentUntil: number | null;
}

/** Refusals, in this order: counter-taken, clerk-elsewhere. Signing on again at the own counter is accepted. */
export function maySignOn(
  here: CounterSession | null,
  elsewhere: CounterSession | null,
  clerkId: string,
): Result<'again' | 'new', Refusal> {
  if (here !== null && here.clerkId !== clerkId)
    return refuse('counter-taken', { counterId: here.counterId });
  if (elsewhere !== null && elsewhere.counterId !== here?.counterId) {
    return refuse('clerk-elsewhere', { counterId: elsewhere.counterId });
  }
  return accept(here === null ? 'new' : 'again');
}

/** Refusals, in this order: not-signed-on, counter-busy. */
export function maySignOff(here: CounterSession | null, clerkId: string): Result<CounterSession, Refusal> {
  if (here === null || here.clerkId !== clerkId) return refuse('not-signed-on');
  if (here.ticketId !== null) return refuse('counter-busy', { ticketId: here.ticketId });
  return accept(here);
}

/** Customers can be called here: the clerk is there and so are the devices. */
export function isWorking(session: Pick<CounterSession, 'pause' | 'mending'>): boolean {
  return session.pause === null && session.mending === null;
}

/** Refusals, in this order: not-signed-on, counter-busy (one customer at a time), counter-mending, counter-paused. */
export function mayCall(here: CounterSession | null, clerkId: string): Result<CounterSession, Refusal> {
  const free = maySignOff(here, clerkId);
  if (!free.ok) return free;
  const { mending } = free.value;
  if (mending !== null) return refuse('counter-mending', { since: mending.since });
  return free.value.pause === null ? free : refuse('counter-paused', { since: free.value.pause.since });
}

/** What the futures say of a pause that is asked for [Q7]; null: nobody could look ahead. */
export interface PauseForecast {
  /** Expected number of promises that the pause would break. */
  readonly promisesBroken: number;
  /** When the same pause would be harmless; null: not within the hour. */
  readonly allowedAt: number | null;
}

export interface PauseWish {
  readonly kind: Pause['kind'];
  readonly minutes: number;
  readonly forecast: PauseForecast | null;
  /** The duty manager allows it all the same, and says why. */
  readonly override: { readonly by: string; readonly reason: string } | null;
}

export interface PauseRule {
  readonly promisesMax: number;
  readonly minutesMax: number;
  /** Waiting tickets that only a look at the queue can judge: used where no forecast is to be had. */
  readonly waitingUrgent: number;
}

/**
 * No idle counter while people wait [Q7]: a pause is refused while it would break promises. A fault, or the manager's
 * word with a reason, goes before the forecast. A customer at the counter is served first.
 * Refusals, in this order: not-signed-on, counter-busy, counter-mending, counter-paused, pause-too-long, pause-breaks-promises {promises, allowedAt}.
 */
export function pauseCounter(
  here: CounterSession | null,
  clerkId: string,
  wish: PauseWish,
  rule: PauseRule,
  now: number,
): Result<CounterEvent, Refusal> {
  const may = mayCall(here, clerkId);
  if (!may.ok) return may;
  if (wish.minutes > rule.minutesMax) return refuse('pause-too-long', { minutesMax: rule.minutesMax });
  const promises = wish.forecast?.promisesBroken ?? rule.waitingUrgent;
  const harmless = wish.kind === 'fault' || promises <= rule.promisesMax;
  if (!harmless && wish.override === null) {
    return refuse('pause-breaks-promises', {
      promises: Math.max(1, Math.round(promises)),
      allowedAt: wish.forecast?.allowedAt ?? null,
    });
  }
  const { kind, minutes, override } = wish;
  return accept({
    type: 'CounterPaused',
    payload: {
      counterId: may.value.counterId,
      clerkId,
      kind,
      until: now + minutes * 60_000,
      override: harmless ? null : override,
      promisesAtRisk: Math.round(promises * 10) / 10,
    },
  });
}

/** Refusals, in this order: not-signed-on, counter-not-paused. */
export function endPause(here: CounterSession | null, clerkId: string): Result<CounterEvent, Refusal> {
  if (here === null || here.clerkId !== clerkId) return refuse('not-signed-on');
  if (here.pause === null) return refuse('counter-not-paused');
  return accept({ type: 'CounterResumed', payload: { counterId: here.counterId, clerkId } });
}
