import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { InvoiceEvent } from './invoice-events.ts';
import { blanksOf, type InvoiceKind, type InvoiceSegment } from './invoice-segment.ts';

/** The most numbers of one segment: a box of books. */
export const segmentPiecesMax = 100_000;

/** A segment as it is drawn from the office. */
export interface DrawnSegment {
  readonly segmentId: string;
  readonly kind: InvoiceKind;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly reference: string;
  readonly by: string;
}

/**
 * Blank numbered invoices are drawn and signed for [M3]. Where used-up books went back for them, the same quantity is
 * drawn. Refusals, in this order: invoice-range-invalid (backwards, too many, or too long for its digits),
 * invoice-segment-overlaps, invoice-book-not-filed (a book that is to go back is not in the file),
 * invoice-quantity-differs {pieces, surrendered}.
 */
export function drawSegment(
  drawn: DrawnSegment,
  surrendered: readonly (InvoiceSegment | null)[],
  overlaps: boolean,
): Result<InvoiceEvent[], Refusal> {
  const { first, last, width } = drawn;
  const pieces = last - first + 1;
  if (first < 0 || pieces < 1 || pieces > segmentPiecesMax || last.toString().length > width)
    return refuse('invoice-range-invalid');
  if (overlaps) return refuse('invoice-segment-overlaps');
  const books = surrendered.flatMap((one) => (one?.state === 'filed' ? [one] : []));
  if (books.length !== surrendered.length) return refuse('invoice-book-not-filed');
  const back = books.reduce((sum, one) => sum + one.last - one.first + 1, 0);
  if (books.length > 0 && back !== pieces)
    return refuse('invoice-quantity-differs', { pieces, surrendered: back });
  const { by, reference } = drawn;
  const segmentIds = books.map((one) => one.id);
  return accept([
    ...(books.length > 0
      ? [
          {
            type: 'InvoiceBooksSurrendered',
            payload: { segmentIds, pieces: back, reference, by },
          } as const,
        ]
      : []),
    { type: 'InvoiceSegmentDrawn', payload: drawn },
  ]);
}

/**
 * So many blank pieces are laid before a clerk, who says whether they have them: the first half of a move between two
 * people. A part of a segment becomes one of its own. Refusals, in this order: invoice-segment-not-in-stock,
 * invoice-range-invalid (none, or more than there are).
 */
export function offerSegment(
  segment: InvoiceSegment,
  command: { readonly pieces: number; readonly to: string; readonly by: string; readonly restId: string },
): Result<InvoiceEvent[], Refusal> {
  if (segment.state !== 'in-stock') return refuse('invoice-segment-not-in-stock');
  const blanks = blanksOf(segment);
  const { pieces, to, by, restId } = command;
  if (pieces < 1 || pieces > blanks) return refuse('invoice-range-invalid', { blanks });
  const { id: segmentId, next } = segment;
  return accept([
    ...(pieces < blanks
      ? [
          {
            type: 'InvoiceSegmentSplit',
            payload: { segmentId, at: next + pieces, newSegmentId: restId },
          } as const,
        ]
      : []),
    { type: 'InvoiceSegmentOffered', payload: { segmentId, to, by } },
  ]);
}

/** The clerk has the paper, counted. Refusal: invoice-not-offered (to nobody, to another, or taken back). */
export function acceptSegment(
  segment: InvoiceSegment,
  { clerkId, businessDay }: { readonly clerkId: string; readonly businessDay: BusinessDay },
): Result<InvoiceEvent, Refusal> {
  if (segment.state !== 'offered' || segment.offeredTo !== clerkId) return refuse('invoice-not-offered');
  const pieces = blanksOf(segment);
  return accept({
    type: 'InvoiceSegmentAccepted',
    payload: { segmentId: segment.id, clerkId, businessDay, pieces },
  });
}

/** The paper is not what was said: it stays in the stock room until that is settled. Refusal: invoice-not-offered. */
export function disputeSegment(
  segment: InvoiceSegment,
  { clerkId, reason }: { readonly clerkId: string; readonly reason: string },
): Result<InvoiceEvent, Refusal> {
  if (segment.state !== 'offered' || segment.offeredTo !== clerkId) return refuse('invoice-not-offered');
  return accept({
    type: 'InvoiceSegmentDisputed',
    payload: { segmentId: segment.id, clerkId, reason },
  });
}

/** An offer is taken back, or a disputed one settled: plain stock again. Refusal: invoice-not-offered. */
export function withdrawSegment(
  segment: InvoiceSegment,
  { by, note }: { readonly by: string; readonly note: string },
): Result<InvoiceEvent, Refusal> {
  if (segment.state !== 'offered' && segment.state !== 'disputed') return refuse('invoice-not-offered');
  return accept({ type: 'InvoiceSegmentWithdrawn', payload: { segmentId: segment.id, by, note } });
}

/**
 * The clerk gives back what they have: the blank rest, which becomes a segment of its own where numbers before it are
 * gone, or a book that is used up. Refusal: invoice-not-held.
 */
export function returnSegment(
  segment: InvoiceSegment,
  { clerkId, restId }: { readonly clerkId: string; readonly restId: string },
): Result<InvoiceEvent[], Refusal> {
  const here = segment.state === 'held' || segment.state === 'used-up';
  if (!here || segment.holderId !== clerkId) return refuse('invoice-not-held');
  const { id: segmentId, first, next } = segment;
  if (segment.state === 'used-up' || next === first)
    return accept([{ type: 'InvoiceSegmentReturned', payload: { segmentId, clerkId } }]);
  return accept([
    { type: 'InvoiceSegmentSplit', payload: { segmentId, at: next, newSegmentId: restId } },
    { type: 'InvoiceSegmentReturned', payload: { segmentId: restId, clerkId } },
  ]);
}

/** The stock keeper has it back, counted: blank paper into stock, used-up books into the file. Refusal: invoice-not-returning. */
export function takeBackSegment(
  segment: InvoiceSegment,
  { by, businessDay }: { readonly by: string; readonly businessDay: BusinessDay },
): Result<InvoiceEvent, Refusal> {
  if (segment.state !== 'returning' || segment.holderId === null) return refuse('invoice-not-returning');
  const { id: segmentId, holderId: clerkId } = segment;
  return accept({
    type: 'InvoiceSegmentTakenBack',
    payload: { segmentId, clerkId, businessDay, pieces: blanksOf(segment), by },
  });
}

/** What came back is not what was said: it is the clerk's as before. Refusal: invoice-not-returning. */
export function disputeReturn(
  segment: InvoiceSegment,
  { by, reason }: { readonly by: string; readonly reason: string },
): Result<InvoiceEvent, Refusal> {
  if (segment.state !== 'returning') return refuse('invoice-not-returning');
  return accept({ type: 'InvoiceReturnDisputed', payload: { segmentId: segment.id, by, reason } });
}
