import type { BusinessDay, LogEntry } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export interface LogEntryRow extends LogEntry {
  readonly outcome: string | null;
  readonly doneBy: string | null;
  readonly doneAt: number | null;
  readonly steps: readonly LogStepRow[];
}

export interface LogStepRow {
  readonly step: 'taken' | 'noted';
  readonly by: string;
  readonly fromId: string | null;
  readonly words: string;
  readonly at: number;
}

const columns = `id, business_day AS businessDay, kind, words, by, at, state, owner_id AS ownerId, outcome,
  done_by AS doneBy, done_at AS doneAt`;
const dayMost = 400;

/** Reads of the shift log [E3]. */
export class LogQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Items that are not done, of whatever day, the oldest first. */
  open(): LogEntryRow[] {
    return this.#entries(`state = 'open' ORDER BY at, id LIMIT ${dayMost}`);
  }

  /** What was written on a day, and items of earlier days that were done on it; the newest first. */
  ofDay(day: BusinessDay): LogEntryRow[] {
    return this.#entries(`business_day = ? OR done_day = ? ORDER BY at DESC, id LIMIT ${dayMost}`, day, day);
  }

  #entries(which: string, ...values: readonly string[]): LogEntryRow[] {
    const rows = this.#prepare(`SELECT ${columns} FROM log_entry WHERE ${which}`).all(...values) as Omit<
      LogEntryRow,
      'steps'
    >[];
    const steps = this.#prepare(
      'SELECT step, by, from_id AS fromId, words, at FROM log_step WHERE entry_id = ? ORDER BY seq LIMIT 100',
    );
    return rows.map((row) => ({ ...row, steps: steps.all(row.id) as LogStepRow[] }));
  }
}
