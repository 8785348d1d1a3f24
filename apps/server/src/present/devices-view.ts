import type { WiredDevice } from '@onehall/domain';
import type { DevicesView, DeviceView, WiredDeviceBody } from '@onehall/protocol';
import { deviceOf, faultsOf, type HallDevice } from '../devices/hall-device.ts';
import { modelsOf } from '../devices/kinds/kinds.ts';
import type { ServerParts } from '../parts.ts';
import { servesText } from './device-places.ts';
import { presentReadiness } from './print-job.ts';
import { staffText } from './staff-text.ts';

function presentVirtual({ double }: HallDevice): DeviceView['virtual'] {
  return double && { faults: faultsOf(double), face: double.face() };
}

function identityOf({ driver }: HallDevice): string | null {
  if (driver.kind !== 'receipt-printer') return null;
  const identity = driver.device.identity();
  const said = [identity?.maker, identity?.model].filter((one) => one).join(' ');
  return said === '' ? null : said;
}

function presentWiring({ posts, ...wired }: WiredDevice): WiredDeviceBody {
  return { ...wired, address: { ...wired.address }, posts: posts.map((post) => ({ ...post })) };
}

function presentFault(parts: ServerParts, deviceId: string): DeviceView['fault'] {
  const fault = parts.store.devices.openFault(deviceId);
  const repair = fault && parts.store.state.fault(fault.id);
  return (
    fault &&
    repair && {
      faultId: fault.id,
      what: fault.what,
      at: fault.at,
      by: staffText(parts, fault.by),
      state: repair.state,
      givenTo: repair.givenTo,
      promisedOn: repair.promisedOn,
    }
  );
}

function presentDevice(parts: ServerParts, device: HallDevice): DeviceView {
  const { wired, driver } = device;
  const driven = deviceOf(device);
  const { own, ...statistics } = driven.statistics();
  return {
    deviceId: wired.id,
    kind: wired.kind,
    name: wired.name,
    serves: servesText(parts, wired.id),
    address: device.address,
    transport: device.transport,
    line: driven.line(),
    state: driven.state(),
    health: driven.health(),
    since: device.lastStep.at,
    reason: device.lastStep.reason,
    readiness: driver.kind === 'receipt-printer' ? presentReadiness(driver.device.readiness()) : null,
    identity: identityOf(device),
    statistics: { ...statistics, own: { ...own } },
    wiring: presentWiring(wired),
    fault: presentFault(parts, wired.id),
    traffic: [...device.traffic.entries()],
    virtual: presentVirtual(device),
  };
}

export function presentDevices(parts: ServerParts): DevicesView {
  const { hall } = parts;
  return {
    devices: parts.devices.shown().map((device) => presentDevice(parts, device)),
    unmade: parts.devices.unmade().map(({ wired, problem }) => ({
      deviceId: wired.id,
      kind: wired.kind,
      name: { ...wired.name },
      serves: servesText(parts, wired.id),
      wiring: presentWiring(wired),
      problem,
    })),
    places: {
      counters: hall.counters.map(({ id, number }) => ({ id, number })),
      kiosks: hall.kiosks.map(({ id, name }) => ({ id, name })),
    },
    models: modelsOf(parts.devices.kinds),
    livingHall: parts.livingHall.status(),
  };
}
