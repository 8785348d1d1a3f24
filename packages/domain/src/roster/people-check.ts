import type { BusinessDay } from '../kernel/business-day.ts';
import type { CheckFacts, PersonProblem, PersonProblemKind } from './roster-problem.ts';
import type { RosteredPerson } from './roster-rules.ts';
import {
  daysLater,
  type RosterShift,
  sortedShifts,
  weekdayOf,
  weekOf,
  workedMinutes,
} from './roster-shift.ts';

const dayMinutes = 1440;

/** What a roster has against people: contracts, rest, leave, breaks. In the order of days, then of people. */
export function peopleProblems(shifts: readonly RosterShift[], facts: CheckFacts): PersonProblem[] {
  const checked = new Set(facts.days);
  const own = shifts.filter((one) => checked.has(one.day));
  const found = [...new Set(own.map((one) => one.staffId))].flatMap((staffId) => {
    const mine = sortedShifts(own.filter((one) => one.staffId === staffId));
    const person = facts.people.find((one) => one.staffId === staffId);
    if (!person) return mine.map(({ day }) => problem('not-rostered', day, staffId, 0));
    const around = facts.around.filter((one) => one.staffId === staffId && !checked.has(one.day));
    return [
      ...mine.flatMap((shift) => ofShift(shift, person, facts)),
      ...twice(mine),
      ...ofWeeks(mine, around, person),
      ...restAndRows(mine, around, facts),
    ];
  });
  return found.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function problem(kind: PersonProblemKind, day: BusinessDay, staffId: string, amount: number): PersonProblem {
  return { kind, day, staffId, amount };
}

function ofShift(shift: RosterShift, { contract }: RosteredPerson, facts: CheckFacts): PersonProblem[] {
  const { day, staffId, startMinute, endMinute, overtimeMinutes } = shift;
  const found: PersonProblem[] = [];
  const add = (kind: PersonProblemKind, amount = 0) => found.push(problem(kind, day, staffId, amount));
  const onLeave = facts.leaves.some((one) => one.staffId === staffId && day >= one.from && day <= one.to);
  if (onLeave) add('on-leave');
  if (facts.closedDays.has(day)) add('hall-closed');
  const outside =
    startMinute < contract.earliestMinute ||
    endMinute > contract.latestMinute ||
    contract.freeWeekdays.includes(weekdayOf(day));
  // Overtime is asked for and approved: who agreed to it is not held to the usual times.
  if (outside && overtimeMinutes === 0) add('outside-contract');
  const worked = workedMinutes(shift);
  if (worked - overtimeMinutes > contract.dayMinutesMax) add('day-too-long', worked - overtimeMinutes);
  const stretch = longestStretch(shift);
  if (stretch > facts.rules.stretchMinutesMax) add('no-break', stretch);
  return found;
}

/** The longest time worked without a break, minutes. */
export function longestStretch({ startMinute, endMinute, breaks }: RosterShift): number {
  let longest = 0;
  let from = startMinute;
  for (const one of breaks) {
    longest = Math.max(longest, one.startMinute - from);
    from = one.startMinute + one.minutes;
  }
  return Math.max(longest, endMinute - from);
}

function twice(mine: readonly RosterShift[]): PersonProblem[] {
  return mine
    .filter((one, nth) => mine.findIndex((two) => two.day === one.day) !== nth)
    .map(({ day, staffId }) => problem('twice-a-day', day, staffId, 0));
}

function ofWeeks(
  mine: readonly RosterShift[],
  around: readonly RosterShift[],
  { staffId, contract }: RosteredPerson,
): PersonProblem[] {
  return [...new Set(mine.map((one) => weekOf(one.day)))].flatMap((week) => {
    const inWeek = [...mine, ...around].filter((one) => weekOf(one.day) === week);
    const minutes = inWeek.reduce((sum, one) => sum + workedMinutes(one) - one.overtimeMinutes, 0);
    const days = new Set(
      inWeek.filter((one) => one.overtimeMinutes < workedMinutes(one)).map((one) => one.day),
    );
    const day = mine.find((one) => weekOf(one.day) === week)?.day ?? week;
    return [
      ...(minutes > contract.weekMinutes
        ? [problem('week-over', day, staffId, minutes - contract.weekMinutes)]
        : []),
      ...(days.size > contract.daysPerWeekMax ? [problem('week-days-over', day, staffId, days.size)] : []),
    ];
  });
}

function restAndRows(
  mine: readonly RosterShift[],
  around: readonly RosterShift[],
  { rules, days }: CheckFacts,
): PersonProblem[] {
  const all = sortedShifts([...mine, ...around]);
  const checked = new Set(days);
  const found: PersonProblem[] = [];
  let row = 0;
  for (const [nth, shift] of all.entries()) {
    const before = all[nth - 1];
    const follows = before !== undefined && daysLater(before.day, 1) === shift.day;
    if (before?.day !== shift.day) row = follows ? row + 1 : 1;
    if (!checked.has(shift.day)) continue;
    if (row > rules.daysInRowMax) found.push(problem('days-in-row', shift.day, shift.staffId, row));
    if (!follows) continue;
    const rest = shift.startMinute + dayMinutes - before.endMinute;
    if (rest < rules.restMinutes) found.push(problem('short-rest', shift.day, shift.staffId, rest));
  }
  return found;
}
