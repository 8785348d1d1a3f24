import { type BusinessDay, daysLater, type RosterShift, weekOf, workedMinutes } from '@onehall/domain';
import { allowedChoices, type Choice, wishCost } from './allowed-shifts.ts';
import type { PlainShift } from './place-meals.ts';
import { type ProposeOrder, patternCover, patternMinutes } from './propose-order.ts';

const slot = 30;
const dayMinutes = 1440;

interface Given extends PlainShift {
  readonly minutes: number;
}

/**
 * The plan of a greedy rule: again and again the shift that covers most of what is still missing is given to whoever may
 * have it, managers first, until contracts are full. It looks no step ahead: what the solver is measured against, and what
 * makes a week when there is no solver.
 */
export function greedyChoices(
  order: ProposeOrder,
  days: readonly BusinessDay[],
  before: readonly RosterShift[],
): PlainShift[] {
  const given: Given[] = [];
  const choices = allowedChoices(order, days);
  const missing = new Map<string, number>();
  for (const day of days)
    for (const { minute, clerks } of order.needs.find((one) => one.day === day)?.clerks ?? []) {
      missing.set(`counter ${day} ${minute}`, Math.min(clerks, order.counters) + 1);
      missing.set(`manager ${day} ${minute}`, 1);
      missing.set(`guide ${day} ${minute}`, 1);
    }
  for (;;) {
    let best: { choice: Choice; pattern: number } | null = null;
    let bestWorth = 0;
    for (const choice of choices) {
      if (given.some((one) => one.person === choice.person && one.day === choice.day)) continue;
      for (const pattern of choice.patterns) {
        const worth = worthOf(order, choice, pattern, missing);
        if (worth <= bestWorth || !mayHave(order, choice, pattern, given, before)) continue;
        best = { choice, pattern };
        bestWorth = worth;
      }
    }
    const shape = best && order.rules.patterns[best.pattern];
    if (!best || !shape) return given;
    const { person, day } = best.choice;
    given.push({ person, day, pattern: shape, minutes: patternMinutes(shape) });
    for (const [key, value] of missing) {
      const [post, of, minute] = key.split(' ');
      if (post !== person.post || of !== day) continue;
      missing.set(key, value - patternCover(shape, Number(minute), slot));
    }
  }
}

function worthOf(
  order: ProposeOrder,
  choice: Choice,
  pattern: number,
  missing: ReadonlyMap<string, number>,
): number {
  const shape = order.rules.patterns[pattern];
  const need = order.needs.find((one) => one.day === choice.day);
  if (!shape || !need) return 0;
  const worth = need.clerks.reduce((sum, { minute }) => {
    const left = missing.get(`${choice.person.post} ${choice.day} ${minute}`) ?? 0;
    return sum + Math.min(patternCover(shape, minute, slot), Math.max(0, left));
  }, 0.01);
  return worth * (choice.person.post === 'manager' ? 10 : 1) - 3 * wishCost(order, choice, pattern);
}

/** Hours, days in the week, days in a row and rest, as the contract and the rules have them. */
function mayHave(
  { rules }: ProposeOrder,
  { person, day }: Choice,
  pattern: number,
  given: readonly Given[],
  before: readonly RosterShift[],
): boolean {
  const shape = rules.patterns[pattern];
  if (!shape) return false;
  const standing = before
    .filter((one) => one.staffId === person.staffId)
    .map((one) => ({
      day: one.day,
      minutes: workedMinutes(one) - one.overtimeMinutes,
      startMinute: one.startMinute,
      endMinute: one.endMinute,
    }));
  const own = given
    .filter((one) => one.person === person)
    .map((one) => ({
      day: one.day,
      minutes: one.minutes,
      startMinute: one.pattern.startMinute,
      endMinute: one.pattern.endMinute,
    }));
  const all = [...standing, ...own];
  const inWeek = all.filter((one) => weekOf(one.day) === weekOf(day));
  const minutes = inWeek.reduce((sum, one) => sum + one.minutes, patternMinutes(shape));
  if (minutes > person.contract.weekMinutes || inWeek.length >= person.contract.daysPerWeekMax) return false;
  const worked = new Set(all.map((one) => one.day));
  let row = 1;
  for (let back = 1; worked.has(daysLater(day, -back)); back += 1) row += 1;
  for (let on = 1; worked.has(daysLater(day, on)); on += 1) row += 1;
  if (row > rules.daysInRowMax) return false;
  return all.every((one) => {
    if (daysLater(one.day, 1) === day)
      return shape.startMinute + dayMinutes - one.endMinute >= rules.restMinutes;
    if (daysLater(day, 1) === one.day)
      return one.startMinute + dayMinutes - shape.endMinute >= rules.restMinutes;
    return true;
  });
}

/**
 * A flat roster, as many halls hang it up: everybody five days in turn, shifts by turns, the same on every day whatever it
 * brings. Only to compare with.
 */
export function flatChoices(order: ProposeOrder, days: readonly BusinessDay[]): PlainShift[] {
  const whole = order.rules.patterns.filter((one) => patternMinutes(one) >= 360);
  const patterns = whole.length > 0 ? whole : order.rules.patterns;
  return allowedChoices(order, days).flatMap((choice) => {
    const nth = order.people.indexOf(choice.person);
    const dayNth = days.indexOf(choice.day);
    const free = (dayNth + nth) % 7 < 7 - choice.person.contract.daysPerWeekMax;
    const pattern = patterns[(nth + Math.floor(dayNth / 7)) % patterns.length];
    return free || !pattern ? [] : [{ person: choice.person, day: choice.day, pattern }];
  });
}
