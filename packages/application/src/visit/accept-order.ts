import {
  type AcceptedService,
  acceptService,
  currentParty,
  type FieldValues,
  fen,
  findService,
  formatYuan,
  type HallEvent,
  isOffered,
  mayAddOnce,
  mayChange,
  mayChangeOrder,
  type OrderDetail,
  type Refusal,
  type Result,
  refuse,
  type ServiceDefinition,
  type ServiceOrder,
  textOf,
  type Visit,
  type VisitParty,
  type VoidCause,
} from '@onehall/domain';
import { approvalHash, askEvents, expireOfOrder, weighed } from '../approvals/approval-requests.ts';
import { type CommandContext, type Decision, decided, type PersonalRecord } from '../decision.ts';
import { serviceText } from '../slips/service-text.ts';
import { maySell } from '../stock/sales.ts';
import type { OrderRecord } from './order-record.ts';
import { beginClockFor } from './service-clocks.ts';
import {
  billsLeft,
  cardOfParty,
  noOffers,
  type Offers,
  proofFor,
  serviceRequest,
  waivedHere,
} from './service-request.ts';
import { enteringVisit, visitOfClerk } from './visit-of-clerk.ts';

export interface AddOrder {
  readonly visitId: string;
  readonly clerkId: string;
  readonly serviceId: string;
  /** The party it is about; the current one where none is named. */
  readonly partyId?: string | null;
  /** What was entered; the rest comes from the record [C1]. */
  readonly fields?: FieldValues;
  /** Said by who knows that the signature given will be void. */
  readonly voidsSignature?: boolean;
  readonly offers?: Offers;
}

interface Accepted {
  readonly service: AcceptedService;
  readonly subscriberId: string;
  readonly details: readonly OrderDetail[];
}

/** A visit of somebody who has no line and has shown nothing: the key of what is sealed for it. */
export function walkInOf(visitId: string): string {
  return `walk-in-${visitId}`;
}

/**
 * Details as the form shows them, level by level: the number first; of bills each month, and each item to who has
 * proved who they are [C12].
 */
function detailsOf(
  service: AcceptedService,
  party: VisitParty | null,
  waived: ReadonlyMap<string, number>,
  context: CommandContext,
): readonly OrderDetail[] {
  const card = cardOfParty(party, context);
  if (card === null) return service.details;
  const number: OrderDetail = { label: serviceText.mobile, value: card.maskedMobile };
  const { payload } = service;
  if (payload.type !== 'pay-bills') return [number, ...service.details];
  const bills = billsLeft(card.bills, waived).filter((bill) => payload.billIds.includes(bill.id));
  return [
    number,
    ...bills.flatMap((bill) => [
      { label: serviceText.billMonth, value: `${bill.month}  ￥${formatYuan(fen(bill.dueFen))}` },
      ...(party?.proof
        ? bill.items.map((item) => ({ label: item.name, value: `￥${formatYuan(fen(item.amountFen))}` }))
        : []),
    ]),
  ];
}

/** Refusals: those of acceptService, then serial-already-sold {kind}, those of maySell. */
function accepted(
  about: {
    readonly definition: ServiceDefinition;
    readonly visit: Visit;
    readonly party: VisitParty | null;
    readonly offers: Offers;
    readonly fields: FieldValues;
    readonly orderId: string | null;
    readonly clerkId: string;
  },
  context: CommandContext,
): Result<Accepted, Refusal> {
  const { definition, visit, party, fields } = about;
  const request = serviceRequest({ ...about, values: fields }, context);
  const proof = proofFor(definition, request, visit, party);
  const service = acceptService(definition, fields, proof, request);
  if (!service.ok) return service;
  for (const { kind, serial } of service.value.stock) {
    const usedBy = context.state.stockUsedBy(kind, serial);
    if (usedBy !== null && usedBy !== about.orderId) return refuse('serial-already-sold', { kind });
  }
  // Said now, and not when form and signature are done.
  const unsaleable = maySell(about.clerkId, service.value.stock, context);
  if (unsaleable !== null) return { ok: false, refusal: unsaleable };
  const subscriberId = party?.id ?? walkInOf(visit.id);
  const waived = waivedHere(visit, about.orderId, context);
  return {
    ok: true,
    value: {
      service: service.value,
      subscriberId,
      details: detailsOf(service.value, party, waived, context),
    },
  };
}

