import type { Offers } from '@onehall/application';
import type { FieldValues } from '@onehall/domain';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';

/**
 * What the billing system has on offer for these fields. Where it does not answer the plans are the hall file's, so that
 * a request can be accepted and sent later [C9]; numbers cannot be had then.
 */
export async function offersFor({ billing, file }: ServerParts, fields: FieldValues): Promise<Offers> {
  const plans = await askBilling(() => billing.plans());
  const wanted = fields['number'];
  const numbers =
    typeof wanted === 'string' && wanted !== '' && plans.ok
      ? await askBilling(() => billing.numbersForSale(wanted, 1))
      : null;
  return {
    plans: plans.ok ? plans.value : file.tariff,
    numbers: numbers?.ok ? numbers.value.filter((one) => one.mobile === wanted) : [],
  };
}
