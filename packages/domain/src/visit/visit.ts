export type BillingState = 'local' | 'sent' | 'confirmed' | 'rejected';

/** One item of a visit (业务项). */
export interface ServiceOrder {
  readonly id: string;
  readonly serviceId: string;
  readonly subscriberId: string;
  readonly billIds: readonly string[];
  readonly amountFen: number;
  /** Where its details are kept, sealed: they are the customer's. */
  readonly detailsRecordId: string;
  readonly billing: BillingState | null;
}

export interface Visit {
  readonly id: string;
  readonly ticketId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  /** Between start of service and finish. */
  readonly open: boolean;
  readonly subscriberId: string | null;
  readonly cardRecordId: string | null;
  readonly identity: { readonly documentKind: string; readonly checkedAt: number } | null;
  readonly orders: readonly ServiceOrder[];
  readonly form: VisitForm | null;
  readonly payment: VisitPayment | null;
  readonly rating: number | null;
}

export interface VisitForm {
  readonly documentId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly contentRecordId: string;
  readonly signedAt: number | null;
}

export interface VisitPayment {
  readonly dueFen: number;
  readonly tenderedFen: number;
  readonly changeFen: number;
  readonly at: number;
}

/** Why a customer left without finishing what was begun. */
export type AbandonReason = 'changed-mind' | 'not-enough-money' | 'refused-to-sign' | 'left' | 'other';

export type VisitEvent =
  | {
      readonly type: 'SubscriberFound';
      readonly payload: {
        readonly visitId: string;
        readonly subscriberId: string;
        readonly classId: string;
        readonly cardRecordId: string;
      };
    }
  | {
      readonly type: 'IdentityChecked';
      readonly payload: {
        readonly visitId: string;
        readonly subscriberId: string;
        readonly documentKind: string;
      };
    }
  | {
      readonly type: 'OrderAdded';
      readonly payload: {
        readonly visitId: string;
        readonly orderId: string;
        readonly serviceId: string;
        readonly subscriberId: string;
        readonly billIds: readonly string[];
        readonly amountFen: number;
        readonly detailsRecordId: string;
      };
    }
  | {
      readonly type: 'FormShown';
      readonly payload: {
        readonly visitId: string;
        readonly documentId: string;
        readonly version: number;
        readonly contentHash: string;
        readonly contentRecordId: string;
      };
    }
  | {
      readonly type: 'FormSigned';
      readonly payload: {
        readonly visitId: string;
        readonly documentId: string;
        readonly contentHash: string;
        readonly signatureHash: string;
        readonly signatureRecordId: string;
      };
    }
  | {
      readonly type: 'VisitAbandoned';
      readonly payload: {
        readonly visitId: string;
        readonly counterId: string;
        readonly reason: AbandonReason;
      };
    }
  | { readonly type: 'VisitRated'; readonly payload: { readonly visitId: string; readonly score: number } }
  | {
      readonly type: 'OrderSent';
      readonly payload: { readonly visitId: string; readonly orderId: string; readonly attempt: number };
    }
  | {
      readonly type: 'OrderConfirmed';
      readonly payload: {
        readonly visitId: string;
        readonly orderId: string;
        readonly billingReference: string;
      };
    }
  | {
      readonly type: 'OrderRejected';
      readonly payload: { readonly visitId: string; readonly orderId: string; readonly reason: string };
    };

export type VisitStep = 'find' | 'check-document' | 'accept' | 'form' | 'sign' | 'pay' | 'finish';

/** What comes next at the counter: the console's one main button and the prompt follow it [C8]. */
export function visitStep(visit: Visit): VisitStep {
  if (visit.subscriberId === null) return 'find';
  if (visit.payment !== null) return 'finish';
  if (visit.form?.signedAt) return 'pay';
  if (visit.form !== null) return 'sign';
  if (visit.identity === null) return 'check-document';
  return visit.orders.length === 0 ? 'accept' : 'form';
}

export function visitTotalFen(visit: Visit): number {
  return visit.orders.reduce((sum, order) => sum + order.amountFen, 0);
}
