import type { DayRecords, IndicatorState } from '@onehall/application';
import type { BusinessDay, ReportRange } from '@onehall/domain';
import { DayRecordQueries } from './queries/day-record-queries.ts';
import { SqliteRosterState } from './roster-state.ts';

/** What was counted of which day, over the tables [E7]. */
export class SqliteIndicatorState extends SqliteRosterState implements IndicatorState {
  dayRecords(businessDay: BusinessDay, begins: number, until: number): DayRecords {
    return new DayRecordQueries(this.prepare).records(businessDay, begins, until);
  }

  reckonedSpan(): ReportRange | null {
    const { from, to } = this.prepare(
      `SELECT (SELECT min(business_day) FROM indicator_day) AS "from",
         (SELECT max(business_day) FROM indicator_day) AS "to"`,
    ).get() as { from: BusinessDay | null; to: BusinessDay | null };
    return from === null || to === null ? null : { from, to };
  }

  staleDays(most: number): BusinessDay[] {
    const rows = this.prepare(
      'SELECT business_day AS day FROM indicator_stale ORDER BY business_day LIMIT ?',
    ).all(most) as { day: BusinessDay }[];
    return rows.map(({ day }) => day);
  }

  firstHallDay(): BusinessDay | null {
    const row = this.prepare('SELECT min(business_day) AS day FROM ticket').get() as {
      day: BusinessDay | null;
    };
    return row.day;
  }
}