/** The facts of an order for its event, and what is sealed with it. */
function written(
  order: { readonly visitId: string; readonly orderId: string; readonly serviceId: string },
  { service, subscriberId, details }: Accepted,
  clerkId: string,
  context: CommandContext,
) {
  const detailsRecordId = context.newId();
  const payloadRecordId = context.newId();
  const { payload, amountFen, prices, stock, limited, values } = service;
  const weight = limited === null ? null : weighed(limited, { clerkId, orderId: order.orderId }, context);
  const approval = weight === null || weight.level === 'clerk' ? null : weight.use.kind;
  const content: OrderRecord = { details, values };
  const records: PersonalRecord[] = [
    { recordId: detailsRecordId, subjectId: subscriberId, content },
    { recordId: payloadRecordId, subjectId: subscriberId, content: payload },
  ];
  const billIds = payload.type === 'pay-bills' ? payload.billIds : [];
  const facts = {
    ...order,
    subscriberId,
    billIds,
    amountFen,
    prices,
    stock,
    approval,
    limited: weight?.use ?? null,
  };
  return { facts: { ...facts, detailsRecordId, payloadRecordId }, records };
}

/** What was shown or signed is void as soon as the visit is another one; it says so. */
export function voidForm(visit: Visit, cause: VoidCause): HallEvent[] {
  const { form } = visit;
  if (form === null) return [];
  const { documentId, signedAt } = form;
  return [
    { type: 'FormVoided', payload: { visitId: visit.id, documentId, signed: signedAt !== null, cause } },
  ];
}

/**
 * A word is asked for at once where the reason is known: from the service's own field, or from the request that this
 * content takes the place of. Otherwise the clerk asks, and says why.
 */
function askAtOnce(
  facts: ReturnType<typeof written>['facts'],
  counterId: string,
  reason: string,
  context: CommandContext,
): HallEvent[] {
  const { approval, limited, visitId, orderId, payloadRecordId } = facts;
  if (approval === null || limited === null || reason === '') return [];
  const contentHash = approvalHash({ ...facts, id: orderId, payloadRecordId }, context);
  const { kind, amountFen, clerkId } = limited;
  const asking = { kind, subject: 'order', visitId, orderId, clerkId, counterId } as const;
  return askEvents({ ...asking, amountFen, contentHash, reason }, context);
}

function partyNamed(visit: Visit, partyId: string | null | undefined): Result<VisitParty | null, Refusal> {
  if (partyId == null) return { ok: true, value: currentParty(visit) };
  const party = visit.parties.find((one) => one.id === partyId);
  return party ? { ok: true, value: party } : refuse('party-unknown');
}

/**
 * Adds a service order; what is on record is not asked again [C1]. Refusals: visit-unknown, not-signed-on,
 * service-unknown, service-off, those of mayChange, party-unknown, those of acceptService, serial-already-sold, those of maySell,
 * service-already-added.
 */
