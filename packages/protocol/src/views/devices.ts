import * as z from 'zod';
import { id, instant, printerReadiness, text } from '../common.ts';

/** A printed piece as the virtual printer rendered it from the bytes it was sent. */
export const paperLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    align: z.enum(['left', 'centre', 'right']),
    runs: z.array(z.object({ text: z.string(), width: z.int(), height: z.int(), bold: z.boolean() })),
  }),
  z.object({
    kind: z.literal('qr'),
    align: z.enum(['left', 'centre', 'right']),
    data: z.string(),
    moduleSize: z.int(),
  }),
  z.object({
    kind: z.literal('raster'),
    align: z.enum(['left', 'centre', 'right']),
    widthDots: z.int(),
    heightDots: z.int(),
    /** base64 of 1 bit a dot, rows padded to bytes */
    bits: z.string(),
  }),
]);
export const paperPiece = z.object({ cut: z.boolean(), lines: z.array(paperLine) });
export type PaperPiece = z.infer<typeof paperPiece>;
export type PaperLine = z.infer<typeof paperLine>;

export const deviceView = z.object({
  deviceId: id,
  kind: z.enum(['receipt-printer', 'line-display']),
  name: text,
  serves: text,
  /** '/…/printer-1 (pseudo-terminal)' or '127.0.0.1:9101 (TCP)' */
  address: z.string(),
  transport: z.enum(['serial', 'pseudo-terminal', 'tcp']),
  line: z.enum(['absent', 'opening', 'probing', 'online', 'lost', 'back-off', 'quarantined']),
  since: instant,
  reason: z.string().nullable(),
  readiness: printerReadiness.nullable(),
  /** Newest last, at most 40: bytes as hex, and what they mean. */
  traffic: z.array(
    z.object({ at: instant, direction: z.enum(['out', 'in']), hex: z.string(), meaning: z.string() }),
  ),
  /** Only a virtual device shows itself and can be broken by hand. */
  virtual: z
    .object({
      faults: z.array(z.object({ id: z.string(), on: z.boolean() })),
      paper: z.array(paperPiece),
      glass: z.array(z.string()),
    })
    .nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;

export const livingHallStatus = z.object({
  running: z.boolean(),
  customersPerHour: z.number(),
  seed: z.int(),
  speed: z.number(),
  arrived: z.int(),
  served: z.int(),
});
export type LivingHallStatus = z.infer<typeof livingHallStatus>;

export const devicesView = z.object({ devices: z.array(deviceView), livingHall: livingHallStatus });
export type DevicesView = z.infer<typeof devicesView>;
