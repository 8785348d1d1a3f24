import * as z from 'zod';
import {
  amountFen,
  businessDay,
  command,
  id,
  instant,
  language,
  mobileNumber,
  reason,
  text,
} from '../common.ts';
import { defineRoute } from '../route.ts';

const paperKind = z.enum(['ticket', 'form']);
const paperReply = z.object({ paperId: id });

const block = z.object({
  blockId: id,
  kind: paperKind,
  first: z.int(),
  last: z.int(),
  printedAt: instant,
  printedBy: z.string(),
  drill: z.boolean(),
  keyed: z.int(),
  void: z.int(),
  missing: z.int(),
  open: z.int(),
  /** The services it is printed for; null: written by hand. */
  categoryName: text.nullable(),
  /** Numbers sent to a ticket printer, and how many of them came out. */
  sent: z.int(),
  cameOut: z.int(),
});
export type PaperBlockBody = z.infer<typeof block>;

const fallbackPaper = z.object({
  paperId: id,
  kind: paperKind,
  number: z.int(),
  /** As it stands on the paper. */
  label: z.string(),
  state: z.enum(['open', 'keyed', 'void', 'missing']),
  printedAt: instant,
  drill: z.boolean(),
  writtenAt: instant.nullable(),
  ticketNumber: z.string().nullable(),
  clerk: z.string().nullable(),
  categoryName: text.nullable(),
  takenFen: amountFen,
  /** A form whose wish is not entered yet, or whose money is not back. */
  toComplete: z.boolean(),
  reason: z.string().nullable(),
});
export type FallbackPaperBody = z.infer<typeof fallbackPaper>;

const readFallbackPapers = defineRoute({
  name: 'readFallbackPapers',
  method: 'get',
  path: '/fallback-papers',
  summary: 'Blocks of numbered paper, what became of each number, and what is still open',
  body: null,
  reply: z.object({
    today: businessDay,
    blocks: z.array(block),
    /** Forms to complete first, then open ones, then the newest; at most 200 of each kind. */
    papers: z.array(fallbackPaper),
    categories: z.array(z.object({ id, name: text })),
    classes: z.array(z.object({ id, name: text })),
    counters: z.array(z.object({ id, number: z.string() })),
    /** Where tickets can be printed; those that are ready first. */
    printers: z.array(z.object({ deviceId: id, name: text, ready: z.boolean() })),
    clerks: z.array(z.object({ id, workNumber: z.string(), name: text, hasShift: z.boolean() })),
  }),
});

const printPaperBlock = defineRoute({
  name: 'printPaperBlock',
  method: 'post',
  path: '/fallback-papers/blocks',
  summary: 'Issue a block of numbered paper tickets or forms; numbers follow the last ones without a gap',
  body: command.extend({
    kind: paperKind,
    count: z.int().min(1).max(100),
    emergencyId: id.nullable().default(null),
    drill: z.boolean().default(false),
    categoryId: id.nullable().default(null),
  }),
  reply: z.object({ blockId: id, first: z.int(), last: z.int() }),
});

const paperBlockFile = defineRoute({
  name: 'paperBlockFile',
  method: 'post',
  path: '/fallback-papers/blocks/:blockId/file',
  summary: 'The block as PDF on A4, to be printed and cut',
  body: command.extend({ language }),
  reply: z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
});

const rollPaperBlock = defineRoute({
  name: 'rollPaperBlock',
  method: 'post',
  path: '/fallback-papers/blocks/:blockId/roll',
  summary: 'Print the tickets of a block on a ticket printer; what came out before is not printed again',
  body: command.extend({ deviceId: id }),
  reply: z.object({ jobs: z.int() }),
});

const keyPaperTicket = defineRoute({
  name: 'keyPaperTicket',
  method: 'post',
  path: '/fallback-papers/tickets/:number',
  summary: 'Key in a paper ticket with the times that stand on it; each number once',
  body: command.extend({
    writtenAt: instant,
    calledAt: instant.nullable().default(null),
    endedAt: instant.nullable().default(null),
    categoryId: id,
    classId: id,
    outcome: z.enum(['served', 'left', 'waiting']),
    counterId: id.nullable().default(null),
    clerkId: id.nullable().default(null),
  }),
  reply: paperReply,
});

const moneyFen = z.int().min(0).max(100_000_000);

const keyPaperForm = defineRoute({
  name: 'keyPaperForm',
  method: 'post',
  path: '/fallback-papers/forms/:number',
  summary: 'Key in a paper form: who wanted what, and the money taken; a task is opened to enter it properly',
  body: command.extend({
    ticketPaperNumber: z.int().min(0).max(1_000_000),
    writtenAt: instant,
    clerkId: id,
    categoryId: id,
    money: z.strictObject({ cashFen: moneyFen, cardFen: moneyFen, mobileFen: moneyFen }),
    reference: z.string().trim().min(1).max(40).nullable().default(null),
    name: z.string().trim().max(40).default(''),
    mobile: z.union([mobileNumber, z.literal('')]).default(''),
    wish: z.string().trim().min(1).max(200),
    toComplete: z.boolean(),
  }),
  reply: paperReply,
});

const settlePaperForm = defineRoute({
  name: 'settlePaperForm',
  method: 'post',
  path: '/fallback-papers/forms/:number/settlement',
  summary: 'What was wanted is entered and paid in a visit, or the money went back',
  body: command.extend({
    how: z.enum(['completed', 'returned']),
    ticketNumber: z.string().trim().min(1).max(10).nullable().default(null),
    note: reason,
  }),
  reply: paperReply,
});

const losePaper = defineRoute({
  name: 'losePaper',
  method: 'post',
  path: '/fallback-papers/:kind/:number/loss',
  summary: 'A number is void (spoilt, never given out) or missing, and why',
  body: command.extend({ state: z.enum(['void', 'missing']), reason }),
  reply: paperReply,
});

/** Paper that stands in for the system [E5]. */
export const fallbackPaperRoutes = {
  readFallbackPapers,
  printPaperBlock,
  paperBlockFile,
  rollPaperBlock,
  keyPaperTicket,
  keyPaperForm,
  settlePaperForm,
  losePaper,
} as const;
