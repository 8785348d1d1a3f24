import {
  type ContactFacts,
  cardOfParty,
  contactOfParty,
  type FormContent,
  orderRecord,
  type SubscriberCardFacts,
} from '@onehall/application';
import {
  businessDayOf,
  clockVerdict,
  confirmedFen,
  corporateProducts,
  currentParty,
  features,
  findClass,
  findOffer,
  fixedProducts,
  maskMobile,
  maskName,
  type ServiceOrder,
  type Text,
  terminationFen,
  type Visit,
  type VisitParty,
  valueAdded,
  visitSettlement,
  visitStep,
} from '@onehall/domain';
import type { FormContentBody, SubscriberCard, VisitView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentOrderApproval } from './approvals.ts';
import { presentJobs, presentPreAccepted } from './around.ts';
import { presentPrintJob } from './print-job.ts';
import { serviceName } from './service-name.ts';

const offers = [...features, ...valueAdded, ...Object.values(fixedProducts).flat(), ...corporateProducts];

const offerName = (offerId: string): Text => findOffer(offers, offerId)?.name ?? { zh: offerId, en: offerId };

function presentLine(parts: ServerParts, { line }: SubscriberCardFacts): SubscriberCard['line'] {
  if (line === undefined) return null;
  const today = businessDayOf(parts.now(), parts.hall.zone);
  const { state, customerKind, paymentMethod, linesHeld, blacklisted, contract, deposits } = line;
  return {
    state,
    customerKind,
    paymentMethod,
    linesHeld,
    blacklisted,
    corporateMember: line.corporateId !== null,
    contract: contract && {
      until: contract.until,
      monthlyFen: contract.monthlyFen,
      terminationFen: terminationFen(contract, today),
    },
    features: line.featureIds.map((id) => ({ id, name: offerName(id) })),
    products: line.products.map(({ id, productId }) => ({ id, name: offerName(productId) })),
    deposits: deposits.map(({ id, purpose, amountFen }) => ({ id, purpose, amountFen })),
  };
}

function presentCard(parts: ServerParts, card: SubscriberCardFacts | null): SubscriberCard | null {
  if (card === null) return null;
  const { bills: _bills, line: _line, ...facts } = card;
  const className = findClass(parts.hall, card.classId)?.name ?? { zh: card.classId, en: card.classId };
  return { ...facts, className, line: presentLine(parts, card) };
}

export function readForm(parts: ServerParts, visit: Visit): FormContentBody | null {
  if (visit.form === null) return null;
  const content = parts.store.state.personalRecord(visit.form.contentRecordId) as FormContent | null;
  return content as FormContentBody | null;
}

/** The contact is opened only where there is no card: each record costs a look-up and a decryption. */
function maskedOf(card: SubscriberCardFacts | null, contactOf: () => ContactFacts | null) {
  if (card !== null) return { maskedName: card.maskedName, maskedMobile: card.maskedMobile };
  const contact = contactOf();
  const mobile = contact?.mobile ?? null;
  return {
    maskedName: contact === null ? '' : maskName(contact.name),
    maskedMobile: mobile === null ? '' : maskMobile(mobile),
  };
}

function presentParty(
  parts: ServerParts,
  visit: Visit,
  { party, card }: { readonly party: VisitParty; readonly card: SubscriberCardFacts | null },
): VisitView['parties'][number] {
  const { proof } = party;
  return {
    partyId: party.id,
    kind: party.kind,
    current: party.id === visit.subscriberId,
    ...maskedOf(card, () => contactOfParty(party, parts.store)),
    proof: proof && {
      by: proof.by,
      documentKind: proof.documentKind,
      actsAs: proof.actsAs,
      checkedAt: proof.checkedAt,
    },
    copyKept: party.copyRecordId !== null,
    retained: visit.retainedIds.includes(party.id),
  };
}

function presentOrders(parts: ServerParts, visit: Visit): VisitView['orders'] {
  const reversedIds = new Set(parts.store.state.reversalsOf(visit.id).map((one) => one.orderId));
  return visit.orders.map((order) => presentOrder(parts, order, reversedIds));
}

