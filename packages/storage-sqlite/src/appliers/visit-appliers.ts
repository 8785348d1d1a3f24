import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { dropLimitedUseOf } from './approval-appliers.ts';

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

export function applyFormPrinted(prepare: Prepare, event: Recorded<EventOf<'FormPrinted'>>): void {
  prepare('INSERT INTO form_print (document_id, copy, actor, at) VALUES (?, ?, ?, ?)').run(
    event.payload.documentId,
    event.payload.copy,
    event.actor,
    event.at,
  );
}

export function applyVisitRated(prepare: Prepare, event: Recorded<EventOf<'VisitRated'>>): void {
  prepare('UPDATE visit SET rating = ?, rated_at = ? WHERE id = ?').run(
    event.payload.score,
    event.at,
    event.payload.visitId,
  );
}

export function applyRatingWordsAdded(prepare: Prepare, event: Recorded<EventOf<'RatingWordsAdded'>>): void {
  const { recordId, visitId } = event.payload;
  prepare('UPDATE visit SET rating_words_record_id = ? WHERE id = ?').run(recordId, visitId);
}

/** What was begun stays on record, void. */
export function applyVisitAbandoned(prepare: Prepare, event: Recorded<EventOf<'VisitAbandoned'>>): void {
  const { visitId, reason } = event.payload;
  dropLimitedUseOf(prepare, visitId);
  prepare('UPDATE visit SET abandoned_reason = ? WHERE id = ?').run(reason, visitId);
  prepare('DELETE FROM stock_use WHERE order_id IN (SELECT id FROM service_order WHERE visit_id = ?)').run(
    visitId,
  );
  prepare('UPDATE service_order SET void_at = coalesce(void_at, ?) WHERE visit_id = ?').run(
    event.at,
    visitId,
  );
  prepare('UPDATE document SET void_at = coalesce(void_at, ?) WHERE visit_id = ?').run(event.at, visitId);
}

export function applyFormVoided(prepare: Prepare, event: Recorded<EventOf<'FormVoided'>>): void {
  prepare('UPDATE document SET void_at = ? WHERE id = ?').run(event.at, event.payload.documentId);
}

export function applySettlementChosen(prepare: Prepare, event: Recorded<EventOf<'SettlementChosen'>>): void {
  prepare('UPDATE visit SET settlement = ? WHERE id = ?').run(
    event.payload.settlement,
    event.payload.visitId,
  );
}

export function applyRetentionRecorded(
  prepare: Prepare,
  event: Recorded<EventOf<'RetentionRecorded'>>,
): void {
  const { visitId, subscriberId, offerId, outcome, reason } = event.payload;
  prepare(
    `INSERT INTO retention (visit_id, subscriber_id, offer_id, outcome, reason, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (visit_id, subscriber_id) DO UPDATE SET offer_id = excluded.offer_id, outcome = excluded.outcome,
       reason = excluded.reason, at = excluded.at`,
  ).run(visitId, subscriberId, offerId, outcome, reason, event.at);
}

export function applyConsultationRecorded(
  prepare: Prepare,
  event: Recorded<EventOf<'ConsultationRecorded'>>,
): void {
  const { consultationId, visitId, topic, outcome, recordId } = event.payload;
  prepare(
    'INSERT INTO consultation (id, visit_id, topic, outcome, record_id, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(consultationId, visitId, topic, outcome, recordId, event.at);
}
