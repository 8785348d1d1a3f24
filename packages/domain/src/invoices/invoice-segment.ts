import { assert } from '../kernel/assert.ts';

/** Plain invoices are what the counters give out; special ones are made out to companies on request. */
export type InvoiceKind = 'plain' | 'special';

/**
 * Where the paper of a segment is: blank in the stock room, on its way to a clerk, with the clerk, all its numbers
 * gone, on its way back, filed after use, or given back to the office it was drawn from.
 */
export type SegmentState =
  | 'in-stock'
  | 'offered'
  | 'disputed'
  | 'held'
  | 'used-up'
  | 'returning'
  | 'filed'
  | 'surrendered';

/** A run of numbers printed on paper, without a gap [M3]: it has one holder and one state. */
export interface InvoiceSegment {
  readonly id: string;
  readonly kind: InvoiceKind;
  /** The code before the number: two segments of one prefix never overlap. */
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** Digits of a printed number, with leading zeros. */
  readonly width: number;
  /** The first number that nothing has happened to; last + 1: all are gone. */
  readonly next: number;
  readonly state: SegmentState;
  /** The clerk who has the paper; null: the stock keeper, or nobody any more. */
  readonly holderId: string | null;
  /** To whom it was offered and has not been given yet. */
  readonly offeredTo: string | null;
  /** What whoever refused it last has written; null: nobody has since it was settled. */
  readonly dispute: string | null;
}

/** What has become of a number; a blank one is in no such state. It never goes away again. */
export type NumberState = 'used' | 'void' | 'lost';

export interface InvoiceNumber {
  readonly prefix: string;
  readonly number: number;
  readonly segmentId: string;
  readonly state: NumberState;
  /** Who used it, or had it when it was spoiled or lost; null: the stock room. */
  readonly clerkId: string | null;
  /** The payment it was given for, void ones too; null: it was blank. */
  readonly visitId: string | null;
}

/** Numbers of a segment that are still blank. */
export function blanksOf({ next, last }: Pick<InvoiceSegment, 'next' | 'last'>): number {
  return Math.max(0, last - next + 1);
}

/** The number as it is printed: prefix and digits. */
export function printedNumber(prefix: string, number: number, width: number): string {
  assert(number >= 0, 'numbers of paper begin at zero');
  return `${prefix}${number.toString().padStart(width, '0')}`;
}
