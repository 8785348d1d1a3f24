import type { LogState } from '@onehall/application';
import type { LogEntry } from '@onehall/domain';
import { SqliteNoticeState } from './notice-state.ts';

/** The shift log, over the tables [E3]. */
export class SqliteLogState extends SqliteNoticeState implements LogState {
  logEntry(entryId: string): LogEntry | null {
    const row = this.prepare(
      `SELECT id, business_day AS businessDay, kind, words, by, at, state, owner_id AS ownerId
       FROM log_entry WHERE id = ?`,
    ).get(entryId);
    return (row as LogEntry | undefined) ?? null;
  }

  openLogItemsOf(staffId: string): number {
    const row = this.prepare(`SELECT count(*) AS n FROM log_entry WHERE state = 'open' AND owner_id = ?`).get(
      staffId,
    ) as { n: number };
    return row.n;
  }
}
