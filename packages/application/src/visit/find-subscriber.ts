import { maskIdNumber, maskMobile, maskName, mayChange, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { Subscriber } from '../ports/billing-system.ts';
import type { SubscriberCardFacts } from './subscriber-card.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface FindSubscriber {
  readonly visitId: string;
  readonly clerkId: string;
  /** What the billing system answered for the number; null: it knows no such number. */
  readonly subscriber: Subscriber | null;
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
  };
}

/**
 * Puts a subscriber into the visit. Everybody's data is masked until a document has been checked, and the look-up is
 * journalled whether or not it found somebody [C12]. Refusals: visit-unknown, not-signed-on, those of mayChange.
 * A number that nobody has is answered `found: false`, since the look-up itself is recorded.
 */
export function findSubscriber(
  command: FindSubscriber,
  context: CommandContext,
): Decision<{ found: boolean }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const change = mayChange(visit, counterId);
  if (!change.ok) return change;
  if (visit.orders.length > 0) return refuse('service-already-added');
  const { subscriber } = command;
  const lookUp = {
    type: 'SubscriberLookedUp',
    payload: { subscriberId: subscriber?.id ?? null, purpose: 'visit', visitId: visit.id },
  } as const;
  if (subscriber === null) return decided([lookUp], { found: false });
  const cardRecordId = context.newId();
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
        },
      },
    ],
    { found: true },
    [{ recordId: cardRecordId, subjectId: subscriber.id, content: cardOf(subscriber) }],
  );
}
