import type { Device, Transition } from '@onehall/device-core';
import type { WiredDevice } from '@onehall/domain';
import type { Readiness } from '@onehall/receipt-printer';
import type { Logger } from 'pino';
import { deviceOf, type HallDevice, makeHallDevice, setFaultOf } from './hall-device.ts';
import type { DriverTypes } from './kinds/driver.ts';
import { type Kinds, kindProblem } from './kinds/kinds.ts';
import { VirtualPlace } from './virtual-place.ts';

/** A device of the wiring that could not be made, and what is wrong with it; null: the log knows. */
export interface UnmadeDevice {
  readonly wired: WiredDevice;
  readonly problem: string | null;
}

/** All devices of the hall, by the ids of its wiring; it follows the wiring while the hall is open. */
export class DeviceRoom {
  readonly kinds: Kinds;
  readonly #log: Logger;
  readonly #devices = new Map<string, HallDevice>();
  /** Being taken out, or hung elsewhere: still to be seen, no longer to be spoken to. */
  readonly #leaving = new Map<string, HallDevice>();
  readonly #unmade = new Map<string, UnmadeDevice>();
  #place: VirtualPlace | null = null;
  #started = false;
  #tail: Promise<void> = Promise.resolve();
  onChanged: () => void = () => {};
  onTransition: (deviceId: string, transition: Transition) => void = () => {};
  /** Its state or health is another one. */
  onStatus: (deviceId: string) => void = () => {};
  /** A driver came in: whoever listens to devices listens to this one too. */
  onMade: (device: HallDevice) => void = () => {};
  /** A driver goes, for good or to come back with another one. */
  onGone: (device: HallDevice) => void = () => {};

  /** One could not be made. */
  onUnmade: (device: UnmadeDevice) => void = () => {};

  private constructor(kinds: Kinds, log: Logger) {
    this.kinds = kinds;
    this.#log = log;
  }

  /** Makes every device; virtual ones get their ports. Nothing is opened before `start`. */
  static async make(wiring: readonly WiredDevice[], kinds: Kinds, log: Logger): Promise<DeviceRoom> {
    const room = new DeviceRoom(kinds, log);
    await room.follow(wiring);
    return room;
  }

  start(): void {
    this.#started = true;
    for (const one of this.unmade()) this.onUnmade(one);
    for (const device of this.#devices.values()) {
      this.onMade(device);
      deviceOf(device).start();
    }
  }

  async stop(): Promise<void> {
    // What is still being hung is not opened any more.
    this.#started = false;
    await this.#tail;
    await Promise.all(this.all().map((device) => deviceOf(device).stop()));
    await Promise.all(this.all().map(({ double }) => double?.plug?.unplug()));
    this.#place?.close();
  }

  /** Makes what is new, stops what is gone, and hangs anew what hangs elsewhere now; the rest goes on undisturbed. */
  follow(wiring: readonly WiredDevice[]): Promise<void> {
    const done = this.#tail.then(() => this.#follow(wiring));
    // One that went wrong is told to who asked; the next one is followed all the same.
    this.#tail = done.catch(() => undefined);
    return done;
  }

