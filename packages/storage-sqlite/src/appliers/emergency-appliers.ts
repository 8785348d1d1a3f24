import { afterEmergencyEvent, type Emergency, type EventOf, type Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

type Of = EventOf<
  | 'EmergencyStarted'
  | 'EmergencyStepMarked'
  | 'EmergencyNoted'
  | 'EmergencyAnnounced'
  | 'MassOperationBegan'
  | 'MassOperationEnded'
  | 'TicketGivenByHand'
  | 'EmergencyEnded'
  | 'EmergencyReminded'
>;

function keptEmergency(prepare: Prepare, emergencyId: string): Emergency | null {
  const row = prepare('SELECT body FROM emergency WHERE id = ?').get(emergencyId) as
    | { body: string }
    | undefined;
  return row === undefined ? null : (JSON.parse(row.body) as Emergency);
}

/** What the log says of an event, beside who and when. */
function factsOf(event: Of): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'EmergencyStarted':
      return { kind: event.payload.kind, drill: event.payload.drill };
    case 'EmergencyStepMarked':
      return { stepId: event.payload.stepId, mark: event.payload.mark, note: event.payload.note };
    case 'EmergencyNoted':
      return { note: event.payload.note };
    case 'EmergencyAnnounced':
      return { announcement: event.payload.announcement };
    case 'MassOperationBegan':
      return {
        operation: event.payload.operation,
        tickets: event.payload.tickets.length,
        ...(event.payload.takenOverFrom && { takenOverFrom: event.payload.takenOverFrom.kind }),
      };
    case 'MassOperationEnded':
      return {
        operation: event.payload.operation,
        ...(event.payload.handedTo && { handedTo: event.payload.handedTo.kind }),
      };
    case 'EmergencyReminded':
      return { why: event.payload.why, quietSince: event.payload.quietSince };
    case 'TicketGivenByHand':
      return { number: event.payload.number, reason: event.payload.reason };
    default:
      return { outcome: event.payload.outcome };
  }
}

/** Every event of an emergency: its body, a line in its log, and what stands or no longer stands. */
export function applyEmergency(prepare: Prepare, event: Recorded<Of>): void {
  const { emergencyId, by } = event.payload;
  const after = afterEmergencyEvent(keptEmergency(prepare, emergencyId), event, event.at);
  if (after !== null) {
    prepare(
      `INSERT INTO emergency (id, kind, drill, started_at, ended_at, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, body = excluded.body`,
    ).run(after.id, after.kind, after.drill ? 1 : 0, after.startedAt, after.endedAt, canonicalJson(after));
  }
  prepare(
    'INSERT INTO emergency_entry (seq, emergency_id, at, by, what, facts) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(event.seq, emergencyId, event.at, by, event.type, canonicalJson(factsOf(event)));
  if (event.type === 'MassOperationBegan') operationBegan(prepare, event);
  if (event.type === 'MassOperationEnded')
    prepare(
      `UPDATE mass_operation SET ended_at = ? WHERE emergency_id = ? AND operation = ? AND ended_at IS NULL`,
    ).run(event.at, emergencyId, event.payload.operation);
}

function operationBegan(prepare: Prepare, event: Recorded<EventOf<'MassOperationBegan'>>): void {
  const { emergencyId, operation, drill, tickets, validUntil } = event.payload;
  prepare(
    'INSERT INTO mass_operation (seq, emergency_id, operation, drill, began_at) VALUES (?, ?, ?, ?, ?)',
  ).run(event.seq, emergencyId, operation, drill ? 1 : 0, event.at);
  for (const { ticketId, number, businessDay } of tickets) {
    // A ticket that was promised something before keeps the later promise.
    prepare(
      `INSERT INTO return_promise (ticket_id, emergency_id, business_day, number, valid_until) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (ticket_id) DO UPDATE SET emergency_id = excluded.emergency_id, valid_until = excluded.valid_until`,
    ).run(ticketId, emergencyId, businessDay, number, validUntil);
  }
}

export function applyPromiseRedeemed(prepare: Prepare, event: Recorded<EventOf<'PromiseRedeemed'>>): void {
  prepare('UPDATE return_promise SET new_ticket_id = ?, redeemed_at = ? WHERE ticket_id = ?').run(
    event.payload.newTicketId,
    event.at,
    event.payload.ticketId,
  );
}
