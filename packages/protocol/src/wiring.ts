import * as z from 'zod';
import { id, text } from './common.ts';

export const deviceClass = z.enum([
  'receipt-printer',
  'line-display',
  'led-panel',
  'template-bus',
  'voice-chip',
  'scanner',
  'id-card-reader',
  'cash-drawer',
]);
export type DeviceClassBody = z.infer<typeof deviceClass>;

export const deviceAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('virtual') }),
  z.strictObject({
    kind: z.literal('serial'),
    path: z.string().min(1).max(200),
    baudRate: z.int().min(300).max(921_600),
    parity: z.enum(['none', 'even', 'odd']).default('none'),
    flow: z.enum(['none', 'rts-cts', 'xon-xoff']).default('none'),
    echoes: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(200),
    port: z.int().min(1).max(65_535),
  }),
  z.strictObject({ kind: z.literal('printer'), printerId: id, pin: z.union([z.literal(2), z.literal(5)]) }),
]);
export type DeviceAddressBody = z.infer<typeof deviceAddress>;

/** A serial port as most devices talk: 8 data bits, no parity, no flow control. */
export function plainSerial(path: string, baudRate: number): DeviceAddressBody {
  return { kind: 'serial', path, baudRate, parity: 'none', flow: 'none', echoes: false };
}

export const unitUse = z.enum(['panel', 'rating-pad', 'call-pad']);

export const post = z.strictObject({
  at: z.enum(['counter', 'kiosk', 'hall']),
  id,
  /** The address of a unit on a bus, 0 where its frames have none; null: the device has no units. */
  unit: z.int().min(0).max(255).nullable().default(null),
  use: unitUse.nullable().default(null),
});

/** A device of the hall: what it is, where it hangs, whom it serves. */
export const wiredDevice = z.strictObject({
  id,
  kind: deviceClass,
  name: text,
  address: deviceAddress,
  model: z.string().max(60).nullable().default(null),
  posts: z.array(post).max(64).default([]),
  fallbackId: id.nullable().default(null),
  stopsCounter: z.boolean().default(false),
});
export type WiredDeviceBody = z.infer<typeof wiredDevice>;
