import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applyVisitPreAccepted(prepare: Prepare, event: Recorded<EventOf<'VisitPreAccepted'>>): void {
  const { visitId, ticketId, serviceIds, wishRecordId, copyRecordId, by } = event.payload;
  prepare(
    `INSERT INTO pre_acceptance (visit_id, ticket_id, service_ids, wish_record_id, copy_record_id, by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (visit_id) DO UPDATE SET service_ids = excluded.service_ids,
       wish_record_id = excluded.wish_record_id, copy_record_id = excluded.copy_record_id, by = excluded.by,
       at = excluded.at`,
  ).run(visitId, ticketId, canonicalJson(serviceIds), wishRecordId, copyRecordId, by, event.at);
}

/** As it is looked for: full-width letters as plain ones, no case. */
export const plainWords = (text: string): string => text.normalize('NFKC').toLowerCase();

export function applyArticlePublished(prepare: Prepare, event: Recorded<EventOf<'ArticlePublished'>>): void {
  const { articleId, version, title, body, keywords, serviceIds, ownerId, validFrom, validUntil } =
    event.payload;
  const titles = plainWords(`${title.zh}\n${title.en}\n${keywords.join('\n')}`);
  const words = plainWords(`${body.zh}\n${body.en}`);
  prepare('DELETE FROM article WHERE id = ?').run(articleId);
  prepare(
    `INSERT INTO article (id, version, title, body, keywords, title_words, words, service_ids, owner_id, valid_from,
       valid_until, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    articleId,
    version,
    canonicalJson(title),
    canonicalJson(body),
    canonicalJson(keywords),
    titles,
    words,
    canonicalJson(serviceIds),
    ownerId,
    validFrom,
    validUntil,
    event.at,
  );
  prepare('DELETE FROM article_text WHERE article_id = ?').run(articleId);
  prepare('INSERT INTO article_text (article_id, title, words) VALUES (?, ?, ?)').run(
    articleId,
    titles,
    words,
  );
}

export function applyArticleWithdrawn(prepare: Prepare, event: Recorded<EventOf<'ArticleWithdrawn'>>): void {
  prepare('UPDATE article SET withdrawn_at = ? WHERE id = ?').run(event.at, event.payload.articleId);
}

export function applyJobEntrusted(prepare: Prepare, event: Recorded<EventOf<'JobEntrusted'>>): void {
  const { jobId, code, visitId, partyId, recordId, ownerId, promisedAt } = event.payload;
  prepare(
    `INSERT INTO entrusted_job (id, code, visit_id, party_id, record_id, owner_id, promised_at, state, left_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'left', ?)`,
  ).run(jobId, code, visitId, partyId, recordId, ownerId, promisedAt, event.at);
}

export function applyJobDone(prepare: Prepare, event: Recorded<EventOf<'JobDone'>>): void {
  const { jobId, by, noteRecordId } = event.payload;
  prepare(
    `UPDATE entrusted_job SET state = 'done', done_at = ?, done_by = ?, note_record_id = ? WHERE id = ?`,
  ).run(event.at, by, noteRecordId ?? null, jobId);
}

export function applyJobPickupShown(prepare: Prepare, event: Recorded<EventOf<'JobPickupShown'>>): void {
  const { jobId, visitId, counterId, contentHash, contentRecordId } = event.payload;
  prepare(
    `UPDATE entrusted_job SET pickup_visit_id = ?, pickup_counter_id = ?, content_hash = ?, content_record_id = ?
     WHERE id = ?`,
  ).run(visitId, counterId, contentHash, contentRecordId, jobId);
}

export function applyJobPickedUp(prepare: Prepare, event: Recorded<EventOf<'JobPickedUp'>>): void {
  const { jobId, signatureHash, signatureRecordId, pickedUpBy } = event.payload;
  prepare(
    `UPDATE entrusted_job SET state = 'picked-up', signature_hash = ?, signature_record_id = ?, picked_up_by = ?,
       picked_up_at = ? WHERE id = ?`,
  ).run(signatureHash, signatureRecordId, pickedUpBy, event.at, jobId);
}
