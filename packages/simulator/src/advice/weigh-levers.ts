import { drawFutures, type Future } from '../foresight/futures.ts';
import { type Breaches, breachesBetween } from '../foresight/run-future.ts';
import { type SnapshotHall, snapshotHall } from '../foresight/snapshot-hall.ts';
import type { HallSnapshot } from '../snapshot.ts';
import { type Lever, leverMinutes, openingDelayMin, runWithLever } from './lever.ts';

const minuteMs = 60_000;
/** Promises that fall due so far ahead are looked at: an opened counter must have the time to pay. */
const horizonMin = 75;
const futuresUsual = 16;
/** How long a spare counter may stay open; the shortest that keeps most of the longest's savings is advised. */
const openMinutes = [25, 40, 60] as const;
const keepsMost = 0.85;

/**
 * What a lever must save to be worth its trouble, in weighted promises: a break put off, customers sent away from the
 * counters, a clerk taken from other work. Tuned on days that no goal is judged on.
 */
export const prices = {
  'hold-breaks': 0.5,
  'divert-self-service': 1,
  'end-pause': 1,
  /** For the first and each further counter, and for each minute of each. */
  openFirst: 1,
  openSecond: 2,
  openMinute: 0.025,
} as const;

export interface WeighedLever {
  readonly lever: Lever;
  readonly minutes: number;
  /** Expected number of promises that it keeps. */
  readonly promisesKept: number;
  /** The same by weight; what it saves must exceed its price. */
  readonly costSaved: number;
  readonly price: number;
  readonly worth: number;
}

export interface Advice {
  /** Expected broken promises, and their weights, if nothing is done. */
  readonly breaches: number;
  readonly cost: number;
  /** Every lever there is, the most worthwhile first; advise those with a worth above zero. */
  readonly levers: readonly WeighedLever[];
}

export interface AdviceOrder {
  readonly seed: number;
  readonly futures?: number;
  /** Levers that may be pulled; default: all. */
  readonly kinds?: readonly Lever['kind'][];
}

/** Weighs what can be done now on one set of futures: the same customers and services for every lever [Q8]. */
export function weighLevers(snapshot: HallSnapshot, order: AdviceOrder): Advice {
  const hall = snapshotHall(snapshot);
  const untilAt = snapshot.at + horizonMin * minuteMs;
  const futures = drawFutures(hall, order.seed, order.futures ?? futuresUsual, untilAt);
  const outcome = (lever: Lever | null) => meanBreaches(hall, futures, lever, untilAt);
  const nothing = outcome(null);
  const advice = { breaches: nothing.count, cost: nothing.cost };
  // Nothing can save more than all there is.
  if (nothing.cost < prices['hold-breaks']) return { ...advice, levers: [] };
  const weigh = (lever: Lever): WeighedLever => {
    const then = outcome(lever);
    const price = priceOf(lever);
    const costSaved = nothing.cost - then.cost;
    return {
      lever,
      minutes: lever.kind === 'open-counters' ? lever.minutes : leverMinutes,
      promisesKept: nothing.count - then.count,
      costSaved,
      price,
      worth: costSaved - price,
    };
  };
  const levers = [
    ...plainLevers(snapshot).map(weigh),
    ...openings(snapshot).map((counterIds) => bestOpening(counterIds, nothing.cost, weigh)),
  ];
  const allowed = levers.filter(({ lever }) => order.kinds?.includes(lever.kind) ?? true);
  return { ...advice, levers: allowed.sort((a, b) => b.worth - a.worth) };
}

function meanBreaches(
  hall: SnapshotHall,
  futures: readonly Future[],
  lever: Lever | null,
  untilAt: number,
): Breaches {
  let count = 0;
  let cost = 0;
  for (const future of futures) {
    const found = breachesBetween(runWithLever(hall, future, lever, untilAt), hall.snapshot.at, untilAt);
    count += found.count;
    cost += found.cost;
  }
  return { count: count / futures.length, cost: cost / futures.length };
}

function priceOf(lever: Lever): number {
  if (lever.kind !== 'open-counters') return prices[lever.kind];
  const { counterIds, minutes } = lever;
  return (
    prices.openFirst +
    prices.openSecond * (counterIds.length - 1) +
    prices.openMinute * minutes * counterIds.length
  );
}

function plainLevers({ counters, categories, at }: HallSnapshot): Lever[] {
  const soon = at + leverMinutes * minuteMs;
  const levers: Lever[] = [];
  if (counters.some((one) => one.breaks.some(({ startsAt }) => startsAt < soon)))
    levers.push({ kind: 'hold-breaks' });
  if (categories.some((one) => one.selfService)) levers.push({ kind: 'divert-self-service' });
  for (const { id, state, pausedUntil } of counters) {
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

/** The shortest time that keeps most of what the longest keeps. */
function bestOpening(
  counterIds: readonly string[],
  costNow: number,
  weigh: (lever: Lever) => WeighedLever,
): WeighedLever {
  const opening = (minutes: number): Lever => ({ kind: 'open-counters', counterIds, minutes });
  const longest = weigh(opening(openMinutes[2]));
  // Where even the longest does not pay, and could not by being shorter, the others need no look.
  if (longest.costSaved < prices.openFirst || costNow < prices.openFirst) return longest;
  for (const minutes of openMinutes.slice(0, 2)) {
    const shorter = weigh(opening(minutes));
    if (shorter.costSaved >= keepsMost * longest.costSaved) return shorter;
  }
  return longest;
}
