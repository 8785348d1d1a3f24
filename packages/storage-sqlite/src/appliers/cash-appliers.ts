import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { notesJson } from '../notes-json.ts';
import { post } from './money-appliers.ts';

export function applyShiftCountBegun(prepare: Prepare, event: Recorded<EventOf<'ShiftCountBegun'>>): void {
  const { shiftId, carriedOver } = event.payload;
  prepare(`UPDATE shift SET state = 'counting', carried_orders = ?, carried_reason = ? WHERE id = ?`).run(
    carriedOver?.orders ?? null,
    carriedOver?.reason ?? null,
    shiftId,
  );
}

export function applyShiftCountGivenUp(
  prepare: Prepare,
  event: Recorded<EventOf<'ShiftCountGivenUp'>>,
): void {
  prepare(`UPDATE shift SET state = 'open', carried_orders = NULL, carried_reason = NULL WHERE id = ?`).run(
    event.payload.shiftId,
  );
}

export function applyCashCounted(prepare: Prepare, event: Recorded<EventOf<'CashCounted'>>): void {
  const { shiftId, round, notes, countedFen, expectedFen, by } = event.payload;
  prepare(
    'INSERT INTO cash_count (shift_id, round, notes, counted_fen, expected_fen, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(shiftId, round, notesJson(notes), countedFen, expectedFen, by, event.at);
  prepare(`UPDATE shift SET state = 'counted' WHERE id = ?`).run(shiftId);
}

export function applyShiftReviewAsked(prepare: Prepare, event: Recorded<EventOf<'ShiftReviewAsked'>>): void {
  const { shiftId, differenceFen, reason } = event.payload;
  prepare(`UPDATE shift SET state = 'in-review', difference_fen = ?, reason = ? WHERE id = ?`).run(
    differenceFen,
    reason,
    shiftId,
  );
}

export function applyShiftReviewed(prepare: Prepare, event: Recorded<EventOf<'ShiftReviewed'>>): void {
  const { shiftId, decision, note, by } = event.payload;
  prepare('UPDATE shift SET reviewed_by = ?, review_note = ? WHERE id = ?').run(by, note, shiftId);
  if (decision === 'count-again') prepare(`UPDATE shift SET state = 'counted' WHERE id = ?`).run(shiftId);
}

export function applyShiftCountReopened(
  prepare: Prepare,
  event: Recorded<EventOf<'ShiftCountReopened'>>,
): void {
  prepare(
    `UPDATE shift SET state = 'counted', booked_difference_fen = booked_difference_fen + coalesce(difference_fen, 0),
       closed_at = NULL, closed_seq = NULL, closed_by = NULL, reviewed_by = NULL, review_note = NULL WHERE id = ?`,
  ).run(event.payload.shiftId);
}

export function applyShiftClosed(prepare: Prepare, event: Recorded<EventOf<'ShiftClosed'>>): void {
  const { shiftId, expectedFen, countedFen, differenceFen, reason, by, reviewedBy } = event.payload;
  prepare(
    `UPDATE shift SET state = 'closed', expected_fen = ?, counted_fen = ?,
       difference_fen = booked_difference_fen + ?, reason = ?, closed_by = ?, reviewed_by = ?, closed_at = ?, closed_seq = ? WHERE id = ?`,
  ).run(expectedFen, countedFen, differenceFen, reason, by, reviewedBy, event.at, event.seq, shiftId);
  post(prepare, event.seq, event.payload.postings);
}

export function applyCustodyOffered(prepare: Prepare, event: Recorded<EventOf<'CustodyOffered'>>): void {
  const { transferId, kind, amountFen, notes, backNotes, postings } = event.payload;
  const { fromAccountId, fromShiftId, toClerkId, offeredBy } = event.payload;
  prepare(
    `INSERT INTO custody_transfer (id, kind, amount_fen, notes, back_notes, from_account, from_shift_id, to_clerk_id,
       offered_by, offered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    transferId,
    kind,
    amountFen,
    notesJson(notes),
    backNotes && notesJson(backNotes),
    fromAccountId,
    fromShiftId,
    toClerkId,
    offeredBy,
    event.at,
  );
  post(prepare, event.seq, postings);
}

export function applyCustodyAccepted(prepare: Prepare, event: Recorded<EventOf<'CustodyAccepted'>>): void {
  const { transferId, acceptedBy, toAccountId, toShiftId, opensShift, postings } = event.payload;
  prepare(
    `UPDATE custody_transfer SET state = 'accepted', to_account = ?, to_shift_id = ?, opens_shift = ?, ended_by = ?,
       ended_at = ? WHERE id = ?`,
  ).run(toAccountId, toShiftId, opensShift ? 1 : 0, acceptedBy, event.at, transferId);
  post(prepare, event.seq, postings);
}

export function applyCustodyReturned(prepare: Prepare, event: Recorded<EventOf<'CustodyReturned'>>): void {
  const { transferId, state, by, reason, countedFen, postings } = event.payload;
  prepare(
    `UPDATE custody_transfer SET state = ?, ended_by = ?, ended_at = ?, reason = ?, counted_fen = ? WHERE id = ?`,
  ).run(state, by, event.at, reason, countedFen, transferId);
  post(prepare, event.seq, postings);
}

export function applyChangeAsked(prepare: Prepare, event: Recorded<EventOf<'ChangeAsked'>>): void {
  const { askId, shiftId, clerkId, notes, backNotes } = event.payload;
  prepare(
    'INSERT INTO change_ask (id, shift_id, clerk_id, notes, back_notes, asked_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(askId, shiftId, clerkId, notesJson(notes), notesJson(backNotes), event.at);
}

export function applyChangeAskEnded(prepare: Prepare, event: Recorded<EventOf<'ChangeAskEnded'>>): void {
  const { askId, transferId, reason } = event.payload;
  prepare('UPDATE change_ask SET ended_at = ?, transfer_id = ?, reason = ? WHERE id = ?').run(
    event.at,
    transferId,
    reason,
    askId,
  );
}
