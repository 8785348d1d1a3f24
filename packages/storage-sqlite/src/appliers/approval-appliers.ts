import type { EventOf, LimitedUse, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** What an order uses of its clerk's limits; another content under the same id takes the place of the one before. */
export function keepLimitedUse(
  prepare: Prepare,
  order: { readonly orderId: string; readonly visitId: string },
  use: LimitedUse | null | undefined,
): void {
  prepare('DELETE FROM limited_use WHERE id = ?').run(order.orderId);
  if (use == null) return;
  prepare(
    `INSERT INTO limited_use (id, visit_id, kind, clerk_id, business_day, amount_fen, state)
     VALUES (?, ?, ?, ?, ?, ?, 'standing')`,
  ).run(order.orderId, order.visitId, use.kind, use.clerkId, use.businessDay, use.amountFen);
}

export function dropLimitedUse(prepare: Prepare, orderId: string): void {
  prepare('DELETE FROM limited_use WHERE id = ?').run(orderId);
}

/** The customer left: what was not paid for was not given. */
export function dropLimitedUseOf(prepare: Prepare, visitId: string): void {
  prepare(`DELETE FROM limited_use WHERE visit_id = ? AND state = 'standing'`).run(visitId);
}

export function useLimits(prepare: Prepare, visitId: string): void {
  prepare(`UPDATE limited_use SET state = 'used' WHERE visit_id = ?`).run(visitId);
}

export function applyApprovalAsked(prepare: Prepare, event: Recorded<EventOf<'ApprovalAsked'>>): void {
  const { payload, at, seq } = event;
  prepare(
    `INSERT INTO approval (id, kind, subject, visit_id, order_id, clerk_id, counter_id, business_day, amount_fen,
       cumulated_fen, content_hash, reason, level, sent_up, asked_seq, asked_at, level_at, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked')`,
  ).run(
    payload.approvalId,
    payload.kind,
    payload.subject,
    payload.visitId,
    payload.orderId,
    payload.clerkId,
    payload.counterId,
    payload.businessDay,
    payload.amountFen,
    payload.cumulatedFen,
    payload.contentHash,
    payload.reason,
    payload.level,
    payload.sentUp ? 1 : 0,
    seq,
    at,
    at,
  );
}

export function applyApprovalSentUp(prepare: Prepare, event: Recorded<EventOf<'ApprovalSentUp'>>): void {
  prepare('UPDATE approval SET level = ?, sent_up = 1, level_at = ? WHERE id = ?').run(
    event.payload.level,
    event.at,
    event.payload.approvalId,
  );
}

interface Ending {
  readonly state: 'granted' | 'refused' | 'withdrawn' | 'expired';
  readonly by: string | null;
  readonly word?: string;
  readonly headOffice?: { readonly reference: string; readonly decidedBy: string } | null;
  readonly expiry?: string;
}

function end(prepare: Prepare, approvalId: string, at: number, ending: Ending): void {
  const { state, by, word = '', headOffice = null, expiry = null } = ending;
  prepare(
    `UPDATE approval SET state = ?, decided_at = ?, decided_by = ?, word = ?, reference = ?, head_decider = ?, expiry = ?
     WHERE id = ?`,
  ).run(
    state,
    at,
    by,
    word,
    headOffice?.reference ?? null,
    headOffice?.decidedBy ?? null,
    expiry,
    approvalId,
  );
}

export function applyApprovalGranted(prepare: Prepare, event: Recorded<EventOf<'ApprovalGranted'>>): void {
  const { approvalId, orderId, by, headOffice } = event.payload;
  end(prepare, approvalId, event.at, { state: 'granted', by, headOffice });
  const row = prepare('SELECT subject FROM approval WHERE id = ?').get(approvalId) as { subject: string };
  if (row.subject !== 'order') return;
  prepare('UPDATE service_order SET approved_by = ? WHERE id = ?').run(by, orderId);
  prepare('UPDATE limited_use SET approved_by = ? WHERE id = ?').run(by, orderId);
}

export function applyApprovalRefused(prepare: Prepare, event: Recorded<EventOf<'ApprovalRefused'>>): void {
  const { approvalId, by, reason, headOffice } = event.payload;
  end(prepare, approvalId, event.at, { state: 'refused', by, word: reason, headOffice });
}

export function applyApprovalWithdrawn(
  prepare: Prepare,
  event: Recorded<EventOf<'ApprovalWithdrawn'>>,
): void {
  end(prepare, event.payload.approvalId, event.at, { state: 'withdrawn', by: event.payload.by });
}

export function applyApprovalExpired(prepare: Prepare, event: Recorded<EventOf<'ApprovalExpired'>>): void {
  end(prepare, event.payload.approvalId, event.at, {
    state: 'expired',
    by: null,
    expiry: event.payload.cause,
  });
}
