import type { ReversalState } from '@onehall/application';
import type { GivenBack, OrderReversal } from '@onehall/domain';
import { SqliteApprovalState } from './approval-state.ts';

type ReversalRow = Omit<OrderReversal, 'back'> & { readonly back: string };

const columns = `id, order_id AS orderId, visit_id AS visitId, clerk_id AS clerkId, counter_id AS counterId,
  amount_fen AS amountFen, back, reason, at, billing`;

/** Reversals, over the tables. */
export class SqliteReversalState extends SqliteApprovalState implements ReversalState {
  reversal(reversalId: string): OrderReversal | null {
    return this.#reversals('id = ?', reversalId)[0] ?? null;
  }

  reversalsOf(visitId: string): OrderReversal[] {
    return this.#reversals('visit_id = ? ORDER BY at, id', visitId);
  }

  #reversals(which: string, value: string): OrderReversal[] {
    const rows = this.prepare(`SELECT ${columns} FROM reversal WHERE ${which}`).all(value) as ReversalRow[];
    return rows.map((row) => ({ ...row, back: JSON.parse(row.back) as GivenBack[] }));
  }
}
