import type { LogEntry } from '@onehall/domain';

/** What commands ask of the shift log [E3]. */
export interface LogState {
  logEntry(entryId: string): LogEntry | null;
  /** Items that somebody still answers for. */
  openLogItemsOf(staffId: string): number;
}
