import type { BusinessDay } from '../kernel/business-day.ts';
import type { CountLine } from './invoice-count.ts';
import type { InvoiceKind } from './invoice-segment.ts';

interface OfSegment {
  readonly segmentId: string;
}

/** A change of what a clerk has, on the business day it counts for. */
interface InHand extends OfSegment {
  readonly clerkId: string;
  readonly businessDay: BusinessDay;
  /** Blank pieces that changed hands. */
  readonly pieces: number;
}

interface OfNumber extends OfSegment {
  readonly prefix: string;
  readonly number: number;
  readonly businessDay: BusinessDay;
}

/** Numbered invoices [M3]: from the office that gives them out, through clerks' hands, to the file. */
export type InvoiceEvent =
  | {
      readonly type: 'InvoiceSegmentDrawn';
      readonly payload: OfSegment & {
        readonly kind: InvoiceKind;
        readonly prefix: string;
        readonly first: number;
        readonly last: number;
        readonly width: number;
        /** Number of the paper that the office signed. */
        readonly reference: string;
        readonly by: string;
      };
    }
  | {
      /** The segment ends before `at`; what follows is a segment of its own in the same place. */
      readonly type: 'InvoiceSegmentSplit';
      readonly payload: OfSegment & { readonly at: number; readonly newSegmentId: string };
    }
  | {
      readonly type: 'InvoiceSegmentOffered';
      readonly payload: OfSegment & { readonly to: string; readonly by: string };
    }
  | { readonly type: 'InvoiceSegmentAccepted'; readonly payload: InHand }
  | {
      readonly type: 'InvoiceSegmentDisputed';
      readonly payload: OfSegment & { readonly clerkId: string; readonly reason: string };
    }
  | {
      readonly type: 'InvoiceSegmentWithdrawn';
      readonly payload: OfSegment & { readonly by: string; readonly note: string };
    }
  | {
      readonly type: 'InvoiceSegmentReturned';
      readonly payload: OfSegment & { readonly clerkId: string };
    }
  | { readonly type: 'InvoiceSegmentTakenBack'; readonly payload: InHand & { readonly by: string } }
  | {
      readonly type: 'InvoiceReturnDisputed';
      readonly payload: OfSegment & { readonly by: string; readonly reason: string };
    }
  | {
      readonly type: 'InvoiceBooksSurrendered';
      readonly payload: {
        readonly segmentIds: readonly string[];
        readonly pieces: number;
        readonly reference: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'InvoiceNumberUsed';
      readonly payload: OfNumber & { readonly visitId: string; readonly clerkId: string };
    }
  | {
      readonly type: 'InvoiceNumberVoided';
      readonly payload: OfNumber & {
        readonly reason: string;
        readonly by: string;
        /** Whose paper it was; null: the stock room's. */
        readonly clerkId: string | null;
        /** It had been given for a payment, and was no longer blank. */
        readonly wasUsed: boolean;
      };
    }
  | {
      readonly type: 'InvoiceNumbersLost';
      readonly payload: OfSegment & {
        readonly prefix: string;
        readonly first: number;
        readonly last: number;
        readonly businessDay: BusinessDay;
        readonly clerkId: string | null;
        readonly by: string;
        readonly lostAt: number;
        /** Whom it was reported to: the office, the police, the manager. */
        readonly toldTo: string;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'InvoiceStockCounted';
      readonly payload: {
        readonly countId: string;
        readonly by: string;
        readonly lines: readonly CountLine[];
        readonly explanation: string;
      };
    }
  | {
      readonly type: 'InvoiceCountConfirmed';
      readonly payload: { readonly countId: string; readonly by: string; readonly explanation: string };
    };
