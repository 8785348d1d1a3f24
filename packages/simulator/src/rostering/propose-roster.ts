import { type BusinessDay, type RosterShift, sortedShifts, weekOf } from '@onehall/domain';
import { greedyChoices } from './greedy-roster.ts';
import { type PlainShift, placeMeals } from './place-meals.ts';
import type { ProposeOrder } from './propose-order.ts';
import { weekModel } from './week-model.ts';

/** The columns of a solution that are not 0, by name; null: the solver found none in its time. */
export type SolveProgramme = (lp: string, seed: number) => ReadonlyMap<string, number> | null;

export interface ProposedRoster {
  readonly shifts: readonly RosterShift[];
  /** Weeks that the solver did not answer and the greedy rule made. */
  readonly greedyWeeks: number;
}

/**
 * A roster of the days asked for, week after week, each as a programme for the solver, with the weeks before as they came
 * out; then meals are placed. A week that the solver leaves open is made by the greedy rule, and counted. The same order
 * gives the same roster as long as the solver does.
 */
export function proposeRoster(
  order: ProposeOrder,
  solve: SolveProgramme,
  progress: (done: number, of: number) => void = () => {},
): ProposedRoster {
  const weeks = Map.groupBy(
    order.needs.map((one) => one.day),
    weekOf,
  );
  let standing: readonly RosterShift[] = order.around;
  const made: RosterShift[] = [];
  let greedyWeeks = 0;
  let done = 0;
  for (const days of weeks.values()) {
    const model = weekModel(order, days, standing);
    const solution = solve(model.lp, order.seed);
    if (solution === null) greedyWeeks += 1;
    const plain =
      solution === null
        ? greedyChoices(order, days, standing)
        : [...solution].flatMap(([name, value]) => {
            const column = value > 0.5 ? model.columns.get(name) : undefined;
            const pattern = column && order.rules.patterns[column.pattern];
            return column && pattern
              ? [{ person: column.choice.person, day: column.choice.day, pattern }]
              : [];
          });
    const shifts = withMeals(order, days, plain);
    made.push(...shifts);
    standing = [...standing, ...shifts];
    done += 1;
    progress(done, weeks.size);
  }
  return { shifts: sortedShifts(made), greedyWeeks };
}

/** Every day's meals placed by the day's need. */
export function withMeals(
  order: ProposeOrder,
  days: readonly BusinessDay[],
  plain: readonly PlainShift[],
): RosterShift[] {
  return days.flatMap((day) =>
    placeMeals(
      plain
        .filter((one) => one.day === day)
        .toSorted((a, b) => (a.person.staffId < b.person.staffId ? -1 : 1)),
      order.needs.find((one) => one.day === day)?.clerks ?? [],
      order.categoryIds,
    ),
  );
}
