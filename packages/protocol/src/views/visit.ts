import * as z from 'zod';
import { amountFen, id, instant, printJob, text } from '../common.ts';
import { formContent } from './slips.ts';

export const subscriberCard = z.object({
  subscriberId: id,
  maskedName: z.string(),
  maskedMobile: z.string(),
  maskedDocument: z.string(),
  classId: id,
  className: text,
  plan: text,
  monthlyFeeFen: amountFen,
  balanceFen: amountFen,
  dueFen: amountFen,
  joinedOn: z.string(),
  contractUntil: z.string().nullable(),
});
export type SubscriberCard = z.infer<typeof subscriberCard>;

export const serviceOrder = z.object({
  orderId: id,
  serviceId: id,
  name: text,
  amountFen,
  details: z.array(z.object({ label: text, value: z.string() })),
  billing: z.enum(['local', 'sent', 'confirmed', 'rejected']).nullable(),
});

/** What comes next at the counter; the console has one main button, and this names it. */
export const visitStep = z.enum(['find', 'check-document', 'accept', 'form', 'sign', 'pay', 'finish']);
export type VisitStep = z.infer<typeof visitStep>;

export const payment = z.object({
  dueFen: amountFen,
  tenderedFen: amountFen,
  changeFen: amountFen,
  at: instant,
});

export const visitView = z.object({
  visitId: id,
  ticketNumber: z.string(),
  step: visitStep,
  subscriber: subscriberCard.nullable(),
  identity: z.object({ documentKind: z.string(), checkedAt: instant }).nullable(),
  orders: z.array(serviceOrder),
  totalFen: amountFen,
  form: z
    .object({
      documentId: id,
      version: z.int(),
      contentHash: z.string(),
      state: z.enum(['shown', 'signed']),
      content: formContent,
      signedAt: instant.nullable(),
    })
    .nullable(),
  payment: payment.nullable(),
  receipt: printJob.nullable(),
  rating: z.int().min(1).max(5).nullable(),
});
export type VisitView = z.infer<typeof visitView>;
