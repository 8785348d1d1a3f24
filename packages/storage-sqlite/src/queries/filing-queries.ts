import type { Filing } from '@onehall/application';
import type { Prepare } from '../database.ts';

export const filingColumns = `schedule_id AS scheduleId, report_id AS reportId, format, from_day AS "from",
  to_day AS "to", folder, state, problem, file_name AS fileName, sha256, bytes, rows, at`;

/** What the page and the rounds read of the files that were made [M6]. */
export class FilingQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Of a schedule, the newest first. */
  newest(scheduleId: string, most: number): Filing[] {
    return this.#prepare(
      `SELECT ${filingColumns} FROM report_filing WHERE schedule_id = ? ORDER BY at DESC, seq DESC LIMIT ?`,
    ).all(scheduleId, most) as Filing[];
  }

  /** Files of a schedule that were made before an instant and are there still, the oldest first. */
  keptSince(scheduleId: string, before: number, most: number): Filing[] {
    return this.#prepare(
      `SELECT ${filingColumns} FROM report_filing WHERE schedule_id = ? AND state = 'filed' AND at < ?
       ORDER BY at LIMIT ?`,
    ).all(scheduleId, before, most) as Filing[];
  }

  /** Whether a file was ever put there: a folder that was used and is gone is not made anew behind everybody's back. */
  folderWasUsed(folder: string): boolean {
    return (
      this.#prepare(`SELECT 1 FROM report_filing WHERE folder = ? AND state <> 'failed' LIMIT 1`).get(
        folder,
      ) !== undefined
    );
  }
}
