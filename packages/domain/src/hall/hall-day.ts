import { assert } from '../kernel/assert.ts';
import { type BusinessDay, businessDayOf, wallInstant } from '../kernel/business-day.ts';
import type { Hall, OpeningHours } from './hall.ts';

type DayHall = Pick<Hall, 'zone' | 'hours'>;

const minuteMs = 60_000;
const dayMinutes = 1440;
/** Tickets of the evening before are still served this long after the day has changed. */
const overnightMs = 3 * 3_600_000;

/**
 * Minute of the wall clock at which the business day changes: midnight, or, where the hall is open past it, the middle
 * of the time it is closed, so that one evening is one day.
 */
export function dayStartsMinute(hours: OpeningHours): number {
  if (hours.closesMinute <= dayMinutes) return 0;
  return Math.floor((hours.closesMinute - dayMinutes + hours.opensMinute) / 2);
}

/** The business day of an instant (epoch ms UTC): ticket numbers restart with it [Q11]. */
export function hallDayOf(at: number, hall: DayHall): BusinessDay {
  return businessDayOf(at - dayStartsMinute(hall.hours) * minuteMs, hall.zone);
}

/**
 * The business days whose waiting tickets are called at `at`: today's, and in the first hours after the day has
 * changed yesterday's too, since whoever waits then is still served [Q11].
 */
export function callableDays(at: number, hall: DayHall): readonly [BusinessDay, BusinessDay] {
  return [hallDayOf(at, hall), hallDayOf(at - overnightMs, hall)];
}

/** The last time the hall closed its doors at or before `at`, by its hours as they are now; both epoch ms. */
export function lastClosingAt(at: number, hall: DayHall): number {
  const closingOf = (day: BusinessDay) => {
    const closing = wallInstant(day, hall.hours.closesMinute, hall.zone);
    assert(closing !== null, 'a business day is a day of the calendar');
    return closing;
  };
  const today = closingOf(hallDayOf(at, hall));
  return today <= at ? today : closingOf(hallDayOf(at - dayMinutes * minuteMs, hall));
}
