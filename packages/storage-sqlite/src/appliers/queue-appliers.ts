import { type EventOf, hasNeeds, type Recorded, type TicketNeeds } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { stopClock } from './clock-appliers.ts';

/** As kept in the table: null for a plain ticket. Events of early versions know no needs. */
function needsJson(needs: TicketNeeds | undefined): string | null {
  return needs && hasNeeds(needs) ? canonicalJson(needs) : null;
}

export function applyTicketIssued(prepare: Prepare, event: Recorded<EventOf<'TicketIssued'>>): void {
  const { payload, at } = event;
  prepare(
    `INSERT INTO number_series (business_day, prefix, last) VALUES (?, ?, ?)
     ON CONFLICT (business_day, prefix) DO UPDATE SET last = excluded.last`,
  ).run(payload.businessDay, payload.prefix, payload.sequence);
  prepare(
    `INSERT INTO ticket (id, visit_id, business_day, number, category_id, class_id, class_group, language,
       subscriber_id, kiosk_id, follow_token, people_ahead, range_low, range_high, arrived_at, wait_from, due_at, state,
       needs, appointment_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`,
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
    payload.waitFrom ?? at,
    payload.dueAt,
    needsJson(payload.needs),
    payload.appointmentId ?? null,
  );
  prepare('INSERT INTO visit (id, ticket_id) VALUES (?, ?)').run(payload.visitId, payload.ticketId);
}

export function applyTicketCalled(prepare: Prepare, event: Recorded<EventOf<'TicketCalled'>>): void {
  const { payload, at, seq } = event;
  prepare(
    `UPDATE ticket SET state = 'called', counter_id = ?, clerk_id = ?, called_at = ?, last_called_at = ?,
       first_called_at = coalesce(first_called_at, ?), last_called_seq = ?, recalls = 0, call_jump = ?, call_why = ?
     WHERE id = ?`,
  ).run(
    payload.counterId,
    payload.clerkId,
    at,
    at,
    at,
    seq,
    payload.jump ? canonicalJson(payload.jump) : null,
    payload.why ? canonicalJson(payload.why) : null,
    payload.ticketId,
  );
  occupy(prepare, payload.counterId, payload.ticketId);
}

function occupy(prepare: Prepare, counterId: string, ticketId: string): void {
  prepare('UPDATE counter_session SET ticket_id = ? WHERE counter_id = ?').run(ticketId, counterId);
}

/** Frees the counter that had the ticket; a ticket that was at none frees nothing. */
function free(prepare: Prepare, ticketId: string): void {
  prepare('UPDATE counter_session SET ticket_id = NULL WHERE ticket_id = ?').run(ticketId);
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
  openVisit(prepare, visitId, { counterId, clerkId });
}

function openVisit(prepare: Prepare, visitId: string, at: { counterId: string; clerkId: string }): void {
  prepare('UPDATE visit SET counter_id = ?, clerk_id = ?, open = 1 WHERE id = ?').run(
    at.counterId,
    at.clerkId,
    visitId,
  );
  prepare('INSERT INTO visit_counter VALUES (?, ?) ON CONFLICT DO NOTHING').run(visitId, at.counterId);
}

function closeVisit(prepare: Prepare, visitId: string, at: number): void {
  prepare('UPDATE visit SET open = 0 WHERE id = ?').run(visitId);
  stopClock(prepare, visitId, at);
}

export function applyTicketEnded(
  prepare: Prepare,
  event: Recorded<EventOf<'TicketNoShow' | 'TicketFinished'>>,
): void {
  const { ticketId, visitId } = event.payload;
  const state = event.type === 'TicketNoShow' ? 'noShow' : 'finished';
  const returnUntil = event.type === 'TicketNoShow' ? (event.payload.returnUntil ?? null) : null;
  prepare('UPDATE ticket SET state = ?, ended_at = ?, return_until = ? WHERE id = ?').run(
    state,
    event.at,
    returnUntil,
    ticketId,
  );
  closeVisit(prepare, visitId, event.at);
  free(prepare, ticketId);
}

export function applyTicketHeld(prepare: Prepare, event: Recorded<EventOf<'TicketHeld'>>): void {
  const { ticketId, visitId, reason, returnUntil } = event.payload;
  prepare(`UPDATE ticket SET state = 'held', hold_reason = ?, return_until = ? WHERE id = ?`).run(
    reason,
    returnUntil,
    ticketId,
  );
  closeVisit(prepare, visitId, event.at);
  free(prepare, ticketId);
}

