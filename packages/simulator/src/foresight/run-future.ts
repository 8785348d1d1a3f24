import { HallRun } from '../engine/hall-run.ts';
import type { RuleTicket } from '../engine/rule.ts';
import type { Future } from './futures.ts';
import type { SnapshotHall } from './snapshot-hall.ts';

const minuteMs = 60_000;

export interface FutureOrder {
  readonly untilAt: number;
  readonly ghosts?: readonly RuleTicket[];
  /** What is changed before the future begins. */
  readonly prepare?: (run: HallRun) => void;
  /** When the future has told enough; default: when the time is up. */
  readonly enough?: (run: HallRun) => boolean;
}

/** Runs one future of a snapshot. */
export function runHall(hall: SnapshotHall, future: Future, order: FutureOrder): HallRun {
  const { snapshot, model, rule, plans } = hall;
  const run = new HallRun({
    model,
    rule,
    startsAt: snapshot.at,
    counters: plans,
    customers: future.customers,
    drawNext: () => future.drawNext(),
    found: future.found,
    noShowMs: snapshot.noShow.minutes * minuteMs,
    ...(order.ghosts ? { ghosts: order.ghosts } : {}),
  });
  order.prepare?.(run);
  const { enough } = order;
  run.run(order.untilAt, enough && (() => enough(run)));
  return run;
}

/** Promises that fall due in a time and are broken: how many, and their weights. */
export interface Breaches {
  readonly count: number;
  readonly cost: number;
}

/**
 * Counts the promises that fall due after `from`, up to `to`, and are broken [Q2]: not called in time, and the customer
 * did not leave before. Who was diverted was promised nothing.
 */
export function breachesBetween(run: HallRun, from: number, to: number): Breaches {
  const { customers, model } = run.start;
  let count = 0;
  let cost = 0;
  for (let index = 0; index < run.arrived; index += 1) {
    const customer = customers[index];
    if (!customer || run.lost[index] === 2 || customer.dueAt <= from || customer.dueAt > to) continue;
    const startedAt = run.startedAt[index] ?? Number.NaN;
    if (startedAt <= customer.dueAt || customer.patienceMs < customer.dueAt - customer.countedFrom) continue;
    count += 1;
    cost += model.cells[customer.cell]?.customerClass.weight ?? 0;
  }
  return { count, cost };
}
