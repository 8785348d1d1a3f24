import type { Text } from '@onehall/domain';
import type { Bill } from '../ports/billing-system.ts';

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
}
