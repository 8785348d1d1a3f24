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
  /** Of those, tried before without success: they come after what was never tried. */
  readonly failed: readonly FilingKey[];
  /** Too large, whenever it is tried: made when its schedule says otherwise. */
  readonly hopeless: readonly FilingKey[];
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
    const keys = keysOf(schedule, period).map((key) => ({ key, filing: store.state.reportFiling(key) }));
    const unfiled = keys.filter(({ filing }) => filing === null || filing.state === 'failed');
    if (unfiled.length === 0) return [];
    const hopeless = unfiled.filter(({ filing }) => filing?.problem === 'too-large').map(({ key }) => key);
    const failed = unfiled
      .filter(({ filing }) => filing !== null && filing.problem !== 'too-large')
      .map(({ key }) => key);
    const missing = unfiled.map(({ key }) => key);
    const open = store.reports.stretches(period, clock.today).filter(({ zNumber }) => zNumber === null);
    return [{ period, missing, failed, hopeless, waitsFor: open.map(({ day }) => day) }];
  });
  return { due, next: nextPeriod(schedule, clock) };
}
