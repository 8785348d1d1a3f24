import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { InvoiceEvent } from './invoice-events.ts';
import { blanksOf, type InvoiceSegment } from './invoice-segment.ts';

/** Blank pieces of one segment: by the book, and as they lay there. */
export interface CountLine {
  readonly segmentId: string;
  readonly expected: number;
  readonly found: number;
}

export interface InvoiceCount {
  readonly id: string;
  readonly by: string;
  /** Pieces that were not as the book says; 0: book and shelf agree. */
  readonly differences: number;
  readonly confirmedBy: string | null;
}

/** The blank pieces that a count is off by, missing and surplus ones alike. */
export function differencesOf(lines: readonly CountLine[]): number {
  return lines.reduce((sum, { expected, found }) => sum + Math.abs(expected - found), 0);
}

/**
 * Blank paper in the stock room is counted [M3, M4]: what was found against the book, every segment of it. The book is
 * not changed by a count: what is gone is reported lost by its numbers. Refusals, in this order:
 * invoice-count-incomplete (a segment in stock was not counted, or one that is not there was), explanation-missing (a
 * difference and no word of it).
 */
export function countStock(
  command: {
    readonly countId: string;
    readonly by: string;
    readonly found: readonly { readonly segmentId: string; readonly pieces: number }[];
    readonly explanation: string;
  },
  stock: readonly InvoiceSegment[],
): Result<InvoiceEvent & { type: 'InvoiceStockCounted' }, Refusal> {
  const { countId, by, explanation } = command;
  const found = new Map(command.found.map(({ segmentId, pieces }) => [segmentId, pieces]));
  const lines: CountLine[] = [];
  for (const segment of stock) {
    const pieces = found.get(segment.id);
    if (pieces === undefined) return refuse('invoice-count-incomplete');
    lines.push({ segmentId: segment.id, expected: blanksOf(segment), found: pieces });
  }
  if (found.size !== lines.length) return refuse('invoice-count-incomplete');
  const differences = differencesOf(lines);
  if (differences > 0 && explanation === '') return refuse('explanation-missing', { differences });
  return accept({ type: 'InvoiceStockCounted', payload: { countId, by, lines, explanation } });
}

/**
 * A difference is explained by two people [M3]: the second one reads what the first has written and adds their own.
 * Refusals, in this order: invoice-count-settled (nothing was off, or it is confirmed), second-person-needed.
 */
export function confirmCount(
  count: InvoiceCount,
  command: { readonly by: string; readonly explanation: string },
): Result<InvoiceEvent, Refusal> {
  if (count.differences === 0 || count.confirmedBy !== null) return refuse('invoice-count-settled');
  if (count.by === command.by) return refuse('second-person-needed');
  return accept({ type: 'InvoiceCountConfirmed', payload: { countId: count.id, ...command } });
}
