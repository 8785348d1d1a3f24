import * as z from 'zod';
import { businessDay, instant, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const counts = z.object({
  records: z.int().min(0),
  complete: z.int().min(0),
  errors: z.int().min(0),
  /** One decimal; null: there is no record to count them by. */
  errorsPermille: z.number().nullable(),
  withinLimit: z.boolean(),
});

export const recordGap = z.enum(['signature', 'proof', 'billing-pending', 'billing-rejected']);
export const recordErrorKind = z.enum(['identity-mismatch', 'billing-rejected', 'billing-amount']);

export const readQuality = defineRoute({
  name: 'readQuality',
  method: 'get',
  path: '/quality/:day',
  summary: 'How good the records of a day are: complete ones, errors, what is missing, of each clerk',
  body: null,
  reply: z.object({
    day: businessDay,
    errorsPermilleMax: z.number(),
    all: counts,
    clerks: z.array(counts.extend({ workNumber: z.string(), name: text })),
    gaps: z.array(
      z.object({
        ticketNumber: z.string(),
        serviceName: text,
        workNumber: z.string(),
        gaps: z.array(recordGap),
      }),
    ),
    errors: z.array(
      z.object({
        kind: recordErrorKind,
        at: instant,
        ticketNumber: z.string(),
        workNumber: z.string(),
        serviceName: text.nullable(),
      }),
    ),
  }),
});
