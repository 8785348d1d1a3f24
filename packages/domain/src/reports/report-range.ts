import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber, dayOfNumber } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Business days, both of them included. */
export interface ReportRange {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** A year, and the weeks that overlap it at either end. */
export const reportDaysMax = 400;

/**
 * A range as it was asked for. Refusals, in this order: malformed-request {field} (no such day), report-range-backwards
 * (it ends before it begins), report-range-too-long {most}.
 */
export function checkReportRange({ from, to }: ReportRange): Result<ReportRange, Refusal> {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (first === null) return refuse('malformed-request', { field: 'from' });
  if (last === null) return refuse('malformed-request', { field: 'to' });
  if (last < first) return refuse('report-range-backwards');
  if (last - first >= reportDaysMax) return refuse('report-range-too-long', { most: reportDaysMax });
  return accept({ from, to });
}

/** Every day of a checked range, the first one first. */
export function daysOfRange({ from, to }: ReportRange): BusinessDay[] {
  const first = dayNumber(from) ?? 0;
  const last = dayNumber(to) ?? -1;
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, nth) => dayOfNumber(first + nth));
}
