import type { Counter, RosteredPerson, RosterShift } from '@onehall/domain';
import { seatsOf } from '@onehall/domain';
import { type CounterPlan, counterPlan, type HallModel, hallModel } from '../engine/model.ts';
import {
  type DayLoad,
  drawCustomers,
  type KeptHalfHour,
  keptByHalfHour,
  keptShare,
  type StaffingHall,
  summed,
} from './staffed-day.ts';

const minuteMs = 60_000;

export interface RosteredDay {
  readonly shifts: readonly RosterShift[];
  readonly people: readonly RosteredPerson[];
  readonly counters: readonly Pick<Counter, 'id' | 'categoryIds' | 'dedicatedClassIds' | 'lendsOut'>[];
  readonly closesMinute: number;
}

/** What a day's roster keeps of the promises, foreseen on drawn days. */
export interface KeptForecast {
  readonly share: number;
  readonly halfHours: readonly KeptHalfHour[];
}

/** Counters as a day's roster puts people to them: what the counter is for and the clerk can do, away at their breaks. */
export function rosterCounters(model: HallModel, day: RosteredDay): CounterPlan[] {
  return seatsOf(day.shifts, day.people, day.counters).map(({ counterId, shift, categoryIds }) => {
    const counter = day.counters.find((one) => one.id === counterId);
    const dedicated = counter?.dedicatedClassIds ?? [];
    return counterPlan(model, {
      id: `${counterId} ${shift.staffId}`,
      categoryIds,
      classIds: counter && !counter.lendsOut && dedicated.length > 0 ? dedicated : null,
      dedicatedClassIds: dedicated,
      speed: 1,
      opensAt: shift.startMinute * minuteMs,
      // Who is there at closing time stays until everybody is served.
      closesAt: shift.endMinute >= day.closesMinute ? Number.POSITIVE_INFINITY : shift.endMinute * minuteMs,
      breaks: shift.breaks.map(({ startMinute, minutes }) => ({
        startsAt: startMinute * minuteMs,
        lastsMs: minutes * minuteMs,
        fixed: false,
      })),
    });
  });
}

/** The share of promises that a day's roster keeps, on `days` drawn days; the same seed draws the same customers. */
export function foreseeKept(
  hall: StaffingHall,
  load: DayLoad,
  day: RosteredDay,
  order: { readonly seed: number; readonly days: number },
): KeptForecast {
  const model = hallModel(hall.classes, hall.categories);
  const counters = rosterCounters(model, day);
  const runs = Array.from({ length: order.days }, (_, nth) =>
    keptByHalfHour(hall, model, counters, drawCustomers(hall, model, load, order.seed * 1_000 + nth)),
  );
  return { share: keptShare(runs.flat()), halfHours: summed(runs) };
}
