import * as z from 'zod';
import { businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });

/** In the order in which the page shows them. */
export const auditRule = z.enum([
  'payment-differs',
  'books-differ',
  'limit-unapproved',
  'reversal-unapproved',
  'form-unsigned',
  'form-void',
  'copy-missing',
  'billing-amount',
  'billing-rejected',
  'invoice-missing',
  'invoice-unpaid',
  'stock-unmoved',
  'stock-not-held',
  'shift-open',
  'shift-difference',
  'remittance-off',
  'drawer-unexplained',
]);

const finding = z.object({
  findingId: id,
  rule: auditRule,
  severity: z.enum(['money', 'record']),
  /** null: it belongs to nobody who could be named. */
  clerk: person.nullable(),
  subjectKind: z.enum(['visit', 'order', 'serial', 'invoice', 'shift', 'opening', 'reversal']),
  subjectId: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  state: z.enum(['opened', 'answered', 'filed', 'settled']),
  openedAt: instant,
  answer: z.string().nullable(),
  answeredBy: person.nullable(),
  /** What was written when it was filed or sent back. */
  word: z.string().nullable(),
  decidedBy: person.nullable(),
  escalatedAt: instant.nullable(),
});
export type FindingBody = z.infer<typeof finding>;

const readAudit = defineRoute({
  name: 'readAudit',
  method: 'get',
  path: '/audit/:businessDay',
  summary: 'The daily audit of a day: when it was run, and every finding with its answers',
  body: null,
  reply: z.object({
    businessDay,
    ranAt: instant.nullable(),
    /** null: the hall ran it by itself, or nobody has. */
    ranBy: person.nullable(),
    findings: z.array(finding),
  }),
});

const readMyFindings = defineRoute({
  name: 'readMyFindings',
  method: 'get',
  path: '/findings/mine',
  summary: 'What the daily audit found of this clerk’s work and is not filed: to answer first',
  body: null,
  reply: z.object({ findings: z.array(finding.extend({ businessDay })) }),
});

const runAudit = defineRoute({
  name: 'runAudit',
  method: 'post',
  path: '/audit/:businessDay/run',
  summary: 'Tie all records of a day once more',
  body: command,
  reply: z.object({ found: z.number(), opened: z.number(), settled: z.number() }),
});

const findingReply = z.object({ findingId: id });

const answerFinding = defineRoute({
  name: 'answerFinding',
  method: 'post',
  path: '/findings/:findingId/answer',
  summary: 'Say how it came and what was done; a manager may write it down for the clerk',
  body: command.extend({ words: reason }),
  reply: findingReply,
});

const decideFinding = defineRoute({
  name: 'decideFinding',
  method: 'post',
  path: '/findings/:findingId/decision',
  summary: 'The auditor accepts an answer and files it, or sends it back with what is missing',
  body: z.discriminatedUnion('accepted', [
    command.extend({ accepted: z.literal(true), words: z.string().trim().max(120).default('') }),
    command.extend({ accepted: z.literal(false), words: reason }),
  ]),
  reply: findingReply,
});

/** The daily audit [M2]. */
export const auditRoutes = { readAudit, readMyFindings, runAudit, answerFinding, decideFinding } as const;
