import type { StockArticle } from './stock-article.ts';

/** How an article stands: pieces in the hall, on order, and sold in a day on average. */
export interface StockStanding {
  readonly held: number;
  readonly onOrder: number;
  readonly soldPerDay: number;
}

/** What should be ordered now. */
export interface ReorderProposal {
  /** Fewer than the minimum are held. */
  readonly low: boolean;
  /** What is held will be gone before an order placed today arrives. */
  readonly urgent: boolean;
  /** Whole packs; 0: nothing need be ordered. */
  readonly quantity: number;
}

/**
 * Low stock asks for reordering [M4]: what is sold until a delivery comes, and the minimum on top, less what is held and
 * on its way, in whole packs.
 */
export function reorderProposal(
  { minimum, leadDays, packSize }: Pick<StockArticle, 'minimum' | 'leadDays' | 'packSize'>,
  { held, onOrder, soldPerDay }: StockStanding,
): ReorderProposal {
  const untilDelivery = Math.ceil(soldPerDay * leadDays);
  const short = untilDelivery + minimum - held - onOrder;
  return {
    low: held < minimum,
    urgent: short > 0 && held < untilDelivery,
    quantity: short > 0 ? Math.ceil(short / packSize) * packSize : 0,
  };
}
