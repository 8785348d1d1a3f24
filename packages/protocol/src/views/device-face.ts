import * as z from 'zod';

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

/** What a virtual device shows, as a person in front of it would see it. */
export const deviceFace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), pieces: z.array(paperPiece) }),
  z.object({ kind: z.literal('glass'), lines: z.array(z.string()) }),
  z.object({
    kind: z.literal('digits'),
    units: z.array(z.object({ unit: z.int(), text: z.string() })),
  }),
  z.object({
    kind: z.literal('units'),
    units: z.array(
      z.object({
        unit: z.int(),
        text: z.string(),
        /** Lit up and waiting for a key. */
        prompted: z.boolean(),
        keys: z.array(z.string()),
      }),
    ),
  }),
  z.object({
    kind: z.literal('speaker'),
    speaking: z.string().nullable(),
    /** Newest last. */
    spoken: z.array(z.string()),
  }),
  z.object({ kind: z.literal('scanner'), last: z.string().nullable() }),
  z.object({
    kind: z.literal('card'),
    /** Masked: the page is for technicians. */
    laid: z.object({ maskedName: z.string(), maskedNumber: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('drawer'), open: z.boolean() }),
]);
export type DeviceFaceBody = z.infer<typeof deviceFace>;

/** What a hand can do to a virtual device. */
export const handAction = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('switch-off-and-on') }),
  z.strictObject({ does: z.literal('press-feed') }),
  z.strictObject({ does: z.literal('lay-card'), seed: z.int().min(0).max(1_000_000) }),
  z.strictObject({ does: z.literal('take-card') }),
  z.strictObject({ does: z.literal('scan'), code: z.string().min(1).max(300) }),
  z.strictObject({ does: z.literal('press-key'), unit: z.int(), key: z.string().max(40) }),
  z.strictObject({ does: z.literal('push-drawer-shut') }),
  z.strictObject({ does: z.literal('open-drawer-by-key') }),
]);
export type HandActionBody = z.infer<typeof handAction>;
