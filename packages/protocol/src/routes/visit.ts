import * as z from 'zod';
import { command, id, notes, printJob } from '../common.ts';
import { defineRoute } from '../route.ts';
import { fieldValues } from '../views/service.ts';
import { visitView } from '../views/visit.ts';
import { agentShown, shownDocument } from './parties.ts';

export const findSubscriber = defineRoute({
  name: 'findSubscriber',
  method: 'post',
  path: '/visits/:visitId/subscriber',
  summary: 'Find the subscriber by phone number; the look-up is journalled',
  body: command.extend({
    mobile: z.string().max(32),
    /** A card that was read at this counter, in place of a number. */
    readingId: id.nullable().default(null),
    /** Take the number as it is where the billing system does not answer; it is looked at later. */
    acceptUnseen: z.boolean().default(false),
  }),
  reply: visitView,
});

export const checkDocument = defineRoute({
  name: 'checkDocument',
  method: 'post',
  path: '/visits/:visitId/identity',
  summary: 'Check the document that the customer shows against the record',
  body: command.extend({
    ...shownDocument.shape,
    agent: agentShown.nullable().default(null),
    /** A card that was read at this counter: its number and date count, not the typed ones. */
    readingId: id.nullable().default(null),
  }),
  reply: visitView,
});

export const addOrder = defineRoute({
  name: 'addOrder',
  method: 'post',
  path: '/visits/:visitId/orders',
  summary: 'Add a service order; everything on it is filled in from the record',
  body: command.extend({
    serviceId: id,
    fields: fieldValues.default({}),
    /** The party it is about; the one at the counter where none is named. */
    partyId: id.nullable().default(null),
    voidsSignature: z.boolean().default(false),
  }),
  reply: visitView,
});

export const showForm = defineRoute({
  name: 'showForm',
  method: 'post',
  path: '/visits/:visitId/form',
  summary: 'Make the one form and show it on the customer screen',
  body: command,
  reply: visitView,
});

/** A stroke may leave its field. */
const strokeAt = z.number().min(-20_000).max(20_000);

/** Strokes of the signature: each a list of [x, y, ms since the first point], in a field of `width` × `height`. */
export const signature = z.strictObject({
  width: z.number().min(1).max(10_000),
  height: z.number().min(1).max(10_000),
  strokes: z
    .array(z.array(z.tuple([strokeAt, strokeAt, z.number().min(0)])).max(4_000))
    .min(1)
    .max(200),
});
export type SignatureBody = z.infer<typeof signature>;

export const signForm = defineRoute({
  name: 'signForm',
  method: 'post',
  path: '/visits/:visitId/signature',
  summary: 'The customer signs exactly the content with this hash',
  body: command.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/), signature }),
  reply: z.object({ documentId: id, contentHash: z.string(), signatureHash: z.string() }),
});

export const takeCash = defineRoute({
  name: 'takeCash',
  method: 'post',
  path: '/visits/:visitId/payment',
  summary: 'Announced cash: book what was received and the change, print the receipt',
  body: command.extend({
    tenderedFen: z.int().min(0).max(99_999_999),
    /** By denomination, where the clerk keyed it [C7]; null: not keyed. */
    tenderedNotes: z.array(notes).max(11).nullable().default(null),
    /** Change, and what is paid out. */
    givenNotes: z.array(notes).max(11).nullable().default(null),
  }),
  reply: visitView,
});

export const abandonVisit = defineRoute({
  name: 'abandonVisit',
  method: 'post',
  path: '/visits/:visitId/abandon',
  summary: 'The customer leaves before paying: orders and form are void, the counter is free',
  body: command.extend({
    reason: z.enum(['changed-mind', 'not-enough-money', 'refused-to-sign', 'left', 'other']),
  }),
  reply: z.object({ ticketId: id, number: z.string(), visitId: id }),
});

export const rateVisit = defineRoute({
  name: 'rateVisit',
  method: 'post',
  path: '/visits/:visitId/rating',
  summary: 'The customer rates the service, 1 (bad) to 5 (very good)',
  body: command.extend({ score: z.int().min(1).max(5) }),
  reply: z.object({ score: z.int() }),
});

export const reprint = defineRoute({
  name: 'reprint',
  method: 'post',
  path: '/print-jobs/:jobId/reprint',
  summary: 'Print again, marked as a copy and counted; only a person asks for it',
  body: command,
  reply: printJob,
});
