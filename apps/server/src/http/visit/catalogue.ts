import { refuse, type ServiceDefinition, searchServices } from '@onehall/domain';
import { routes, type ServiceEntry } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';
import { endpoint } from '../endpoint.ts';

const listMax = 120;

export function presentService(one: ServiceDefinition): ServiceEntry {
  const { id, name, initials, area, subject, customers, identity, agentAllowed, signs } = one;
  const { averageMinutes } = one;
  return {
    serviceId: id,
    name,
    initials,
    area,
    subject,
    customers: [...customers],
    identity,
    agentAllowed,
    signs,
    averageMinutes,
  };
}

const found = ({ hall }: ServerParts, typed: string) =>
  searchServices(typed, hall.services).slice(0, listMax).map(presentService);

export const readServicesEndpoint = endpoint(routes.readServices, ({ parts }) => ({
  ok: true,
  value: { services: found(parts, '') },
}));

export const searchServicesEndpoint = endpoint(routes.searchServices, ({ parts, param }) => ({
  ok: true,
  value: { services: found(parts, param('typed').slice(0, 40)) },
}));

const numbersMax = 60;

/** Refusals: malformed-request (not digits), billing-unavailable. */
export const readNumbersEndpoint = endpoint(routes.readNumbers, async ({ parts, param }) => {
  const digits = param('digits');
  if (!/^\d{1,11}$/.test(digits)) return refuse('malformed-request', { field: 'digits' });
  const numbers = await askBilling(() => parts.billing.numbersForSale(digits, numbersMax));
  return numbers.ok ? { ok: true, value: { numbers: [...numbers.value] } } : numbers;
});
