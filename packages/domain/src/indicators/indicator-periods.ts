import { type ReportEvery, reportEveries } from '../hall/report-settings.ts';
import { dayNumber, dayOfNumber } from '../kernel/calendar.ts';
import { periodOf } from '../reports/report-periods.ts';
import type { ReportRange } from '../reports/report-range.ts';

/** The kind of period that a range is exactly; null: it is none of the calendar's. */
export function everyOf({ from, to }: ReportRange): ReportEvery | null {
  const found = reportEveries.find((one) => {
    const period = periodOf(one, from);
    return period.from === from && period.to === to;
  });
  return found ?? null;
}

const daysOf = ({ from, to }: ReportRange) => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;

/**
 * What a range is compared with: the period before of its kind (a month with the month before, however long), and any
 * other range with as many days that end where it begins.
 */
export function periodBefore(range: ReportRange): ReportRange {
  const first = dayNumber(range.from) ?? 0;
  const dayBefore = dayOfNumber(first - 1);
  const every = everyOf(range);
  if (every !== null) return periodOf(every, dayBefore);
  return { from: dayOfNumber(first - daysOf(range)), to: dayBefore };
}

const dayPointsMost = 45;
const weekPointsMost = 200;

/** The points of a picture of a range: days, and weeks or months of a longer one; the first and the last may be cut. */
export function pointsOf(range: ReportRange): ReportRange[] {
  const days = daysOf(range);
  const every = days <= dayPointsMost ? 'day' : days <= weekPointsMost ? 'week' : 'month';
  const points: ReportRange[] = [];
  for (let from = range.from; from <= range.to; ) {
    const { to } = periodOf(every, from);
    points.push({ from, to: to < range.to ? to : range.to });
    from = dayOfNumber((dayNumber(to) ?? 0) + 1);
  }
  return points;
}
