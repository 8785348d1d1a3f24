import { drawFutures, type Future } from '../foresight/futures.ts';
import { type Breaches, breachesBetween } from '../foresight/run-future.ts';
import { type SnapshotHall, snapshotHall } from '../foresight/snapshot-hall.ts';
import type { HallSnapshot } from '../snapshot.ts';
import { type Lever, leverMinutes, openingDelayMin, runWithLever } from './lever.ts';

const minuteMs = 60_000;
/** Promises that fall due so far ahead are looked at: an opened counter must have the time to pay. */
const horizonMin = 75;
const futuresUsual = 16;
/** How long a spare counter may stay open. */
const openMinutes = [25, 40, 60] as const;
/** A lever that can be pulled so much later without loss waits: the hall may need it no more. */
const waitsMin = 10;

/**
 * What a lever must save to be worth its trouble, in weighted promises: a break put off, customers sent away from the
 * counters, a clerk taken from other work. Tuned on days that no goal is judged on.
 */
export interface Prices {
  readonly 'hold-breaks': number;
  readonly 'divert-self-service': number;
  readonly 'end-pause': number;
  readonly 'lend-counter': number;
  /** For a counter, for each that is lent beside it, and for each minute of each. */
  readonly openFirst: number;
  readonly openSecond: number;
  readonly openMinute: number;
}

const pricesUsual: Prices = {
  'hold-breaks': 0.25,
  'divert-self-service': 0.5,
  'end-pause': 1,
  'lend-counter': 0.5,
  openFirst: 0.3,
  openSecond: 1.5,
  openMinute: 0.085,
};

export interface WeighedLever {
  readonly lever: Lever;
  readonly minutes: number;
  /** Expected number of promises that it keeps. */
  readonly promisesKept: number;
  /** The same by weight; what it saves must exceed its price. */
  readonly costSaved: number;
  readonly price: number;
  readonly worth: number;
  /** It would keep as much if it were pulled ten minutes later: no need to hurry. */
  readonly canWait: boolean;
}

export interface Advice {
  /** Expected broken promises, and their weights, if nothing is done. */
  readonly breaches: number;
  readonly cost: number;
  /** The levers that may pay, the most worthwhile first; advise those with a worth above zero. */
  readonly levers: readonly WeighedLever[];
}

export interface AdviceOrder {
  readonly seed: number;
  readonly futures?: number;
  /** Levers that may be pulled; default: all. */
  readonly kinds?: readonly Lever['kind'][];
  readonly prices?: Prices;
}

/** Weighs what can be done now on one set of futures: the same customers and services for every lever [Q8]. */
export function weighLevers(snapshot: HallSnapshot, order: AdviceOrder): Advice {
  const weighing = new Weighing(snapshot, order);
  const { nothing, prices } = weighing;
  const advice = { breaches: nothing.count, cost: nothing.cost };
  // Nothing can save more than all there is.
  if (nothing.cost < Math.min(...Object.values(prices).slice(0, 3))) return { ...advice, levers: [] };
  const allowed = (lever: Lever) => order.kinds?.includes(lever.kind) ?? true;
  const levers = plainLevers(snapshot)
    .filter(allowed)
    .map((lever) => weighing.weigh(lever));
  if (order.kinds?.includes('open-counters') ?? true)
    for (const counterIds of openings(snapshot)) {
      const found = weighing.bestOpening(counterIds);
      if (found) levers.push(found);
    }
  return { ...advice, levers: levers.sort((a, b) => b.worth - a.worth) };
}

/** One set of futures, and what comes of it with each lever. */
class Weighing {
  readonly nothing: Breaches;
  readonly prices: Prices;
  private readonly hall: SnapshotHall;
  private readonly futures: readonly Future[];
  private readonly untilAt: number;

  constructor(snapshot: HallSnapshot, order: AdviceOrder) {
    this.hall = snapshotHall(snapshot);
    this.untilAt = snapshot.at + horizonMin * minuteMs;
    this.futures = drawFutures(this.hall, order.seed, order.futures ?? futuresUsual, this.untilAt);
    this.prices = order.prices ?? pricesUsual;
    this.nothing = this.outcome(null, 0);
  }

