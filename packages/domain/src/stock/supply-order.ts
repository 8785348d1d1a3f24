import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { StockLine } from './stock-line.ts';
import { type StockBook, type StockMove, stockMoves } from './stock-move.ts';
import { stockroomPlace, supplierPlace } from './stock-place.ts';

/** What was asked of the supplier [M4], urgently where a holiday or promotion is near [M7]. */
export interface SupplyOrder {
  readonly id: string;
  readonly state: 'open' | 'received' | 'closed';
  readonly urgent: boolean;
  readonly lines: readonly SupplyLine[];
}

export interface SupplyLine {
  readonly articleId: string;
  readonly ordered: number;
  readonly received: number;
}

/** What is still to come of an article. */
export function outstanding(order: SupplyOrder, articleId: string): number {
  const line = order.lines.find((one) => one.articleId === articleId);
  return line === undefined || order.state !== 'open' ? 0 : Math.max(line.ordered - line.received, 0);
}

/**
 * A delivery, or a part of one, is booked in against its order. Refusals, in this order: supply-ended,
 * more-than-ordered {articleId, outstanding}, those of stockMoves.
 */
export function receiveStock(
  book: StockBook,
  order: SupplyOrder,
  lines: readonly StockLine[],
): Result<StockMove[], Refusal> {
  if (order.state !== 'open') return refuse('supply-ended');
  for (const { articleId, quantity } of lines) {
    const left = outstanding(order, articleId);
    if (quantity > left) return refuse('more-than-ordered', { articleId, outstanding: left });
  }
  return stockMoves(book, lines, { from: supplierPlace, to: stockroomPlace, reason: 'received' });
}

/** Whether an order has nothing outstanding once these lines have come. */
export function completedBy(order: SupplyOrder, lines: readonly StockLine[]): boolean {
  return order.lines.every(({ articleId, ordered, received }) => {
    const now = lines.find((one) => one.articleId === articleId)?.quantity ?? 0;
    return received + now >= ordered;
  });
}

/** What is still outstanding will not come. Refusal: supply-ended. */
export function mayClose(order: SupplyOrder): Result<null, Refusal> {
  return order.state === 'open' ? accept(null) : refuse('supply-ended');
}
