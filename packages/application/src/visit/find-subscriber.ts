import {
  birthDayOf,
  currentParty,
  type HallEvent,
  maskIdNumber,
  maskMobile,
  maskName,
  mayChange,
  readIdNumber,
  refuse,
  type Visit,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { Subscriber } from '../ports/billing-system.ts';
import { type ContactFacts, lineFactsOf, type SubscriberCardFacts } from './subscriber-card.ts';
import { enteringVisit, visitOfClerk } from './visit-of-clerk.ts';

export interface FindSubscriber {
  readonly visitId: string;
  readonly clerkId: string;
  /** What the billing system answered for the number; null: it knows no such number. */
  readonly subscriber: Subscriber | null;
}

function birthDayIn(subscriber: Subscriber): string | null {
  const number = readIdNumber(subscriber.idNumber);
  return number.ok ? birthDayOf(number.value) : null;
}

export function cardOf(subscriber: Subscriber): SubscriberCardFacts {
  return {
    subscriberId: subscriber.id,
    maskedName: maskName(subscriber.name),
    maskedMobile: maskMobile(subscriber.mobile),
    maskedDocument: maskIdNumber(subscriber.idNumber),
    classId: subscriber.classId,
    plan: subscriber.plan,
    monthlyFeeFen: subscriber.monthlyFeeFen,
    balanceFen: subscriber.balanceFen,
    dueFen: subscriber.bills.reduce((sum, bill) => sum + bill.dueFen, 0),
    joinedOn: subscriber.joinedOn,
    contractUntil: subscriber.contractUntil,
    bills: subscriber.bills,
    line: lineFactsOf(subscriber, birthDayIn(subscriber)),
  };
}

function contactOf(subscriber: Subscriber): ContactFacts {
  return {
    name: subscriber.name,
    mobile: subscriber.mobile,
    documentKind: subscriber.customer.kind === 'corporate' ? 'business-licence' : 'resident-id-card',
    documentNumber: subscriber.idNumber,
    birthDay: birthDayIn(subscriber),
    customerId: subscriber.customer.id,
    linesHeld: subscriber.customer.linesHeld,
    blacklisted: subscriber.customer.blacklisted,
  };
}

/** The customer who stands here has shown a document for another line of theirs: it is theirs for this one too. */
function provedAlready(visit: Visit, subscriber: Subscriber, { state }: CommandContext): HallEvent | null {
  const other = visit.parties.find((party) => {
    if (party.kind !== 'line' || party.proof?.by !== 'document' || party.proof.actsAs !== 'holder')
      return false;
    const card = state.personalRecord(party.recordId) as SubscriberCardFacts | null;
    return card?.line?.customerId === subscriber.customer.id;
  });
  if (!other?.proof) return null;
  const { documentKind, by, actsAs, relation } = other.proof;
  return {
    type: 'IdentityChecked',
    payload: { visitId: visit.id, subscriberId: subscriber.id, documentKind, by, actsAs, relation },
  };
}

/**
 * Puts a subscriber into the visit, beside those that are in it. Everybody's data is masked until a document has been
 * checked, and the look-up is journalled whether or not it found somebody [C12]. Refusals: visit-unknown,
 * not-signed-on, those of mayChange. A number that nobody has is answered `found: false`, since the look-up itself is
 * recorded.
 */
export function findSubscriber(
  command: FindSubscriber,
  context: CommandContext,
): Decision<{ found: boolean }> {
  const place = enteringVisit(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const { subscriber } = command;
  const lookUp = {
    type: 'SubscriberLookedUp',
    payload: { subscriberId: subscriber?.id ?? null, purpose: 'visit', visitId: visit.id },
  } as const;
  if (subscriber === null) return decided([lookUp], { found: false });
  const cardRecordId = context.newId();
  const contactRecordId = context.newId();
  const proved = provedAlready(visit, subscriber, context);
  return decided(
    [
      lookUp,
      {
        type: 'SubscriberFound',
        payload: {
          visitId: visit.id,
          subscriberId: subscriber.id,
          classId: subscriber.classId,
          cardRecordId,
          contactRecordId,
        },
      },
      ...(proved ? [proved] : []),
    ],
    { found: true },
    [
      { recordId: cardRecordId, subjectId: subscriber.id, content: cardOf(subscriber) },
      { recordId: contactRecordId, subjectId: subscriber.id, content: contactOf(subscriber) },
    ],
  );
}

/** Ids of lines that were accepted unseen, by their number alone. */
const unseen = 'unseen-';
export const isUnseen = (partyId: string): boolean => partyId.startsWith(unseen);

/**
 * Accepts a line by its number while the billing system does not answer [C9]: what asks for no proof can be ordered for
 * it, and is sent by number when the system is back. Refusals: visit-unknown, not-signed-on, those of mayChange.
 */
export function acceptUnseen(
  command: { readonly visitId: string; readonly clerkId: string; readonly mobile: string },
  context: CommandContext,
): Decision<{ found: boolean }> {
  const place = enteringVisit(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const { mobile } = command;
  const subscriberId = unseen + context.newId();
  const classId = context.state.ticket(visit.ticketId)?.classId ?? 'general';
  const [cardRecordId, contactRecordId] = [context.newId(), context.newId()];
  const nothing = {
    monthlyFeeFen: 0,
    balanceFen: 0,
    dueFen: 0,
    joinedOn: '',
    contractUntil: null,
    bills: [],
  };
  const card: SubscriberCardFacts = {
    subscriberId,
    maskedName: '—',
    maskedMobile: maskMobile(mobile),
    maskedDocument: '',
    classId,
    plan: { zh: '系统恢复后核实', en: 'To be verified' },
    ...nothing,
  };
  const contact: ContactFacts = {
    name: '',
    mobile,
    documentKind: '',
    documentNumber: '',
    birthDay: null,
    customerId: null,
    linesHeld: 0,
    blacklisted: false,
  };
  const { id: visitId } = visit;
  return decided(
    [
      { type: 'SubscriberLookedUp', payload: { subscriberId: null, purpose: 'visit', visitId } },
      { type: 'SubscriberFound', payload: { visitId, subscriberId, classId, cardRecordId, contactRecordId } },
    ],
    { found: true },
    [
      { recordId: cardRecordId, subjectId: subscriberId, content: card },
      { recordId: contactRecordId, subjectId: subscriberId, content: contact },
    ],
  );
}

/** Goes back to a party that is in the visit already, with what it has proved. Refusals: those of mayChange, party-unknown. */
export function chooseParty(
  command: { readonly visitId: string; readonly clerkId: string; readonly partyId: string },
  context: CommandContext,
): Decision<{ partyId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  const { partyId } = command;
  if (!visit.parties.some((party) => party.id === partyId)) return refuse('party-unknown');
  if (currentParty(visit)?.id === partyId) return decided([], { partyId });
  return decided([{ type: 'PartyChosen', payload: { visitId: visit.id, partyId } }], { partyId });
}
