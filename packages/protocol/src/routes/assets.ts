import * as z from 'zod';
import { amountFen, businessDay, command, id, instant, reason, text } from '../common.ts';
import { defineRoute } from '../route.ts';

const person = z.object({ staffId: id, workNumber: z.string(), name: text });

const asset = z.object({
  assetId: id,
  number: z.string(),
  name: z.string(),
  place: z.string(),
  custodian: person,
  offeredTo: person.nullable(),
  boughtOn: businessDay,
  state: z.enum(['in-use', 'write-off-asked', 'written-off']),
  askedBy: person.nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  /** As it was found this year; null: not checked yet. */
  finding: z.enum(['here', 'elsewhere', 'damaged', 'missing']).nullable(),
  findingNote: z.string().nullable(),
  checkedBy: z.string().nullable(),
});
export type AssetBody = z.infer<typeof asset>;

const expense = z.object({
  expenseId: id,
  receiptNumber: z.string(),
  amountFen,
  purpose: z.string(),
  spentOn: businessDay,
  state: z.enum(['entered', 'approved', 'refused', 'paid']),
  enteredBy: person,
  enteredAt: instant,
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
  paidBy: z.string().nullable(),
  paidAt: instant.nullable(),
});
export type ExpenseBody = z.infer<typeof expense>;

const readAssets = defineRoute({
  name: 'readAssets',
  method: 'get',
  path: '/assets',
  summary: 'The hall’s asset register with this year’s check, its expenses, and who may answer for things',
  body: null,
  reply: z.object({
    today: businessDay,
    assets: z.array(asset),
    expenses: z.array(expense),
    custodians: z.array(person),
  }),
});

const assetReply = z.object({ assetId: id });
const expenseReply = z.object({ expenseId: id });
const words = z.string().trim().min(1).max(60);

const registerAsset = defineRoute({
  name: 'registerAsset',
  method: 'post',
  path: '/assets',
  summary: 'Register a thing of the hall’s own',
  body: command.extend({ number: words, name: words, place: words, custodianId: id, boughtOn: businessDay }),
  reply: assetReply,
});

const offerAsset = defineRoute({
  name: 'offerAsset',
  method: 'post',
  path: '/assets/:assetId/offer',
  summary: 'Its custodian asks another to answer for it',
  body: command.extend({ to: id }),
  reply: assetReply,
});

const takeAsset = defineRoute({
  name: 'takeAsset',
  method: 'post',
  path: '/assets/:assetId/take',
  summary: 'The new custodian has it, at this place',
  body: command.extend({ place: words }),
  reply: assetReply,
});

const endAssetOffer = defineRoute({
  name: 'endAssetOffer',
  method: 'post',
  path: '/assets/:assetId/end-offer',
  summary: 'Refuse what was offered, or take the offer back',
  body: command.extend({ reason }),
  reply: assetReply,
});

const checkAsset = defineRoute({
  name: 'checkAsset',
  method: 'post',
  path: '/assets/:assetId/check',
  summary: 'How it was found in this year’s check',
  body: command.extend({
    finding: z.enum(['here', 'elsewhere', 'damaged', 'missing']),
    note: z.string().trim().max(120).default(''),
  }),
  reply: assetReply,
});

const askAssetWriteOff = defineRoute({
  name: 'askAssetWriteOff',
  method: 'post',
  path: '/assets/:assetId/write-off',
  summary: 'Ask to write it off',
  body: command.extend({ reason }),
  reply: assetReply,
});

const decision = command.extend({
  approved: z.boolean(),
  note: z.string().trim().max(120).default(''),
});

const decideAssetWriteOff = defineRoute({
  name: 'decideAssetWriteOff',
  method: 'post',
  path: '/assets/:assetId/write-off/decision',
  summary: 'Another person writes it off, or keeps it',
  body: decision,
  reply: assetReply,
});

const enterExpense = defineRoute({
  name: 'enterExpense',
  method: 'post',
  path: '/expenses',
  summary: 'Enter an expense with its receipt',
  body: command.extend({
    receiptNumber: words,
    amountFen: amountFen.min(1).max(100_000_000),
    purpose: reason,
    spentOn: businessDay,
  }),
  reply: expenseReply,
});

const decideExpense = defineRoute({
  name: 'decideExpense',
  method: 'post',
  path: '/expenses/:expenseId/decision',
  summary: 'Another person approves an expense, or refuses it with a reason',
  body: z.discriminatedUnion('approved', [
    command.extend({ approved: z.literal(true), note: z.string().trim().max(120).default('') }),
    command.extend({ approved: z.literal(false), note: reason }),
  ]),
  reply: expenseReply,
});

const payExpense = defineRoute({
  name: 'payExpense',
  method: 'post',
  path: '/expenses/:expenseId/payment',
  summary: 'Pay an approved expense out of the vault',
  body: command,
  reply: expenseReply,
});

/** The hall's assets and expenses [M9]. */
export const assetRoutes = {
  readAssets,
  registerAsset,
  offerAsset,
  takeAsset,
  endAssetOffer,
  checkAsset,
  askAssetWriteOff,
  decideAssetWriteOff,
  enterExpense,
  decideExpense,
  payExpense,
} as const;
