import * as z from 'zod';

/** Made by the client and kept by it until answered: repeating a command with it gives the first answer. */
export const commandId = z.uuid();
export const command = z.strictObject({ commandId });

export const text = z.object({ zh: z.string(), en: z.string() });
/** As people may set it; what was kept before is read whatever its length. */
export const shortText = z.object({ zh: z.string().max(500), en: z.string().max(500) });
export type TextBody = z.infer<typeof text>;

export const language = z.enum(['zh', 'en']);
export type LanguageBody = z.infer<typeof language>;

export const id = z.string().min(1).max(64);
/** The years 2000 to 2100: whatever a screen is told is a day that it can write. */
export const instant = z
  .int()
  .min(Date.UTC(2000, 0, 1))
  .max(Date.UTC(2100, 0, 1))
  .describe('epoch ms UTC');
export const amountFen = z.int().describe('whole fen, 1/100 yuan');
export const businessDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Pieces of one denomination of notes or coins. */
export const notes = z.object({ fen: z.int().min(1).max(10_000), count: z.int().min(1).max(10_000) });
export type NotesBody = z.infer<typeof notes>;

/** Mainland mobile number: 11 digits beginning 1[3-9]. */
export const mobileNumber = z.string().regex(/^1[3-9]\d{9}$/);

export const minutesRange = z
  .object({ low: z.int().min(0), high: z.int().min(0) })
  .describe('expected wait in whole minutes, from–to');
export type MinutesRange = z.infer<typeof minutesRange>;

export const ticketState = z.enum([
  'waiting',
  'called',
  'serving',
  'held',
  'noShow',
  'abandoned',
  'cancelled',
  'finished',
]);
export type TicketStateBody = z.infer<typeof ticketState>;

/** What a person writes down as the reason of an exception; kept in the journal. */
export const reason = z.string().trim().min(2).max(120);
/** Services of one visit, the main one first. */
export const categoryIds = z.array(id).min(1).max(4);
export const pauseKind = z.enum(['break', 'meal', 'errand', 'training', 'fault']);
export type PauseKindBody = z.infer<typeof pauseKind>;
export const classGroup = z.enum(['vip', 'priority', 'general']);

export const printState = z.enum([
  'queued',
  'sending',
  'confirmed',
  'processed',
  'unconfirmed',
  'unknown',
  'failed',
]);
export type PrintState = z.infer<typeof printState>;

/** One print of a slip: `confirmed` only when the printer itself said so. */
export const printJob = z.object({
  jobId: id,
  deviceId: id,
  copy: z.int().min(0),
  state: printState,
  reason: z.string().nullable(),
});
export type PrintJobBody = z.infer<typeof printJob>;

export const printerReadiness = z.object({
  state: z.enum(['ready', 'not-ready']),
  warning: z.enum(['paper-near-end']).nullable(),
  reason: z
    .enum(['paper-end', 'cover-open', 'cutter', 'overheated', 'offline', 'not-connected', 'unrecoverable'])
    .nullable(),
});
export type PrinterReadinessBody = z.infer<typeof printerReadiness>;
