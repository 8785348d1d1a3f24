import type { EventOf, Notice, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { indexedWords } from '../search-words.ts';

export function applyNoticeAttachmentKept(
  prepare: Prepare,
  event: Recorded<EventOf<'NoticeAttachmentKept'>>,
): void {
  const { attachmentId, name, kind, bytes, sha256, recordId, by } = event.payload;
  prepare(
    `INSERT INTO notice_attachment (id, name, kind, bytes, sha256, record_id, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(attachmentId, name, kind, bytes, sha256, recordId, by, event.at);
}

export function applyNoticePublished(prepare: Prepare, event: Recorded<EventOf<'NoticePublished'>>): void {
  const { noticeId, year, sequence, version, by, ...content } = event.payload;
  const notice: Notice = {
    ...content,
    id: noticeId,
    year,
    sequence,
    version,
    publishedAt: event.at,
    publishedBy: by,
    withdrawn: null,
  };
  prepare(
    `INSERT INTO notice (id, year, sequence, version, body, must_read, valid_from, valid_until, published_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body, must_read = excluded.must_read,
       valid_from = excluded.valid_from, valid_until = excluded.valid_until, published_at = excluded.published_at`,
  ).run(
    noticeId,
    year,
    sequence,
    version,
    canonicalJson(notice),
    content.mustRead ? 1 : 0,
    content.validFrom,
    content.validUntil,
    event.at,
  );
  prepare(
    'INSERT INTO notice_version (notice_id, version, content, published_by, published_at) VALUES (?, ?, ?, ?, ?)',
  ).run(noticeId, version, canonicalJson(content), by, event.at);
  prepare('DELETE FROM notice_text WHERE notice_id = ?').run(noticeId);
  prepare('INSERT INTO notice_text (notice_id, title, words) VALUES (?, ?, ?)').run(
    noticeId,
    // Its number is looked for as it is written on paper: a hyphen parts words, so year and place stand apart.
    indexedWords(`${year} ${sequence.toString().padStart(3, '0')} ${content.title}`),
    indexedWords(content.body),
  );
}

export function applyNoticeWithdrawn(prepare: Prepare, event: Recorded<EventOf<'NoticeWithdrawn'>>): void {
  const { noticeId, reason, by } = event.payload;
  prepare(
    `UPDATE notice SET withdrawn_at = ?, body = json_set(body, '$.withdrawn', json_object('at', ?, 'by', ?, 'reason', ?))
     WHERE id = ?`,
  ).run(event.at, event.at, by, reason, noticeId);
}

export function applyNoticeRead(prepare: Prepare, event: Recorded<EventOf<'NoticeRead'>>): void {
  const { noticeId, version, staffId } = event.payload;
  prepare('INSERT INTO notice_read (notice_id, version, staff_id, at) VALUES (?, ?, ?, ?)').run(
    noticeId,
    version,
    staffId,
    event.at,
  );
}
