import * as z from 'zod';
import { id, instant, text } from '../common.ts';

/** What a scanned code can be; the field that takes it follows from this. */
export const codeKind = z.enum(['mobile', 'iccid', 'imei', 'ean-13', 'follow-link', 'id-number', 'unknown']);
export type CodeKindBody = z.infer<typeof codeKind>;

/** What was last read at a counter, while a customer is served there. It is named by its id and goes after two minutes. */
export const counterReading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('id-card'),
    readingId: id,
    at: instant,
    maskedName: z.string(),
    maskedNumber: z.string(),
    /** 'YYYY-MM-DD'; null: long-term. */
    validUntil: z.string().nullable(),
    expired: z.boolean(),
  }),
  z.object({ kind: z.literal('code'), readingId: id, at: instant, what: codeKind, text: z.string() }),
]);
export type CounterReadingBody = z.infer<typeof counterReading>;

/** Who laid a card on, or showed a code, at a kiosk; it goes after one minute, or with their ticket [Q1]. */
export const kioskReading = z.object({
  readingId: id,
  at: instant,
  /** null: nobody that the operator knows; a plain ticket is all there is for them. */
  customer: z.object({ maskedName: z.string(), classId: id, className: text }).nullable(),
});
export type KioskReadingBody = z.infer<typeof kioskReading>;
