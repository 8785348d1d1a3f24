import type { DeviceError } from './device-error.ts';

/** Where a device hangs: a serial path (prefer by-id names, never ttyUSB numbers) or a network port. */
export type LinkAddress =
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: number }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

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
  /** For logs and people: `/dev/serial/by-id/… at 9600 baud`, `192.0.2.7:9100`. */
  readonly describe: string;
}

/** The address in words. */
export function describeAddress(address: LinkAddress): string {
  return address.kind === 'serial'
    ? `${address.path} at ${address.baudRate} baud`
    : `${address.host}:${address.port}`;
}

/** How many bytes a second the wire takes: one start, eight data and one stop bit a byte; a network counts as fast. */
export function bytesPerSecond(address: LinkAddress): number {
  return address.kind === 'serial' ? address.baudRate / 10 : 100_000;
}
