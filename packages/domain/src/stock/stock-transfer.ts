import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { StockLine } from './stock-line.ts';
import { type StockBook, type StockMove, stockMoves } from './stock-move.ts';
import { clerkPlace, type StockPlace, stockroomPlace, transitPlace } from './stock-place.ts';

/** Between two people [M4]: what is offered is nobody's until it is taken, or taken back. */
export type TransferState = 'offered' | 'disputed' | 'taken' | 'withdrawn';

export interface StockTransfer {
  readonly id: string;
  readonly from: StockPlace;
  readonly to: StockPlace;
  readonly lines: readonly StockLine[];
  readonly state: TransferState;
  readonly offeredBy: string;
  readonly offeredAt: number;
  /** Why it was disputed; null: it was not. */
  readonly reason: string | null;
}

/** Who acts: a keeper answers for the stockroom, and everybody for what they hold themselves. */
export interface StockPerson {
  readonly id: string;
  readonly keeper: boolean;
}

/** Whether a place is this person's to give from and to take into. */
export function holds(person: StockPerson, place: StockPlace): boolean {
  return place === clerkPlace(person.id) || (person.keeper && place === stockroomPlace);
}

/**
 * Offers pieces to somebody else: they leave the giver and lie between both. Refusals, in this order: stock-not-yours
 * (the place given from), stock-same-place, those of stockMoves.
 */
export function offerStock(
  book: StockBook,
  person: StockPerson,
  offer: {
    readonly transferId: string;
    readonly from: StockPlace;
    readonly to: StockPlace;
    readonly lines: readonly StockLine[];
  },
): Result<StockMove[], Refusal> {
  const { transferId, from, to, lines } = offer;
  if (!holds(person, from)) return refuse('stock-not-yours', { place: from });
  if (from === to) return refuse('stock-same-place');
  return stockMoves(book, lines, { from, to: transitPlace(transferId), reason: 'offered' });
}

/**
 * The receiver has counted what was offered and takes it. Refusals, in this order: stock-not-yours (the place it goes
 * to), transfer-ended (taken, withdrawn, or disputed), those of stockMoves.
 */
export function takeStock(
  book: StockBook,
  person: StockPerson,
  transfer: StockTransfer,
): Result<StockMove[], Refusal> {
  if (!holds(person, transfer.to)) return refuse('stock-not-yours', { place: transfer.to });
  if (transfer.state !== 'offered') return refuse('transfer-ended');
  const { id, to, lines } = transfer;
  return stockMoves(book, lines, { from: transitPlace(id), to, reason: 'taken' });
}

/**
 * What is there is not what was offered: it goes no further until the giver has taken it back. Refusals, in this order:
 * stock-not-yours, transfer-ended.
 */
export function mayDispute(person: StockPerson, transfer: StockTransfer): Result<null, Refusal> {
  if (!holds(person, transfer.to)) return refuse('stock-not-yours', { place: transfer.to });
  return transfer.state === 'offered' ? accept(null) : refuse('transfer-ended');
}

/**
 * The giver takes back what nobody took, or what was disputed. Refusals, in this order: stock-not-yours (the place it
 * came from), transfer-ended, those of stockMoves.
 */
export function withdrawStock(
  book: StockBook,
  person: StockPerson,
  transfer: StockTransfer,
): Result<StockMove[], Refusal> {
  if (!holds(person, transfer.from)) return refuse('stock-not-yours', { place: transfer.from });
  if (transfer.state !== 'offered' && transfer.state !== 'disputed') return refuse('transfer-ended');
  const { id, from, lines } = transfer;
  return stockMoves(book, lines, { from: transitPlace(id), to: from, reason: 'withdrawn' });
}