  weigh(lever: Lever): WeighedLever {
    const then = this.outcome(lever, 0);
    const price = this.priceOf(lever);
    const costSaved = this.nothing.cost - then.cost;
    return {
      lever,
      minutes: lever.kind === 'open-counters' ? lever.minutes : leverMinutes,
      promisesKept: this.nothing.count - then.count,
      costSaved,
      price,
      worth: costSaved - price,
      canWait: false,
    };
  }

  /** The time that is worth most; a shorter one costs less and may keep as much. null: no time can be worth it. */
  bestOpening(counterIds: readonly string[]): WeighedLever | null {
    const opening = (minutes: number): Lever => ({ kind: 'open-counters', counterIds, minutes });
    const [shortest, middle, longest] = openMinutes;
    const leastPrice = this.priceOf(opening(shortest));
    if (this.nothing.cost <= leastPrice) return null;
    let best = this.weigh(opening(longest));
    // A shorter time keeps no more than the longest.
    if (best.costSaved <= leastPrice) return best;
    for (const minutes of [middle, shortest]) {
      const next = this.weigh(opening(minutes));
      if (next.worth > best.worth) best = next;
    }
    if (best.worth <= 0) return best;
    const later = this.nothing.cost - this.outcome(best.lever, waitsMin).cost;
    return { ...best, canWait: later >= best.costSaved };
  }

  private outcome(lever: Lever | null, postponedMin: number): Breaches {
    const { hall, futures, untilAt } = this;
    let count = 0;
    let cost = 0;
    for (const future of futures) {
      const run = runWithLever(hall, future, lever, untilAt, postponedMin);
      const found = breachesBetween(run, hall.snapshot.at, untilAt);
      count += found.count;
      cost += found.cost;
    }
    return { count: count / futures.length, cost: cost / futures.length };
  }

  private priceOf(lever: Lever): number {
    if (lever.kind !== 'open-counters') return this.prices[lever.kind];
    const { counterIds, minutes } = lever;
    const { openFirst, openSecond, openMinute } = this.prices;
    const others = this.hall.snapshot.counters.filter((one) => one.extra && !one.spare).length;
    const further = counterIds.length - 1 + others;
    return openFirst + openSecond * further + openMinute * minutes * counterIds.length;
  }
}

function plainLevers({ counters, categories, at }: HallSnapshot): Lever[] {
  const soon = at + leverMinutes * minuteMs;
  const levers: Lever[] = [];
  if (counters.some((one) => one.breaks.some(({ startsAt }) => startsAt < soon)))
    levers.push({ kind: 'hold-breaks' });
  if (categories.some((one) => one.selfService)) levers.push({ kind: 'divert-self-service' });
  for (const { id, state, pausedUntil, lends, dedicatedClassIds } of counters) {
    if (state === 'open' && !lends && dedicatedClassIds.length > 0)
      levers.push({ kind: 'lend-counter', counterId: id });
    const backAt = pausedUntil ?? Number.POSITIVE_INFINITY;
    if (state === 'paused' && backAt > at + openingDelayMin * minuteMs)
      levers.push({ kind: 'end-pause', counterId: id });
  }
  return levers;
}

/** Which spare counters to try: one of each make, and the first two together. */
function openings({ counters }: HallSnapshot): string[][] {
  const spares = counters.filter((one) => one.spare);
  const makes = new Map<string, string>();
  for (const { id, categoryIds, dedicatedClassIds, speed } of spares) {
    const make = JSON.stringify([[...categoryIds].sort(), dedicatedClassIds, speed]);
    if (!makes.has(make)) makes.set(make, id);
  }
  const pair = spares.slice(0, 2).map((one) => one.id);
  return [...[...makes.values()].map((id) => [id]), ...(pair.length === 2 ? [pair] : [])];
}
