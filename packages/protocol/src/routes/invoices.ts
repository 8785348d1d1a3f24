import * as z from 'zod';
import { amountFen, businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const prefix = z.string().regex(/^[0-9A-Z]{0,20}$/);
const number = z.int().min(0).max(999_999_999_999);
const pieces = z.int().min(0).max(100_000);
const kind = z.enum(['plain', 'special']);
const staff = z.object({ staffId: id, workNumber: z.string(), name: text });

/** A run of printed numbers, as the register shows it. */
const segment = z.object({
  segmentId: id,
  kind,
  prefix: z.string(),
  /** As printed, with their zeros and without the prefix. */
  firstPrinted: z.string(),
  lastPrinted: z.string(),
  first: number,
  last: number,
  /** The number that is used next, as printed; null: none is left. */
  nextPrinted: z.string().nullable(),
  next: number,
  left: pieces,
  state: z.enum(['in-stock', 'offered', 'disputed', 'held', 'used-up', 'returning', 'filed', 'surrendered']),
  /** Who has the paper, or is asked to take it; null: the stock room, or the office again. */
  with: staff.nullable(),
  dispute: z.string().nullable(),
  reference: z.string(),
  drawnAt: instant,
});
export type InvoiceSegmentBody = z.infer<typeof segment>;

/** A number of which something has become, with all that is known of it. */
const invoiceNumber = z.object({
  prefix: z.string(),
  number,
  printed: z.string(),
  state: z.enum(['used', 'void', 'lost']),
  workNumber: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  dueFen: amountFen.nullable(),
  businessDay,
  at: instant,
  reason: z.string().nullable(),
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  lostAt: instant.nullable(),
  toldTo: z.string().nullable(),
});
export type InvoiceNumberBody = z.infer<typeof invoiceNumber>;

const clerkDay = z.object({
  workNumber: z.string(),
  name: text,
  opening: z.int(),
  accepted: z.int(),
  used: z.int(),
  spoiled: z.int(),
  voided: z.int(),
  lost: z.int(),
  returned: z.int(),
  closing: z.int(),
});

const mismatch = z.object({
  ticketNumber: z.string(),
  workNumber: z.string(),
  dueFen: amountFen,
  at: instant,
});

const count = z.object({
  countId: id,
  by: z.string(),
  at: instant,
  counted: pieces,
  differences: z.int().min(0),
  explanation: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
  secondExplanation: z.string().nullable(),
});

const readInvoices = defineRoute({
  name: 'readInvoices',
  method: 'get',
  path: '/invoices',
  summary: 'The register of numbered invoices: segments with holder, next number and what is left, counts',
  body: null,
  reply: z.object({
    today: businessDay,
    /** Whether payments take a number. */
    numbered: z.boolean(),
    /** Invoices without paper that their issuer has not given yet. */
    eInvoicesWaiting: z.int().min(0),
    segments: z.array(segment),
    /** Those who may hold paper, with what they have left. */
    holders: z.array(staff.extend({ left: z.int().min(0), low: z.boolean() })),
    counts: z.array(count),
  }),
});

const readMyInvoices = defineRoute({
  name: 'readMyInvoices',
  method: 'get',
  path: '/invoices/mine',
  summary: 'What the clerk has in hand, is asked to accept, and has used last',
  body: null,
  reply: z.object({
    numbered: z.boolean(),
    left: z.int().min(0),
    low: z.boolean(),
    segments: z.array(segment),
    newest: z.array(invoiceNumber),
  }),
});

const readInvoiceDay = defineRoute({
  name: 'readInvoiceDay',
  method: 'get',
  path: '/invoices/days/:day',
  summary: 'Each clerk’s pieces of a business day, void and lost numbers, and what does not stand together',
  body: null,
  reply: z.object({
    day: businessDay,
    clerks: z.array(clerkDay),
    exceptions: z.array(invoiceNumber),
    paymentsWithoutNumber: z.array(mismatch),
    numbersWithoutPayment: z.array(invoiceNumber),
  }),
});

const findInvoice = defineRoute({
  name: 'findInvoice',
  method: 'get',
  path: '/invoices/numbers/:number',
  summary: 'What has become of a number: who, when, which payment, void or lost; or whose blank paper it is',
  body: null,
  reply: z.object({ numbers: z.array(invoiceNumber), blankIn: z.array(segment) }),
});

const segmentReply = z.object({ segmentId: id });

const drawInvoices = defineRoute({
  name: 'drawInvoices',
  method: 'post',
  path: '/invoices/segments',
  summary: 'Register blank numbered invoices drawn from the office, for used-up books where they go back',
  body: command.extend({
    kind: kind.default('plain'),
    prefix,
    first: number,
    last: number,
    width: z.int().min(1).max(12),
    reference: z.string().trim().min(1).max(60),
    surrenderIds: z.array(id).max(50).default([]),
  }),
  reply: segmentReply,
});

const offerInvoices = defineRoute({
  name: 'offerInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/offer',
  summary: 'Lay blank pieces before a clerk, who accepts or disputes them',
  body: command.extend({ to: id, pieces }),
  reply: segmentReply,
});

const acceptInvoices = defineRoute({
  name: 'acceptInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/accept',
  summary: 'The clerk has the paper, counted',
  body: command,
  reply: segmentReply,
});

const disputeInvoices = defineRoute({
  name: 'disputeInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/dispute',
  summary: 'The paper is not what was said',
  body: command.extend({ reason }),
  reply: segmentReply,
});

const withdrawInvoices = defineRoute({
  name: 'withdrawInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/withdraw',
  summary: 'Take an offer back, or settle a disputed one',
  body: command.extend({ note: reason }),
  reply: segmentReply,
});

const returnInvoices = defineRoute({
  name: 'returnInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/return',
  summary: 'The clerk gives back the blank rest, or a used-up book',
  body: command,
  reply: segmentReply,
});

const takeBackInvoices = defineRoute({
  name: 'takeBackInvoices',
  method: 'post',
  path: '/invoices/segments/:segmentId/take-back',
  summary: 'The stock keeper has it back, counted',
  body: command,
  reply: segmentReply,
});

const disputeInvoiceReturn = defineRoute({
  name: 'disputeInvoiceReturn',
  method: 'post',
  path: '/invoices/segments/:segmentId/dispute-return',
  summary: 'What came back is not what was said',
  body: command.extend({ reason }),
  reply: segmentReply,
});

const voidInvoice = defineRoute({
  name: 'voidInvoice',
  method: 'post',
  path: '/invoices/void',
  summary: 'Make a number void, blank or given; its payment may take the next one at once',
  body: command.extend({ prefix, number, reason, replace: z.boolean().default(false) }),
  reply: z.object({ replacement: z.object({ prefix: z.string(), number }).nullable() }),
});

const loseInvoices = defineRoute({
  name: 'loseInvoices',
  method: 'post',
  path: '/invoices/lost',
  summary: 'Report blank numbers lost: which, when it was seen, whom it was told to',
  body: command.extend({
    prefix,
    first: number,
    last: number,
    lostAt: instant,
    toldTo: z.string().trim().min(2).max(60),
    reason,
  }),
  reply: z.object({ pieces }),
});

const countInvoices = defineRoute({
  name: 'countInvoices',
  method: 'post',
  path: '/invoices/counts',
  summary: 'Count the blank paper in the stock room; a difference wants words and a second person',
  body: command.extend({
    found: z.array(z.object({ segmentId: id, pieces })).max(500),
    explanation: z.string().trim().max(200).default(''),
  }),
  reply: z.object({ countId: id, differences: z.int().min(0) }),
});

const confirmInvoiceCount = defineRoute({
  name: 'confirmInvoiceCount',
  method: 'post',
  path: '/invoices/counts/:countId/confirm',
  summary: 'The second person explains a difference of a count',
  body: command.extend({ explanation: reason }),
  reply: z.object({ countId: id }),
});

/** Numbered invoices [M3]. */
export const invoiceRoutes = {
  readInvoices,
  readMyInvoices,
  readInvoiceDay,
  findInvoice,
  drawInvoices,
  offerInvoices,
  acceptInvoices,
  disputeInvoices,
  withdrawInvoices,
  returnInvoices,
  takeBackInvoices,
  disputeInvoiceReturn,
  voidInvoice,
  loseInvoices,
  countInvoices,
  confirmInvoiceCount,
} as const;
