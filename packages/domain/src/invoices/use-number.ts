import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { InvoiceEvent } from './invoice-events.ts';
import type { InvoiceNumber, InvoiceSegment } from './invoice-segment.ts';

/** Numbers that one report of a loss may name: a book. */
export const lostPiecesMax = 200;

/**
 * The next number of the clerk's segment goes with a payment [M3], in the payment's own commit: there is no moment at
 * which it is taken and not used. Refusal: invoice-missing (the clerk has no blank one).
 */
export function useNextNumber(
  segment: InvoiceSegment | null,
  use: { readonly visitId: string; readonly clerkId: string; readonly businessDay: BusinessDay },
): Result<InvoiceEvent & { type: 'InvoiceNumberUsed' }, Refusal> {
  if (segment === null) return refuse('invoice-missing');
  const { id: segmentId, prefix, next: number } = segment;
  return accept({ type: 'InvoiceNumberUsed', payload: { segmentId, prefix, number, ...use } });
}

interface Carved {
  readonly segmentId: string;
  readonly events: readonly InvoiceEvent[];
}

/**
 * Blank numbers out of the middle of a segment: what is before and after them stays where it is, as segments of their
 * own, so that each segment still gives its numbers one after the other.
 */
function carve(
  segment: InvoiceSegment,
  first: number,
  last: number,
  newId: () => string,
): Result<Carved, Refusal> {
  if (first < segment.next || last > segment.last) return refuse('invoice-number-gone');
  const events: InvoiceEvent[] = [];
  let segmentId = segment.id;
  if (first > segment.next) {
    const newSegmentId = newId();
    events.push({ type: 'InvoiceSegmentSplit', payload: { segmentId, at: first, newSegmentId } });
    segmentId = newSegmentId;
  }
  // Behind the next one a segment goes on by itself.
  if (segmentId !== segment.id && last < segment.last) {
    events.push({
      type: 'InvoiceSegmentSplit',
      payload: { segmentId, at: last + 1, newSegmentId: newId() },
    });
  }
  return accept({ segmentId, events });
}

const inHandStates: readonly InvoiceSegment['state'][] = ['in-stock', 'held'];

/** Whose paper a segment is: the clerk's who has it, the keeper's where nobody has. */
function inHandOf(segment: InvoiceSegment, clerkId: string | null): boolean {
  return inHandStates.includes(segment.state) && segment.holderId === clerkId;
}

/**
 * A blank number is spoiled: it is a row for ever, and its paper is kept. Refusals, in this order: invoice-not-held
 * (by whoever says so), invoice-number-gone (it is no longer blank).
 */
export function voidBlank(
  segment: InvoiceSegment,
  command: {
    readonly number: number;
    readonly reason: string;
    /** Whose paper it is: a clerk's own; null: the stock room's. */
    readonly clerkId: string | null;
    readonly by: string;
    readonly businessDay: BusinessDay;
  },
  newId: () => string,
): Result<InvoiceEvent[], Refusal> {
  const { number, reason, clerkId, by, businessDay } = command;
  if (!inHandOf(segment, clerkId)) return refuse('invoice-not-held');
  const carved = carve(segment, number, number, newId);
  if (!carved.ok) return carved;
  const { segmentId, events } = carved.value;
  const { prefix } = segment;
  return accept([
    ...events,
    {
      type: 'InvoiceNumberVoided',
      payload: { segmentId, prefix, number, businessDay, reason, by, clerkId, wasUsed: false },
    },
  ]);
}

/**
 * A number that was given for a payment is void: the paper jammed, the name was wrong. Refusals, in this order:
 * invoice-number-gone (void or lost already), invoice-not-held (another clerk has given it).
 */
export function voidUsed(
  number: InvoiceNumber,
  command: {
    readonly reason: string;
    readonly clerkId: string;
    readonly businessDay: BusinessDay;
  },
): Result<InvoiceEvent, Refusal> {
  const { reason, clerkId, businessDay } = command;
  if (number.state !== 'used') return refuse('invoice-number-gone', { state: number.state });
  if (number.clerkId !== clerkId) return refuse('invoice-not-held');
  const { segmentId, prefix } = number;
  return accept({
    type: 'InvoiceNumberVoided',
    payload: {
      segmentId,
      prefix,
      number: number.number,
      businessDay,
      reason,
      by: clerkId,
      clerkId,
      wasUsed: true,
    },
  });
}

/**
 * Blank numbers are gone: reported with when it was seen and to whom it was told [M3]. Refusals, in this order:
 * invoice-not-held, invoice-range-invalid (backwards, or more than a book), loss-to-come (seen after now),
 * invoice-number-gone.
 */
export function loseNumbers(
  segment: InvoiceSegment,
  command: {
    readonly first: number;
    readonly last: number;
    readonly clerkId: string | null;
    readonly by: string;
    readonly businessDay: BusinessDay;
    readonly lostAt: number;
    readonly toldTo: string;
    readonly reason: string;
    readonly now: number;
  },
  newId: () => string,
): Result<InvoiceEvent[], Refusal> {
  const { now, ...loss } = command;
  if (!inHandOf(segment, loss.clerkId)) return refuse('invoice-not-held');
  const pieces = loss.last - loss.first + 1;
  if (pieces < 1 || pieces > lostPiecesMax) return refuse('invoice-range-invalid');
  if (loss.lostAt > now) return refuse('loss-to-come');
  const carved = carve(segment, loss.first, loss.last, newId);
  if (!carved.ok) return carved;
  const { segmentId, events } = carved.value;
  return accept([
    ...events,
    { type: 'InvoiceNumbersLost', payload: { segmentId, prefix: segment.prefix, ...loss } },
  ]);
}
