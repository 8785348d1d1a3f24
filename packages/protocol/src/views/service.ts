import * as z from 'zod';
import { amountFen, id, instant, text } from '../common.ts';

export const serviceArea = z.enum(['mobile', 'fixed', 'corporate', 'sales', 'other']);
export const identityNeed = z.enum(['none', 'password-or-document', 'document-in-person']);

/** A service of the catalogue [C4], as a list shows it. */
export const serviceEntry = z.object({
  serviceId: id,
  name: text,
  /** First letters of the name's pinyin, to find it by typing. */
  initials: z.string(),
  area: serviceArea,
  /** A line on record, somebody who becomes a subscriber, or whoever comes. */
  subject: z.enum(['line', 'new-holder', 'anyone']),
  customers: z.array(z.enum(['personal', 'corporate'])),
  identity: identityNeed,
  agentAllowed: z.boolean(),
  signs: z.boolean(),
  averageMinutes: z.int(),
});
export type ServiceEntry = z.infer<typeof serviceEntry>;

/** Amounts are fen, counts whole numbers; lists are of ids or serial numbers. */
export const fieldValue = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(60),
]);
export const fieldValues = z.record(z.string().max(40), fieldValue);
export type FieldValuesBody = z.infer<typeof fieldValues>;

export const serviceField = z.object({
  id,
  label: text,
  kind: z.enum([
    'text',
    'name',
    'address',
    'mobile',
    'phone',
    'email',
    'amount',
    'count',
    'choice',
    'choices',
    'flag',
    'day',
    'month',
    'password',
    'sim',
    'handset',
    'serials',
  ]),
  required: z.boolean(),
  /** What the record says; null: the customer must be asked. */
  value: fieldValue.nullable(),
  choices: z.array(z.object({ id: z.string(), name: text })),
  least: z.number(),
  most: z.number(),
});
export type ServiceField = z.infer<typeof serviceField>;

/** A service for the customer at the counter: its fields filled in from the record, and what stands against it. */
export const serviceForm = z.object({
  service: serviceEntry,
  partyId: id.nullable(),
  fields: z.array(serviceField),
  /** What the first refusal would be with the fields as they are; null: it can be added so. */
  refusal: z
    .object({
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
    .nullable(),
  /** The price with the fields as they are; null while it cannot be added. */
  amountFen: amountFen.nullable(),
});
export type ServiceForm = z.infer<typeof serviceForm>;

export const numberOffer = z.object({ mobile: z.string(), priceFen: amountFen });

export const queryKind = z.enum([
  'customer',
  'spending',
  'bills',
  'itemised',
  'history',
  'complaints',
  'number-range',
  'registration',
  'unlock-code',
]);
export type QueryKind = z.infer<typeof queryKind>;

/** The answer to an enquiry, line by line; masked where it names somebody who has not proved who they are. */
export const queryAnswer = z.object({
  query: queryKind,
  rows: z.array(z.object({ label: text, value: z.string(), amountFen: amountFen.nullable() })),
});
export type QueryAnswer = z.infer<typeof queryAnswer>;

export const taskView = z.object({
  taskId: id,
  kind: z.enum([
    'billing-rejected',
    'billing-amount',
    'open-question',
    'wrong-answer',
    'entrusted-job',
    'paper-form',
  ]),
  visitId: id,
  ticketNumber: z.string(),
  orderId: id.nullable(),
  serviceName: text.nullable(),
  ownerId: id.nullable(),
  dueAt: instant,
  openedAt: instant,
  hasContact: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type TaskView = z.infer<typeof taskView>;
