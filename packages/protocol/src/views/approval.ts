import * as z from 'zod';
import { amountFen, businessDay, id, instant, text } from '../common.ts';

export const approvalKind = z.enum([
  'refund',
  'waiver',
  'granted-credit',
  'price-change',
  'void',
  'late-correction',
  'debt-left',
]);
export type ApprovalKindBody = z.infer<typeof approvalKind>;
export const approvalLevel = z.enum(['clerk', 'duty-manager', 'branch-manager', 'head-office']);
export type ApprovalLevelBody = z.infer<typeof approvalLevel>;
export const approvalState = z.enum(['asked', 'granted', 'refused', 'withdrawn', 'expired']);
export const approvalSubject = z.enum(['order', 'void', 'reversal']);

/** The limit that an amount passes, and whose it is. */
export const passedLimit = z.object({
  by: z.enum(['each', 'day']),
  level: approvalLevel,
  limitFen: amountFen,
});

/** A request for approval of exactly one content [M5]; of the customer nothing but what is masked. */
export const approvalRequest = z.object({
  approvalId: id,
  kind: approvalKind,
  subject: approvalSubject,
  visitId: id,
  orderId: id,
  /** What is agreed to: sent back with the word. */
  contentHash: z.string(),
  state: approvalState,
  /** Who is asked now. */
  level: approvalLevel,
  amountFen,
  /** Why the clerk asks. */
  reason: z.string(),
  clerkId: id,
  clerkName: text,
  clerkWorkNumber: z.string(),
  counterNumber: z.string().nullable(),
  ticketNumber: z.string(),
  serviceName: text,
  askedAt: instant,
  levelAt: instant,
  decidedAt: instant.nullable(),
  decidedByName: text.nullable(),
  /** Why it was refused; '' where it was not. */
  word: z.string(),
  headOffice: z.object({ reference: z.string(), decidedBy: z.string() }).nullable(),
  expiry: z.enum(['visit-ended', 'too-late', 'content-changed', 'order-removed']).nullable(),
});
export type ApprovalRequestBody = z.infer<typeof approvalRequest>;

/** One that waits, with everything that a manager decides by. */
export const approvalWanted = approvalRequest.extend({
  /** Who serves the visit now: four eyes. */
  servedBy: id.nullable(),
  /** Whose word it needs as the limits are now. */
  needs: approvalLevel,
  passed: passedLimit.nullable(),
  /** What the clerk has given of the kind today beside this. */
  cumulatedFen: amountFen,
  /** Masked. */
  customer: z.string(),
  details: z.array(z.object({ label: text, value: z.string() })),
  /** What changes hands for the order; below zero it goes to the customer. */
  orderFen: amountFen,
});
export type ApprovalWanted = z.infer<typeof approvalWanted>;

export const limitedTotal = z.object({
  kind: approvalKind,
  clerkWorkNumber: z.string(),
  clerkName: text,
  /** null: within the clerk's own limit. */
  approvedByName: text.nullable(),
  count: z.int(),
  amountFen,
});

/** The approvals of a business day in whatever state, and what was given. */
export const approvalDay = z.object({
  businessDay,
  /** The newest first, at most 200. */
  requests: z.array(approvalRequest.extend({ cumulatedFen: amountFen })),
  totals: z.array(limitedTotal),
});
export type ApprovalDay = z.infer<typeof approvalDay>;

/** A part of what goes back, the way it came; below zero the customer gives cash. */
export const givenBack = z.object({
  kind: z.enum(['cash', 'bank-card', 'mobile-payment', 'balance']),
  amountFen,
});

/** An order that was reversed. */
export const reversal = z.object({
  at: instant,
  clerkName: text,
  back: z.array(givenBack),
  reason: z.string(),
  billing: z.enum(['local', 'sent', 'confirmed', 'rejected']).nullable(),
});
export type ReversalBody = z.infer<typeof reversal>;

/** A paid order as it may be reversed [M5]. */
export const reversibleOrder = z.object({
  orderId: id,
  serviceName: text,
  amountFen,
  reversal: reversal.nullable(),
  /** Why it is never reversed; null: it can be. */
  impossible: z.string().nullable(),
  /** How the amount would go back now. */
  back: z.array(givenBack),
  /** The newest request for approval of it; null: nobody asked. */
  request: approvalRequest.nullable(),
});
export type ReversibleOrder = z.infer<typeof reversibleOrder>;
