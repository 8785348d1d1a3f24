import type { ByteLink, ModemLines } from './byte-link.ts';
import { DeviceError } from './device-error.ts';
import type { VirtualDevice } from './virtual-device.ts';

/** A cable in memory between a driver and a virtual device. */
export interface FakeCable {
  /** For a supervisor: a new link each time. */
  readonly linkFactory: () => ByteLink;
  /** Everything the host wrote, over all links, in order. */
  readonly written: Uint8Array[];
  unplug(): void;
  plug(): void;
  /** When true, writes hang until their deadline, as with a held XOFF. */
  blocked: boolean;
  /** What the far end says by its wires; null as on a pseudo-terminal. */
  modemLines: ModemLines | null;
}

/** Makes a cable with the device plugged in. Time limits of blocked writes are not kept: they end by unplug or close. */
export function createFakeCable(device: VirtualDevice): FakeCable {
  const links = new Set<FakeLink>();
  let isPlugged = true;
  const cable: FakeCable = {
    written: [],
    blocked: false,
    modemLines: null,
    linkFactory: () => {
      const link = new FakeLink(device, cable, () => isPlugged, links);
      return link;
    },
    unplug() {
      isPlugged = false;
      for (const link of [...links]) link.drop();
    },
    plug() {
      isPlugged = true;
    },
  };
  return cable;
}

class FakeLink implements ByteLink {
  readonly describe = 'fake cable';
  readonly #device: VirtualDevice;
  readonly #cable: FakeCable;
  readonly #isPlugged: () => boolean;
  readonly #links: Set<FakeLink>;
  readonly #dataListeners: ((bytes: Uint8Array) => void)[] = [];
  readonly #downListeners: ((error: DeviceError) => void)[] = [];
  readonly #blocked = new Set<(error: DeviceError) => void>();

  constructor(device: VirtualDevice, cable: FakeCable, isPlugged: () => boolean, links: Set<FakeLink>) {
    this.#device = device;
    this.#cable = cable;
    this.#isPlugged = isPlugged;
    this.#links = links;
  }

  async open(): Promise<void> {
    if (!this.#isPlugged()) throw new DeviceError('path-missing', 'nothing is plugged in');
    if (this.#links.size > 0) throw new DeviceError('path-in-use', 'the fake cable is already open');
    this.#links.add(this);
    this.#device.plugged((bytes) => {
      const copy = Uint8Array.from(bytes);
      queueMicrotask(() => {
        if (this.#links.has(this)) for (const listener of this.#dataListeners) listener(copy);
      });
    });
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (!this.#links.has(this)) throw new DeviceError('link-lost', 'the fake cable is not open');
    if (this.#cable.blocked) await new Promise((_, reject) => this.#blocked.add(reject));
    const copy = Uint8Array.from(bytes);
    this.#cable.written.push(copy);
    this.#device.receive(copy);
  }

  async close(): Promise<void> {
    this.#leave(new DeviceError('link-lost', 'the fake cable was closed'));
  }

  async modemLines(): Promise<ModemLines | null> {
    return this.#cable.modemLines;
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#dataListeners.push(listener);
  }

  onDown(listener: (error: DeviceError) => void): void {
    this.#downListeners.push(listener);
  }

  drop(): void {
    const error = new DeviceError('link-lost', 'the fake cable was unplugged');
    if (this.#leave(error)) for (const listener of this.#downListeners) listener(error);
  }

  #leave(error: DeviceError): boolean {
    if (!this.#links.delete(this)) return false;
    this.#device.unplugged();
    for (const reject of this.#blocked) reject(error);
    this.#blocked.clear();
    return true;
  }
}
