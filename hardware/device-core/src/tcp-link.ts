import { connect, type Socket } from 'node:net';
import type { ByteLink, LinkAddress } from './byte-link.ts';
import { describeAddress } from './byte-link.ts';
import { DeviceError } from './device-error.ts';
import { PendingWrites } from './pending-writes.ts';
import type { Timers } from './timers.ts';

export type TcpAddress = Extract<LinkAddress, { kind: 'tcp' }>;

const connectMsMax = 5_000;
const keepAliveMs = 10_000;

/** A network printer, or a serial device behind ser2net. */
export class TcpLink implements ByteLink {
  readonly describe: string;
  readonly #address: TcpAddress;
  readonly #timers: Timers;
  readonly #writes: PendingWrites;
  readonly #dataListeners: ((bytes: Uint8Array) => void)[] = [];
  readonly #downListeners: ((error: DeviceError) => void)[] = [];
  #socket: Socket | undefined;

  constructor(address: TcpAddress, timers: Timers) {
    this.#address = address;
    this.#timers = timers;
    this.#writes = new PendingWrites(timers);
    this.describe = describeAddress(address);
  }

  async open(): Promise<void> {
    const socket = connect({ host: this.#address.host, port: this.#address.port, noDelay: true });
    socket.setKeepAlive(true, keepAliveMs);
    socket.on('data', (bytes) => {
      if (this.#socket === socket) for (const listener of this.#dataListeners) listener(bytes);
    });
    await this.#connected(socket);
    socket.on('close', () => this.#wentDown(socket));
    this.#socket = socket;
  }

  async write(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    const socket = this.#socket;
    if (!socket?.writable) throw new DeviceError('link-lost', `${this.describe} is not connected`);
    await this.#writes.run(deadlineMs, (done) => void socket.write(bytes, done));
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#writes.failAll(new DeviceError('link-lost', `${this.describe} was closed`));
    socket?.destroy();
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#dataListeners.push(listener);
  }

  onDown(listener: (error: DeviceError) => void): void {
    this.#downListeners.push(listener);
  }

  #connected(socket: Socket): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#timers.after(connectMsMax, () =>
        socket.destroy(new Error(`no answer within ${connectMsMax} ms`)),
      );
      socket.once('connect', () => {
        cancel();
        resolve();
      });
      // Stays attached for the socket's life: an error without a listener would end the process.
      socket.on('error', (error) => {
        cancel();
        reject(
          new DeviceError('unreachable', `cannot reach ${this.describe}: ${error.message}`, { cause: error }),
        );
      });
    });
  }

  #wentDown(socket: Socket): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    const error = new DeviceError('link-lost', `${this.describe} closed the connection`);
    this.#writes.failAll(error);
    for (const listener of this.#downListeners) listener(error);
  }
}
