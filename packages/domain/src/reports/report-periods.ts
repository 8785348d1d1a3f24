import type { OpeningHours } from '../hall/hall.ts';
import type { ReportEvery, ReportSchedule } from '../hall/report-settings.ts';
import { type BusinessDay, wallInstant } from '../kernel/business-day.ts';
import { dayNumber, dayOfNumber, monthAfter } from '../kernel/calendar.ts';
import type { ReportRange } from './report-range.ts';

const periodMonths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The period of a kind that a day lies in: weeks begin on Monday. */
export function periodOf(every: ReportEvery, day: BusinessDay): ReportRange {
  if (every === 'day') return { from: day, to: day };
  if (every === 'week') {
    const number = dayNumber(day) ?? 0;
    // 1970-01-01 was a Thursday.
    const monday = number - ((((number + 3) % 7) + 7) % 7);
    return { from: dayOfNumber(monday), to: dayOfNumber(monday + 6) };
  }
  const months = periodMonths[every];
  const month = Number(day.slice(5, 7));
  const first = monthAfter(day, -((month - 1) % months));
  const next = `${monthAfter(first, months)}-01`;
  return { from: `${first}-01`, to: dayOfNumber((dayNumber(next) ?? 0) - 1) };
}

/** The instant at which a period is to be filed: its last day's evening, or the morning after. */
export function dueAt(
  { minute }: Pick<ReportSchedule, 'minute'>,
  { to }: ReportRange,
  hall: { readonly zone: string; readonly hours: OpeningHours },
): number {
  const sameEvening = minute >= hall.hours.closesMinute;
  return wallInstant(to, sameEvening ? minute : minute + 1440, hall.zone) ?? 0;
}

/** So many periods are caught up with after a time without the server. */
const periodsMost = 100;

interface ReportClock {
  readonly today: BusinessDay;
  /** Epoch ms UTC. */
  readonly now: number;
  readonly hall: { readonly zone: string; readonly hours: OpeningHours };
}

const daysAfter = (day: BusinessDay, count: number) => dayOfNumber((dayNumber(day) ?? 0) + count);

function isDue(schedule: ReportSchedule, period: ReportRange, { today, now, hall }: ReportClock): boolean {
  // Two days on it is, whatever the hour: clocks are read for the last periods only.
  return daysAfter(period.to, 2) <= today || dueAt(schedule, period, hall) <= now;
}

/** The periods of a schedule that are due at an instant, the oldest first, whether or not they were filed. */
export function duePeriods(schedule: ReportSchedule, clock: ReportClock): ReportRange[] {
  const periods: ReportRange[] = [];
  let period = periodOf(schedule.every, clock.today);
  while (period.to >= schedule.since && periods.length < periodsMost) {
    if (isDue(schedule, period, clock)) periods.unshift(period);
    period = periodOf(schedule.every, daysAfter(period.from, -1));
  }
  return periods;
}

/** The period that is due next, and when. */
export function nextPeriod(
  schedule: ReportSchedule,
  clock: ReportClock,
): ReportRange & { readonly at: number } {
  const begins = schedule.since > clock.today ? schedule.since : clock.today;
  let period = periodOf(schedule.every, begins);
  if (isDue(schedule, period, clock)) period = periodOf(schedule.every, daysAfter(period.to, 1));
  return { ...period, at: dueAt(schedule, period, clock.hall) };
}
