import {
  completedBy,
  type GivenLine,
  hallDayOf,
  mayClose,
  readStockLines,
  receiveStock,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook } from './stock-book.ts';

export interface OrderSupply {
  readonly by: string;
  readonly urgent: boolean;
  readonly note: string;
  readonly expectedOn: string;
  readonly checkId: string | null;
  readonly lines: readonly { readonly articleId: string; readonly ordered: number }[];
}

/**
 * Asks the supplier for stock [M4], urgently where it must be there before a holiday [M7]. Refusals: readiness-unknown,
 * supply-past (expected before today), stock-article-unknown {articleId}, stock-line-doubled {articleId}.
 */
export function orderSupply(command: OrderSupply, context: CommandContext): Decision<{ orderId: string }> {
  const { state, now, hall } = context;
  const { checkId, lines, expectedOn } = command;
  if (checkId !== null && state.readinessCheck(checkId) === null) return refuse('readiness-unknown');
  if (expectedOn < hallDayOf(now, hall)) return refuse('supply-past');
  const seen = new Set<string>();
  for (const { articleId } of lines) {
    if (state.stockArticle(articleId) === null) return refuse('stock-article-unknown', { articleId });
    if (seen.has(articleId)) return refuse('stock-line-doubled', { articleId });
    seen.add(articleId);
  }
  const orderId = context.newId();
  return decided([{ type: 'SupplyOrdered', payload: { orderId, ...command } }], { orderId });
}

/**
 * Books a delivery in, or a part of it, with the number of its delivery note. Refusals: supply-unknown, those of
 * readStockLines, those of receiveStock.
 */
export function receiveSupply(
  command: {
    readonly by: string;
    readonly orderId: string;
    readonly documentNumber: string;
    readonly lines: readonly GivenLine[];
  },
  context: CommandContext,
): Decision<{ receiptId: string }> {
  const { by, orderId, documentNumber } = command;
  const order = context.state.supplyOrder(orderId);
  if (order === null) return refuse('supply-unknown');
  const lines = readStockLines(command.lines, (id) => context.state.stockArticle(id));
  if (!lines.ok) return lines;
  const moves = receiveStock(stockBook(context), order, lines.value);
  if (!moves.ok) return moves;
  const receiptId = context.newId();
  const complete = completedBy(order, lines.value);
  return decided(
    [
      {
        type: 'SupplyReceived',
        payload: { by, orderId, receiptId, documentNumber, complete, moves: moves.value },
      },
    ],
    { receiptId },
  );
}

/** The rest of an order will not come. Refusals: supply-unknown, supply-ended. */
export function closeSupply(
  command: { readonly by: string; readonly orderId: string; readonly reason: string },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const { orderId } = command;
  const order = context.state.supplyOrder(orderId);
  if (order === null) return refuse('supply-unknown');
  const may = mayClose(order);
  if (!may.ok) return may;
  return decided([{ type: 'SupplyClosed', payload: command }], { orderId });
}
