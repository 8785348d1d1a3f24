import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { keepRecordError } from './record-errors.ts';

function goTo(prepare: Prepare, visitId: string, partyId: string): void {
  prepare(
    `UPDATE visit SET subscriber_id = ?, card_record_id =
       (SELECT record_id FROM visit_party WHERE visit_party.visit_id = visit.id AND party_id = ?) WHERE id = ?`,
  ).run(partyId, partyId, visitId);
}

/** Found anew: whatever was proved before belongs to a record that has been read again. */
export function applySubscriberFound(prepare: Prepare, event: Recorded<EventOf<'SubscriberFound'>>): void {
  const { visitId, subscriberId, cardRecordId, contactRecordId } = event.payload;
  prepare('DELETE FROM visit_party WHERE visit_id = ? AND party_id = ?').run(visitId, subscriberId);
  prepare(
    `INSERT INTO visit_party (visit_id, party_id, kind, record_id, contact_record_id, found_seq)
     VALUES (?, ?, 'line', ?, ?, ?)`,
  ).run(visitId, subscriberId, cardRecordId, contactRecordId ?? null, event.seq);
  goTo(prepare, visitId, subscriberId);
}

export function applyIdentityChecked(prepare: Prepare, event: Recorded<EventOf<'IdentityChecked'>>): void {
  const { payload } = event;
  prepare(
    `UPDATE visit_party SET proof_by = ?, document_kind = ?, acts_as = ?, relation = ?, agent_record_id = ?,
       checked_at = ? WHERE visit_id = ? AND party_id = ?`,
  ).run(
    payload.by ?? 'document',
    payload.documentKind,
    payload.actsAs ?? 'holder',
    payload.relation ?? null,
    payload.agentRecordId ?? null,
    event.at,
    payload.visitId,
    payload.subscriberId,
  );
  // The right document of the holder ends the count of wrong ones; a company's licence is not theirs.
  const own = payload.documentKind !== 'business-licence' || payload.actsAs === 'holder';
  if (own && (payload.by ?? 'document') === 'document')
    prepare('DELETE FROM document_guess WHERE subscriber_id = ?').run(payload.subscriberId);
}

/** Somebody who is no subscriber yet: the document itself is the proof. */
export function applyPersonIdentified(prepare: Prepare, event: Recorded<EventOf<'PersonIdentified'>>): void {
  const { visitId, partyId, documentKind, recordId } = event.payload;
  prepare('DELETE FROM visit_party WHERE visit_id = ? AND party_id = ?').run(visitId, partyId);
  prepare(
    `INSERT INTO visit_party (visit_id, party_id, kind, record_id, contact_record_id, found_seq, proof_by, document_kind,
       acts_as, checked_at) VALUES (?, ?, 'person', ?, ?, ?, 'document', ?, 'holder', ?)`,
  ).run(visitId, partyId, recordId, recordId, event.seq, documentKind, event.at);
}

export function applyPartyChosen(prepare: Prepare, event: Recorded<EventOf<'PartyChosen'>>): void {
  goTo(prepare, event.payload.visitId, event.payload.partyId);
}

export function applyDocumentCopyKept(prepare: Prepare, event: Recorded<EventOf<'DocumentCopyKept'>>): void {
  const { visitId, partyId, copyRecordId } = event.payload;
  prepare('UPDATE visit_party SET copy_record_id = ? WHERE visit_id = ? AND party_id = ?').run(
    copyRecordId,
    visitId,
    partyId,
  );
}

export function applyServicePasswordTried(
  prepare: Prepare,
  event: Recorded<EventOf<'ServicePasswordTried'>>,
): void {
  const { subscriberId, failures, lockedUntil } = event.payload;
  prepare(
    `INSERT INTO service_password (subscriber_id, failures, locked_until) VALUES (?, ?, ?)
     ON CONFLICT (subscriber_id) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until`,
  ).run(subscriberId, failures, lockedUntil);
}

export function applyDocumentMismatched(
  prepare: Prepare,
  event: Recorded<EventOf<'DocumentMismatched'>>,
): void {
  const { visitId, subscriberId, failures, lockedUntil } = event.payload;
  keepRecordError(prepare, { ...event, kind: 'identity-mismatch', visitId, orderId: null });
  prepare(
    `INSERT INTO document_guess (subscriber_id, failures, locked_until) VALUES (?, ?, ?)
     ON CONFLICT (subscriber_id) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until`,
  ).run(subscriberId, failures, lockedUntil);
}
