import type { ApprovalKind, ApprovalRequest, BusinessDay } from '@onehall/domain';
import { approvalColumns, approvalOf } from '../approval-state.ts';
import type { Prepare } from '../database.ts';

/** What one clerk gave of one kind on a day, by who approved it; null: within the clerk's own limit. */
export interface LimitedTotal {
  readonly kind: ApprovalKind;
  readonly clerkId: string;
  readonly approvedBy: string | null;
  readonly count: number;
  readonly amountFen: number;
}

/** A request with what the clerk had given of the kind before it, as it was when they asked. */
export type ApprovalOfDay = ApprovalRequest & { readonly cumulatedFen: number };

/** Approvals and limits for managers, auditors and reports [M5]. */
export class ApprovalQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** The service of an order, taken off or not; null: no such order. */
  serviceOf(orderId: string): string | null {
    const row = this.#prepare('SELECT service_id AS id FROM service_order WHERE id = ?').get(orderId);
    return (row as { id: string } | undefined)?.id ?? null;
  }

  /** Requests of a business day in whatever state, the newest first. */
  approvalsOfDay(businessDay: BusinessDay, most: number): ApprovalOfDay[] {
    const rows = this.#prepare(
      `SELECT ${approvalColumns}, cumulated_fen AS cumulatedFen FROM approval WHERE business_day = ?
       ORDER BY asked_seq DESC LIMIT ?`,
    ).all(businessDay, most) as (Parameters<typeof approvalOf>[0] & { cumulatedFen: number })[];
    return rows.map((row) => ({ ...approvalOf(row), cumulatedFen: row.cumulatedFen }));
  }

  /** What was given on a business day (paid for, or reversed), by kind, clerk and approver. */
  totalsOfDay(businessDay: BusinessDay): LimitedTotal[] {
    return this.#prepare(
      `SELECT kind, clerk_id AS clerkId, approved_by AS approvedBy, count(*) AS count, sum(amount_fen) AS amountFen
       FROM limited_use WHERE business_day = ? AND state = 'used'
       GROUP BY kind, clerk_id, approved_by ORDER BY kind, clerk_id, approved_by`,
    ).all(businessDay) as LimitedTotal[];
  }
}
