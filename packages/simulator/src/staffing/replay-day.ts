import { HallRun } from '../engine/hall-run.ts';
import { type CounterPlan, counterPlan, type HallModel, hallModel } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import { dueDateRule } from '../engine/rule.ts';
import { halfHourMinutes, type KeptHalfHour, type StaffingHall } from './staffed-day.ts';

const minuteMs = 60_000;

/** A ticket of a day that is over. Instants are ms since the day's midnight. */
export interface PastTicket {
  readonly id: string;
  readonly number: string;
  readonly classId: string;
  readonly categoryId: string;
  readonly arrivedAt: number;
  readonly waitFrom: number;
  readonly dueAt: number;
  /** Minutes at the counter; null: they were not served, and would have taken the mean. */
  readonly serviceMinutes: number | null;
  /** Gone when called, or without a word. */
  readonly gone: boolean;
}

export interface PastCounter {
  readonly id: string;
  readonly categoryIds: readonly string[];
  readonly dedicatedClassIds: readonly string[];
  readonly lends: boolean;
  readonly fromAt: number;
  readonly toAt: number;
}

export interface ReplayedDay {
  readonly halfHours: readonly KeptHalfHour[];
  readonly meanWaitMin: number;
}

/** A past day once more by the hall's own rule: the same tickets and services, with these counters. */
export function replayPastDay(
  hall: StaffingHall,
  tickets: readonly PastTicket[],
  counters: readonly PastCounter[],
): ReplayedDay {
  const model = hallModel(hall.classes, hall.categories);
  const customers = customersOf(model, tickets);
  const lastAt = Math.max(0, ...counters.map((one) => one.toAt));
  const run = new HallRun({
    model,
    rule: dueDateRule(model),
    startsAt: 0,
    counters: counters.map((one) => planOf(model, one, lastAt)),
    customers,
    noShowMs: hall.noShow.minutes * minuteMs,
  });
  run.run();
  const waits = customers.map(
    (customer, index) => ((run.startedAt[index] ?? Number.NaN) - customer.countedFrom) / minuteMs,
  );
  return { halfHours: keptOf(customers, run.startedAt), meanWaitMin: meanOf(waits) };
}

function customersOf(model: HallModel, tickets: readonly PastTicket[]): Customer[] {
  return tickets.flatMap((ticket) => {
    const cell = model.cells.findIndex(
      (one) => one.customerClass.id === ticket.classId && one.category.id === ticket.categoryId,
    );
    const at = model.cells[cell];
    if (!at) return [];
    return [
      {
        ...ticket,
        cell,
        countedFrom: ticket.waitFrom,
        serviceMs: (ticket.serviceMinutes ?? at.category.meanMinutes) * minuteMs,
        patienceMs: ticket.gone ? 0 : Number.POSITIVE_INFINITY,
        diverts: 0,
      },
    ];
  });
}

/** Whoever closes last serves everybody who is left. */
function planOf(model: HallModel, counter: PastCounter, lastAt: number): CounterPlan {
  return counterPlan(model, {
    id: counter.id,
    categoryIds: counter.categoryIds,
    classIds: counter.lends || counter.dedicatedClassIds.length === 0 ? null : counter.dedicatedClassIds,
    dedicatedClassIds: counter.dedicatedClassIds,
    speed: 1,
    opensAt: counter.fromAt,
    closesAt: counter.toAt >= lastAt ? Number.POSITIVE_INFINITY : counter.toAt,
    breaks: [],
  });
}

/** Kept promises by the half hour of the arrival; who was gone counts neither way. */
export function keptOf(
  customers: readonly Pick<Customer, 'arrivedAt' | 'dueAt' | 'patienceMs'>[],
  startedAt: readonly number[],
): KeptHalfHour[] {
  const found = new Map<number, { came: number; kept: number }>();
  for (const [index, customer] of customers.entries()) {
    if (customer.patienceMs === 0) continue;
    const minute = Math.floor(customer.arrivedAt / minuteMs / halfHourMinutes) * halfHourMinutes;
    const slot = found.get(minute) ?? { came: 0, kept: 0 };
    slot.came += 1;
    if ((startedAt[index] ?? Number.NaN) <= customer.dueAt) slot.kept += 1;
    found.set(minute, slot);
  }
  return [...found].map(([minute, slot]) => ({ minute, ...slot })).toSorted((a, b) => a.minute - b.minute);
}

function meanOf(waits: readonly number[]): number {
  const known = waits.filter((wait) => !Number.isNaN(wait)).map((wait) => Math.max(0, wait));
  return known.length === 0 ? 0 : known.reduce((sum, one) => sum + one, 0) / known.length;
}
