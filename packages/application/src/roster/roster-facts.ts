import {
  type BusinessDay,
  type CheckFacts,
  daysLater,
  daysOfMonth,
  monthsBetween,
  type RosterMonth,
  type RosterRules,
  type RosterShift,
  rosteredPeople,
  rosterProblems,
  usualRosterRules,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

type Asked = Pick<CommandContext, 'hall' | 'state'>;

/** The rules that count: those set, or usual ones for this hall. */
export function rosterRulesOf({ hall, state }: Asked): RosterRules {
  return state.rosterRules() ?? usualRosterRules(hall);
}

/** Published shifts of a range of days, both ends included. */
export function publishedShifts({ state }: Asked, from: BusinessDay, to: BusinessDay): RosterShift[] {
  const shifts = monthsBetween(from, to).flatMap((month) => state.publishedRoster(month)?.shifts ?? []);
  return shifts.filter(({ day }) => day >= from && day <= to);
}

/** How far rest and weeks reach over the ends of a month, days. */
const reachDays = 8;

/** All that a month's roster is checked against [E1]. */
export function checkFactsOf(month: RosterMonth, asked: Asked): CheckFacts {
  const { hall, state } = asked;
  const days = daysOfMonth(month);
  const [first, last] = [days[0] ?? `${month}-01`, days.at(-1) ?? `${month}-01`];
  const [from, to] = [daysLater(first, -reachDays), daysLater(last, reachDays)];
  return {
    hall,
    rules: rosterRulesOf(asked),
    people: rosteredPeople(hall, state.contracts()),
    days,
    closedDays: new Set(
      state.dayInputs(first, last).flatMap((one) => (one.kind === 'closed' ? [one.day] : [])),
    ),
    leaves: state
      .rosterRequests(null, first, last)
      .flatMap(({ staffId, state: standing, ask }) =>
        ask.kind === 'leave' && standing === 'approved' ? [{ staffId, from: ask.from, to: ask.to }] : [],
      ),
    around: publishedShifts(asked, from, to).filter(({ day }) => day < first || day > last),
  };
}

/** What a month's shifts break, as the hall stands. */
export function problemsOf(month: RosterMonth, shifts: readonly RosterShift[], asked: Asked) {
  return rosterProblems(shifts, checkFactsOf(month, asked));
}
