import type { ApprovalState } from '@onehall/application';
import type { ApprovalRequest } from '@onehall/domain';
import { SqliteInvoiceState } from './invoice-state.ts';

interface ApprovalRow extends Omit<ApprovalRequest, 'sentUp' | 'headOffice'> {
  readonly sentUp: number;
  readonly reference: string | null;
  readonly headDecider: string | null;
}

export const approvalColumns = `id, kind, subject, visit_id AS visitId, order_id AS orderId, clerk_id AS clerkId,
  counter_id AS counterId, business_day AS businessDay, amount_fen AS amountFen, content_hash AS contentHash, reason,
  level, sent_up AS sentUp, asked_at AS askedAt, level_at AS levelAt, state, decided_at AS decidedAt,
  decided_by AS decidedBy, word, reference, head_decider AS headDecider, expiry`;

export function approvalOf({ sentUp, reference, headDecider, ...row }: ApprovalRow): ApprovalRequest {
  const headOffice =
    reference === null || headDecider === null ? null : { reference, decidedBy: headDecider };
  return { ...row, sentUp: sentUp === 1, headOffice };
}

/** Approvals and limits, over the tables. */
export class SqliteApprovalState extends SqliteInvoiceState implements ApprovalState {
  approval(approvalId: string): ApprovalRequest | null {
    return this.#approvals('id = ?', approvalId)[0] ?? null;
  }

  approvalOfOrder(orderId: string, subject: ApprovalRequest['subject']): ApprovalRequest | null {
    return (
      this.#approvals('order_id = ? AND subject = ? ORDER BY asked_seq DESC LIMIT 1', orderId, subject)[0] ??
      null
    );
  }

  openApprovalsOfVisit(visitId: string): ApprovalRequest[] {
    return this.#approvals(`visit_id = ? AND state = 'asked' ORDER BY asked_seq`, visitId);
  }

  openApprovalsOf(clerkId: string): ApprovalRequest[] {
    return this.#approvals(`state = 'asked' AND clerk_id = ? ORDER BY asked_seq`, clerkId);
  }

  openApprovals(most: number): ApprovalRequest[] {
    return this.#approvals(`state = 'asked' ORDER BY asked_seq LIMIT ?`, most);
  }

  openAlertAbout(approvalId: string): string | null {
    const row = this.prepare(
      `SELECT id FROM alert WHERE kind = 'approval-wanted' AND closed_at IS NULL AND facts ->> '$.approvalId' = ? LIMIT 1`,
    ).get(approvalId) as { id: string } | undefined;
    return row?.id ?? null;
  }

  limitedFen(
    { kind, clerkId, businessDay }: Parameters<ApprovalState['limitedFen']>[0],
    but: string | null,
  ): number {
    const row = this.prepare(
      `SELECT coalesce(sum(amount_fen), 0) AS fen FROM limited_use
       WHERE business_day = ? AND clerk_id = ? AND kind = ? AND id IS NOT ?`,
    ).get(businessDay, clerkId, kind, but);
    return (row as { fen: number }).fen;
  }

  #approvals(which: string, ...values: readonly (string | number)[]): ApprovalRequest[] {
    const rows = this.prepare(`SELECT ${approvalColumns} FROM approval WHERE ${which}`).all(
      ...values,
    ) as ApprovalRow[];
    return rows.map(approvalOf);
  }
}
