import {
  clerkPlace,
  customerPlace,
  defaultStockRules,
  type GivenLine,
  type HallEvent,
  type Refusal,
  type Result,
  readStockLines,
  refuse,
  type ServiceOrder,
  type StockItem,
  type StockKind,
  sellStock,
  stockMoves,
  swapStock,
  takeBackStock,
  type Visit,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook } from './stock-book.ts';

/** Whether pieces of an order could be sold by this clerk as it stands. Refusals: those of sellStock. */
export function maySell(
  clerkId: string,
  pieces: readonly StockItem[],
  context: CommandContext,
): Refusal | null {
  const { strict } = context.hall.stock ?? defaultStockRules;
  const forSale = pieces.map((one) => ({ ...one, orderId: '' }));
  const sale = sellStock(stockBook(context), { clerkId, strict }, forSale);
  return sale.ok ? null : sale.refusal;
}

/**
 * As a visit is paid, its pieces leave the clerk's custody for the customer's, in the same commit [M4]. Refusals: those
 * of sellStock.
 */
export function soldStock(
  visit: Pick<Visit, 'id' | 'orders'>,
  clerkId: string,
  context: CommandContext,
): Result<HallEvent[], Refusal> {
  const pieces = visit.orders.flatMap(({ id: orderId, stock }: ServiceOrder) =>
    stock.map((one) => ({ ...one, orderId })),
  );
  if (pieces.length === 0) return { ok: true, value: [] };
  const { strict } = context.hall.stock ?? defaultStockRules;
  const sale = sellStock(stockBook(context), { clerkId, strict }, pieces);
  if (!sale.ok) return sale;
  const payload = { visitId: visit.id, clerkId, ...sale.value };
  return { ok: true, value: [{ type: 'StockSold', payload }] };
}

export interface OfPiece {
  readonly by: string;
  readonly kind: StockKind;
  readonly serial: string;
  /** The order that sold it: on the customer's receipt and form. */
  readonly orderId: string;
  readonly reason: string;
}

/** A customer brings a piece back. Refusals: those of takeBackStock. */
export function takeBackSold(
  command: OfPiece & { readonly defective: boolean },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const { by, orderId, reason, defective } = command;
  const moves = takeBackStock(stockBook(context), { clerkId: by, piece: command, defective });
  if (!moves.ok) return moves;
  return decided([{ type: 'StockTakenBack', payload: { by, orderId, reason, moves: moves.value } }], {
    orderId,
  });
}

/** A defective piece is swapped for a new one. Refusals: those of swapStock. */
export function swapSold(
  command: OfPiece & { readonly newSerial: string },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const { by, orderId, reason, newSerial } = command;
  const moves = swapStock(stockBook(context), { clerkId: by, piece: command, newSerial });
  if (!moves.ok) return moves;
  return decided([{ type: 'StockSwapped', payload: { by, orderId, reason, moves: moves.value } }], {
    orderId,
  });
}

/**
 * A gift, or a replacement card for a roaming customer, leaves the clerk's custody without a sale. Refusals: those of
 * readStockLines, stock-not-a-gift {articleId} (it is sold, or only lent), those of stockMoves.
 */
export function handOutStock(
  command: {
    readonly by: string;
    readonly visitId: string | null;
    readonly reason: string;
    readonly lines: readonly GivenLine[];
  },
  context: CommandContext,
): Decision<{ pieces: number }> {
  const { by, visitId, reason } = command;
  const lines = readStockLines(command.lines, (id) => context.state.stockArticle(id));
  if (!lines.ok) return lines;
  const sold = lines.value.find(({ articleId }) => {
    const use = context.state.stockArticle(articleId)?.use;
    return use !== 'gift' && use !== 'roaming';
  });
  if (sold) return refuse('stock-not-a-gift', { articleId: sold.articleId });
  const way = { from: clerkPlace(by), to: customerPlace, reason: 'handed-out' } as const;
  const moves = stockMoves(stockBook(context), lines.value, way);
  if (!moves.ok) return moves;
  return decided([{ type: 'StockHandedOut', payload: { by, visitId, reason, moves: moves.value } }], {
    pieces: moves.value.reduce((sum, one) => sum + one.quantity, 0),
  });
}

/** How a piece came to be sold that was not in custody [M2]. Refusals: difference-unknown, difference-explained. */
export function explainSale(
  command: {
    readonly by: string;
    readonly kind: StockKind;
    readonly serial: string;
    readonly orderId: string;
    readonly explanation: string;
  },
  context: CommandContext,
): Decision<{ serial: string }> {
  const { kind, serial, orderId } = command;
  const difference = context.state.saleDifference(kind, serial, orderId);
  if (difference === null) return refuse('difference-unknown');
  if (difference.explained) return refuse('difference-explained');
  return decided([{ type: 'SaleDifferenceExplained', payload: command }], { serial });
}
