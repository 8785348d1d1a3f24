import * as z from 'zod';
import { id, instant, text } from '../common.ts';

/** What a guide took down for a visit [Q8]; the number masked, the photo known only to be there. */
export const preAccepted = z.object({
  services: z.array(z.object({ serviceId: id, name: text })),
  /** '' where none was taken. */
  maskedMobile: z.string(),
  hasCopy: z.boolean(),
  by: z.string(),
  at: instant,
});

/** A job left with a clerk [C19]. */
export const jobView = z.object({
  jobId: id,
  code: z.string(),
  what: z.string(),
  goods: z.string(),
  state: z.enum(['left', 'done', 'picked-up']),
  promisedAt: instant,
  leftAt: instant,
  note: z.string(),
  /** Its sheet lies before the customer of this visit. */
  shown: z.boolean(),
});
export type JobBody = z.infer<typeof jobView>;

/** The sheet that is signed at pick-up. */
export const pickupSheet = z.object({
  jobId: id,
  contentHash: z.string(),
  code: z.string(),
  what: z.string(),
  goods: z.string(),
  note: z.string(),
  customer: z.string(),
  leftAt: instant,
  doneAt: instant,
  pickedUpBy: z.enum(['customer', 'agent']),
});
export type PickupSheetBody = z.infer<typeof pickupSheet>;
