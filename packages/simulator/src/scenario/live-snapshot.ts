import type { CounterState } from '../engine/counter-state.ts';
import type { HallRun } from '../engine/hall-run.ts';
import type { CounterPlan } from '../engine/model.ts';
import type { HallSnapshot, SnapshotCounter } from '../snapshot.ts';
import { expectedCustomers, type Scenario } from './scenario.ts';

const minuteMs = 60_000;

/** A simulated hall as its people see it at this moment: no true duration, no patience, nobody who is yet to come. */
export function liveSnapshot(scenario: Scenario, run: HallRun, load = scenario.load): HallSnapshot {
  const { classes, categories } = scenario.model;
  const slotMs = scenario.horizonMs / scenario.profile.length;
  const perDay = expectedCustomers(scenario, load);
  const opened = new Set(
    run.counters.filter(({ plan }) => plan.closesAt > run.now).map(({ plan }) => plan.id),
  );
  return {
    at: run.now,
    classes,
    categories,
    counters: [
      ...run.counters.map((counter) => counterNow(scenario, run, counter.plan, counter)),
      ...scenario.spares
        .filter((plan) => !opened.has(plan.id))
        .map((plan) => counterNow(scenario, run, plan, null)),
    ],
    waiting: run.queues.all().flatMap((index) => run.start.customers[index] ?? []),
    arrivals: {
      slots: scenario.profile.map((share, slot) => ({
        from: slot * slotMs,
        to: (slot + 1) * slotMs,
        perMinute: (perDay * share) / (slotMs / minuteMs),
      })),
      mix: scenario.crowds.flatMap((crowd, classIndex) =>
        crowd.mix.map((share, categoryIndex) => ({
          classId: classes[classIndex]?.id ?? '',
          categoryId: categories[categoryIndex]?.id ?? '',
          share: crowd.share * share,
        })),
      ),
      rateCv: Math.hypot(scenario.dayCv, scenario.slotCv),
    },
    noShow: scenario.noShow,
  };
}

/** `live` null: a spare counter that nobody has opened. */
function counterNow(
  scenario: Scenario,
  run: HallRun,
  plan: CounterPlan,
  live: CounterState | null,
): SnapshotCounter {
  const { cells, classes } = scenario.model;
  const customer = live?.busy ? run.start.customers[live.customer] : undefined;
  const away = (live?.awayUntil ?? run.now) > run.now;
  const closed = !live || plan.closesAt <= run.now || plan.opensAt > run.now;
  return {
    id: plan.id,
    categoryIds: [...new Set(plan.cells.map((cell) => cells[cell]?.category.id ?? ''))],
    dedicatedClassIds: classes.filter((_, index) => plan.dedicated?.[index] === 1).map(({ id }) => id),
    state: closed ? 'closed' : away ? 'paused' : 'open',
    opensAt: live && plan.opensAt > run.now ? plan.opensAt : null,
    closesAt: Number.isFinite(plan.closesAt) ? plan.closesAt : null,
    pausedUntil: away ? (live?.awayUntil ?? null) : null,
    busy: customer && live ? { categoryId: customer.categoryId, since: live.since } : null,
    speed: plan.speed,
    breaks: plan.breaks
      .slice(live?.nextBreak ?? 0)
      .filter((one) => !one.fixed)
      .map(({ startsAt, lastsMs }) => ({ startsAt, minutes: lastsMs / minuteMs })),
    spare: !live,
  };
}
