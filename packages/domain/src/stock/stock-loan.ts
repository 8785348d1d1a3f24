import type { StockKind } from '../catalogue/service-definition.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type StockBook, type StockMove, stockMoves } from './stock-move.ts';
import { lentPlace, stockroomPlace, workshopPlace } from './stock-place.ts';

/** A test unit, or a replacement card of a roaming customer, out of the hall until a day [M4]. */
export interface StockLoan {
  readonly id: string;
  readonly articleId: string;
  readonly kind: StockKind;
  readonly serial: string;
  readonly dueOn: string;
  readonly backAt: number | null;
}

/**
 * Lends one piece out of the stockroom. Refusals, in this order: stock-not-for-loan (neither a test unit nor a card for
 * roaming customers), loan-due-past, those of stockMoves.
 */
export function lendStock(
  book: StockBook,
  loan: {
    readonly articleId: string;
    readonly kind: StockKind;
    readonly serial: string;
    readonly dueOn: string;
    readonly today: string;
  },
): Result<StockMove[], Refusal> {
  const { articleId, kind, serial, dueOn, today } = loan;
  const use = book.article(articleId)?.use;
  if (use !== 'test' && use !== 'roaming') return refuse('stock-not-for-loan');
  if (dueOn < today) return refuse('loan-due-past');
  const line = { articleId, kind, quantity: 1, serials: [serial] };
  return stockMoves(book, [line], { from: stockroomPlace, to: lentPlace, reason: 'lent' });
}

/** Refusal: loan-ended. */
export function mayChase(loan: StockLoan): Result<null, Refusal> {
  return loan.backAt === null ? accept(null) : refuse('loan-ended');
}

/** It is back, whole or defective. Refusals, in this order: loan-ended, those of stockMoves. */
export function endLoan(book: StockBook, loan: StockLoan, defective: boolean): Result<StockMove[], Refusal> {
  if (loan.backAt !== null) return refuse('loan-ended');
  const { articleId, kind, serial } = loan;
  const to = defective ? workshopPlace : stockroomPlace;
  const line = { articleId, kind, quantity: 1, serials: [serial] };
  return stockMoves(book, [line], { from: lentPlace, to, reason: 'given-back' });
}
