import type {
  Contract,
  CustomerKind,
  DepositHeld,
  LineState,
  NumberOffer,
  OrderPayload,
  PasswordVerdict,
  PaymentMethod,
  PlanOffer,
  ProductHeld,
  Residence,
  Text,
} from '@onehall/domain';

/** A bill as the operator's billing system knows it. Money in fen. */
export interface Bill {
  readonly id: string;
  /** 'YYYY-MM' */
  readonly month: string;
  readonly dueFen: number;
  readonly items: readonly { readonly name: Text; readonly amountFen: number }[];
}

/** Who a line belongs to: TM Forum's customer. */
export interface CustomerFacts {
  readonly id: string;
  readonly kind: CustomerKind;
  readonly residence: Residence;
  readonly blacklisted: boolean;
  readonly linesHeld: number;
}

/** A subscriber with personal data in clear: it stays in memory, and is masked or sealed before it goes anywhere. */
export interface Subscriber {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
  readonly classId: string;
  readonly planId: string;
  readonly plan: Text;
  readonly monthlyFeeFen: number;
  readonly balanceFen: number;
  readonly joinedOn: string;
  readonly contractUntil: string | null;
  readonly bills: readonly Bill[];
  readonly customer: CustomerFacts;
  readonly state: LineState;
  readonly paymentMethod: PaymentMethod;
  readonly points: number;
  readonly featureIds: readonly string[];
  readonly deposits: readonly DepositHeld[];
  readonly contract: Contract | null;
  readonly products: readonly ProductHeld[];
  readonly accountLines: number;
  /** The corporate customer that the line is a member of; null: none. */
  readonly corporateId: string | null;
}

/** One order to the billing system: TM Forum's product order, or a payment of bills. */
export interface BillingOrder {
  /** Our order's id: the billing system takes an order once, however often it is sent. */
  readonly orderId: string;
  /** The line it is about; null: none (goods sold to whoever came). */
  readonly subscriberId: string | null;
  /** Its number, where the line was accepted unseen while the billing system was down [C9]. */
  readonly mobile?: string | null;
  /** What the hall took (or, below zero, gave back) for it. */
  readonly amountFen: number;
  readonly payload: OrderPayload;
}

export type BillingAnswer =
  | {
      readonly outcome: 'confirmed';
      readonly reference: string;
      /** The amount that the other side booked, where it says. */
      readonly amountFen?: number;
    }
  | { readonly outcome: 'rejected'; readonly reason: string };

export interface HistoryEntry {
  readonly at: number;
  readonly type: string;
  readonly about: string;
}

export interface CaseEntry {
  readonly id: string;
  readonly kind: string;
  readonly topic: string;
  readonly state: string;
  readonly openedAt: number;
}

/** One call, message or session on an itemised bill; the other number masked. */
export interface UsageEntry {
  readonly at: string;
  readonly kind: 'call' | 'message' | 'data';
  /** Whom it was with, masked; '' for data. */
  readonly peer: string;
  /** Seconds, messages or kilobytes, by the kind. */
  readonly amount: number;
  readonly feeFen: number;
}

/** What is known of somebody by their document alone, before they hold a line. */
export interface PersonOnRecord {
  readonly customerId: string | null;
  readonly linesHeld: number;
  readonly blacklisted: boolean;
}

/** The operator's billing system. A call that gets no answer rejects; the order is then sent again with its id. */
export interface BillingSystem {
  /** Class of a number without its owner's data: what a kiosk may learn. */
  classOf(
    mobile: string,
  ): Promise<{ readonly subscriberId: string; readonly classId: string; readonly maskedName: string } | null>;
  findByMobile(mobile: string): Promise<Subscriber | null>;
  /** The numbers that are registered on a document, the oldest first. */
  mobilesOf(idNumber: string): Promise<readonly string[]>;
  /** The line's holder's document; `ofCompany`: or that of the corporate customer it belongs to. */
  matchesDocument(subscriberId: string, idNumber: string, ofCompany: boolean): Promise<boolean>;
  checkPassword(subscriberId: string, password: string): Promise<PasswordVerdict>;
  personByDocument(documentNumber: string): Promise<PersonOnRecord>;
  plans(): Promise<readonly PlanOffer[]>;
  /** Numbers for sale whose digits begin or end so, cheapest first. */
  numbersForSale(digits: string, most: number): Promise<readonly NumberOffer[]>;
  submit(order: BillingOrder): Promise<BillingAnswer>;
  /** Why an order that was done could not be undone now; null: it could, or it has not come there yet. */
  reversalProblem(orderId: string): Promise<string | null>;
  billsOf(subscriberId: string, month: string): Promise<readonly (Bill & { readonly paid: boolean })[]>;
  usageOf(subscriberId: string, month: string): Promise<readonly UsageEntry[]>;
  historyOf(subscriberId: string, most: number): Promise<readonly HistoryEntry[]>;
  casesOf(subscriberId: string): Promise<readonly CaseEntry[]>;
  /** Unlocks a locked card: the PUK of the line's card. */
  unlockCode(subscriberId: string): Promise<string | null>;
  /** Where and when the network last saw the line's card. */
  registrationOf(
    subscriberId: string,
  ): Promise<{ readonly registered: boolean; readonly iccid: string | null }>;
}

/** No answer came: done or not done, nobody knows. What was asked is asked again later, with its id. */
export class BillingUnavailable extends Error {
  override readonly name = 'BillingUnavailable';
}
