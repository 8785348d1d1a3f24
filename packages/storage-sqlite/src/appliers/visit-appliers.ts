import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applySubscriberFound(prepare: Prepare, event: Recorded<EventOf<'SubscriberFound'>>): void {
  const { visitId, subscriberId, cardRecordId } = event.payload;
  // Another subscriber voids what was checked of the one before.
  prepare(
    `UPDATE visit SET subscriber_id = ?, card_record_id = ?, document_kind = NULL, identity_checked_at = NULL
     WHERE id = ?`,
  ).run(subscriberId, cardRecordId, visitId);
}

export function applyIdentityChecked(prepare: Prepare, event: Recorded<EventOf<'IdentityChecked'>>): void {
  prepare('UPDATE visit SET document_kind = ?, identity_checked_at = ? WHERE id = ?').run(
    event.payload.documentKind,
    event.at,
    event.payload.visitId,
  );
}

export function applyOrderAdded(prepare: Prepare, event: Recorded<EventOf<'OrderAdded'>>): void {
  const { payload } = event;
  prepare(
    `INSERT INTO service_order (id, visit_id, position, service_id, subscriber_id, bill_ids, amount_fen, details_record_id)
     SELECT ?, ?, count(*) + 1, ?, ?, ?, ?, ? FROM service_order WHERE visit_id = ?`,
  ).run(
    payload.orderId,
    payload.visitId,
    payload.serviceId,
    payload.subscriberId,
    JSON.stringify(payload.billIds),
    payload.amountFen,
    payload.detailsRecordId,
    payload.visitId,
  );
}

export function applyFormShown(prepare: Prepare, event: Recorded<EventOf<'FormShown'>>): void {
  const { documentId, visitId, version, contentHash, contentRecordId } = event.payload;
  prepare(
    `INSERT INTO document (id, visit_id, version, content_hash, content_record_id, shown_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(documentId, visitId, version, contentHash, contentRecordId, event.at);
}

export function applyFormSigned(prepare: Prepare, event: Recorded<EventOf<'FormSigned'>>): void {
  const { documentId, signatureHash, signatureRecordId } = event.payload;
  prepare('UPDATE document SET signature_hash = ?, signature_record_id = ?, signed_at = ? WHERE id = ?').run(
    signatureHash,
    signatureRecordId,
    event.at,
    documentId,
  );
}

export function applyVisitRated(prepare: Prepare, event: Recorded<EventOf<'VisitRated'>>): void {
  prepare('UPDATE visit SET rating = ?, rated_at = ? WHERE id = ?').run(
    event.payload.score,
    event.at,
    event.payload.visitId,
  );
}

export function applyOrderSent(prepare: Prepare, event: Recorded<EventOf<'OrderSent'>>): void {
  prepare(`UPDATE service_order SET billing = 'sent', attempts = ? WHERE id = ?`).run(
    event.payload.attempt,
    event.payload.orderId,
  );
}

export function applyOrderConfirmed(prepare: Prepare, event: Recorded<EventOf<'OrderConfirmed'>>): void {
  prepare(`UPDATE service_order SET billing = 'confirmed', billing_reference = ? WHERE id = ?`).run(
    event.payload.billingReference,
    event.payload.orderId,
  );
}

export function applyOrderRejected(prepare: Prepare, event: Recorded<EventOf<'OrderRejected'>>): void {
  prepare(`UPDATE service_order SET billing = 'rejected', billing_reason = ? WHERE id = ?`).run(
    event.payload.reason,
    event.payload.orderId,
  );
}

/** What was begun stays on record, void. */
export function applyVisitAbandoned(prepare: Prepare, event: Recorded<EventOf<'VisitAbandoned'>>): void {
  const { visitId, reason } = event.payload;
  prepare('UPDATE visit SET abandoned_reason = ? WHERE id = ?').run(reason, visitId);
  prepare('UPDATE service_order SET void_at = ? WHERE visit_id = ?').run(event.at, visitId);
  prepare('UPDATE document SET void_at = ? WHERE visit_id = ?').run(event.at, visitId);
}
