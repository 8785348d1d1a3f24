import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

export function applySlideMediaKept(prepare: Prepare, event: Recorded<EventOf<'SlideMediaKept'>>): void {
  const { mediaId, kind, bytes, name, by } = event.payload;
  prepare('INSERT INTO slide_media (id, kind, bytes, name, by, kept_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    mediaId,
    kind,
    bytes,
    name,
    by,
    event.at,
  );
}

export function applySlideMediaDropped(
  prepare: Prepare,
  event: Recorded<EventOf<'SlideMediaDropped'>>,
): void {
  for (const mediaId of event.payload.mediaIds) prepare('DELETE FROM slide_media WHERE id = ?').run(mediaId);
}

export function applySlideKept(prepare: Prepare, event: Recorded<EventOf<'SlideKept'>>): void {
  const { slideId, slide, by } = event.payload;
  prepare(
    `INSERT INTO slide (id, valid_from, valid_until, by, kept_at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until,
       by = excluded.by, kept_at = excluded.kept_at, body = excluded.body`,
  ).run(slideId, slide.validFrom, slide.validUntil, by, event.at, canonicalJson(slide));
}

export function applySlideWithdrawn(prepare: Prepare, event: Recorded<EventOf<'SlideWithdrawn'>>): void {
  const { slideId, reason } = event.payload;
  prepare('UPDATE slide SET withdrawn_at = ?, withdraw_reason = ? WHERE id = ?').run(
    event.at,
    reason,
    slideId,
  );
}

export function applyMatterPutOut(prepare: Prepare, event: Recorded<EventOf<'PrintedMatterPutOut'>>): void {
  const { matterId, title, place, validFrom, validUntil, count, by } = event.payload;
  prepare(
    `INSERT INTO printed_matter (id, title, place, valid_from, valid_until, count, put_out_by, put_out_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(matterId, title, place, validFrom, validUntil, count, by, event.at);
}

export function applyMatterCounted(prepare: Prepare, event: Recorded<EventOf<'PrintedMatterCounted'>>): void {
  prepare('UPDATE printed_matter SET left_there = ? WHERE id = ?').run(
    event.payload.left,
    event.payload.matterId,
  );
}

export function applyMatterWithdrawn(
  prepare: Prepare,
  event: Recorded<EventOf<'PrintedMatterWithdrawn'>>,
): void {
  const { matterId, by, count, inTime, note } = event.payload;
  prepare(
    `UPDATE printed_matter SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_count = ?, in_time = ?, note = ?
     WHERE id = ?`,
  ).run(by, event.at, count, inTime ? 1 : 0, note, matterId);
}
