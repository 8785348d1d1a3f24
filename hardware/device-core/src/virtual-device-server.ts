import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { PacedPipe } from './paced-pipe.ts';
import { realTimers, type Timers } from './timers.ts';
import type { VirtualDevice } from './virtual-device.ts';

/** Where the virtual device listens: a Unix socket (for a pseudo-terminal in front of it) or a local TCP port. */
export type ServeAddress = { readonly socketPath: string } | { readonly tcpPort: number };

export interface ServeOptions {
  /** Emulated speed of the wire towards the device; none means as fast as it goes. */
  readonly baudRate?: number;
  readonly timers?: Timers;
}

/** A virtual device with a socket. One host at a time, like a cable. */
export interface ServedDevice {
  /** Pulls the cable: the host's end is cut and new hosts are refused. */
  unplug(): Promise<void>;
  /** Puts it back. Rejects if the address is taken. */
  plug(): Promise<void>;
  /** Resolves once a host hangs at the other end: what the device says before goes nowhere. */
  untilAttached(): Promise<void>;
  /** The 'slow line' fault: bytes towards the device crawl at this baud rate; undefined is full speed. */
  setBaudRate(baudRate: number | undefined): void;
  /** The TCP port listened on (useful after asking for port 0), undefined for a Unix socket or when unplugged. */
  tcpPort(): number | undefined;
}

/** Gives a device model its socket and starts to listen. Rejects when the address cannot be had. */
export async function serveVirtualDevice(
  device: VirtualDevice,
  address: ServeAddress,
  options: ServeOptions = {},
): Promise<ServedDevice> {
  const served = new DeviceServer(device, address, options);
  await served.plug();
  return served;
}

class DeviceServer implements ServedDevice {
  readonly #device: VirtualDevice;
  readonly #address: ServeAddress;
  readonly #pipe: PacedPipe;
  #server: Server | undefined;
  #host: Socket | undefined;
  #waiting: (() => void)[] = [];

  constructor(device: VirtualDevice, address: ServeAddress, options: ServeOptions) {
    this.#device = device;
    this.#address = address;
    this.#pipe = new PacedPipe(
      options.timers ?? realTimers,
      (bytes) => device.receive(bytes),
      options.baudRate,
    );
  }

  async plug(): Promise<void> {
    if (this.#server) return;
    const server = createServer((socket) => this.#attach(socket));
    this.#server = server;
    if ('socketPath' in this.#address) rmSync(this.#address.socketPath, { force: true });
    const address = this.#address;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      const listening = () => resolve();
      if ('socketPath' in address) server.listen(address.socketPath, listening);
      else server.listen(address.tcpPort, '127.0.0.1', listening);
    });
  }

  async unplug(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.#host?.destroy();
    this.#detach();
    if (server) await new Promise<void>((resolve) => void server.close(() => resolve()));
  }

  untilAttached(): Promise<void> {
    if (this.#host) return Promise.resolve();
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  setBaudRate(baudRate: number | undefined): void {
    this.#pipe.setBaudRate(baudRate);
  }

  tcpPort(): number | undefined {
    const address = this.#server?.address();
    return address && typeof address === 'object' ? address.port : undefined;
  }

  #attach(socket: Socket): void {
    // A second host is turned away: a device has one plug.
    if (this.#host) {
      socket.destroy();
      return;
    }
    this.#host = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#pipe.push(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (this.#host === socket) this.#detach();
    });
    this.#device.plugged((bytes) => {
      if (this.#host === socket && socket.writable) socket.write(bytes);
    });
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #detach(): void {
    if (!this.#host) return;
    this.#host = undefined;
    this.#pipe.clear();
    this.#device.unplugged();
  }
}
