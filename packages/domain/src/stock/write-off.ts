import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { StockLine } from './stock-line.ts';
import { type StockBook, type StockMove, stockMoves } from './stock-move.ts';
import { isOwnPlace, isTransit, type StockPlace, writtenOffPlace } from './stock-place.ts';

/** Damaged, expired or lost pieces leave the books only when a manager agrees, and never the one who asked [M4]. */
export interface WriteOff {
  readonly id: string;
  readonly place: StockPlace;
  readonly lines: readonly StockLine[];
  readonly reason: string;
  readonly state: 'asked' | 'approved' | 'refused';
  readonly askedBy: string;
}

/** Refusals, in this order: stock-place-unknown, those of stockMoves. */
export function mayAskWriteOff(
  book: StockBook,
  place: StockPlace,
  lines: readonly StockLine[],
): Result<StockMove[], Refusal> {
  if (!isOwnPlace(place) || isTransit(place)) return refuse('stock-place-unknown');
  return stockMoves(book, lines, { from: place, to: writtenOffPlace, reason: 'written-off' });
}

/** Refusals, in this order: write-off-decided, approval-own. */
export function mayDecideWriteOff(writeOff: WriteOff, by: string): Result<null, Refusal> {
  if (writeOff.state !== 'asked') return refuse('write-off-decided');
  return writeOff.askedBy === by ? refuse('approval-own') : accept(null);
}