export function addOrder(command: AddOrder, context: CommandContext): Decision<{ orderId: string }> {
  const place = enteringVisit(command, context);
  if (!place.ok) return place;
  const { serviceId, voidsSignature = false, offers = noOffers, fields = {} } = command;
  const definition = findService(serviceId);
  if (definition === undefined) return refuse('service-unknown', { serviceId });
  if (!isOffered(definition, context.hall.services)) return refuse('service-off', { serviceId });
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId, voidsSignature);
  if (!change.ok) return change;
  const party = partyNamed(visit, command.partyId);
  if (!party.ok) return party;
  // Somebody is at the counter whom a service for a line is not about: it is for whoever comes.
  const { clerkId } = command;
  const about = { definition, visit, party: party.value, offers, fields, orderId: null, clerkId };
  const once = mayAddOnce(visit, serviceId, party.value?.id ?? '');
  if (!once.ok) return once;
  const service = accepted(about, context);
  if (!service.ok) return service;
  const orderId = context.newId();
  const order = { visitId: visit.id, orderId, serviceId };
  const { facts, records } = written(order, service.value, command.clerkId, context);
  const { payload, values } = service.value.service;
  const events: HallEvent[] = [
    ...voidForm(visit, 'order-added'),
    ...beginClockFor(visit, serviceId, context),
    { type: 'OrderAdded', payload: facts },
    ...askAtOnce(facts, counterId, textOf(values, 'reason'), context),
  ];
  if (payload.type === 'record-retention') {
    const { offerId, outcome } = payload;
    const kept = outcome === 'stays' || outcome === 'leaves' ? outcome : 'undecided';
    const { subscriberId } = service.value;
    const reason = String(service.value.service.values['reason'] ?? '');
    events.push({
      type: 'RetentionRecorded',
      payload: { visitId: visit.id, subscriberId, offerId, outcome: kept, reason },
    });
  }
  return decided(events, { orderId }, records);
}

export interface ChangeOrder {
  readonly visitId: string;
  readonly clerkId: string;
  readonly orderId: string;
  readonly fields: FieldValues;
  readonly voidsSignature?: boolean;
  readonly offers?: Offers;
}

/** The party that an order was accepted for; null: whoever came. */
function partyOf(visit: Visit, order: ServiceOrder): VisitParty | null {
  return visit.parties.find((party) => party.id === order.subscriberId) ?? null;
}

/**
 * Decides an order anew with other fields; an approval was of what it was before. Refusals: visit-unknown,
 * not-signed-on, those of mayChangeOrder, service-unknown, those of acceptService, serial-already-sold, those of
 * maySell.
 */
export function changeOrder(command: ChangeOrder, context: CommandContext): Decision<{ orderId: string }> {
  const place = enteringVisit(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const { clerkId, orderId, fields, offers = noOffers, voidsSignature = false } = command;
  const order = mayChangeOrder(visit, counterId, orderId, voidsSignature);
  if (!order.ok) return order;
  const { serviceId } = order.value;
  const definition = findService(serviceId);
  if (definition === undefined) return refuse('service-unknown', { serviceId });
  const party = partyOf(visit, order.value);
  const service = accepted({ definition, visit, party, offers, fields, orderId, clerkId }, context);
  if (!service.ok) return service;
  const { facts, records } = written(
    { visitId: visit.id, orderId, serviceId },
    service.value,
    clerkId,
    context,
  );
  const asked = context.state.approvalOfOrder(orderId, 'order')?.reason ?? '';
  const reason = textOf(service.value.service.values, 'reason') || asked;
  return decided(
    [
      ...voidForm(visit, 'order-changed'),
      ...expireOfOrder(visit, orderId, 'content-changed', clerkId, context),
      { type: 'OrderChanged', payload: facts },
      ...askAtOnce(facts, counterId, reason, context),
    ],
    { orderId },
    records,
  );
}

/** Takes an order off the visit; its pieces of stock are free again. Refusals: visit-unknown, not-signed-on, those of mayChangeOrder. */
export function removeOrder(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly orderId: string;
    readonly voidsSignature?: boolean;
  },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const { orderId } = command;
  const order = mayChangeOrder(visit, counterId, orderId, command.voidsSignature ?? false);
  if (!order.ok) return order;
  return decided(
    [
      ...voidForm(visit, 'order-removed'),
      ...expireOfOrder(visit, orderId, 'order-removed', command.clerkId, context),
      { type: 'OrderRemoved', payload: { visitId: visit.id, orderId } },
    ],
    { orderId },
  );
}
