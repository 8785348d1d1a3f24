import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';

export const bringCustomersEndpoint = endpoint(routes.bringCustomers, async ({ body, parts }) => {
  if (!parts.file.demo) return refuse('not-a-demo-hall');
  const { customersPerHour, seed, speed } = body;
  return { ok: true, value: await parts.livingHall.start({ customersPerHour, seed, speed }) };
});

export const stopCustomersEndpoint = endpoint(routes.stopCustomers, ({ parts }) => {
  if (!parts.file.demo) return refuse('not-a-demo-hall');
  return { ok: true, value: parts.livingHall.stop() };
});

export const readHealthEndpoint = endpoint(routes.readHealth, ({ parts }) => ({
  ok: true,
  value: { ok: true as const, seq: parts.store.seq(), version: parts.version },
}));
