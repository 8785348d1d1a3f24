import type { BusinessDay } from '../kernel/business-day.ts';
import { peopleProblems } from './people-check.ts';
import type { CheckFacts, PersonProblem, RosterProblem } from './roster-problem.ts';
import type { RosteredPerson } from './roster-rules.ts';
import { type RosterShift, worksAt } from './roster-shift.ts';

const quarter = 15;

/**
 * Everything that a roster breaks [E1]: first what customers would meet (nobody at a counter, a service that nobody
 * there can do, no manager on the floor), then what is against somebody's contract, by day. Cover is looked at quarter
 * by quarter; quarters in a row are one problem.
 */
export function rosterProblems(shifts: readonly RosterShift[], facts: CheckFacts): RosterProblem[] {
  const byDay = new Map<BusinessDay, RosterShift[]>();
  for (const shift of shifts) byDay.set(shift.day, [...(byDay.get(shift.day) ?? []), shift]);
  const cover = facts.days.flatMap((day) =>
    facts.closedDays.has(day) ? [] : dayCoverProblems(day, byDay.get(day) ?? [], facts),
  );
  return [...cover, ...peopleProblems(shifts, facts)];
}

interface Present {
  readonly counter: readonly RosteredPerson[];
  readonly leads: boolean;
}

function dayCoverProblems(
  day: BusinessDay,
  shifts: readonly RosterShift[],
  { hall, rules, people }: CheckFacts,
): RosterProblem[] {
  const { opensMinute, closesMinute } = rules.hours;
  const byId = new Map(people.map((one) => [one.staffId, one]));
  const offered = hall.categories.filter(({ id }) =>
    hall.counters.some((counter) => counter.categoryIds.includes(id)),
  );
  const runs = new Runs(day);
  for (let minute = opensMinute; minute < closesMinute; minute += quarter) {
    const to = Math.min(minute + quarter, closesMinute);
    const { counter, leads } = presentAt(shifts, byId, minute);
    if (!leads) runs.add({ kind: 'no-manager' }, minute, to);
    if (counter.length === 0) runs.add({ kind: 'nobody' }, minute, to);
    if (counter.length > hall.counters.length)
      runs.add({ kind: 'too-many', people: counter.length }, minute, to);
    if (counter.length === 0) continue;
    for (const { id: categoryId } of offered) {
      const able = counter.some((one) => one.categoryIds === null || one.categoryIds.includes(categoryId));
      if (!able) runs.add({ kind: 'nobody-for', categoryId }, minute, to);
    }
  }
  return runs.all;
}

function presentAt(
  shifts: readonly RosterShift[],
  byId: ReadonlyMap<string, RosteredPerson>,
  minute: number,
): Present {
  const there = shifts.flatMap((shift) => {
    const person = byId.get(shift.staffId);
    return person && worksAt(shift, minute) ? [person] : [];
  });
  return {
    counter: there.filter((one) => one.post === 'counter'),
    leads: there.some((one) => one.post === 'manager' || one.contract.standsIn),
  };
}

type CoverProblem = Exclude<RosterProblem, PersonProblem>;
type What =
  | { readonly kind: 'no-manager' | 'nobody' }
  | { readonly kind: 'nobody-for'; readonly categoryId: string }
  | { readonly kind: 'too-many'; readonly people: number };

/** Joins stretches of the same problem that follow each other. */
class Runs {
  readonly #day: BusinessDay;
  readonly #found: CoverProblem[] = [];

  constructor(day: BusinessDay) {
    this.#day = day;
  }

  get all(): CoverProblem[] {
    return this.#found;
  }

  add(what: What, from: number, to: number): void {
    const same = this.#found.findIndex(
      (one) =>
        one.to === from &&
        one.kind === what.kind &&
        (one.kind !== 'nobody-for' || (what.kind === 'nobody-for' && one.categoryId === what.categoryId)),
    );
    const before = this.#found[same];
    if (before === undefined) {
      this.#found.push({ ...what, day: this.#day, from, to });
      return;
    }
    const people =
      what.kind === 'too-many' && before.kind === 'too-many' ? Math.max(what.people, before.people) : 0;
    this.#found[same] = before.kind === 'too-many' ? { ...before, to, people } : { ...before, to };
  }
}
