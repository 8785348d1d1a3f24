import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyLogEntryWritten(prepare: Prepare, event: Recorded<EventOf<'LogEntryWritten'>>): void {
  const { entryId, businessDay, kind, words, open, by } = event.payload;
  prepare(
    `INSERT INTO log_entry (id, business_day, kind, words, by, at, state, owner_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(entryId, businessDay, kind, words, by, event.at, open ? 'open' : 'note', open ? by : null);
}

const step = `INSERT INTO log_step (seq, entry_id, step, by, from_id, words, at) VALUES (?, ?, ?, ?, ?, ?, ?)`;

export function applyLogItemTaken(prepare: Prepare, event: Recorded<EventOf<'LogItemTaken'>>): void {
  const { entryId, from, by } = event.payload;
  prepare('UPDATE log_entry SET owner_id = ? WHERE id = ?').run(by, entryId);
  prepare(step).run(event.seq, entryId, 'taken', by, from, '', event.at);
}

export function applyLogItemNoted(prepare: Prepare, event: Recorded<EventOf<'LogItemNoted'>>): void {
  const { entryId, by, words } = event.payload;
  prepare(step).run(event.seq, entryId, 'noted', by, null, words, event.at);
}

export function applyLogItemDone(prepare: Prepare, event: Recorded<EventOf<'LogItemDone'>>): void {
  const { entryId, by, outcome, businessDay } = event.payload;
  prepare(
    `UPDATE log_entry SET state = 'done', outcome = ?, done_by = ?, done_at = ?, done_day = ? WHERE id = ?`,
  ).run(outcome, by, event.at, businessDay, entryId);
}
