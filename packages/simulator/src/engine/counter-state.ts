import type { CounterPlan, PlannedBreak } from './model.ts';

const minuteMs = 60_000;
/** A held break is not put off for longer: people must eat. */
const heldMsMax = 45 * minuteMs;

/** A counter while a day runs. */
export interface CounterState {
  readonly plan: CounterPlan;
  /** The customer there, by place in the list; -1: nobody, or one who was there before the run began. */
  customer: number;
  busy: boolean;
  since: number;
  busyUntil: number;
  awayUntil: number;
  nextBreak: number;
  /** Breaks taken so far, as they came to be. */
  readonly breaksTaken: { readonly from: number; readonly to: number }[];
  workedMs: number;
  /** Since when breaks of this counter are held back, and until when; -Infinity: they are not. */
  heldUntil: number;
}

export function freshCounter(plan: CounterPlan): CounterState {
  return {
    plan,
    customer: -1,
    busy: false,
    since: Number.NEGATIVE_INFINITY,
    busyUntil: Number.NEGATIVE_INFINITY,
    awayUntil: Number.NEGATIVE_INFINITY,
    nextBreak: 0,
    breaksTaken: [],
    workedMs: 0,
    heldUntil: Number.NEGATIVE_INFINITY,
  };
}

export function isFree({ plan, busy, awayUntil }: CounterState, now: number): boolean {
  return !busy && awayUntil <= now && plan.opensAt <= now && now < plan.closesAt;
}

/** When a break begins that is held back until then. An outage asks nobody. */
export function heldTo({ startsAt, fixed }: PlannedBreak, heldUntil: number): number {
  return fixed ? startsAt : Math.max(startsAt, Math.min(heldUntil, startsAt + heldMsMax));
}

/** When the next break begins, if nobody is served then; Infinity: none is planned. */
export function breakDueAt(counter: CounterState): number {
  const next = counter.plan.breaks[counter.nextBreak];
  return next ? heldTo(next, counter.heldUntil) : Number.POSITIVE_INFINITY;
}

/** The next instant at which something changes here by itself. */
export function nextChangeAt(counter: CounterState, now: number): number {
  if (counter.busy) return counter.busyUntil;
  if (counter.awayUntil > now) return counter.awayUntil;
  const opensAt = counter.plan.opensAt > now ? counter.plan.opensAt : Number.POSITIVE_INFINITY;
  const breakAt = breakDueAt(counter);
  return Math.min(opensAt, breakAt > now ? breakAt : Number.POSITIVE_INFINITY);
}

/** Sends the clerk to the breaks that are due; the customer who is there is served first. */
export function beginDueBreaks(counter: CounterState, now: number): void {
  while (!counter.busy && counter.awayUntil <= now && breakDueAt(counter) <= now) {
    counter.awayUntil = now + (counter.plan.breaks[counter.nextBreak]?.lastsMs ?? 0);
    counter.breaksTaken.push({ from: now, to: counter.awayUntil });
    counter.nextBreak += 1;
  }
}
