import type { Diversion, HallRun } from '../engine/hall-run.ts';
import type { CounterPlan, HallModel } from '../engine/model.ts';
import type { Future } from '../foresight/futures.ts';
import { runHall } from '../foresight/run-future.ts';
import { planOf, type SnapshotHall } from '../foresight/snapshot-hall.ts';

const minuteMs = 60_000;

/** Levers last so long, unless they say otherwise. */
export const leverMinutes = 30;
/** A spare counter serves so long after it is decided: somebody has to walk there and sign on. */
export const openingDelayMin = 5;
/** A clerk called back from a pause is back after so long. */
const callBackMin = 2;
/** Of the general customers whose service a machine can do, so many let themselves be sent to it. */
export const divertedShare = 0.3;

/** Something the duty manager can do now [Q8]. */
export type Lever =
  | { readonly kind: 'hold-breaks' }
  | { readonly kind: 'divert-self-service' }
  | { readonly kind: 'end-pause'; readonly counterId: string }
  | { readonly kind: 'lend-counter'; readonly counterId: string }
  | { readonly kind: 'open-counters'; readonly counterIds: readonly string[]; readonly minutes: number };

/** Runs one future with the lever pulled now; null: nothing is done. */
export function runWithLever(
  hall: SnapshotHall,
  future: Future,
  lever: Lever | null,
  untilAt: number,
  postponedMin = 0,
): HallRun {
  const { at } = hall.snapshot;
  const pulled = lever?.kind === 'lend-counter' ? withLent(hall, lever.counterId) : hall;
  return runHall(pulled, future, {
    untilAt,
    prepare(run) {
      if (lever?.kind === 'hold-breaks')
        for (const counter of run.counters) counter.heldUntil = at + leverMinutes * minuteMs;
      if (lever?.kind === 'divert-self-service') run.diversion = diversion(hall.model, at);
      if (lever?.kind === 'end-pause')
        for (const counter of run.counters)
          if (counter.plan.id === lever.counterId) counter.awayUntil = at + callBackMin * minuteMs;
      if (lever?.kind === 'open-counters')
        for (const id of lever.counterIds) {
          const plan = hall.plans.find((one) => one.id === id);
          if (plan) run.addCounter(openedPlan(plan, at + postponedMin * minuteMs, lever.minutes));
        }
    },
  });
}

/** A counter kept for its classes serves everybody. */
function withLent(hall: SnapshotHall, counterId: string): SnapshotHall {
  const plans = hall.plans.map((plan, index) => {
    const counter = hall.snapshot.counters[index];
    return counter?.id === counterId ? planOf(hall.model, { ...counter, lends: true }) : plan;
  });
  return { ...hall, plans };
}

/** A spare counter as it will serve when it is opened now, for so many minutes. */
export function openedPlan(plan: CounterPlan, now: number, minutes: number): CounterPlan {
  const opensAt = now + openingDelayMin * minuteMs;
  return { ...plan, breaks: [], opensAt, closesAt: opensAt + minutes * minuteMs };
}

/** General customers of self-service categories are sent to a machine for a while. */
export function diversion(model: HallModel, now: number): Diversion {
  return {
    until: now + leverMinutes * minuteMs,
    share: divertedShare,
    cells: Uint8Array.from(model.cells, ({ customerClass, category }) =>
      customerClass.group === 'general' && category.selfService ? 1 : 0,
    ),
  };
}
