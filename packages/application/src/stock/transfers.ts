import {
  clerkOfPlace,
  type GivenLine,
  mayDispute,
  offerStock,
  readStockLines,
  refuse,
  type StockPlace,
  stockroomPlace,
  takeStock,
  withdrawStock,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { stockBook, stockPerson } from './stock-book.ts';

interface OfTransfer {
  readonly transferId: string;
  readonly by: string;
}

/** Whether somebody of this hall holds such a place. */
function isPlace(place: StockPlace, { hall }: CommandContext): boolean {
  const clerkId = clerkOfPlace(place);
  return clerkId === null ? place === stockroomPlace : workingStaff(hall).some((one) => one.id === clerkId);
}

/**
 * Pieces are offered to a clerk, or handed back to the stockroom [M4]; the other side takes them or disputes.
 * Refusals: stock-place-unknown, those of readStockLines, those of offerStock.
 */
export function offerToTake(
  command: {
    readonly by: string;
    readonly from: StockPlace;
    readonly to: StockPlace;
    readonly lines: readonly GivenLine[];
  },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const { by, from, to } = command;
  const unknown = [from, to].find((place) => !isPlace(place, context));
  if (unknown !== undefined) return refuse('stock-place-unknown', { place: unknown });
  const lines = readStockLines(command.lines, (id) => context.state.stockArticle(id));
  if (!lines.ok) return lines;
  const transferId = context.newId();
  const offer = { transferId, from, to, lines: lines.value };
  const moves = offerStock(stockBook(context), stockPerson(by, context), offer);
  if (!moves.ok) return moves;
  return decided([{ type: 'StockOffered', payload: { by, ...offer, moves: moves.value } }], { transferId });
}

/** The receiver has counted and takes it. Refusals: transfer-unknown, those of takeStock. */
export function takeOffered(
  { transferId, by }: OfTransfer,
  context: CommandContext,
): Decision<{ transferId: string }> {
  const transfer = context.state.stockTransfer(transferId);
  if (transfer === null) return refuse('transfer-unknown');
  const moves = takeStock(stockBook(context), stockPerson(by, context), transfer);
  if (!moves.ok) return moves;
  return decided([{ type: 'StockTaken', payload: { transferId, by, moves: moves.value } }], { transferId });
}

/** What is there is not what was offered. Refusals: transfer-unknown, those of mayDispute. */
export function disputeOffered(
  { transferId, by, reason }: OfTransfer & { readonly reason: string },
  context: CommandContext,
): Decision<{ transferId: string }> {
  const transfer = context.state.stockTransfer(transferId);
  if (transfer === null) return refuse('transfer-unknown');
  const may = mayDispute(stockPerson(by, context), transfer);
  if (!may.ok) return may;
  return decided([{ type: 'StockDisputed', payload: { transferId, by, reason } }], { transferId });
}

/** The giver takes back what nobody took. Refusals: transfer-unknown, those of withdrawStock. */
export function withdrawOffered(
  { transferId, by }: OfTransfer,
  context: CommandContext,
): Decision<{ transferId: string }> {
  const transfer = context.state.stockTransfer(transferId);
  if (transfer === null) return refuse('transfer-unknown');
  const moves = withdrawStock(stockBook(context), stockPerson(by, context), transfer);
  if (!moves.ok) return moves;
  return decided([{ type: 'StockWithdrawn', payload: { transferId, by, moves: moves.value } }], {
    transferId,
  });
}
