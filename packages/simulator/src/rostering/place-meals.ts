import type { BusinessDay, RosteredPerson, RosterRules, RosterShift } from '@onehall/domain';
import { workedShare } from '@onehall/domain';
import type { DayNeed } from './propose-order.ts';

/** Somebody's shift of a day before its meal is placed. */
export interface PlainShift {
  readonly person: RosteredPerson;
  readonly day: BusinessDay;
  readonly pattern: RosterRules['patterns'][number];
}

const step = 15;
const slot = 30;

/**
 * Places the meals of one day, one after the other, each where it hurts least: where most are there beyond the need, and,
 * of those who lead or are alone with a service, where another is there. Of equal places the middle of the window.
 */
export function placeMeals(
  plain: readonly PlainShift[],
  need: DayNeed['clerks'],
  categoryIds: readonly string[],
): RosterShift[] {
  const placed: { shift: RosterShift; person: RosteredPerson }[] = [];
  const pending = plain.map((one) => ({ ...one, shift: shiftWith(one, null) }));
  // Those with the narrowest skills choose first: nobody else can make up for them.
  const order = pending
    .map((_, nth) => nth)
    .toSorted((a, b) => breadth(pending[a]?.person) - breadth(pending[b]?.person) || a - b);
  for (const nth of order) {
    const one = pending[nth];
    if (!one) continue;
    const others = [
      ...placed,
      ...order.flatMap((other) => {
        const waiting = pending[other];
        const done = placed.some(({ shift }) => shift.staffId === waiting?.person.staffId);
        return waiting && other !== nth && !done ? [waiting] : [];
      }),
    ];
    let best = shiftWith(one, null);
    let bestCost = Number.POSITIVE_INFINITY;
    for (const start of startsOf(one.pattern)) {
      const shift = shiftWith(one, start);
      const cost = costOf(one.person, shift, others, need, categoryIds) + awayFromMiddle(one.pattern, start);
      if (cost >= bestCost) continue;
      best = shift;
      bestCost = cost;
    }
    placed.push({ shift: best, person: one.person });
  }
  return placed.map(({ shift }) => shift);
}

const breadth = (person: RosteredPerson | undefined) =>
  person?.post === 'manager' ? -1 : (person?.categoryIds?.length ?? 1_000);

function startsOf(pattern: PlainShift['pattern']): number[] {
  const starts: number[] = [];
  if (pattern.mealMinutes === 0) return starts;
  for (let at = pattern.mealFromMinute; at + pattern.mealMinutes <= pattern.mealToMinute; at += step)
    starts.push(at);
  return starts;
}

function awayFromMiddle(pattern: PlainShift['pattern'], start: number): number {
  const middle = (pattern.mealFromMinute + pattern.mealToMinute - pattern.mealMinutes) / 2;
  return Math.abs(start - middle) / 10_000;
}

function shiftWith({ person, day, pattern }: PlainShift, mealAt: number | null): RosterShift {
  return {
    day,
    staffId: person.staffId,
    startMinute: pattern.startMinute,
    endMinute: pattern.endMinute,
    breaks: mealAt === null ? [] : [{ startMinute: mealAt, minutes: pattern.mealMinutes }],
    overtimeMinutes: 0,
  };
}

type Other = { readonly shift: RosterShift; readonly person: RosteredPerson };

function costOf(
  person: RosteredPerson,
  shift: RosterShift,
  others: readonly Other[],
  need: DayNeed['clerks'],
  categoryIds: readonly string[],
): number {
  const [meal] = shift.breaks;
  if (!meal) return 0;
  const until = meal.startMinute + meal.minutes;
  let cost = 0;
  for (const { minute, clerks } of need) {
    const away = Math.min(until, minute + slot) - Math.max(meal.startMinute, minute);
    if (away <= 0) continue;
    const there = (which: (one: RosteredPerson) => boolean) =>
      others.reduce(
        (sum, one) => (which(one.person) ? sum + workedShare(one.shift, minute, minute + slot) : sum),
        0,
      );
    const leads = (one: RosteredPerson) => one.post === 'manager' || one.contract.standsIn;
    if (leads(person) && there(leads) < 1) cost += 100 * away;
    if (person.post !== 'counter') continue;
    const left = there((one) => one.post === 'counter');
    cost += away * Math.max(0, clerks - left) ** 2 + away * 0.2 * Math.max(0, clerks + 1 - left);
    for (const id of categoryIds) {
      const can = (one: RosteredPerson) => one.post === 'counter' && (one.categoryIds?.includes(id) ?? true);
      if (can(person) && there(can) < 1) cost += 20 * away;
    }
  }
  return cost;
}
