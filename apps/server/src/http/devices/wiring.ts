import { changeSetting } from '@onehall/application';
import { listPorts } from '@onehall/device-core';
import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { actorOf } from '../../access/principals.ts';
import { deviceOf } from '../../devices/hall-device.ts';
import { kindProblem } from '../../devices/kinds/kinds.ts';
import type { ServerParts } from '../../parts.ts';
import { command, endpoint } from '../endpoint.ts';

/** Refusals: setting-invalid {field, problem}, setting-unknown (taking out what is not there). */
export const wireDeviceEndpoint = endpoint(routes.wireDevice, async (asked) => {
  const deviceId = asked.param('deviceId');
  const { device } = asked.body;
  if (
    device?.address.kind === 'virtual' &&
    !asked.parts.file.demo &&
    !asked.parts.devices.device(deviceId)?.double
  )
    return refuse('setting-invalid', { field: 'address', problem: 'virtual-in-a-real-hall' });
  const found = device && kindProblem(asked.parts.devices.kinds, device);
  if (found) return refuse('setting-invalid', { ...found });
  const setting = { area: 'device', id: deviceId, value: device } as const;
  const changed = await command(asked, 'wireDevice', (context) =>
    device === null && hasPrints(asked.parts, deviceId)
      ? refuse('setting-invalid', { field: 'device', problem: 'printing' })
      : changeSetting(setting, context),
  );
  return changed.ok ? { ok: true, value: { deviceId } } : changed;
});

/** With a printer would go who takes over from it: what waits for it could be printed nowhere. */
function hasPrints({ store }: ServerParts, deviceId: string): boolean {
  const waiting = [...store.queries.printJobsInState('queued'), ...store.queries.printJobsInState('sending')];
  return waiting.some((job) => job.deviceId === deviceId);
}

export const readPortsEndpoint = endpoint(routes.readPorts, async ({ parts }) => {
  const { ports, asked } = await listPorts();
  const hangsAt = new Map(
    parts.hall.devices.flatMap(({ id, address }) => (address.kind === 'serial' ? [[address.path, id]] : [])),
  );
  return {
    ok: true,
    value: {
      asked,
      ports: ports.map(({ path, maker, aliases }) => ({
        path,
        maker,
        deviceId: [path, ...aliases].map((one) => hangsAt.get(one)).find((one) => one !== undefined) ?? null,
      })),
    },
  };
});

/**
 * A cash drawer opens for its test as it does for a sale: with who and why in the journal [M1].
 * Refusals: device-unknown, drawer-did-not-open, device-not-ready {reason} (it could not show what was asked).
 */
export const testDeviceEndpoint = endpoint(routes.testDevice, async ({ param, parts, principal }) => {
  const deviceId = param('deviceId');
  const device = parts.devices.device(deviceId);
  if (!device) return refuse('device-unknown', { deviceId });
  if (device.driver.kind === 'cash-drawer') {
    const by = actorOf(principal);
    const outcome = await parts.drawers.open({ deviceId, why: 'test', note: null, by, visitId: null });
    if (outcome === 'did-not-open') return refuse('drawer-did-not-open');
    if (outcome !== 'opened' && outcome !== 'already-open' && outcome !== 'sent')
      return refuse('device-not-ready', { reason: outcome });
    return { ok: true, value: { done: true as const } };
  }
  try {
    await deviceOf(device).test();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    return refuse('device-not-ready', { reason });
  }
  return { ok: true, value: { done: true as const } };
});

/** Refusal: device-unknown. */
export const retryDeviceEndpoint = endpoint(routes.retryDevice, ({ param, parts }) => {
  const device = parts.devices.device(param('deviceId'));
  if (!device) return refuse('device-unknown', { deviceId: param('deviceId') });
  deviceOf(device).retryNow();
  return { ok: true, value: { done: true as const } };
});
