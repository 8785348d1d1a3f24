import * as z from 'zod';
import { amountFen, text } from '../common.ts';

/** A line of the form that opens to its details [C3]. Values are already masked where they are personal. */
export const formLine = z.object({
  title: text,
  amountFen,
  details: z.array(z.object({ label: text, value: z.string() })),
});

/** The one form of a visit [C1–C3]: exactly what is hashed (RFC 8785, SHA-256) and signed. */
export const formContent = z.object({
  hall: text,
  visitId: z.string(),
  ticketNumber: z.string(),
  businessDay: z.string(),
  clerkWorkNumber: z.string(),
  customer: z.object({ name: z.string(), mobile: z.string(), document: z.string() }),
  /** Who acts for the customer, masked; null: the customer themselves. */
  agent: z.object({ name: z.string(), relation: z.string() }).nullable().optional(),
  lines: z.array(formLine),
  /** What the customer pays. */
  totalFen: amountFen,
  /** What the customer gets back in cash. */
  payoutFen: amountFen.optional(),
  settlement: z.enum(['net', 'apart']).optional(),
  terms: z.array(text),
});
export type FormContentBody = z.infer<typeof formContent>;
