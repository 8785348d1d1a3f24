import type { Account, EventOf, Notes, Posting, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { notesJson } from '../notes-json.ts';
import { useLimits } from './approval-appliers.ts';
import { stopClock } from './clock-appliers.ts';

function keepAccount(prepare: Prepare, account: Account): void {
  prepare('INSERT INTO account (id, kind, floor_fen) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING').run(
    account.id,
    account.kind,
    account.floorFen,
  );
}

/** Writes postings beside the event that caused them; balances follow inside the store. */
export function post(prepare: Prepare, seq: number, postings: readonly Posting[]): void {
  postings.forEach((posting, index) => {
    keepAccount(prepare, posting.debit);
    keepAccount(prepare, posting.credit);
    prepare(
      'INSERT INTO posting (seq, line, debit, credit, amount_fen, reason) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(seq, index + 1, posting.debit.id, posting.credit.id, posting.amountFen, posting.reason);
  });
}

const keyedJson = (notes: readonly Notes[] | null | undefined) =>
  notes === null || notes === undefined ? null : notesJson(notes);

export function applyHallOpened(prepare: Prepare, event: Recorded<EventOf<'HallOpened'>>): void {
  post(prepare, event.seq, event.payload.postings);
}

export function applyShiftOpened(prepare: Prepare, event: Recorded<EventOf<'ShiftOpened'>>): void {
  const { shiftId, clerkId, businessDay, floatFen, postings } = event.payload;
  prepare(
    'INSERT INTO shift (id, clerk_id, business_day, opened_at, float_fen, opened_seq) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(shiftId, clerkId, businessDay, event.at, floatFen, event.seq);
  const notes = keyedJson(event.payload.floatNotes);
  if (notes !== null) prepare('UPDATE shift SET float_notes = ? WHERE id = ?').run(notes, shiftId);
  post(prepare, event.seq, postings);
}

export function applyPaymentTaken(prepare: Prepare, event: Recorded<EventOf<'PaymentTaken'>>): void {
  const { visitId, shiftId, clerkId, counterId, dueFen, tenderedFen, changeFen, postings } = event.payload;
  const { cashFen = tenderedFen, payoutFen = 0 } = event.payload;
  prepare(
    `INSERT INTO payment (visit_id, shift_id, clerk_id, counter_id, due_fen, tendered_fen, change_fen, at, cash_fen,
       payout_fen, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    visitId,
    shiftId,
    clerkId,
    counterId,
    dueFen,
    tenderedFen,
    changeFen,
    event.at,
    cashFen,
    payoutFen,
    event.seq,
  );
  const { notes } = event.payload;
  if (notes !== undefined) {
    prepare('UPDATE payment SET tendered_notes = ?, given_notes = ? WHERE visit_id = ?').run(
      keyedJson(notes.tendered),
      keyedJson(notes.given),
      visitId,
    );
  }
  post(prepare, event.seq, postings);
  // Paid for: from here on the orders are the billing system's to confirm.
  prepare(
    `UPDATE service_order SET billing = 'local', billing_seq = ? WHERE visit_id = ? AND void_at IS NULL`,
  ).run(event.seq, visitId);
  prepare(
    `UPDATE tender SET billing = 'local', billing_seq = ? WHERE visit_id = ? AND kind = 'balance' AND state = 'confirmed'`,
  ).run(event.seq, visitId);
  useLimits(prepare, visitId);
  stopClock(prepare, visitId, event.at);
}

export function applyTenderOffered(prepare: Prepare, event: Recorded<EventOf<'TenderOffered'>>): void {
  const { tenderId, visitId, kind, amountFen, subscriberId } = event.payload;
  prepare(
    `INSERT INTO tender (id, visit_id, kind, amount_fen, subscriber_id, state, offered_seq)
     VALUES (?, ?, ?, ?, ?, 'offered', ?)`,
  ).run(tenderId, visitId, kind, amountFen, subscriberId, event.seq);
}

export function applyTenderConfirmed(prepare: Prepare, event: Recorded<EventOf<'TenderConfirmed'>>): void {
  prepare(`UPDATE tender SET state = 'confirmed', reference = ? WHERE id = ?`).run(
    event.payload.reference,
    event.payload.tenderId,
  );
}

export function applyTenderEnded(prepare: Prepare, event: Recorded<EventOf<'TenderEnded'>>): void {
  const { tenderId, state, reason } = event.payload;
  prepare('UPDATE tender SET state = ?, reason = ? WHERE id = ?').run(state, reason, tenderId);
}
