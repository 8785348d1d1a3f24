import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { post } from './money-appliers.ts';

/** The original stays as it was; the reversal names it, and is the billing system's to confirm after it. */
export function applyOrderReversed(prepare: Prepare, event: Recorded<EventOf<'OrderReversed'>>): void {
  const { payload, at, seq } = event;
  const { back, limited, approvedBy } = payload;
  const cash = back.filter((one) => one.kind === 'cash').reduce((sum, one) => sum + one.amountFen, 0);
  const balance = back.find((one) => one.kind === 'balance');
  prepare(
    `INSERT INTO reversal (id, order_id, visit_id, shift_id, clerk_id, counter_id, business_day, subscriber_id,
       amount_fen, back, cash_out_fen, cash_in_fen, to_balance, reason, reference, approval_id, at, billing, billing_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    payload.reversalId,
    payload.orderId,
    payload.visitId,
    payload.shiftId,
    payload.clerkId,
    payload.counterId,
    payload.businessDay,
    payload.subscriberId,
    payload.amountFen,
    canonicalJson(back),
    Math.max(cash, 0),
    Math.max(-cash, 0),
    balance === undefined ? null : canonicalJson(balance),
    payload.reason,
    payload.reference,
    payload.approvalId,
    at,
    payload.tellsBilling || balance !== undefined ? 'local' : null,
    seq,
  );
  prepare(
    `INSERT INTO limited_use (id, visit_id, kind, clerk_id, business_day, amount_fen, state, approved_by)
     VALUES (?, ?, ?, ?, ?, ?, 'used', ?)`,
  ).run(
    payload.reversalId,
    payload.visitId,
    limited.kind,
    limited.clerkId,
    limited.businessDay,
    limited.amountFen,
    approvedBy,
  );
  post(prepare, seq, payload.postings);
}
