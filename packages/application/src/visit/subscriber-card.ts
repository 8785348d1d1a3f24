import type { LineFacts, Text } from '@onehall/domain';
import type { Bill, Subscriber } from '../ports/billing-system.ts';

/** What the counter sees of a subscriber: masked. Sealed in the hall's own file under the subscriber's key. */
export interface SubscriberCardFacts {
  readonly subscriberId: string;
  readonly maskedName: string;
  readonly maskedMobile: string;
  readonly maskedDocument: string;
  readonly classId: string;
  readonly plan: Text;
  readonly monthlyFeeFen: number;
  readonly balanceFen: number;
  readonly dueFen: number;
  readonly joinedOn: string;
  readonly contractUntil: string | null;
  readonly bills: readonly Bill[];
  /** What the rules need; absent in cards of early versions. Never shown as it is. */
  readonly line?: LineFacts;
}

/** A customer in clear, sealed under their own key: for call-backs, and for the forms of a new line. */
export interface ContactFacts {
  readonly name: string;
  /** null: a person who has no line here yet. */
  readonly mobile: string | null;
  readonly documentKind: string;
  readonly documentNumber: string;
  readonly birthDay: string | null;
  readonly customerId: string | null;
  readonly linesHeld: number;
  readonly blacklisted: boolean;
}

/** The facts of a line for the rules, without anything that names a person. */
export function lineFactsOf(subscriber: Subscriber, birthDay: string | null): LineFacts {
  const { customer } = subscriber;
  return {
    subscriberId: subscriber.id,
    customerId: customer.id,
    customerKind: customer.kind,
    residence: customer.residence,
    state: subscriber.state,
    planId: subscriber.planId,
    paymentMethod: subscriber.paymentMethod,
    featureIds: subscriber.featureIds,
    balanceFen: subscriber.balanceFen,
    bills: subscriber.bills.map(({ id, month, dueFen }) => ({ id, month, dueFen })),
    deposits: subscriber.deposits,
    contract: subscriber.contract,
    linesHeld: customer.linesHeld,
    blacklisted: customer.blacklisted,
    birthDay,
    products: subscriber.products,
    accountLines: subscriber.accountLines,
    joinedOn: subscriber.joinedOn,
    joiningTail: subscriber.idNumber.slice(-6),
    corporateId: subscriber.corporateId,
  };
}
