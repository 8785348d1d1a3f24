import * as z from 'zod';
import { command, id } from '../common.ts';
import { defineRoute } from '../route.ts';
import { visitView } from '../views/visit.ts';

export const shownDocument = z.object({
  documentKind: id,
  number: z.string().max(40),
  /** 'YYYY-MM-DD' as printed on the document; null: long-term. */
  validUntil: z.iso.date().nullable(),
});

/** Who acts for the customer, with a document of their own. */
export const agentShown = shownDocument.extend({
  name: z.string().trim().min(2).max(60),
  relation: z.enum(['spouse', 'parent', 'child', 'relative', 'colleague', 'employee', 'other']),
  /** For a minor. */
  guardian: z.boolean().default(false),
});

export const checkPassword = defineRoute({
  name: 'checkPassword',
  method: 'post',
  path: '/visits/:visitId/password',
  summary: 'The service password of the line at the counter; five wrong ones lock it',
  body: command.extend({ password: z.string().regex(/^\d{6}$/) }),
  reply: visitView,
});

export const identifyPerson = defineRoute({
  name: 'identifyPerson',
  method: 'post',
  path: '/visits/:visitId/persons',
  summary: 'A new subscriber or new holder, by their document',
  body: command.extend({
    ...shownDocument.shape,
    /** Two letters at least, unless a card that was read says it. */
    name: z.string().trim().max(60),
    /** A card that was read at this counter: its name, number and date count, not the typed ones. */
    readingId: id.nullable().default(null),
  }),
  reply: visitView,
});

export const keepDocumentCopy = defineRoute({
  name: 'keepDocumentCopy',
  method: 'post',
  path: '/visits/:visitId/parties/:partyId/copy',
  summary: 'Keep a copy of a document, sealed',
  /** A JPEG or PNG, base64; screens scale it down to fit. */
  body: command.extend({ image: z.base64().min(4).max(240_000) }),
  reply: visitView,
});

export const chooseParty = defineRoute({
  name: 'chooseParty',
  method: 'post',
  path: '/visits/:visitId/parties/:partyId/choose',
  summary: 'Go back to a line or person that is in the visit already',
  body: command,
  reply: visitView,
});