  all(): HallDevice[] {
    return [...this.#devices.values()];
  }

  /** Every device that a person sees: those that are being hung anew too. */
  shown(): HallDevice[] {
    const leaving = [...this.#leaving.values()].filter(({ wired }) => !this.#devices.has(wired.id));
    return [...this.all(), ...leaving];
  }

  unmade(): UnmadeDevice[] {
    return [...this.#unmade.values()];
  }

  device(deviceId: string): HallDevice | null {
    return this.#devices.get(deviceId) ?? null;
  }

  /** 'pseudo-terminal' or 'tcp' where devices are virtual; null: all are real. */
  virtualTransport(): 'pseudo-terminal' | 'tcp' | null {
    return this.all().find((device) => device.double?.plug)?.double?.plug?.transport ?? null;
  }

  /** The driver of a device of this class; null: there is none under this id. */
  driver<K extends keyof DriverTypes>(kind: K, deviceId: string | null): DriverTypes[K] | null {
    const driver = deviceId === null ? undefined : this.#devices.get(deviceId)?.driver;
    return driver?.kind === kind ? (driver.device as Device as DriverTypes[K]) : null;
  }

  printerReadiness(deviceId: string): Readiness | null {
    return this.driver('receipt-printer', deviceId)?.readiness() ?? null;
  }

  displayHealth(deviceId: string): 'online' | 'offline' {
    const health = this.driver('line-display', deviceId)?.health();
    return health === undefined || health === 'not-connected' ? 'offline' : 'online';
  }

  async setFault(
    deviceId: string,
    fault: string,
    on: boolean,
  ): Promise<'set' | 'device-unknown' | 'fault-unknown'> {
    const double = this.#devices.get(deviceId)?.double;
    if (!double) return 'device-unknown';
    const known = await setFaultOf(double, fault, on);
    this.onChanged();
    return known ? 'set' : 'fault-unknown';
  }

  async #follow(wiring: readonly WiredDevice[]): Promise<void> {
    const wanted = new Map(wiring.map((wired) => [wired.id, wired]));
    const replaced = new Set<string>();
    for (const device of printersFirst(this.all(), ({ wired }) => wired)) {
      const { id } = device.wired;
      const wired = wanted.get(id);
      if (wired && hangsTheSame(wired, device.wired) && !replaced.has(hostOf(wired) ?? '')) {
        device.wired = wired;
        continue;
      }
      replaced.add(id);
      this.#devices.delete(id);
      this.#leaving.set(id, device);
      this.onGone(device);
      await deviceOf(device).stop();
      await device.double?.plug?.unplug();
    }
    // Tried anew: what it lacked may have come.
    this.#unmade.clear();
    for (const wired of printersFirst(wiring, (one) => one)) {
      if (!this.#devices.has(wired.id)) await this.#makeOrSay(wired);
    }
    this.#leaving.clear();
    this.onChanged();
  }

  /** A hall opens with the devices that can be made: one that cannot is named, with what is wrong with it. */
  async #makeOrSay(wired: WiredDevice): Promise<void> {
    let problem: string | null = null;
    try {
      problem = kindProblem(this.kinds, wired)?.problem ?? null;
      if (problem !== null) throw new TypeError(problem);
      await this.#make(wired);
    } catch (error) {
      this.#log.error({ err: error, deviceId: wired.id }, 'a device could not be made');
      const unmade = { wired, problem };
      this.#unmade.set(wired.id, unmade);
      if (this.#started) this.onUnmade(unmade);
    }
  }

  async #make(wired: WiredDevice): Promise<void> {
    if (wired.address.kind === 'virtual') this.#place ??= new VirtualPlace();
    const device = await makeHallDevice(wired, {
      kinds: this.kinds,
      place: this.#place,
      printerOf: (deviceId) => this.#devices.get(deviceId) ?? null,
      listeners: {
        changed: () => this.onChanged(),
        transition: (deviceId, transition) => this.onTransition(deviceId, transition),
        status: (deviceId) => this.onStatus(deviceId),
      },
    });
    this.#devices.set(wired.id, device);
    if (!this.#started) return;
    this.onMade(device);
    deviceOf(device).start();
  }
}

/** Drawers hang in the sockets of printers: those stand first. */
function printersFirst<T>(all: readonly T[], wiredOf: (one: T) => WiredDevice): readonly T[] {
  return [...all].sort((a, b) => Number(hostOf(wiredOf(a)) !== null) - Number(hostOf(wiredOf(b)) !== null));
}

function hostOf({ address }: WiredDevice): string | null {
  return address.kind === 'printer' ? address.printerId : null;
}

/** Names and posts change nothing about the wire; units of a bus do, since the driver talks to them. */
function hangsTheSame(now: WiredDevice, before: WiredDevice): boolean {
  const wire = ({ address, model, kind, posts }: WiredDevice) =>
    JSON.stringify([
      ...[kind, address, model],
      posts.flatMap(({ unit, use }) => (unit === null ? [] : [[unit, use]])),
    ]);
  return wire(now) === wire(before);
}
