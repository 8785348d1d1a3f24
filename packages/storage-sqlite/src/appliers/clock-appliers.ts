import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

/** Before the id of whoever did it, where it was a member of staff. */
const staffActor = 'staff:';

/** Whatever clock runs in a visit stops. */
export function stopClock(prepare: Prepare, visitId: string, at: number): void {
  prepare('UPDATE service_clock SET ended_at = ? WHERE visit_id = ? AND ended_at IS NULL').run(at, visitId);
}

export function applyServiceBegun(prepare: Prepare, event: Recorded<EventOf<'ServiceBegun'>>): void {
  const { visitId, clockId, serviceId, purpose, startedAt } = event.payload;
  stopClock(prepare, visitId, startedAt);
  const clerkId = event.actor.startsWith(staffActor) ? event.actor.slice(staffActor.length) : null;
  prepare(
    'INSERT INTO service_clock (id, visit_id, service_id, purpose, started_at, clerk_id) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(clockId, visitId, serviceId, purpose, startedAt, clerkId);
}

export function applyServiceWarned(prepare: Prepare, event: Recorded<EventOf<'ServiceWarned'>>): void {
  prepare('UPDATE service_clock SET warned_at = ? WHERE id = ?').run(event.at, event.payload.clockId);
}

/** First found by the hall itself, unexplained; said again with the clerk's cause. */
export function applyServiceOverran(prepare: Prepare, event: Recorded<EventOf<'ServiceOverran'>>): void {
  const { clockId, cause } = event.payload;
  prepare('UPDATE service_clock SET overrun_at = coalesce(overrun_at, ?), cause = ? WHERE id = ?').run(
    event.at,
    cause,
    clockId,
  );
}

export function applyTaskOpened(prepare: Prepare, event: Recorded<EventOf<'TaskOpened'>>): void {
  const { taskId, kind, visitId, orderId, ownerId, dueAt, contactRecordId, facts } = event.payload;
  prepare(
    `INSERT INTO task (id, kind, visit_id, order_id, owner_id, due_at, contact_record_id, facts, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(taskId, kind, visitId, orderId, ownerId, dueAt, contactRecordId, canonicalJson(facts), event.at);
}

export function applyTaskDone(prepare: Prepare, event: Recorded<EventOf<'TaskDone'>>): void {
  const { taskId, by, note } = event.payload;
  prepare('UPDATE task SET done_at = ?, done_by = ?, note = ? WHERE id = ?').run(event.at, by, note, taskId);
}
