import type { Transition } from '@onehall/device-core';
import type { LineDisplay } from '@onehall/line-display';
import type { Readiness, ReceiptPrinter } from '@onehall/receipt-printer';
import { type DeviceFile, type HallDevice, makeHallDevice, setFaultOf } from './hall-device.ts';
import { VirtualPlace } from './virtual-place.ts';

/** All devices of the hall, by the ids of the hall file. */
export class DeviceRoom {
  readonly #devices = new Map<string, HallDevice>();
  readonly #place: VirtualPlace | null;
  onChanged: () => void = () => {};
  onTransition: (deviceId: string, transition: Transition) => void = () => {};
  onReadiness: (deviceId: string) => void = () => {};

  private constructor(place: VirtualPlace | null) {
    this.#place = place;
  }

  /** Makes every device; virtual ones get their ports. Nothing is opened before `start`. */
  static async make(files: readonly DeviceFile[]): Promise<DeviceRoom> {
    const place = files.some((file) => file.address.kind === 'virtual') ? new VirtualPlace() : null;
    const room = new DeviceRoom(place);
    const listeners = {
      changed: () => room.onChanged(),
      transition: (deviceId: string, transition: Transition) => room.onTransition(deviceId, transition),
      readiness: (deviceId: string) => room.onReadiness(deviceId),
    };
    const devices = await Promise.all(files.map((file) => makeHallDevice(file, place, listeners)));
    for (const device of devices) room.#devices.set(device.file.id, device);
    return room;
  }

  start(): void {
    for (const { driver } of this.#devices.values()) {
      if (driver.kind === 'printer') driver.printer.start();
      else driver.display.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#devices.values()].map(({ driver }) =>
        driver.kind === 'printer' ? driver.printer.stop() : driver.display.stop(),
      ),
    );
    await Promise.all([...this.#devices.values()].map(({ double }) => double?.plug.unplug()));
    this.#place?.close();
  }

  all(): HallDevice[] {
    return [...this.#devices.values()];
  }

  /** 'pseudo-terminal' or 'tcp' where devices are virtual; null: all are real. */
  virtualTransport(): 'pseudo-terminal' | 'tcp' | null {
    return this.all().find((device) => device.double)?.double?.plug.transport ?? null;
  }

  printer(deviceId: string): ReceiptPrinter | null {
    const driver = this.#devices.get(deviceId)?.driver;
    return driver?.kind === 'printer' ? driver.printer : null;
  }

  display(deviceId: string): LineDisplay | null {
    const driver = this.#devices.get(deviceId)?.driver;
    return driver?.kind === 'display' ? driver.display : null;
  }

  printerReadiness(deviceId: string): Readiness | null {
    return this.printer(deviceId)?.readiness() ?? null;
  }

  displayHealth(deviceId: string): 'online' | 'offline' {
    return this.display(deviceId)?.health() === 'assumed' ? 'online' : 'offline';
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
}
