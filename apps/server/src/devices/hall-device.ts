import { describeAddress, type LineState, type LinkAddress, type Transition } from '@onehall/device-core';
import {
  createLineDisplay,
  createVirtualDisplay,
  type LineDisplay,
  type VirtualDisplay,
} from '@onehall/line-display';
import type { HallFile } from '@onehall/protocol';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  type ReceiptPrinter,
  type VirtualPrinter,
} from '@onehall/receipt-printer';
import { TrafficLog } from './traffic-log.ts';
import type { VirtualPlace, VirtualPlug } from './virtual-place.ts';

export type DeviceFile = HallFile['devices'][number];

/** One device of the hall: its driver, its line's history, and its virtual double where it has one. */
export interface HallDevice {
  readonly file: DeviceFile;
  readonly driver: { kind: 'printer'; printer: ReceiptPrinter } | { kind: 'display'; display: LineDisplay };
  readonly double: DeviceDouble | null;
  readonly address: string;
  readonly transport: 'serial' | 'pseudo-terminal' | 'tcp';
  readonly traffic: TrafficLog;
  line(): LineState;
  /** The newest step of the line. */
  lastStep: { readonly at: number; readonly reason: string | null };
}

export interface DeviceDouble {
  readonly plug: VirtualPlug;
  readonly model: { kind: 'printer'; printer: VirtualPrinter } | { kind: 'display'; display: VirtualDisplay };
  /** Faults of the cable; those of the body are the model's. */
  readonly cable: Set<'unplugged' | 'slow'>;
}

export interface DeviceListeners {
  readonly changed: () => void;
  readonly transition: (deviceId: string, transition: Transition) => void;
  readonly readiness: (deviceId: string) => void;
}

const slowBaud = 1200;
const printerFaults = ['paper-out', 'paper-near-end', 'cover-open', 'cutter', 'silent', 'noise'] as const;
const displayFaults = ['noise'] as const;
const cableFaults = ['unplugged', 'slow'] as const;

async function makeDouble(file: DeviceFile, place: VirtualPlace, changed: () => void): Promise<DeviceDouble> {
  if (file.kind === 'receipt-printer') {
    const printer = createVirtualPrinter({ lineMs: 8 });
    printer.onPaper(changed);
    return {
      plug: await place.hang(printer, file.id),
      model: { kind: 'printer', printer },
      cable: new Set(),
    };
  }
  const display = createVirtualDisplay();
  display.onChange(changed);
  return { plug: await place.hang(display, file.id), model: { kind: 'display', display }, cable: new Set() };
}

/** Makes a device's driver (and its double where the hall file says `virtual`); nothing is opened yet. */
export async function makeHallDevice(
  file: DeviceFile,
  place: VirtualPlace | null,
  listeners: DeviceListeners,
): Promise<HallDevice> {
  const double =
    file.address.kind === 'virtual' && place ? await makeDouble(file, place, listeners.changed) : null;
  const address: LinkAddress | undefined =
    file.address.kind === 'virtual' ? double?.plug.address : file.address;
  if (!address) throw new TypeError(`device ${file.id} has no address`);
  const traffic = new TrafficLog();
  const onBytes = (direction: 'in' | 'out', bytes: Uint8Array) => {
    if (traffic.add(Date.now(), direction, bytes)) listeners.changed();
  };
  const options = { address, random: Math.random, onBytes };
  const common = {
    file,
    double,
    traffic,
    address: describeAddress(address),
    transport: double?.plug.transport ?? address.kind,
    lastStep: { at: Date.now(), reason: null },
  };
  const device: HallDevice =
    file.kind === 'receipt-printer'
      ? printerDevice(createReceiptPrinter(options), common)
      : displayDevice(createLineDisplay(options), common);
  listen(device, listeners);
  return device;
}

type Common = Omit<HallDevice, 'driver' | 'line'>;

function printerDevice(printer: ReceiptPrinter, common: Common): HallDevice {
  return { ...common, driver: { kind: 'printer', printer }, line: () => printer.lineState() };
}

function displayDevice(display: LineDisplay, common: Common): HallDevice {
  return { ...common, driver: { kind: 'display', display }, line: () => display.line() };
}

function listen(device: HallDevice, listeners: DeviceListeners): void {
  const onTransition = (transition: Transition) => {
    device.lastStep = { at: transition.at, reason: transition.to === 'online' ? null : transition.reason };
    listeners.transition(device.file.id, transition);
    listeners.changed();
  };
  if (device.driver.kind === 'display') {
    device.driver.display.onTransition(onTransition);
    return;
  }
  device.driver.printer.onTransition(onTransition);
  device.driver.printer.onReadiness(() => {
    listeners.readiness(device.file.id);
    listeners.changed();
  });
}

/** The faults a double can be given, and which are on. */
export function faultsOf(double: DeviceDouble): { id: string; on: boolean }[] {
  const { model, cable } = double;
  const body: readonly string[] = model.kind === 'printer' ? model.printer.faults() : model.display.faults();
  const known = model.kind === 'printer' ? printerFaults : displayFaults;
  return [
    ...known.map((id) => ({ id, on: body.includes(id) })),
    ...cableFaults.map((id) => ({ id, on: cable.has(id) })),
  ];
}

/** Breaks or mends a double. False: it has no such fault. */
export async function setFaultOf(double: DeviceDouble, fault: string, on: boolean): Promise<boolean> {
  const { model, cable, plug } = double;
  const cableFault = cableFaults.find((one) => one === fault);
  if (cableFault) {
    if (on) cable.add(cableFault);
    else cable.delete(cableFault);
    if (cableFault === 'slow') plug.setBaudRate(on ? slowBaud : undefined);
    else await (on ? plug.unplug() : plug.plug());
    return true;
  }
  const printerFault = printerFaults.find((one) => one === fault);
  if (model.kind === 'printer' && printerFault) {
    model.printer.setFault(printerFault, on);
    return true;
  }
  if (model.kind === 'display' && fault === 'noise') {
    model.display.setFault('noise', on);
    return true;
  }
  return false;
}