function presentOrder(
  parts: ServerParts,
  order: ServiceOrder,
  reversedIds: ReadonlySet<string>,
): VisitView['orders'][number] {
  const { approval } = order;
  return {
    orderId: order.id,
    serviceId: order.serviceId,
    partyId: order.subscriberId,
    name: serviceName(order.serviceId),
    amountFen: order.amountFen,
    prices: order.prices.map(({ label, amountFen, account }) => ({ label, amountFen, account })),
    stock: order.stock.map(({ kind, serial }) => ({ kind, serial })),
    approval: approval && presentOrderApproval(parts, order, approval),
    details: orderRecord(order, parts.store.context()).details.map(({ label, value }) => ({ label, value })),
    billing: order.billing,
    billingReason: order.billingReason,
    reversed: reversedIds.has(order.id),
  };
}

function presentForm(parts: ServerParts, visit: Visit): VisitView['form'] {
  const content = readForm(parts, visit);
  if (visit.form === null || content === null) return null;
  const { documentId, version, contentHash, signedAt } = visit.form;
  return {
    documentId,
    version,
    contentHash,
    state: signedAt === null ? 'shown' : 'signed',
    content,
    signedAt,
  };
}

function presentClocks(parts: ServerParts, visitId: string): VisitView['clocks'] {
  const now = parts.now();
  return parts.store.state.serviceClocks(visitId).map((clock) => ({
    clockId: clock.id,
    serviceId: clock.serviceId,
    purpose: clock.purpose,
    orderId: clock.orderId,
    startedAt: clock.startedAt,
    endedAt: clock.endedAt,
    state: clockVerdict(clock, now),
    cause: clock.cause,
  }));
}

/** Change is less than the largest note there is. */
const changeMostFen = 10_000;

/**
 * Only where money is asked for, and for the clerk whose drawer it is; and of each piece no more than could be given
 * out now: whoever counts blind in the evening has not been told by the day what there is to find [M1].
 */
function presentDrawer(parts: ServerParts, visit: Visit, payoutFen: number): VisitView['drawer'] {
  const { state } = parts.store;
  const step = visitStep(visit);
  if (step !== 'pay' && step !== 'finish') return null;
  const session = visit.counterId === null ? null : state.session(visit.counterId);
  if (session === null) return null;
  const { notes, complete } = state.drawerNotes(session.shiftId);
  const most = (fen: number) => Math.ceil((payoutFen + changeMostFen) / fen);
  return { notes: notes.map(({ fen, count }) => ({ fen, count: Math.min(count, most(fen)) })), complete };
}

/** What the payment shows; the tenders one by one. */
export function presentPayment(visit: Pick<Visit, 'payment'>): VisitView['payment'] {
  const { payment } = visit;
  return payment && { ...payment, tenders: [...payment.tenders] };
}

/** The visit as the console shows it: masked, and with what comes next. null: no such visit. */
export function presentVisit(parts: ServerParts, visitId: string): VisitView | null {
  const { state, queries } = parts.store;
  const visit = state.visit(visitId);
  const ticket = queries.ticketByVisit(visitId);
  if (visit === null || ticket === null) return null;
  const context = parts.store.context();
  const parties = visit.parties.map((party) => ({ party, card: cardOfParty(party, context) }));
  const current = currentParty(visit);
  const receipt = queries.newestPrint(visitId, 'receipt');
  const { dueFen, payoutFen } = visitSettlement(visit);
  return {
    visitId,
    ticketNumber: ticket.number,
    step: visitStep(visit),
    subscriber: presentCard(parts, parties.find(({ party }) => party === current)?.card ?? null),
    identity: visit.identity,
    parties: parties.map((one) => presentParty(parts, visit, one)),
    orders: presentOrders(parts, visit),
    totalFen: dueFen,
    payoutFen,
    settlement: visit.settlement,
    tenders: visit.tenders.map(({ id, kind, amountFen, state: at, reference }) => ({
      tenderId: id,
      kind,
      amountFen,
      state: at,
      reference,
    })),
    cashDueFen: Math.max(dueFen - confirmedFen(visit.tenders), 0),
    drawer: presentDrawer(parts, visit, payoutFen),
    preAccepted: presentPreAccepted(parts, visitId),
    jobs: presentJobs(parts, visit),
    clocks: presentClocks(parts, visitId),
    form: presentForm(parts, visit),
    payment: presentPayment(visit),
    receipt: receipt && presentPrintJob(receipt),
    rating: visit.rating,
  };
}
