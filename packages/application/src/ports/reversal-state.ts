import type { OrderReversal } from '@onehall/domain';

/** What commands may ask about reversals [M5]. */
export interface ReversalState {
  /** The reversal with this id; null: it is another kind of order. */
  reversal(reversalId: string): OrderReversal | null;
  /** Reversals of orders of a visit, in their order. */
  reversalsOf(visitId: string): OrderReversal[];
}
