import { HallRun } from '../engine/hall-run.ts';
import type { CounterPlan, HallModel } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import { dueDateRule } from '../engine/rule.ts';
import { exponential, logNormal, placeByShare, seededRandom, strayingFactor } from '../random.ts';
import type { SnapshotCategory, SnapshotClass } from '../snapshot.ts';

const minuteMs = 60_000;
const serviceMinutesMin = 0.3;
const serviceMinutesMax = 60;
const patienceCv = 0.6;

/** A hall as its roster needs it: who comes for what, how long it takes. */
export interface StaffingHall {
  readonly classes: readonly SnapshotClass[];
  readonly categories: readonly SnapshotCategory[];
  readonly mix: readonly { readonly classId: string; readonly categoryId: string; readonly share: number }[];
  readonly noShow: { readonly share: number; readonly minutes: number };
}

/** The customers that a day is expected to bring. Minutes are those of the wall clock. */
export interface DayLoad {
  readonly halfHours: readonly { readonly minute: number; readonly customers: number }[];
  /** How far a whole day, and a half hour of it, strays: deviation / mean. */
  readonly dayCv: number;
  readonly slotCv: number;
}

export const halfHourMinutes = 30;

/** Who comes on one such day, by arrival; the same for the same seed. Instants are ms since the day's midnight. */
export function drawCustomers(hall: StaffingHall, model: HallModel, load: DayLoad, seed: number): Customer[] {
  const random = seededRandom(seed);
  const shares = model.cells.map(({ customerClass, category }) =>
    hall.mix.reduce(
      (sum, one) =>
        one.classId === customerClass.id && one.categoryId === category.id ? sum + one.share : sum,
      0,
    ),
  );
  const factor = strayingFactor(random, load.dayCv);
  const customers: Customer[] = [];
  for (const { minute, customers: expected } of load.halfHours) {
    const mean = expected * factor * strayingFactor(random, load.slotCv);
    if (mean <= 0) continue;
    const until = minute + halfHourMinutes;
    for (let at = minute + exponential(random, halfHourMinutes / mean); at < until; ) {
      customers.push(customerAt(at * minuteMs, placeByShare(random, shares), customers.length));
      at += exponential(random, halfHourMinutes / mean);
    }
  }
  return customers;

  function customerAt(arrivedAt: number, cell: number, nth: number): Customer {
    const at = model.cells[cell];
    if (!at) throw new RangeError(`no cell ${cell}`);
    const { customerClass, category } = at;
    const service = logNormal(random, category.meanMinutes, category.cv);
    const { patienceMinutes } = customerClass;
    const patience = patienceMinutes === null ? null : logNormal(random, patienceMinutes, patienceCv);
    const stays = patience === null ? Number.POSITIVE_INFINITY : patience * minuteMs;
    return {
      id: `t${nth}`,
      number: nth.toString().padStart(6, '0'),
      classId: customerClass.id,
      categoryId: category.id,
      cell,
      arrivedAt,
      countedFrom: arrivedAt,
      dueAt: arrivedAt + customerClass.waitTargetMin * minuteMs,
      serviceMs: Math.min(serviceMinutesMax, Math.max(serviceMinutesMin, service)) * minuteMs,
      patienceMs: random() < hall.noShow.share ? 0 : stays,
      diverts: 0,
    };
  }
}

/** Waits that came and waits that kept their promise, by the half hour of the arrival. */
export interface KeptHalfHour {
  readonly minute: number;
  readonly came: number;
  readonly kept: number;
}

/**
 * A day with these counters, run by the hall's own rule until everybody is served. Who left before their promise was due
 * counts neither way.
 */
export function keptByHalfHour(
  hall: Pick<StaffingHall, 'noShow'>,
  model: HallModel,
  counters: readonly CounterPlan[],
  customers: readonly Customer[],
): KeptHalfHour[] {
  const run = new HallRun({
    model,
    rule: dueDateRule(model),
    startsAt: 0,
    counters,
    customers,
    noShowMs: hall.noShow.minutes * minuteMs,
  });
  run.run();
  const found = new Map<number, { came: number; kept: number }>();
  for (const [index, customer] of customers.entries()) {
    if (customer.patienceMs < customer.dueAt - customer.countedFrom) continue;
    const minute = Math.floor(customer.arrivedAt / minuteMs / halfHourMinutes) * halfHourMinutes;
    const slot = found.get(minute) ?? { came: 0, kept: 0 };
    slot.came += 1;
    const startedAt = run.startedAt[index] ?? Number.NaN;
    if (startedAt <= customer.dueAt) slot.kept += 1;
    found.set(minute, slot);
  }
  return [...found].map(([minute, slot]) => ({ minute, ...slot })).toSorted((a, b) => a.minute - b.minute);
}

/** Several days together, half hour by half hour. */
export function summed(days: readonly (readonly KeptHalfHour[])[]): KeptHalfHour[] {
  const found = new Map<number, { came: number; kept: number }>();
  for (const { minute, came, kept } of days.flat()) {
    const before = found.get(minute) ?? { came: 0, kept: 0 };
    found.set(minute, { came: before.came + came, kept: before.kept + kept });
  }
  return [...found].map(([minute, slot]) => ({ minute, ...slot })).toSorted((a, b) => a.minute - b.minute);
}

/** The share of promises kept; 1 where nobody came. */
export function keptShare(halfHours: readonly Pick<KeptHalfHour, 'came' | 'kept'>[]): number {
  const came = halfHours.reduce((sum, one) => sum + one.came, 0);
  return came === 0 ? 1 : halfHours.reduce((sum, one) => sum + one.kept, 0) / came;
}
