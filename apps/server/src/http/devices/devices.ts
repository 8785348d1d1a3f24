import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { endpoint } from '../endpoint.ts';

/** Refusals: device-unknown (or not a virtual one), fault-unknown. */
export const setFaultEndpoint = endpoint(routes.setFault, async ({ body, param, parts }) => {
  const { fault, on } = body;
  const set = await parts.devices.setFault(param('deviceId'), fault, on);
  if (set === 'device-unknown') return refuse('device-unknown', { deviceId: param('deviceId') });
  if (set === 'fault-unknown') return refuse('fault-unknown', { fault });
  return { ok: true, value: { fault, on } };
});

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
