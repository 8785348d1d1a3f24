import { SerialPort, type SerialPortMock } from 'serialport';
import { type ByteLink, describeAddress, type ModemLines, type SerialAddress } from './byte-link.ts';
import { DeviceError } from './device-error.ts';
import { deviceNodeAt } from './device-node.ts';
import { PendingWrites } from './pending-writes.ts';
import type { Cancel, Timers } from './timers.ts';

const presenceCheckMs = 250;

type Port = SerialPort | SerialPortMock;

/** What a port is opened with, by serialport's names. */
export type PortOptions = ReturnType<typeof portOptions>;

/** The one place that opens a serial port. */
export class SerialLink implements ByteLink {
  readonly describe: string;
  readonly #address: SerialAddress;
  readonly #timers: Timers;
  readonly #writes: PendingWrites;
  readonly #dataListeners: ((bytes: Uint8Array) => void)[] = [];
  readonly #downListeners: ((error: DeviceError) => void)[] = [];
  readonly #makePort: (options: PortOptions) => Port;
  #port: Port | undefined;
  #cancelCheck: Cancel = () => undefined;

  /** `makePort`: in place of a real port, serialport's mock, which has the modem lines that a pseudo-terminal lacks. */
  constructor(
    address: SerialAddress,
    timers: Timers,
    makePort: (options: PortOptions) => Port = (options) => new SerialPort(options),
  ) {
    this.#address = address;
    this.#timers = timers;
    this.#makePort = makePort;
    this.#writes = new PendingWrites(timers);
    this.describe = describeAddress(address);
  }

  async open(): Promise<void> {
    // Always a new object: one that failed keeps its lock, and its stream stays destroyed although `open` fires.
    const port = this.#makePort(portOptions(this.#address));
    // `error` and `close` both come, and `close` twice after a blocked write: only the first of the current port counts.
    port.on('error', (error) => this.#wentDown(port, error));
    port.on('close', (error: Error | null) => this.#wentDown(port, error));
    // Even for a write-only display: with no reader an unplugged cable is never noticed.
    port.on('data', (bytes: Uint8Array) => {
      if (this.#port === port) for (const listener of this.#dataListeners) listener(bytes);
    });
    await new Promise<void>((resolve, reject) => {
      port.open((error) => (error ? reject(explain(error, this.#address.path)) : resolve()));
    });
    this.#port = port;
    port.resume();
    this.#checkPresence(port, await deviceNodeAt(this.#address.path));
  }

  async write(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    const port = this.#port;
    // A write while closed is queued silently and sent on reopen: the ghost ticket.
    if (!port?.isOpen) throw new DeviceError('link-lost', `${this.describe} is not open`);
    // The callback, not drain(): tcdrain may hold a pool thread for ever, and neither proves anything about paper.
    await this.#writes.run(deadlineMs, (done) => void port.write(Buffer.from(bytes), done));
  }

  async close(): Promise<void> {
    const port = this.#port;
    this.#port = undefined;
    this.#cancelCheck();
    this.#writes.failAll(new DeviceError('link-lost', `${this.describe} was closed`));
    if (port) await release(port);
  }

  async modemLines(): Promise<ModemLines | null> {
    const port = this.#port;
    if (!port?.isOpen) return null;
    return new Promise((resolve) => {
      // A pseudo-terminal has none and answers ENOTTY: not known, which is neither on nor off.
      port.get((error, lines) => resolve(error || !lines ? null : { cts: lines.cts, dsr: lines.dsr }));
    });
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#dataListeners.push(listener);
  }

  onDown(listener: (error: DeviceError) => void): void {
    this.#downListeners.push(listener);
  }

  /**
   * When the cable comes out while a read is in the thread pool, the read ends with 0 bytes and the binding asks again,
   * for ever and at full speed, and reports nothing. The vanished node tells what it does not.
   */
  #checkPresence(port: Port, node: string | undefined): void {
    if (this.#port !== port) return;
    this.#cancelCheck = this.#timers.after(presenceCheckMs, () => {
      deviceNodeAt(this.#address.path).then(
        (found) => {
          if (found === node) this.#checkPresence(port, node);
          else this.#wentDown(port, new Error('its path is gone'));
        },
        () => undefined,
      );
    });
  }

  #wentDown(port: Port, cause: Error | null | undefined): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    this.#cancelCheck();
    const error = new DeviceError(
      'link-lost',
      `${this.describe} was unplugged or failed: ${cause?.message ?? 'closed'}`,
      { cause },
    );
    this.#writes.failAll(error);
    release(port).then(
      () => this.#downListeners.forEach((listener) => void listener(error)),
      () => undefined,
    );
  }
}

function portOptions(address: SerialAddress) {
  const { path, baudRate, parity = 'none', dataBits = 8, stopBits = 1, flow = 'none' } = address;
  return {
    ...{ path, baudRate, parity, dataBits, stopBits, autoOpen: false },
    rtscts: flow === 'rts-cts',
    ...{ xon: flow === 'xon-xoff', xoff: flow === 'xon-xoff' },
  };
}

/** Gives the descriptor and its lock back; a port that is already gone is fine. */
function release(port: Port): Promise<void> {
  return new Promise((resolve) => {
    if (port.isOpen) port.close(() => resolve());
    else resolve();
  });
}

/** The binding's messages are the only thing that tells the causes apart. */
function explain(error: Error, path: string): DeviceError {
  const text = error.message;
  const options = { cause: error };
  if (/No such file|No such device|ENOENT|File not found/i.test(text)) {
    return new DeviceError('path-missing', `there is no device at ${path}: is it plugged in?`, options);
  }
  if (/Cannot lock port|Resource busy|Access denied/i.test(text)) {
    return new DeviceError('path-in-use', `${path} is already in use by another program`, options);
  }
  if (/Permission denied|not permitted/i.test(text)) {
    return new DeviceError(
      'not-permitted',
      `not allowed to open ${path}: add the user to its group`,
      options,
    );
  }
  if (/Inappropriate ioctl|Is a directory|Not a tty|ENOTTY/i.test(text)) {
    return new DeviceError('not-a-terminal', `${path} is not a serial port`, options);
  }
  return new DeviceError('link-lost', `cannot open ${path}: ${text}`, options);
}

/** What the system says about its serial ports. Rejects on a machine without udev. */
export async function listSerialPorts(): Promise<{ readonly path: string; readonly maker: string | null }[]> {
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer }) => ({ path, maker: manufacturer ?? null }));
}
