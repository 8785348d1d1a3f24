import {
  type BusinessDay,
  duePeriods,
  type FilingKey,
  hallDayOf,
  nextPeriod,
  type ReportRange,
  type ReportSchedule,
} from '@onehall/domain';
import type { ServerParts } from '../parts.ts';

/** A period of a schedule that is due and not all filed. */
export interface DuePeriod {
  readonly period: ReportRange;
  /** Days of it that are not closed: it is made when they are. */
  readonly waitsFor: readonly BusinessDay[];
  readonly missing: readonly FilingKey[];
}

export interface FilingPlan {
  /** The oldest first. */
  readonly due: readonly DuePeriod[];
  readonly next: ReportRange & { readonly at: number };
}

function keysOf({ id, reportIds, formats }: ReportSchedule, { from, to }: ReportRange): FilingKey[] {
  return reportIds.flatMap((reportId) =>
    formats.map((format): FilingKey => ({ scheduleId: id, reportId, format, from, to })),
  );
}

/** What a schedule has still to make, and what it waits for. */
export function filingPlan({ hall, now, store }: ServerParts, schedule: ReportSchedule): FilingPlan {
  const clock = { today: hallDayOf(now(), hall), now: now(), hall };
  const due = duePeriods(schedule, clock).flatMap((period): DuePeriod[] => {
    const missing = keysOf(schedule, period).filter((key) => {
      const filing = store.state.reportFiling(key);
      return filing === null || filing.state === 'failed';
    });
    if (missing.length === 0) return [];
    const open = store.reports.stretches(period, clock.today).filter(({ zNumber }) => zNumber === null);
    return [{ period, missing, waitsFor: open.map(({ day }) => day) }];
  });
  return { due, next: nextPeriod(schedule, clock) };
}
