import {
  businessDayOf,
  type FieldValues,
  findDocumentKind,
  type HolderFacts,
  hallDayOf,
  type LineFacts,
  type NumberOffer,
  type OrderPayload,
  type PlanOffer,
  type Proof,
  type ServiceDefinition,
  type ServiceRequest,
  textOf,
  type Visit,
  type VisitParty,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';
import type { ContactFacts, SubscriberCardFacts } from './subscriber-card.ts';

/** What the billing system has on offer, asked before the command. */
export interface Offers {
  readonly plans: readonly PlanOffer[];
  readonly numbers: readonly NumberOffer[];
}

export const noOffers: Offers = { plans: [], numbers: [] };

/** The card of a party; null: a person, nobody, or a card whose key has been destroyed. */
export function cardOfParty(party: VisitParty | null, context: CommandContext): SubscriberCardFacts | null {
  if (party === null || party.kind !== 'line') return null;
  return context.state.personalRecord(party.recordId) as SubscriberCardFacts | null;
}

export function contactOfParty(
  party: VisitParty | null,
  context: { readonly state: Pick<CommandContext['state'], 'personalRecord'> },
): ContactFacts | null {
  if (party?.contactRecordId == null) return null;
  return context.state.personalRecord(party.contactRecordId) as ContactFacts | null;
}

/**
 * What the visit waives of bills [M5], by bill: billing is told of it before the bills are paid. An order that is decided
 * anew does not stand in its own way.
 */
export function waivedHere(
  visit: Visit,
  but: string | null,
  { state }: { readonly state: Pick<CommandContext['state'], 'personalRecord'> },
): ReadonlyMap<string, number> {
  const waived = new Map<string, number>();
  for (const order of visit.orders) {
    if (order.serviceId !== 'waiver' || order.id === but || order.payloadRecordId === null) continue;
    const payload = state.personalRecord(order.payloadRecordId) as OrderPayload | null;
    if (payload?.type === 'waive-bill')
      waived.set(payload.billId, (waived.get(payload.billId) ?? 0) + payload.amountFen);
  }
  return waived;
}

/** Bills with what the visit waives of them taken off; those waived whole are gone. */
export function billsLeft<B extends { readonly id: string; readonly dueFen: number }>(
  bills: readonly B[],
  waived: ReadonlyMap<string, number>,
): B[] {
  return bills
    .map((bill) => ({ ...bill, dueFen: bill.dueFen - (waived.get(bill.id) ?? 0) }))
    .filter((bill) => bill.dueFen > 0);
}

/** A card that was sealed by an early version knows its bills only; its line is taken to be as usual. */
function lineOfCard(card: SubscriberCardFacts): LineFacts {
  return (
    card.line ?? {
      subscriberId: card.subscriberId,
      customerId: card.subscriberId,
      customerKind: 'personal',
      residence: 'mainland',
      state: 'active',
      planId: '',
      paymentMethod: 'postpaid',
      featureIds: [],
      balanceFen: card.balanceFen,
      bills: card.bills.map(({ id, month, dueFen }) => ({ id, month, dueFen })),
      deposits: [],
      contract: null,
      linesHeld: 1,
      blacklisted: false,
      birthDay: null,
      products: [],
      accountLines: 1,
      joinedOn: card.joinedOn,
      joiningTail: '',
      corporateId: null,
    }
  );
}

/** Everybody in the visit who has shown a document and so may become a holder. */
function holdersOf(visit: Visit, context: CommandContext): HolderFacts[] {
  return visit.parties.flatMap((party): HolderFacts[] => {
    if (party.proof?.by !== 'document' || party.proof.actsAs !== 'holder') return [];
    const contact = contactOfParty(party, context);
    if (contact === null) return [];
    const residence = findDocumentKind(contact.documentKind)?.residence ?? 'mainland';
    const { mobile: _mobile, ...facts } = contact;
    // Of somebody who holds a line a copy was kept when they joined.
    return [
      {
        ...facts,
        residence,
        partyId: party.id,
        copyKept: party.kind === 'line' || party.copyRecordId !== null,
      },
    ];
  });
}

/**
 * Everything that a service is decided on, as the visit stands. `orderId`: an order that is decided anew, whose own
 * bills do not stand in its way.
 */
export function serviceRequest(
  about: {
    readonly visit: Visit;
    readonly party: VisitParty | null;
    readonly offers: Offers;
    readonly values: FieldValues;
    readonly orderId: string | null;
  },
  context: CommandContext,
): ServiceRequest {
  const { visit, party, offers } = about;
  const card = cardOfParty(party, context);
  const found = card === null ? null : lineOfCard(card);
  const waived = waivedHere(visit, about.orderId, context);
  const line = found && { ...found, bills: billsLeft(found.bills, waived) };
  const billIds = line?.bills.map((bill) => bill.id) ?? [];
  const others = visit.orders.filter((order) => order.id !== about.orderId);
  return {
    line,
    values: about.values,
    holders: holdersOf(visit, context),
    plans: offers.plans,
    numbers: offers.numbers,
    goodsFen: context.state.stockPricesOn(hallDayOf(context.now, context.hall)),
    today: businessDayOf(context.now, context.hall.zone),
    billsPaidHere: [
      ...(line === null ? [] : context.state.billsPaid(line.subscriberId, billIds)),
      ...others.flatMap((order) => order.billIds),
    ],
    retentionDone: line !== null && visit.retainedIds.includes(line.subscriberId),
    newId: context.newId(),
  };
}

/** Whose proof a service asks for: the new holder's, or that of the line's party. */
export function proofFor(
  definition: ServiceDefinition,
  request: ServiceRequest,
  visit: Visit,
  party: VisitParty | null,
): Proof | null {
  if (definition.subject !== 'new-holder') return party?.proof ?? null;
  const wanted = textOf(request.values, 'holder');
  const holder = visit.parties.find((one) => one.proof !== null && (wanted === '' || one.id === wanted));
  return holder?.proof ?? null;
}
