import { type Settlement, type SettlementMode, settle } from '../cash/settlement.ts';
import type { Tender, TenderKind } from '../cash/tender.ts';
import { findService } from '../catalogue/catalogue.ts';
import type { PriceLine, StockItem } from '../catalogue/service-definition.ts';
import type { ApprovalKind } from '../hall/approval-limits.ts';
import type { Proof } from '../identity/proof.ts';

export type BillingState = 'local' | 'sent' | 'confirmed' | 'rejected';

/** A manager's word on an order that needs it [C6, M5]; bound to exactly what was asked. */
export interface OrderApproval {
  readonly kind: ApprovalKind;
  /** null: the order waits. */
  readonly approvedBy: string | null;
}

/** One item of a visit (业务项). */
export interface ServiceOrder {
  readonly id: string;
  readonly serviceId: string;
  /** The line it is about; a person or a walk-in customer where it is about none. */
  readonly subscriberId: string;
  readonly billIds: readonly string[];
  readonly amountFen: number;
  readonly prices: readonly PriceLine[];
  readonly stock: readonly StockItem[];
  readonly approval: OrderApproval | null;
  /** What of it counts against its clerk's limits [M5]; null: nothing. */
  readonly limitedFen: number | null;
  /** Where its details are kept, sealed: they are the customer's. */
  readonly detailsRecordId: string;
  /** What the billing system is told, sealed; null in orders of early versions, which all pay bills. */
  readonly payloadRecordId: string | null;
  readonly billing: BillingState | null;
  readonly billingReason: string | null;
}

/** Somebody whom a visit is about: a line on record, or a person who has shown a document. */
export interface VisitParty {
  readonly id: string;
  readonly kind: 'line' | 'person';
  /** The masked card of a line; what the document of a person says. */
  readonly recordId: string;
  /** Name, number and document in clear, sealed: for forms, call-backs and new lines of the same holder. */
  readonly contactRecordId: string | null;
  readonly proof: Proof | null;
  readonly agentRecordId: string | null;
  /** The kept copy of the document [C5]. */
  readonly copyRecordId: string | null;
}

export interface Visit {
  readonly id: string;
  readonly ticketId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  /** Between start of service and finish. */
  readonly open: boolean;
  /** The party that the clerk is at now. */
  readonly subscriberId: string | null;
  readonly cardRecordId: string | null;
  readonly identity: { readonly documentKind: string; readonly checkedAt: number } | null;
  readonly parties: readonly VisitParty[];
  readonly orders: readonly ServiceOrder[];
  readonly settlement: SettlementMode;
  readonly tenders: readonly Tender[];
  /** Lines whose holder was met with an offer before leaving [C10]. */
  readonly retainedIds: readonly string[];
  readonly form: VisitForm | null;
  readonly payment: VisitPayment | null;
  readonly rating: number | null;
  /** Where the customer's words beside the rating lie, sealed; null: they wrote none. */
  readonly ratingWordsId: string | null;
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
  /** Of what was tendered, in cash. */
  readonly cashFen: number;
  readonly payoutFen: number;
  readonly tenders: readonly { readonly kind: TenderKind; readonly amountFen: number }[];
  readonly at: number;
}

export type VisitStep = 'find' | 'check-document' | 'accept' | 'form' | 'sign' | 'pay' | 'finish';

/** What comes next at the counter: the console's one main button and the prompt follow it [C8]. */
export function visitStep(visit: Visit): VisitStep {
  if (visit.payment !== null) return 'finish';
  if (visit.form?.signedAt) return 'pay';
  if (visit.form !== null) return 'sign';
  if (visit.orders.length > 0) return needsForm(visit) ? 'form' : 'pay';
  if (visit.subscriberId === null) return 'find';
  return visit.identity === null ? 'check-document' : 'accept';
}

/** Whether something in the visit is signed for: enquiries alone are not. */
export function needsForm(visit: {
  readonly orders: readonly Pick<ServiceOrder, 'amountFen' | 'serviceId'>[];
}): boolean {
  return visit.orders.some((order) => order.amountFen !== 0 || (findService(order.serviceId)?.signs ?? true));
}

/** The price lines of all orders; an order of an early version is one line for the operator. */
export function visitPrices(visit: Pick<Visit, 'orders'>): readonly PriceLine[] {
  return visit.orders.flatMap(pricesOf);
}

/** The price lines of an order; one of an early version is one line for the operator. */
export function pricesOf(
  order: Pick<ServiceOrder, 'prices' | 'amountFen' | 'serviceId'>,
): readonly PriceLine[] {
  if (order.prices.length > 0 || order.amountFen === 0) return order.prices;
  const name = findService(order.serviceId)?.name ?? { zh: order.serviceId, en: order.serviceId };
  return [{ label: name, amountFen: order.amountFen, account: 'operator' }];
}

export function visitSettlement(visit: Pick<Visit, 'orders' | 'settlement'>): Settlement {
  return settle(visitPrices(visit), visit.settlement);
}

/** What the customer has to pay. */
export function visitTotalFen(visit: Pick<Visit, 'orders' | 'settlement'>): number {
  return visitSettlement(visit).dueFen;
}

/** The party that the clerk is at now. */
export function currentParty(visit: Visit): VisitParty | null {
  return visit.parties.find((party) => party.id === visit.subscriberId) ?? null;
}
