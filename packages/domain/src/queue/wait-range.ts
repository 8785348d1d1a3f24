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
 * People ahead and the expected wait of a ticket issued now [Q1]: the work that goes first, shared by the counters
 * that can do it. Classes of the same or a more important weight go first; the others count only where they are in
 * service. A calculation of means, not of futures: the band around it is wide on purpose.
 */
export function waitRange(question: WaitQuestion): WaitAnswer {
  const { classes, categories, staffed } = question;
  const own = classes.find((one) => one.id === question.classId);
  const meanOf = (id: string) => categories.find((one) => one.id === id)?.meanMinutes ?? 0;
  const able = staffed.filter(({ counter }) => counter.categoryIds.includes(question.categoryId));
  const ableCategories = new Set(able.flatMap(({ counter }) => counter.categoryIds));
  let peopleAhead = 0;
  let workMin = 0;
  for (const group of question.waiting) {
    const weight = classes.find((one) => one.id === group.classId)?.weight ?? 0;
    const competes = ableCategories.has(group.categoryId) || group.categoryId === question.categoryId;
    if (!competes || weight < (own?.weight ?? 0)) continue;
    peopleAhead += group.count;
    workMin += group.count * meanOf(group.categoryId);
  }
  if (able.length === 0) return { peopleAhead, range: null };
  const free = able.some(({ busy }) => !busy);
  if (peopleAhead === 0 && free) return { peopleAhead, range: { low: 0, high: 1 } };
  const inService = able.filter(({ busy }) => busy).length * (meanOf(question.categoryId) / 2);
  return { peopleAhead, range: roundOutward((workMin + inService) / able.length) };
}

/** Whole minutes outward; five-minute steps above twenty. */
export function roundOutward(expectedMin: number): MinutesRange {
  const down = (value: number) =>
    value > stepAboveMin ? Math.floor(value / step) * step : Math.floor(value);
  const up = (value: number) => (value > stepAboveMin ? Math.ceil(value / step) * step : Math.ceil(value));
  const low = down(expectedMin * lowFactor);
  return { low, high: Math.max(up(expectedMin * highFactor), low + 1) };
}
