import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyTicketIssued(prepare: Prepare, event: Recorded<EventOf<'TicketIssued'>>): void {
  const { payload, at } = event;
  prepare(
    `INSERT INTO number_series (business_day, prefix, last) VALUES (?, ?, ?)
     ON CONFLICT (business_day, prefix) DO UPDATE SET last = excluded.last`,
  ).run(payload.businessDay, payload.prefix, payload.sequence);
  prepare(
    `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language,
       subscriber_id, kiosk_id, follow_token, people_ahead, range_low, range_high, arrived_at, due_at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
  ).run(
    payload.ticketId,
    payload.visitId,
    payload.businessDay,
    payload.number,
    payload.categoryId,
    payload.classId,
    payload.group,
    payload.language,
    payload.subscriberId,
    payload.kioskId,
    payload.followToken,
    payload.peopleAhead,
    payload.range?.low ?? null,
    payload.range?.high ?? null,
    at,
    payload.dueAt,
  );
  prepare('INSERT INTO visit (id, ticket_id) VALUES (?, ?)').run(payload.visitId, payload.ticketId);
}

export function applyTicketCalled(prepare: Prepare, event: Recorded<EventOf<'TicketCalled'>>): void {
  const { payload, at, seq } = event;
  prepare(
    `UPDATE ticket SET state = 'called', counter_id = ?, clerk_id = ?, called_at = ?, last_called_at = ?,
       last_called_seq = ? WHERE id = ?`,
  ).run(payload.counterId, payload.clerkId, at, at, seq, payload.ticketId);
  prepare('UPDATE counter_session SET ticket_id = ? WHERE counter_id = ?').run(
    payload.ticketId,
    payload.counterId,
  );
}

export function applyTicketRecalled(prepare: Prepare, event: Recorded<EventOf<'TicketRecalled'>>): void {
  prepare('UPDATE ticket SET recalls = ?, last_called_at = ?, last_called_seq = ? WHERE id = ?').run(
    event.payload.recalls,
    event.at,
    event.seq,
    event.payload.ticketId,
  );
}

export function applyServiceStarted(prepare: Prepare, event: Recorded<EventOf<'ServiceStarted'>>): void {
  const { ticketId, visitId, counterId, clerkId } = event.payload;
  prepare(`UPDATE ticket SET state = 'serving', serving_at = ? WHERE id = ?`).run(event.at, ticketId);
  prepare('UPDATE visit SET counter_id = ?, clerk_id = ?, open = 1 WHERE id = ?').run(
    counterId,
    clerkId,
    visitId,
  );
}

export function applyTicketEnded(
  prepare: Prepare,
  event: Recorded<EventOf<'TicketNoShow' | 'TicketFinished'>>,
): void {
  const { ticketId, visitId, counterId } = event.payload;
  const state = event.type === 'TicketNoShow' ? 'noShow' : 'finished';
  prepare('UPDATE ticket SET state = ?, ended_at = ? WHERE id = ?').run(state, event.at, ticketId);
  prepare('UPDATE visit SET open = 0 WHERE id = ?').run(visitId);
  prepare('UPDATE counter_session SET ticket_id = NULL WHERE counter_id = ?').run(counterId);
}

export function applySignedOn(prepare: Prepare, event: Recorded<EventOf<'ClerkSignedOn'>>): void {
  const { counterId, clerkId, shiftId } = event.payload;
  prepare(
    'INSERT INTO counter_session (counter_id, clerk_id, shift_id, signed_on_at) VALUES (?, ?, ?, ?)',
  ).run(counterId, clerkId, shiftId, event.at);
}

export function applySignedOff(prepare: Prepare, event: Recorded<EventOf<'ClerkSignedOff'>>): void {
  prepare('DELETE FROM counter_session WHERE counter_id = ?').run(event.payload.counterId);
}
