import type { DeviceOptions, VirtualBody } from '@onehall/device-core';
import type { WiredDevice, WiringProblem } from '@onehall/domain';
import type { DeviceFaceBody, HandActionBody } from '@onehall/protocol';
import type { ReceiptPrinter } from '@onehall/receipt-printer';
import type { Driver } from './driver.ts';

/** The virtual twin of a device: what it shows, and what a hand can do to it. */
export interface Double {
  readonly body: VirtualBody;
  face(): DeviceFaceBody;
  /** False: nobody can do that to this kind of thing. */
  act(action: HandActionBody): boolean;
}

/** How the room makes the devices of one class. */
export interface DeviceKind {
  /** The models that its `model` may name, the usual one first; empty: there is only one. */
  readonly models: readonly string[];
  /** Of its virtual line. */
  readonly baudRate: number;
  /** What of the wiring this class cannot work with, beyond what the hall knows of all devices; null: it fits. */
  problem?(wired: WiredDevice): WiringProblem | null;
  double(wired: WiredDevice): Double;
  driver(wired: WiredDevice, options: DeviceOptions): Driver;
}

/** A device in a printer's socket has no line of its own: it is driven through the printer. */
export interface SocketKind {
  readonly models: readonly string[];
  double(wired: WiredDevice, printer: Double): Double;
  driver(wired: WiredDevice, printer: ReceiptPrinter): Driver;
}
