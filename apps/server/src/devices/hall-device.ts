import {
  bytesPerSecond,
  createLink,
  type Device,
  type DeviceOptions,
  describeAddress,
  echoFreeLink,
  type LinkAddress,
  realTimers,
  type Transition,
} from '@onehall/device-core';
import type { WiredDevice } from '@onehall/domain';
import type { Driver } from './kinds/driver.ts';
import type { Double } from './kinds/kind.ts';
import type { Kinds } from './kinds/kinds.ts';
import { TrafficLog } from './traffic-log.ts';
import type { VirtualPlace, VirtualPlug } from './virtual-place.ts';

/** One device of the hall: its driver, its line's history, and its virtual double where it has one. */
export interface HallDevice {
  /** Its name and posts may change while it hangs where it hangs. */
  wired: WiredDevice;
  readonly driver: Driver;
  readonly double: (Double & { readonly plug: VirtualPlug | null; readonly cable: Set<CableFault> }) | null;
  readonly address: string;
  readonly transport: 'serial' | 'pseudo-terminal' | 'tcp' | 'printer';
  readonly traffic: TrafficLog;
  /** The newest step of the line. */
  lastStep: { readonly at: number; readonly reason: string | null };
}

export interface DeviceListeners {
  readonly changed: () => void;
  readonly transition: (deviceId: string, transition: Transition) => void;
  readonly status: (deviceId: string) => void;
}

const cableFaults = ['unplugged', 'slow'] as const;
export type CableFault = (typeof cableFaults)[number];
const slowBaud = 1200;

interface Making {
  readonly kinds: Kinds;
  readonly place: VirtualPlace | null;
  readonly listeners: DeviceListeners;
  /** The printer in whose socket a device hangs. */
  readonly printerOf: (deviceId: string) => HallDevice | null;
}

/** Makes a device's driver, and its double where the wiring says `virtual`; nothing is opened yet. */
export async function makeHallDevice(wired: WiredDevice, making: Making): Promise<HallDevice> {
  const made = wired.address.kind === 'printer' ? inSocket(wired, making) : await onLine(wired, making);
  listen(made, making.listeners);
  return made;
}

/** The device itself, whatever it drives. */
export function deviceOf({ driver }: HallDevice): Device {
  return driver.device;
}

function inSocket(wired: WiredDevice, making: Making): HallDevice {
  const { address } = wired;
  const host = address.kind === 'printer' ? making.printerOf(address.printerId) : null;
  if (host?.driver.kind !== 'receipt-printer' || address.kind !== 'printer')
    throw new TypeError(`device ${wired.id} hangs on a printer that is not there`);
  const kind = making.kinds.inSocket[wired.kind];
  if (!kind) throw new TypeError(`a ${wired.kind} cannot hang on a printer`);
  const double = host.double === null ? null : kind.double(wired, host.double);
  return {
    wired,
    driver: kind.driver(wired, host.driver.device),
    double: double && { ...double, plug: null, cable: new Set() },
    address: `${host.address}, pin ${address.pin}`,
    transport: 'printer',
    traffic: new TrafficLog(),
    lastStep: { at: Date.now(), reason: null },
  };
}

async function onLine(wired: WiredDevice, { kinds, place, listeners }: Making): Promise<HallDevice> {
  const kind = kinds.onLine[wired.kind];
  if (!kind) throw new TypeError(`a ${wired.kind} hangs on a printer only`);
  const double = wired.address.kind === 'virtual' ? kind.double(wired) : null;
  const plug = double && place ? await place.hang(double.body, wired.id, kind.baudRate) : null;
  double?.body.onChange(listeners.changed);
  const address = plug?.address ?? linkAddress(wired);
  // A scanned code may be a member's number, or their identity document's.
  const traffic = new TrafficLog({ secretIn: wired.kind === 'scanner' });
  const echoes = wired.address.kind === 'serial' && wired.address.echoes;
  const linkFactory = () =>
    echoFreeLink(createLink(address), { timers: realTimers, bytesPerSecond: bytesPerSecond(address) });
  const options: DeviceOptions = {
    address,
    ...(echoes ? { linkFactory } : {}),
    random: Math.random,
    onBytes: (direction, bytes) => {
      if (traffic.add(Date.now(), direction, bytes)) listeners.changed();
    },
  };
  return {
    wired,
    driver: kind.driver(wired, options),
    double: double && { ...double, plug, cable: new Set() },
    address: describeAddress(address),
    transport: plug?.transport ?? address.kind,
    traffic,
    lastStep: { at: Date.now(), reason: null },
  };
}

function linkAddress({ id, address }: WiredDevice): LinkAddress {
  if (address.kind === 'serial' || address.kind === 'tcp') return address;
  throw new TypeError(`device ${id} has no address`);
}

function listen(device: HallDevice, listeners: DeviceListeners): void {
  const { id } = device.wired;
  device.driver.device.onTransition((transition) => {
    device.lastStep = { at: transition.at, reason: transition.to === 'online' ? null : transition.reason };
    listeners.transition(id, transition);
    listeners.changed();
  });
  device.driver.device.onChange(() => {
    listeners.status(id);
    listeners.changed();
  });
}

/** Why it cannot do its work now, in a kebab word; null: it can. */
export function troubleOf(device: HallDevice): string | null {
  const { driver } = device;
  if (driver.kind === 'receipt-printer') {
    const readiness = driver.device.readiness();
    return readiness.state === 'not-ready' ? readiness.reason : null;
  }
  if (driver.device.health() === 'not-connected') return 'not-connected';
  return driver.device.state() === 'error' ? 'fault' : null;
}

/** The faults a double can be given, and which are on. */
export function faultsOf(double: NonNullable<HallDevice['double']>): { id: string; on: boolean }[] {
  const { body, cable, plug } = double;
  const on = body.faults();
  return [
    ...body.knownFaults.map((id) => ({ id, on: on.includes(id) })),
    ...(plug === null ? [] : cableFaults.map((id) => ({ id, on: cable.has(id) }))),
  ];
}

/** Breaks or mends a double. False: it has no such fault. */
export async function setFaultOf(
  double: NonNullable<HallDevice['double']>,
  fault: string,
  on: boolean,
): Promise<boolean> {
  const { body, cable, plug } = double;
  const cableFault = cableFaults.find((one) => one === fault);
  if (cableFault && plug) {
    if (on) cable.add(cableFault);
    else cable.delete(cableFault);
    if (cableFault === 'slow') plug.setBaudRate(on ? slowBaud : undefined);
    else await (on ? plug.unplug() : plug.plug());
    return true;
  }
  if (!body.knownFaults.includes(fault)) return false;
  body.setFault(fault, on);
  return true;
}
