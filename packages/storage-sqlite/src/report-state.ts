import type { Filing, ReportState } from '@onehall/application';
import type { FilingKey } from '@onehall/domain';
import { filingColumns } from './queries/filing-queries.ts';
import { SqliteScreenContentState } from './screen-content-state.ts';

/** What was filed by itself, over the tables [M6]. */
export class SqliteReportState extends SqliteScreenContentState implements ReportState {
  reportFiling({ scheduleId, reportId, format, from, to }: FilingKey): Filing | null {
    const row = this.prepare(
      `SELECT ${filingColumns} FROM report_filing
       WHERE schedule_id = ? AND report_id = ? AND format = ? AND from_day = ? AND to_day = ?`,
    ).get(scheduleId, reportId, format, from, to);
    return (row as Filing | undefined) ?? null;
  }
}