export function applyTicketResumed(prepare: Prepare, event: Recorded<EventOf<'TicketResumed'>>): void {
  const { ticketId, visitId, place } = event.payload;
  if (place === null) {
    waitAgain(prepare, ticketId);
    return;
  }
  // Its time at the counter begins anew: what it was set aside for is no service.
  prepare(
    `UPDATE ticket SET state = 'serving', counter_id = ?, clerk_id = ?, return_until = NULL, hold_reason = NULL,
       called_at = ?, first_called_at = coalesce(first_called_at, ?), last_called_at = coalesce(last_called_at, ?),
       serving_at = ? WHERE id = ?`,
  ).run(place.counterId, place.clerkId, event.at, event.at, event.at, event.at, ticketId);
  openVisit(prepare, visitId, place);
  occupy(prepare, place.counterId, ticketId);
}

/** Into the queue, with the time it has waited. */
function waitAgain(prepare: Prepare, ticketId: string): void {
  prepare(
    `UPDATE ticket SET state = 'waiting', counter_id = NULL, clerk_id = NULL, called_at = NULL, last_called_at = NULL,
       serving_at = NULL, recalls = 0, return_until = NULL, hold_reason = NULL, ended_at = NULL WHERE id = ?`,
  ).run(ticketId);
}

export function applyTicketReturned(prepare: Prepare, event: Recorded<EventOf<'TicketReturned'>>): void {
  waitAgain(prepare, event.payload.ticketId);
}

export function applyTicketRerouted(prepare: Prepare, event: Recorded<EventOf<'TicketRerouted'>>): void {
  const { ticketId, visitId, categoryId, needs } = event.payload;
  closeVisit(prepare, visitId, event.at);
  free(prepare, ticketId);
  // Two steps: the triggers that count the waiting tell a change of state from a change of kind.
  prepare('UPDATE ticket SET category_id = ?, needs = ? WHERE id = ?').run(
    categoryId,
    needsJson(needs),
    ticketId,
  );
  waitAgain(prepare, ticketId);
}

export function applyTicketClassChanged(
  prepare: Prepare,
  event: Recorded<EventOf<'TicketClassChanged'>>,
): void {
  const { ticketId, classId, group, dueAt, reason } = event.payload;
  prepare('UPDATE ticket SET class_id = ?, class_group = ?, due_at = ?, class_reason = ? WHERE id = ?').run(
    classId,
    group,
    dueAt,
    reason,
    ticketId,
  );
}

export function applyTicketPrepared(prepare: Prepare, event: Recorded<EventOf<'TicketPrepared'>>): void {
  const { ticketId, papersSeen, note } = event.payload;
  prepare('UPDATE ticket SET prepared = ? WHERE id = ?').run(canonicalJson({ papersSeen, note }), ticketId);
}

export function applyTicketGone(
  prepare: Prepare,
  event: Recorded<EventOf<'TicketAbandoned' | 'TicketCancelled'>>,
): void {
  const { ticketId, visitId, reason } = event.payload;
  const state = event.type === 'TicketAbandoned' ? 'abandoned' : 'cancelled';
  prepare('UPDATE ticket SET state = ?, end_reason = ?, ended_at = ?, return_until = NULL WHERE id = ?').run(
    state,
    reason,
    event.at,
    ticketId,
  );
  closeVisit(prepare, visitId, event.at);
  free(prepare, ticketId);
}

export function applyPromiseBroken(prepare: Prepare, event: Recorded<EventOf<'PromiseBroken'>>): void {
  prepare('UPDATE ticket SET broken_at = ?, broken_cause = ? WHERE id = ?').run(
    event.at,
    event.payload.cause,
    event.payload.ticketId,
  );
}

export function applyQueueDayClosed(prepare: Prepare, event: Recorded<EventOf<'QueueDayClosed'>>): void {
  const { businessDay, issued, served, leftWaiting, leftHeld, missedAppointments } = event.payload;
  prepare('INSERT INTO queue_day VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    businessDay,
    issued,
    served,
    leftWaiting,
    leftHeld,
    missedAppointments,
    event.at,
  );
}
