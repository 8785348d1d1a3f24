import type { Text } from '@onehall/domain';

/** A bill as the operator's billing system knows it. Money in fen. */
export interface Bill {
  readonly id: string;
  /** 'YYYY-MM' */
  readonly month: string;
  readonly dueFen: number;
  readonly items: readonly { readonly name: Text; readonly amountFen: number }[];
}

/** A subscriber with personal data in clear: it stays in memory, and is masked or sealed before it goes anywhere. */
export interface Subscriber {
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly idNumber: string;
  readonly classId: string;
  readonly plan: Text;
  readonly monthlyFeeFen: number;
  readonly balanceFen: number;
  readonly joinedOn: string;
  readonly contractUntil: string | null;
  readonly bills: readonly Bill[];
}

export interface BillPaymentOrder {
  /** Our service order's id: the billing system takes an order once, however often it is sent. */
  readonly orderId: string;
  readonly subscriberId: string;
  readonly billIds: readonly string[];
  readonly amountFen: number;
}

export type BillingAnswer =
  | { readonly outcome: 'confirmed'; readonly reference: string }
  | { readonly outcome: 'rejected'; readonly reason: string };

/** The operator's billing system. A call that gets no answer rejects; the order is then sent again with its id. */
export interface BillingSystem {
  /** Class of a number without its owner's data: what a kiosk may learn. */
  classOf(
    mobile: string,
  ): Promise<{ readonly subscriberId: string; readonly classId: string; readonly maskedName: string } | null>;
  findByMobile(mobile: string): Promise<Subscriber | null>;
  /** The numbers that are registered on a document, the oldest first. */
  mobilesOf(idNumber: string): Promise<readonly string[]>;
  matchesDocument(subscriberId: string, idNumber: string): Promise<boolean>;
  payBills(order: BillPaymentOrder): Promise<BillingAnswer>;
}
