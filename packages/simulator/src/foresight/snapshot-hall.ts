import { type CounterPlan, cellOf, counterPlan, type HallModel, hallModel } from '../engine/model.ts';
import { dueDateRule, type OrderRule, type RuleTicket } from '../engine/rule.ts';
import type { HallSnapshot, SnapshotCounter } from '../snapshot.ts';

const minuteMs = 60_000;
const never = Number.POSITIVE_INFINITY;
const always = Number.NEGATIVE_INFINITY;

/** A snapshot made ready for the engine: what all its futures share. */
export interface SnapshotHall {
  readonly snapshot: HallSnapshot;
  readonly model: HallModel;
  readonly rule: OrderRule;
  /** By counter of the snapshot. */
  readonly plans: readonly CounterPlan[];
  /** By arrival. Tickets of a class or category that the snapshot lacks are left out. */
  readonly waiting: readonly RuleTicket[];
}

export function snapshotHall(snapshot: HallSnapshot): SnapshotHall {
  const model = hallModel(snapshot.classes, snapshot.categories);
  const waiting = snapshot.waiting
    .map((ticket) => ({ ...ticket, cell: cellOf(model, ticket.classId, ticket.categoryId) }))
    .filter((ticket) => ticket.cell >= 0)
    .sort((a, b) => a.arrivedAt - b.arrivedAt || (a.number < b.number ? -1 : 1));
  return {
    snapshot,
    model,
    rule: dueDateRule(model),
    plans: snapshot.counters.map((counter) => planOf(model, counter)),
    waiting,
  };
}

/** What a counter of the snapshot is going to do. */
export function planOf(model: HallModel, counter: SnapshotCounter): CounterPlan {
  return counterPlan(model, {
    id: counter.id,
    categoryIds: counter.categoryIds,
    classIds: counter.lends || counter.dedicatedClassIds.length === 0 ? null : counter.dedicatedClassIds,
    dedicatedClassIds: counter.dedicatedClassIds,
    speed: counter.speed,
    opensAt: counter.state === 'closed' ? (counter.opensAt ?? never) : always,
    closesAt: counter.closesAt ?? never,
    breaks: counter.breaks.map(({ startsAt, minutes }) => ({
      startsAt,
      lastsMs: minutes * minuteMs,
      fixed: false,
    })),
  });
}

/** Until when the clerk is away as the futures begin. */
export function awayUntil(counter: SnapshotCounter): number {
  return counter.state === 'paused' ? (counter.pausedUntil ?? never) : always;
}

/** Whether anybody will serve this cell until then: nothing is promised where nobody will. */
export function isServed(hall: SnapshotHall, cell: number, until: number): boolean {
  return hall.plans.some((plan, index) => {
    const counter = hall.snapshot.counters[index];
    const there = Math.max(plan.opensAt, counter ? awayUntil(counter) : never);
    return plan.serves[cell] === 1 && there < Math.min(until, plan.closesAt);
  });
}
