import * as z from 'zod';
import { command, id, instant, mobileNumber } from '../common.ts';
import { defineRoute } from '../route.ts';
import { visitView } from '../views/visit.ts';
import { signature } from './visit.ts';

export const preAcceptVisit = defineRoute({
  name: 'preAcceptVisit',
  method: 'post',
  path: '/tickets/:ticketId/pre-accept',
  summary:
    'The guide begins the visit of somebody who waits: services, number, a photo of the document, sealed',
  body: command.extend({
    serviceIds: z.array(id).max(6),
    mobile: mobileNumber.nullable(),
    /** A JPEG or PNG, base64; screens scale it down to fit. null: none taken now. */
    image: z.base64().min(4).max(240_000).nullable().default(null),
  }),
  reply: z.object({ ticketId: id, visitId: id }),
});

export const takeUpPreAccepted = defineRoute({
  name: 'takeUpPreAccepted',
  method: 'post',
  path: '/visits/:visitId/pre-accepted',
  summary: 'Find the line by the number that the guide took down; the look-up is journalled',
  body: command.extend({ acceptUnseen: z.boolean().default(false) }),
  reply: visitView,
});

export const adoptPreAcceptedCopy = defineRoute({
  name: 'adoptPreAcceptedCopy',
  method: 'post',
  path: '/visits/:visitId/parties/:partyId/pre-accepted-copy',
  summary: 'The photo that the guide took is kept as the copy of this document',
  body: command,
  reply: visitView,
});

export const entrustJob = defineRoute({
  name: 'entrustJob',
  method: 'post',
  path: '/visits/:visitId/jobs',
  summary: 'The customer leaves a job with the clerk; its code finds it again',
  body: command.extend({
    what: z.string().trim().min(2).max(200),
    goods: z.string().trim().max(200).default(''),
    promisedAt: instant,
  }),
  reply: visitView,
});

export const showPickup = defineRoute({
  name: 'showPickup',
  method: 'post',
  path: '/visits/:visitId/jobs/:jobId/pickup',
  summary: 'Put the sheet of a finished job before the customer to be signed',
  body: command,
  reply: visitView,
});

export const signPickup = defineRoute({
  name: 'signPickup',
  method: 'post',
  path: '/jobs/:jobId/signature',
  summary: 'Customer or agent signs for the job and takes it away',
  body: command.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/), signature }),
  reply: z.object({ jobId: id, signatureHash: z.string() }),
});
