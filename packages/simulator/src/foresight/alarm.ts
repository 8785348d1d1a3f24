import type { HallRun } from '../engine/hall-run.ts';

const minuteMs = 60_000;
/** Breaches that fall due in this window can still be prevented: sooner is too late, later is too vague. */
const window = { fromMin: 5, toMin: 30 };
const breachesMin = 3;
/** At this chance and above the hall is warned; the same for all halls. */
export const alarmAtChance = 0.4;

/** 1 when a future holds three or more broken promises of customers who are not VIPs in the alarm's window, else 0. */
export function alarmChance(run: HallRun): number {
  return breachesDue(run, run.start.startsAt) >= breachesMin ? 1 : 0;
}

/** How many promises, VIPs' apart, fall due in the window after `at` and are broken. */
export function breachesDue(run: HallRun, at: number): number {
  const { customers, model } = run.start;
  let count = 0;
  for (const [index, customer] of customers.entries()) {
    const { dueAt, cell } = customer;
    if (dueAt < at + window.fromMin * minuteMs || dueAt > at + window.toMin * minuteMs) continue;
    if (run.lost[index] === 2 || model.cells[cell]?.customerClass.group === 'vip') continue;
    // Who leaves before the promise is over is no breach of it.
    if (customer.patienceMs < dueAt - customer.countedFrom) continue;
    const startedAt = run.startedAt[index] ?? Number.NaN;
    if (!(startedAt <= dueAt)) count += 1;
  }
  return count;
}
