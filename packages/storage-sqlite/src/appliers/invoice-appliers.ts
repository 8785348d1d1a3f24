import { differencesOf, type EventOf, type Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';

interface Movement {
  readonly clerkId: string | null;
  readonly businessDay: string;
  readonly kind: 'accepted' | 'used' | 'void' | 'lost' | 'returned';
  readonly pieces: number;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

/** What a clerk has in hand changed; the stock room's own losses are no clerk's. */
function move(prepare: Prepare, event: Recorded, movement: Movement): void {
  const { clerkId, businessDay, kind, pieces, prefix, first, last } = movement;
  if (clerkId === null) return;
  prepare(
    `INSERT INTO invoice_movement (seq, business_day, clerk_id, kind, pieces, prefix, first, last, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(event.seq, businessDay, clerkId, kind, pieces, prefix, first, last, event.at);
}

/** The numbers of a segment that are still blank. */
function blanks(prepare: Prepare, segmentId: string): { prefix: string; first: number; last: number } {
  return prepare('SELECT prefix, min(next, last) AS first, last FROM invoice_segment WHERE id = ?').get(
    segmentId,
  ) as { prefix: string; first: number; last: number };
}

export function applySegmentDrawn(prepare: Prepare, event: Recorded<EventOf<'InvoiceSegmentDrawn'>>): void {
  const { segmentId, kind, prefix, first, last, width, reference } = event.payload;
  prepare(
    `INSERT INTO invoice_segment (id, kind, prefix, first, last, width, next, state, reference, drawn_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'in-stock', ?, ?, ?)`,
  ).run(segmentId, kind, prefix, first, last, width, first, reference, event.at, event.at);
}

export function applySegmentSplit(prepare: Prepare, event: Recorded<EventOf<'InvoiceSegmentSplit'>>): void {
  const { segmentId, at, newSegmentId } = event.payload;
  const { last } = blanks(prepare, segmentId);
  // Shorter first: at no moment do two segments overlap.
  prepare(
    `UPDATE invoice_segment SET last = ?, changed_at = ?,
       state = CASE WHEN next < ? THEN state WHEN state = 'held' THEN 'used-up' ELSE 'filed' END WHERE id = ?`,
  ).run(at - 1, event.at, at, segmentId);
  prepare(
    `INSERT INTO invoice_segment (id, kind, prefix, first, last, width, next, state, holder_id, reference, drawn_at,
       accepted_seq, changed_at)
     SELECT ?, kind, prefix, ?, ?, width, ?, CASE WHEN holder_id IS NULL THEN 'in-stock' ELSE 'held' END, holder_id,
       reference, drawn_at, accepted_seq, ? FROM invoice_segment WHERE id = ?`,
  ).run(newSegmentId, at, last, at, event.at, segmentId);
}

export function applySegmentOffered(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentOffered'>>,
): void {
  const { segmentId, to } = event.payload;
  prepare(
    `UPDATE invoice_segment SET state = 'offered', offered_to = ?, dispute = NULL, changed_at = ? WHERE id = ?`,
  ).run(to, event.at, segmentId);
}

export function applySegmentAccepted(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentAccepted'>>,
): void {
  const { segmentId, clerkId, businessDay, pieces } = event.payload;
  prepare(
    `UPDATE invoice_segment SET state = 'held', holder_id = ?, offered_to = NULL, accepted_seq = ?, changed_at = ?
     WHERE id = ?`,
  ).run(clerkId, event.seq, event.at, segmentId);
  move(prepare, event, { clerkId, businessDay, kind: 'accepted', pieces, ...blanks(prepare, segmentId) });
}

export function applySegmentDisputed(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentDisputed'>>,
): void {
  const { segmentId, reason } = event.payload;
  prepare(
    `UPDATE invoice_segment SET state = 'disputed', offered_to = NULL, dispute = ?, changed_at = ? WHERE id = ?`,
  ).run(reason, event.at, segmentId);
}

export function applySegmentWithdrawn(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentWithdrawn'>>,
): void {
  prepare(
    `UPDATE invoice_segment SET state = 'in-stock', offered_to = NULL, dispute = NULL, changed_at = ? WHERE id = ?`,
  ).run(event.at, event.payload.segmentId);
}

export function applySegmentReturned(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentReturned'>>,
): void {
  prepare(`UPDATE invoice_segment SET state = 'returning', dispute = NULL, changed_at = ? WHERE id = ?`).run(
    event.at,
    event.payload.segmentId,
  );
}

export function applySegmentTakenBack(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceSegmentTakenBack'>>,
): void {
  const { segmentId, clerkId, businessDay, pieces } = event.payload;
  prepare(
    `UPDATE invoice_segment SET state = CASE WHEN next <= last THEN 'in-stock' ELSE 'filed' END, holder_id = NULL,
       accepted_seq = NULL, changed_at = ? WHERE id = ?`,
  ).run(event.at, segmentId);
  if (pieces > 0)
    move(prepare, event, {
      clerkId,
      businessDay,
      kind: 'returned',
      pieces: -pieces,
      ...blanks(prepare, segmentId),
    });
}

export function applyReturnDisputed(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceReturnDisputed'>>,
): void {
  const { segmentId, reason } = event.payload;
  prepare(
    `UPDATE invoice_segment SET state = CASE WHEN next <= last THEN 'held' ELSE 'used-up' END, dispute = ?,
       changed_at = ? WHERE id = ?`,
  ).run(reason, event.at, segmentId);
}

export function applyBooksSurrendered(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceBooksSurrendered'>>,
): void {
  const give = prepare(`UPDATE invoice_segment SET state = 'surrendered', changed_at = ? WHERE id = ?`);
  for (const segmentId of event.payload.segmentIds) give.run(event.at, segmentId);
}

export function applyNumberUsed(prepare: Prepare, event: Recorded<EventOf<'InvoiceNumberUsed'>>): void {
  const { segmentId, prefix, number, visitId, clerkId, businessDay } = event.payload;
  prepare(
    `INSERT INTO invoice_number (prefix, number, segment_id, state, clerk_id, visit_id, business_day, at)
     VALUES (?, ?, ?, 'used', ?, ?, ?, ?)`,
  ).run(prefix, number, segmentId, clerkId, visitId, businessDay, event.at);
  move(prepare, event, {
    clerkId,
    businessDay,
    kind: 'used',
    pieces: -1,
    prefix,
    first: number,
    last: number,
  });
}

export function applyNumberVoided(prepare: Prepare, event: Recorded<EventOf<'InvoiceNumberVoided'>>): void {
  const { segmentId, prefix, number, businessDay, reason, by, clerkId, wasUsed } = event.payload;
  if (wasUsed) {
    prepare(
      `UPDATE invoice_number SET state = 'void', reason = ?, ended_at = ?, ended_by = ?
       WHERE prefix = ? AND number = ?`,
    ).run(reason, event.at, by, prefix, number);
  } else {
    prepare(
      `INSERT INTO invoice_number (prefix, number, segment_id, state, clerk_id, business_day, at, reason, ended_at,
         ended_by) VALUES (?, ?, ?, 'void', ?, ?, ?, ?, ?, ?)`,
    ).run(prefix, number, segmentId, clerkId, businessDay, event.at, reason, event.at, by);
  }
  const pieces = wasUsed ? 0 : -1;
  move(prepare, event, { clerkId, businessDay, kind: 'void', pieces, prefix, first: number, last: number });
}

export function applyNumbersLost(prepare: Prepare, event: Recorded<EventOf<'InvoiceNumbersLost'>>): void {
  const { segmentId, prefix, first, last, businessDay, clerkId, by, lostAt, toldTo, reason } = event.payload;
  const insert = prepare(
    `INSERT INTO invoice_number (prefix, number, segment_id, state, clerk_id, business_day, at, reason, ended_at,
       ended_by, lost_at, told_to) VALUES (?, ?, ?, 'lost', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (let number = first; number <= last; number += 1)
    insert.run(
      prefix,
      number,
      segmentId,
      clerkId,
      businessDay,
      event.at,
      reason,
      event.at,
      by,
      lostAt,
      toldTo,
    );
  move(prepare, event, {
    clerkId,
    businessDay,
    kind: 'lost',
    pieces: first - last - 1,
    prefix,
    first,
    last,
  });
}

export function applyStockCounted(prepare: Prepare, event: Recorded<EventOf<'InvoiceStockCounted'>>): void {
  const { countId, by, lines, explanation } = event.payload;
  prepare(
    'INSERT INTO invoice_count (id, by, at, lines, differences, explanation) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(countId, by, event.at, canonicalJson(lines), differencesOf(lines), explanation);
}

export function applyCountConfirmed(
  prepare: Prepare,
  event: Recorded<EventOf<'InvoiceCountConfirmed'>>,
): void {
  const { countId, by, explanation } = event.payload;
  prepare(
    'UPDATE invoice_count SET confirmed_by = ?, confirmed_at = ?, second_explanation = ? WHERE id = ?',
  ).run(by, event.at, explanation, countId);
}
