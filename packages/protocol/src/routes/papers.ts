import * as z from 'zod';
import { amountFen, businessDay, command, id, instant, printJob, text } from '../common.ts';
import { defineRoute } from '../route.ts';
import { reversal } from '../views/approval.ts';
import { formContent } from '../views/slips.ts';
import { signature } from './visit.ts';

export const formStanding = z.enum(['shown', 'signed', 'void']);

/** A signed form in a list: nothing personal in it. */
export const paperRow = z.object({
  documentId: id,
  /** Day, ticket and version, as on the paper. */
  number: z.string(),
  ticketNumber: z.string(),
  businessDay: z.string(),
  signedAt: instant,
  standing: formStanding,
  contentHash: z.string(),
  /** null: erased at the customer's wish. */
  lines: z.int().nullable(),
  totalFen: amountFen.nullable(),
  /** How often it was given out on A4. */
  prints: z.int(),
  /** Orders of its visit that were reversed since [M5]; the form stays as it was signed. */
  reversed: z.int(),
});
export type PaperRow = z.infer<typeof paperRow>;

export const printForm = defineRoute({
  name: 'printForm',
  method: 'post',
  path: '/documents/:documentId/print',
  summary:
    'A signed form on A4, as PDF; the first is the original, each later one is marked COPY n and counted',
  body: command,
  reply: z.object({
    documentId: id,
    number: z.string(),
    copy: z.int().min(0),
    fileName: z.string(),
    pdf: z.base64().describe('the file, Base64'),
  }),
});

export const listPapers = defineRoute({
  name: 'listPapers',
  method: 'post',
  path: '/visits/:visitId/papers',
  summary:
    'Signed forms and receipts of whoever has proved themselves in this visit; journalled as a look-up',
  body: command,
  reply: z.object({
    papers: z.array(
      paperRow.extend({
        visitId: id,
        /** The newest print of its receipt; null: nothing was paid, or none was asked for. */
        receipt: printJob.nullable(),
      }),
    ),
  }),
});

export const reprintReceipt = defineRoute({
  name: 'reprintReceipt',
  method: 'post',
  path: '/visits/:visitId/receipt',
  summary:
    'The receipt of this or an earlier visit again, on the printer of the counter where the customer is now',
  body: command,
  reply: printJob,
});

/** What anybody may know who holds the paper: nothing about a person. */
export const checkForm = defineRoute({
  name: 'checkForm',
  method: 'get',
  path: '/checks/:token',
  summary: 'Check a form by the code on it: number, date, hash, and whether it is void',
  body: null,
  reply: z.object({
    hallName: text,
    number: z.string(),
    businessDay: z.string(),
    signedAt: instant.nullable(),
    standing: formStanding,
    voidAt: instant.nullable(),
    contentHash: z.string(),
    lines: z.int().nullable(),
    totalFen: amountFen.nullable(),
    payoutFen: amountFen.nullable(),
  }),
});

export const searchForms = defineRoute({
  name: 'searchForms',
  method: 'post',
  path: '/documents/search',
  summary: 'Signed forms by day, ticket, hash or number; a search by number is journalled as a look-up',
  body: command.extend({
    from: businessDay,
    to: businessDay,
    ticketNumber: z.string().trim().max(16).default(''),
    /** Beginning of the content hash, as it is read from a paper: spaces are left out. */
    hashPrefix: z.string().trim().max(80).default(''),
    mobile: z.string().trim().max(32).default(''),
  }),
  reply: z.object({ forms: z.array(paperRow), more: z.boolean() }),
});

export const openForm = defineRoute({
  name: 'openForm',
  method: 'post',
  path: '/documents/:documentId/open',
  summary: 'A signed form with its signature, as it was signed; journalled as a look-up',
  body: command,
  reply: paperRow.extend({
    visitId: id,
    content: formContent,
    signature: signature.nullable(),
    signatureHash: z.string(),
    voidAt: instant.nullable(),
    /** Each time it was given out: who and when; the first is the original. */
    given: z.array(z.object({ copy: z.int(), at: instant, by: z.string() })),
    reversals: z.array(reversal.extend({ serviceName: text, amountFen })),
  }),
});
