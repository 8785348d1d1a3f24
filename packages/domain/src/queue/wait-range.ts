import type { Counter, CustomerClass, ServiceCategory } from '../hall/hall.ts';

/** How many tickets of one class and category wait. */
export interface WaitingGroup {
  readonly classId: string;
  readonly categoryId: string;
  readonly count: number;
}

export interface MinutesRange {
  readonly low: number;
  readonly high: number;
}

export interface WaitQuestion {
  readonly classId: string;
  readonly categoryId: string;
  readonly waiting: readonly WaitingGroup[];
  readonly classes: readonly CustomerClass[];
  readonly categories: readonly ServiceCategory[];
  /** Counters with a clerk signed on; `busy`: a customer is there now. */
  readonly staffed: readonly { readonly counter: Counter; readonly busy: boolean }[];
}

export interface WaitAnswer {
  readonly peopleAhead: number;
  /** null: no counter that could serve this is open, so nothing honest can be said. */
  readonly range: MinutesRange | null;
}

/** The spread of a sum of service times around its mean, as a band that covers most days. */
const lowFactor = 0.6;
const highFactor = 1.5;
const stepAboveMin = 20;
const step = 5;

/**
 * People ahead and the expected wait [Q1]: the work that goes first is shared out, each category's among the counters
 * that can do it, and the ticket waits for the least loaded counter that can do its own. Classes of the same or a
 * greater weight go first; a counter dedicated to a class counts for others only while none of that class waits and it
 * lends itself out. A calculation of means, not of futures: the band around it is wide on purpose.
 */
export function waitRange(question: WaitQuestion): WaitAnswer {
  const { classes, staffed, waiting, classId, categoryId } = question;
  const weightOf = (id: string) => classes.find((one) => one.id === id)?.weight ?? 0;
  const meanOf = (id: string) => question.categories.find((one) => one.id === id)?.meanMinutes ?? 0;
  const waitingClasses = new Set(waiting.map((group) => group.classId));
  const serves = (counter: Counter, group: { classId: string; categoryId: string }) =>
    counter.categoryIds.includes(group.categoryId) &&
    (counter.dedicatedClassIds.length === 0 ||
      counter.dedicatedClassIds.includes(group.classId) ||
      (counter.lendsOut && !counter.dedicatedClassIds.some((id) => waitingClasses.has(id))));
  const able = staffed.filter(({ counter }) => serves(counter, { classId, categoryId }));
  const first = waiting.filter((group) => {
    const competes =
      group.categoryId === categoryId ||
      able.some(({ counter }) => counter.categoryIds.includes(group.categoryId));
    return competes && weightOf(group.classId) >= weightOf(classId);
  });
  const peopleAhead = first.reduce((sum, group) => sum + group.count, 0);
  if (able.length === 0) return { peopleAhead, range: null };
  if (peopleAhead === 0 && able.some(({ busy }) => !busy)) return { peopleAhead, range: { low: 0, high: 1 } };
  // Each counter's part of each group's work, worked out once a group: halls of sixty counters ask this at every ticket.
  const shares = first.map((group) => {
    const sharers = staffed.filter(({ counter }) => serves(counter, group));
    const minutes = (group.count * meanOf(group.categoryId)) / Math.max(sharers.length, 1);
    return { minutes, counterIds: new Set(sharers.map(({ counter }) => counter.id)) };
  });
  const loads = able.map(({ counter, busy }) =>
    shares.reduce(
      (sum, share) => sum + (share.counterIds.has(counter.id) ? share.minutes : 0),
      busy ? meanOf(categoryId) / 2 : 0,
    ),
  );
  return { peopleAhead, range: roundOutward(Math.min(...loads)) };
}

/** The band of a mean: whole minutes outward; five-minute steps above twenty. */
export function roundOutward(expectedMin: number): MinutesRange {
  return rangeOutward(expectedMin * lowFactor, expectedMin * highFactor);
}

/** A range as people read it [Q1]: whole minutes, five-minute steps above twenty, rounded outward; never a point. */
export function rangeOutward(lowMin: number, highMin: number): MinutesRange {
  const down = (value: number) =>
    value > stepAboveMin ? Math.floor(value / step) * step : Math.floor(value);
  const up = (value: number) => (value > stepAboveMin ? Math.ceil(value / step) * step : Math.ceil(value));
  const low = Math.max(down(lowMin), 0);
  return { low, high: Math.max(up(highMin), low + 1) };
}
