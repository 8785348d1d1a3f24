import type { PriceAccount, PriceLine, ServiceDefinition } from './service-definition.ts';

type Defaults =
  | 'customers'
  | 'identity'
  | 'agentAllowed'
  | 'signs'
  | 'legacy'
  | 'fields'
  | 'rules'
  | 'prices'
  | 'stock'
  | 'limited'
  | 'subject'
  | 'name';

/** A service as it is written down: what is usual may be left out. */
export type ServiceEntry = Omit<ServiceDefinition, Defaults> &
  Partial<Omit<ServiceDefinition, 'name'>> & {
    readonly name: readonly [string, string];
  };

/** A service for a line on record, signed for, asked for with password or document, by the holder or an agent. */
export function service({ name: [zh, en], ...entry }: ServiceEntry): ServiceDefinition {
  return {
    subject: 'line',
    customers: ['personal', 'corporate'],
    identity: 'password-or-document',
    agentAllowed: true,
    signs: true,
    legacy: false,
    fields: [],
    rules: [],
    prices: () => [],
    stock: () => [],
    limited: () => null,
    ...entry,
    name: { zh, en },
  };
}

export function price(
  [zh, en]: readonly [string, string],
  amountFen: number,
  account: PriceAccount = 'operator',
): PriceLine {
  return { label: { zh, en }, amountFen, account };
}
