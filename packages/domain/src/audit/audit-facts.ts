import type { BusinessDay } from '../kernel/business-day.ts';

interface OfVisit {
  readonly visitId: string;
  readonly ticketNumber: string;
  readonly clerkId: string;
}

/** A visit that was paid or settled, with its form, its books and its number as they stand. Amounts in fen. */
export interface AuditedPayment extends OfVisit {
  readonly needsForm: boolean;
  /** The form that stands is signed. */
  readonly formSigned: boolean;
  /** A signed form of the visit is void. */
  readonly signedFormVoid: boolean;
  readonly dueFen: number;
  readonly payoutFen: number;
  readonly tenderedFen: number;
  readonly changeFen: number;
  /** What the orders come to, settled as the customer wanted it. */
  readonly orderDueFen: number;
  readonly orderPayoutFen: number;
  /** What the entries of the payment say came in and went out, and what they left on the customer's account. */
  readonly postedInFen: number;
  readonly postedOutFen: number;
  readonly clearingFen: number;
  /** It took the number of a paper invoice that is still good. */
  readonly numbered: boolean;
  /** An order of it was reversed. */
  readonly reversed: boolean;
  /** Somebody new signed up, and no copy of a document of theirs is kept. */
  readonly copyMissing: boolean;
}

/** An order that the billing system refused, or confirmed with another amount, and that is not put right. */
export interface AuditedOrder extends OfVisit {
  readonly orderId: string;
  readonly wrong: 'rejected' | 'amount';
}

/** A piece of a paid order: `moved` says whether the stock ledger saw it leave, and whether it was in custody. */
export interface AuditedPiece extends OfVisit {
  readonly orderId: string;
  readonly serial: string;
  readonly wrong: 'no-move' | 'no-custody';
}

/** A good invoice number of the day for which nobody paid. */
export interface AuditedNumber {
  readonly prefix: string;
  readonly number: number;
  readonly clerkId: string;
}

export interface AuditedShift {
  readonly shiftId: string;
  readonly clerkId: string;
  readonly closed: boolean;
  readonly differenceFen: number;
  /** The newest remittance after the count; null: there was nothing to hand in. */
  readonly remittance: 'offered' | 'accepted' | 'disputed' | 'withdrawn' | null;
  readonly remittedFen: number;
  /** What the taker counted; null: they took it as it was said. */
  readonly takenFen: number | null;
}

/** An opening of a drawer that no payment and no word explains. */
export interface AuditedOpening {
  readonly openingId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly why: string;
}

/** Something that was given within limits and without anybody's approval, in the order it was given. */
export interface AuditedUse extends OfVisit {
  /** An order, or a reversal. */
  readonly subjectId: string;
  readonly reversal: boolean;
  readonly kind: string;
  readonly amountFen: number;
  /** What the clerk may give of the kind alone: at once, and on one day. */
  readonly eachFen: number;
  readonly dayFen: number;
}

/** Everything of one business day that the daily audit ties together: all of it, no sample [M2]. */
export interface AuditFacts {
  readonly businessDay: BusinessDay;
  /** The day has passed: what may still be under way during it must now be done. */
  readonly over: boolean;
  /** The hall gives a paper invoice with a number for each payment. */
  readonly numbersInvoices: boolean;
  /** A drawer may be over or short by this much. */
  readonly toleranceFen: number;
  readonly payments: readonly AuditedPayment[];
  readonly orders: readonly AuditedOrder[];
  readonly pieces: readonly AuditedPiece[];
  readonly numbers: readonly AuditedNumber[];
  readonly shifts: readonly AuditedShift[];
  readonly openings: readonly AuditedOpening[];
  readonly uses: readonly AuditedUse[];
}
