import type { ClassGroup } from '@onehall/domain';
import type { HallRun } from '../engine/hall-run.ts';

/** What a day came to. Shares in percent, times in minutes. */
export interface Measures {
  /** 100 × weighted breaches / weighted tickets. A breach: called later than the target, or gone after it. */
  readonly cost: number;
  /** By group: tickets called within their target. */
  readonly vip: number;
  readonly priority: number;
  readonly general: number;
  readonly vipP99: number;
  readonly generalP90: number;
  readonly generalP99: number;
  readonly generalMax: number;
  /** Owners that were gone when called. */
  readonly abandoned: number;
  /** Minutes worked / minutes staffed. */
  readonly utilisation: number;
  /** Jain's index of the general waits; 1: all alike. */
  readonly fairness: number;
  readonly customers: number;
}

const minuteMs = 60_000;

interface GroupCount {
  tickets: number;
  breaches: number;
  readonly waitsMin: number[];
}

/** Measures a finished day. Who left before their target is not counted; who was diverted waited for nothing. */
export function measureDay(run: HallRun): Measures {
  const groups: Record<ClassGroup, GroupCount> = {
    vip: { tickets: 0, breaches: 0, waitsMin: [] },
    priority: { tickets: 0, breaches: 0, waitsMin: [] },
    general: { tickets: 0, breaches: 0, waitsMin: [] },
  };
  let broken = 0;
  let weights = 0;
  let gone = 0;
  const { customers, model } = run.start;
  for (const [index, customer] of customers.entries()) {
    const customerClass = model.cells[customer.cell]?.customerClass;
    if (!customerClass || run.lost[index] === 2) continue;
    const startedAt = run.startedAt[index] ?? Number.NaN;
    const left = Number.isNaN(startedAt) || run.lost[index] === 1;
    const waitMin = (left ? customer.patienceMs : startedAt - customer.countedFrom) / minuteMs;
    if (left) gone += 1;
    if (left && waitMin < customerClass.waitTargetMin) continue;
    const group = groups[customerClass.group];
    group.tickets += 1;
    group.waitsMin.push(Math.max(0, waitMin));
    weights += customerClass.weight;
    if (waitMin <= customerClass.waitTargetMin + 1e-9) continue;
    group.breaches += 1;
    broken += customerClass.weight;
  }
  const general = groups.general.waitsMin.toSorted((a, b) => a - b);
  return {
    cost: percent(broken, weights),
    vip: 100 - percent(groups.vip.breaches, groups.vip.tickets),
    priority: 100 - percent(groups.priority.breaches, groups.priority.tickets),
    general: 100 - percent(groups.general.breaches, groups.general.tickets),
    vipP99: quantile(
      groups.vip.waitsMin.toSorted((a, b) => a - b),
      0.99,
    ),
    generalP90: quantile(general, 0.9),
    generalP99: quantile(general, 0.99),
    generalMax: general.at(-1) ?? 0,
    abandoned: percent(gone, customers.length),
    utilisation: utilisation(run),
    fairness: jainIndex(general),
    customers: customers.length,
  };
}

const percent = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0);

/** The value at this share of a sorted list; 0 of an empty one. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function utilisation(run: HallRun): number {
  let staffed = 0;
  let worked = 0;
  for (const { plan, nextBreak, busyUntil, workedMs } of run.counters) {
    const end = Math.min(run.now, Math.max(plan.closesAt, busyUntil));
    const away = plan.breaks.slice(0, nextBreak).reduce((sum, one) => sum + one.lastsMs, 0);
    staffed += Math.max(0, end - plan.opensAt) - away;
    worked += workedMs;
  }
  return percent(worked, staffed);
}

function jainIndex(waits: readonly number[]): number {
  const sum = waits.reduce((all, one) => all + one, 0);
  const squares = waits.reduce((all, one) => all + one * one, 0);
  return squares > 0 ? sum ** 2 / (waits.length * squares) : 1;
}

export type MeasureName = keyof Measures;

/** The mean of the days and the half width of its 95 % confidence interval. */
export interface MeanOfDays {
  readonly mean: number;
  readonly halfWidth: number;
}

export function meanOfDays(values: readonly number[]): MeanOfDays {
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);
  if (values.length < 2) return { mean, halfWidth: Number.POSITIVE_INFINITY };
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, halfWidth: 1.96 * Math.sqrt(squares / (values.length - 1) / values.length) };
}
