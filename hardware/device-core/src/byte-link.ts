import type { DeviceError } from './device-error.ts';

/** Where a device hangs: a serial path (prefer by-id names, never ttyUSB numbers) or a network port. */
export type LinkAddress =
  | SerialAddress
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/** A serial port and how it talks. What is left out is 8 data bits, no parity, 1 stop bit, no flow control. */
export interface SerialAddress {
  readonly kind: 'serial';
  readonly path: string;
  readonly baudRate: number;
  readonly parity?: 'none' | 'even' | 'odd' | 'mark' | 'space';
  readonly dataBits?: 5 | 6 | 7 | 8;
  readonly stopBits?: 1 | 1.5 | 2;
  readonly flow?: 'none' | 'rts-cts' | 'xon-xoff';
  /** The device holds CTS or DSR up while it is on: the only sign of life of one that never answers. */
  readonly watchModemLines?: boolean;
}

/** What the far end says by two wires: clear to send, data set ready. */
export interface ModemLines {
  readonly cts: boolean;
  readonly dsr: boolean;
}

/**
 * Bytes to and from one device. A link is opened once; after it went down or was closed, a new one is made.
 * Nothing is queued while it is not open: a late write would come out as a ghost ticket on the next plug-in.
 */
export interface ByteLink {
  /** Rejects with a DeviceError that says in plain words why the device cannot be reached. */
  open(): Promise<void>;
  /**
   * Resolves when the operating system took the bytes, which says nothing about the device.
   * Rejects with `timeout` after `deadlineMs`, or `link-lost`.
   */
  write(bytes: Uint8Array, deadlineMs: number): Promise<void>;
  /** Never rejects; safe to call twice. After it, neither data nor down is reported. */
  close(): Promise<void>;
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Called at most once an open, and never for a close we asked for. */
  onDown(listener: (error: DeviceError) => void): void;
  /** Null: nobody knows, as on a pseudo-terminal. A link without modem lines leaves it out. Never rejects. */
  modemLines?(): Promise<ModemLines | null>;
  /** For logs and people: `/dev/serial/by-id/… at 9600 baud`, `192.0.2.7:9100`. */
  readonly describe: string;
}

const parityLetters = { none: 'N', even: 'E', odd: 'O', mark: 'M', space: 'S' } as const;

/** The address in words. Only what is unusual of a serial line is said: `… at 9600 baud 7E1`. */
export function describeAddress(address: LinkAddress): string {
  if (address.kind === 'tcp') return `${address.host}:${address.port}`;
  const { dataBits = 8, parity = 'none', stopBits = 1 } = address;
  const bits = `${dataBits}${parityLetters[parity]}${stopBits}`;
  return `${address.path} at ${address.baudRate} baud${bits === '8N1' ? '' : ` ${bits}`}`;
}

/** How many bytes a second the wire takes: a start bit, the data, parity and stop bits; a network counts as fast. */
export function bytesPerSecond(address: LinkAddress): number {
  if (address.kind === 'tcp') return 100_000;
  const { dataBits = 8, parity = 'none', stopBits = 1 } = address;
  return address.baudRate / (1 + dataBits + (parity === 'none' ? 0 : 1) + stopBits);
}
