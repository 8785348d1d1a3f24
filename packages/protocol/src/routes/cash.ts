import * as z from 'zod';
import { amountFen, businessDay, command, id, instant, notes, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import { cashView, countedNotes, dayFigures, dayWaiting, myShift, settlementSource } from '../views/cash.ts';

const decision = z.enum(['accepted', 'count-again']);
/** How the books name an account: its kind, and whose it is after a colon. */
const accountId = z.string().min(1).max(120);

const readMyShift = defineRoute({
  name: 'readMyShift',
  method: 'get',
  path: '/cash/mine',
  summary: "The clerk's own shift and what is offered to them; nothing that is expected before it is counted",
  body: null,
  reply: myShift,
});

const readCash = defineRoute({
  name: 'readCash',
  method: 'get',
  path: '/cash',
  summary:
    'Every drawer, the vault, the bank and the files: expected against counted, and what the day waits for',
  body: null,
  reply: cashView,
});

const offerFromVault = defineRoute({
  name: 'offerFromVault',
  method: 'post',
  path: '/cash/floats',
  summary: 'Count a float, or more of it, out of the vault for a clerk',
  body: command.extend({ kind: z.enum(['float', 'top-up']), clerkId: id, notes: countedNotes }),
  reply: z.object({ transferId: id }),
});

const offerFromDrawer = defineRoute({
  name: 'offerFromDrawer',
  method: 'post',
  path: '/cash/drops',
  summary: 'Give cash out of the own drawer: into the safe, or all of it to the next clerk',
  body: command.extend({
    kind: z.enum(['drop', 'handover']),
    toClerkId: id.nullable().default(null),
    notes: countedNotes,
  }),
  reply: z.object({ transferId: id }),
});

const takeTransfer = defineRoute({
  name: 'takeTransfer',
  method: 'post',
  path: '/cash/transfers/:transferId/take',
  summary: 'Counted by the taker and kept; a clerk without a shift begins one with it',
  body: command.extend({ notes: countedNotes }),
  reply: z.object({ shiftId: id.nullable() }),
});

const disputeTransfer = defineRoute({
  name: 'disputeTransfer',
  method: 'post',
  path: '/cash/transfers/:transferId/dispute',
  summary: 'The taker counted something else: it goes back, and a manager hears of it',
  body: command.extend({ countedFen: amountFen.min(0), reason }),
  reply: z.object({ transferId: id }),
});

const withdrawTransfer = defineRoute({
  name: 'withdrawTransfer',
  method: 'post',
  path: '/cash/transfers/:transferId/withdraw',
  summary: 'Who offered it takes it back before anybody took it',
  body: command.extend({ reason }),
  reply: z.object({ transferId: id }),
});

const orderChange = defineRoute({
  name: 'orderChange',
  method: 'post',
  path: '/cash/changes',
  summary: 'Ask the vault for small change against large notes',
  body: command.extend({ notes: countedNotes, backNotes: countedNotes }),
  reply: z.object({ askId: id }),
});

const answerChange = defineRoute({
  name: 'answerChange',
  method: 'post',
  path: '/cash/changes/:askId/answer',
  summary: 'Bring the change that was asked for, or say why not',
  body: command.extend({ refusedWhy: reason.nullable().default(null) }),
  reply: z.object({ transferId: id.nullable() }),
});

const cancelChange = defineRoute({
  name: 'cancelChange',
  method: 'post',
  path: '/cash/changes/:askId/cancel',
  summary: 'The clerk does not need the change any more',
  body: command,
  reply: z.object({ askId: id }),
});

const beginShiftCount = defineRoute({
  name: 'beginShiftCount',
  method: 'post',
  path: '/cash/shifts/:shiftId/count',
  summary: 'Shut the drawer and count; the counter is signed off wherever its console is open',
  body: command.extend({ carryOverReason: reason.nullable().default(null) }),
  reply: z.object({ shiftId: id }),
});

const giveUpShiftCount = defineRoute({
  name: 'giveUpShiftCount',
  method: 'post',
  path: '/cash/shifts/:shiftId/count/give-up',
  summary: 'Back to work before anything was counted',
  body: command,
  reply: z.object({ shiftId: id }),
});

const countShift = defineRoute({
  name: 'countShift',
  method: 'post',
  path: '/cash/shifts/:shiftId/rounds',
  summary: 'Keep a blind count by denomination; only then is anything expected told',
  body: command.extend({ notes: countedNotes }),
  reply: z.object({ round: z.int(), countedFen: amountFen, expectedFen: amountFen }),
});

const endShift = defineRoute({
  name: 'endShift',
  method: 'post',
  path: '/cash/shifts/:shiftId/end',
  summary:
    'End a counted shift, with a reason where it is over or short; beyond the tolerance a manager is asked',
  body: command.extend({ reason: reason.nullable().default(null) }),
  reply: z.object({ state: z.enum(['closed', 'in-review']) }),
});

const reviewShift = defineRoute({
  name: 'reviewShift',
  method: 'post',
  path: '/cash/shifts/:shiftId/review',
  summary: 'Take a difference as it is, or have the drawer counted again',
  body: command.extend({ decision, note: reason }),
  reply: z.object({ shiftId: id }),
});

const countVault = defineRoute({
  name: 'countVault',
  method: 'post',
  path: '/cash/vault/counts',
  summary: 'Count the vault blind; a difference waits for a second person',
  body: command.extend({ notes: countedNotes }),
  reply: z.object({ countId: id, countedFen: amountFen, expectedFen: amountFen }),
});

const reviewVault = defineRoute({
  name: 'reviewVault',
  method: 'post',
  path: '/cash/vault/review',
  summary: 'A second person explains a difference of the vault, or has it counted again',
  body: command.extend({ decision, note: reason }),
  reply: z.object({}),
});

const packDeposit = defineRoute({
  name: 'packDeposit',
  method: 'post',
  path: '/cash/deposits',
  summary: 'Pack a sealed bag for the bank out of the vault',
  body: command.extend({
    bagNumber: z.string().trim().min(2).max(40),
    slipNumber: z.string().trim().min(2).max(40),
    notes: countedNotes,
  }),
  reply: z.object({ depositId: id }),
});

const collectDeposit = defineRoute({
  name: 'collectDeposit',
  method: 'post',
  path: '/cash/deposits/:depositId/collect',
  summary: 'The bag leaves the hall: who took it, and the receipt they left',
  body: command.extend({
    collector: z.string().trim().min(2).max(80),
    receiptNumber: z.string().trim().min(2).max(40),
  }),
  reply: z.object({}),
});

const importSettlement = defineRoute({
  name: 'importSettlement',
  method: 'post',
  path: '/cash/imports',
  summary:
    'Take in a file of card terminals, payment service (CSV) or bank (CSV, ISO 20022 camt.053) and match it',
  body: command.extend({
    source: settlementSource,
    fileName: z.string().trim().min(1).max(120),
    businessDay,
    /** The file's bytes, base64. */
    content: z.base64().min(4).max(240_000),
  }),
  reply: z.object({ importId: id, matched: z.int(), unmatched: z.int() }),
});

const explainSettlement = defineRoute({
  name: 'explainSettlement',
  method: 'post',
  path: '/cash/imports/explain',
  summary: 'Explain what stands on one side only: a line we do not know, a tender that no file shows',
  body: command.extend({
    importId: id.nullable().default(null),
    line: z.int().min(1).nullable().default(null),
    recordId: id.nullable().default(null),
    reason,
  }),
  reply: z.object({}),
});

const closeBooks = defineRoute({
  name: 'closeBooks',
  method: 'post',
  path: '/cash/days/:day/close',
  summary: 'Close the books of a day for ever, with a numbered Z report',
  body: command.extend({ note: reason.nullable().default(null) }),
  reply: z.object({ businessDay, zNumber: z.int(), headHash: z.string() }),
});

const readClosedDay = defineRoute({
  name: 'readClosedDay',
  method: 'get',
  path: '/cash/days/:day',
  summary: 'The report of a day: X while it is open, Z for ever afterwards',
  body: null,
  reply: z.object({
    businessDay,
    zNumber: z.int().nullable(),
    headHash: z.string().nullable(),
    closedAt: instant.nullable(),
    figures: dayFigures,
    waiting: z.array(dayWaiting),
  }),
});

const entry = z.object({
  seq: z.int(),
  line: z.int(),
  at: instant,
  type: z.string(),
  by: z.string(),
  other: accountId.describe('the account on the other side'),
  amountFen: amountFen.describe('above zero: a debit of this account'),
  balanceFen: amountFen.describe('after this entry'),
  reason: z.string(),
  reversed: z.boolean(),
});

const readAccount = defineRoute({
  name: 'readAccount',
  method: 'get',
  path: '/cash/accounts/:accountId/:before',
  summary:
    'The newest 100 entries of an account below a journal row (0: from the newest), with its balance after each',
  body: null,
  reply: z.object({ accountId, balanceFen: amountFen, entries: z.array(entry), more: z.boolean() }),
});

const readTrialBalance = defineRoute({
  name: 'readTrialBalance',
  method: 'get',
  path: '/cash/trial-balance/:seq',
  summary: 'Every account that is not at zero after a journal row (0: now); debits and credits are equal',
  body: null,
  reply: z.object({
    seq: z.int(),
    accounts: z.array(z.object({ accountId, kind: z.string(), balanceFen: amountFen })),
  }),
});

const readDrawerAt = defineRoute({
  name: 'readDrawerAt',
  method: 'get',
  path: '/cash/shifts/:shiftId/at/:instant',
  summary:
    'What a drawer held at an instant of the past, by the books and piece by piece as far as it was keyed',
  body: null,
  reply: z.object({
    shiftId: id,
    at: instant,
    balanceFen: amountFen,
    notes: z.array(notes),
    complete: z.boolean(),
  }),
});

const exportBooks = defineRoute({
  name: 'exportBooks',
  method: 'get',
  path: '/cash/journal/:day',
  summary: 'The entries of a closed day, or of the open one, as a plain-text accounting journal (hledger)',
  body: null,
  reply: z.object({ fileName: z.string(), content: z.string() }),
});

const reverseEntry = defineRoute({
  name: 'reverseEntry',
  method: 'post',
  path: '/cash/entries/:seq/reverse',
  summary: 'Take an entry back by another one that names it, once, by another person',
  body: command.extend({ reason }),
  reply: z.object({}),
});

/** Every endpoint about cash, by name. */
export const cashRoutes = {
  readMyShift,
  readCash,
  offerFromVault,
  offerFromDrawer,
  takeTransfer,
  disputeTransfer,
  withdrawTransfer,
  orderChange,
  answerChange,
  cancelChange,
  beginShiftCount,
  giveUpShiftCount,
  countShift,
  endShift,
  reviewShift,
  countVault,
  reviewVault,
  packDeposit,
  collectDeposit,
  importSettlement,
  explainSettlement,
  closeBooks,
  readClosedDay,
  readAccount,
  readTrialBalance,
  readDrawerAt,
  exportBooks,
  reverseEntry,
} as const;
