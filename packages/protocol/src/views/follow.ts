import * as z from 'zod';
import { amountFen, businessDay, id, instant, minutesRange, text, ticketState } from '../common.ts';
import { publicNotices, returnPromise } from './emergency.ts';

/** The phone page behind a ticket's QR code: this ticket's facts only. */
export const followView = z.object({
  hallName: text,
  ticketNumber: z.string(),
  state: ticketState,
  categoryName: text,
  className: text,
  issuedAt: instant,
  peopleAhead: z.int(),
  range: minutesRange.nullable(),
  counterNumber: z.string().nullable(),
  zone: text.nullable(),
  calledAt: instant.nullable(),
  papers: z.array(text),
  notices: publicNotices,
  /** The number counts when its holder comes back another day; null: nothing was promised. */
  promise: returnPromise.nullable(),
  alsoCategoryNames: z.array(text),
  /** Held or missed: until when to be back. */
  returnUntil: instant.nullable(),
  /** The range was worked out at; it is made new each minute. */
  estimatedAt: instant.nullable(),
  mayLeave: z.boolean(),
  /** Members book their next visit here [Q4]; null: not for this ticket. */
  appointment: z
    .object({
      booked: z.object({ code: z.string(), slotAt: instant, categoryName: text }).nullable(),
      categories: z.array(z.object({ id, name: text })),
      days: z.array(businessDay),
    })
    .nullable(),
  /** The signed form of the visit, without anything personal; null: none is signed, or it is void. */
  form: z
    .object({
      number: z.string(),
      signedAt: instant,
      lines: z.array(z.object({ lineId: z.string(), title: text, amountFen })),
      totalFen: amountFen,
      payoutFen: amountFen,
      /** Address of its check page. */
      checkPath: z.string(),
    })
    .nullable(),
  /** The invoice without paper of what was paid; issued null: its issuer has not answered yet. null: none is due. */
  eInvoice: z
    .object({ issued: z.object({ number: z.string(), verifyUrl: z.string() }).nullable() })
    .nullable(),
  /** Words beside the rating: they may be added, or are kept; null: nobody has rated yet [Q12]. */
  ratingWords: z.enum(['open', 'kept']).nullable(),
  /** What was brought up during this visit, and the page of each. */
  cases: z.array(z.object({ number: z.string(), path: z.string() })),
});
export type FollowView = z.infer<typeof followView>;
