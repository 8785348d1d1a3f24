import { type CounterState, heldTo } from '../engine/counter-state.ts';
import type { HallRun } from '../engine/hall-run.ts';
import type { CounterPlan } from '../engine/model.ts';
import { dayFactor } from '../foresight/day-factor.ts';
import type { HallSnapshot, SnapshotArrivals, SnapshotCounter } from '../snapshot.ts';
import { expectedCustomers, type Scenario } from './scenario.ts';

const minuteMs = 60_000;
/** A counter that was opened for a while may be opened again when it is about to close. */
const closingSoonMs = 5 * minuteMs;

/** A simulated hall as its people see it at this moment: no true duration, no patience, nobody who is yet to come. */
export function liveSnapshot(scenario: Scenario, run: HallRun, load = scenario.load): HallSnapshot {
  const { classes, categories } = scenario.model;
  const closesAt = new Map(run.counters.map(({ plan }) => [plan.id, plan.closesAt]));
  const spares = scenario.spares.filter(({ id }) => (closesAt.get(id) ?? 0) <= run.now + closingSoonMs);
  const live = run.counters.filter(({ plan }) => plan.closesAt > run.now || !Number.isFinite(plan.closesAt));
  return {
    at: run.now,
    classes,
    categories,
    counters: [
      ...live.map((counter) => ({
        ...counterNow(scenario, run, counter.plan, counter),
        spare: spares.some(({ id }) => id === counter.plan.id),
        extra: scenario.spares.some(({ id }) => id === counter.plan.id),
      })),
      ...spares
        .filter(({ id }) => !live.some(({ plan }) => plan.id === id))
        .map((plan) => ({ ...counterNow(scenario, run, plan, null), spare: true })),
    ],
    waiting: run.queues.all().flatMap((index) => run.start.customers[index] ?? []),
    arrivals: arrivalsNow(scenario, run, load),
    noShow: scenario.noShow,
  };
}

/** The forecast, corrected by how many have come so far, without those who are being sent to a machine. */
function arrivalsNow(scenario: Scenario, run: HallRun, load: number): SnapshotArrivals {
  const { profile, crowds, model } = scenario;
  const slotMs = scenario.horizonMs / profile.length;
  const forecast = expectedCustomers(scenario, load);
  const soFar = profile.reduce(
    (sum, share, slot) => sum + share * Math.min(1, Math.max(0, run.now / slotMs - slot)),
    0,
  );
  const spread = { ...scenario, perSlot: forecast / profile.length };
  const perDay = forecast * dayFactor(run.arrived, forecast * soFar, spread);
  const { diversion } = run;
  const diverted = diversion && diversion.until > run.now ? diversion : null;
  return {
    slots: profile.map((share, slot) => ({
      from: slot * slotMs,
      to: (slot + 1) * slotMs,
      perMinute: (perDay * share) / (slotMs / minuteMs),
    })),
    mix: model.cells.map(({ customerClass, category, classIndex }, cell) => {
      const crowd = crowds[classIndex];
      const share = (crowd?.share ?? 0) * (crowd?.mix[cell % model.categories.length] ?? 0);
      const stays = diverted?.cells[cell] === 1 ? 1 - diverted.share : 1;
      return { classId: customerClass.id, categoryId: category.id, share: share * stays };
    }),
    rateCv: scenario.slotCv,
  };
}

/** `live` null: a spare counter that nobody has opened. */
function counterNow(
  scenario: Scenario,
  run: HallRun,
  plan: CounterPlan,
  live: CounterState | null,
): Omit<SnapshotCounter, 'spare'> {
  const { cells, classes } = scenario.model;
  const customer = live?.busy ? run.start.customers[live.customer] : undefined;
  const away = live !== null && live.awayUntil > run.now;
  return {
    id: plan.id,
    categoryIds: [...new Set(plan.cells.map((cell) => cells[cell]?.category.id ?? ''))],
    dedicatedClassIds: classes.filter((_, index) => plan.dedicated?.[index] === 1).map(({ id }) => id),
    lends: true,
    state: !live || plan.opensAt > run.now ? 'closed' : away ? 'paused' : 'open',
    opensAt: live && plan.opensAt > run.now ? plan.opensAt : null,
    closesAt: Number.isFinite(plan.closesAt) ? plan.closesAt : null,
    pausedUntil: away ? live.awayUntil : null,
    busy: customer && live ? { categoryId: customer.categoryId, since: live.since } : null,
    speed: plan.speed,
    breaks: plan.breaks
      .slice(live?.nextBreak ?? 0)
      .filter((one) => !one.fixed)
      .map((one) => ({
        startsAt: heldTo(one, live?.heldUntil ?? one.startsAt),
        minutes: one.lastsMs / minuteMs,
      })),
  };
}
