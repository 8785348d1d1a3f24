import { BillingUnavailable } from '@onehall/application';

/** What is wrong with the billing system just now, for tests and drills [C9]. */
export interface BillingTroubles {
  /** Every call fails at once. */
  readonly down: boolean;
  /** Orders are taken and applied, but the answer never arrives: asked again, they are confirmed a second time. */
  readonly deaf: boolean;
  /** Every answer comes so late. */
  readonly latencyMs: number;
  /** Orders are rejected with this reason, unseen. */
  readonly refusal: string | null;
  /** Confirmations speak of so much more than was ordered. */
  readonly amountOffFen: number;
}

export const noTroubles: BillingTroubles = {
  down: false,
  deaf: false,
  latencyMs: 0,
  refusal: null,
  amountOffFen: 0,
};

/** Answers as the troubles allow. Throws BillingUnavailable where no answer comes. */
export async function answerUnder<T>(
  troubles: () => BillingTroubles,
  answer: () => T | Promise<T>,
): Promise<T> {
  const { latencyMs } = troubles();
  if (latencyMs > 0) await new Promise<void>((resolve) => setTimeout(resolve, latencyMs).unref());
  if (troubles().down) throw new BillingUnavailable('the billing system is down');
  return answer();
}
