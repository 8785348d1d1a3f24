import { BillingUnavailable } from '@onehall/application';
import { type Refusal, type Result, refuse } from '@onehall/domain';

/** The answer, or BillingUnavailable when it takes longer: somebody stands at the counter meanwhile. */
export async function withinMs<T>(mostMs: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BillingUnavailable('no answer in time')), mostMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

const counterMsMax = 5_000;

/** Asks the billing system while a customer waits. Refusal: billing-unavailable. */
export async function askBilling<T>(ask: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return { ok: true, value: await withinMs(counterMsMax, ask()) };
  } catch (error) {
    if (error instanceof BillingUnavailable) return refuse('billing-unavailable');
    throw error;
  }
}
