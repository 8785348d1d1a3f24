import * as z from 'zod';
import { businessDay, command, id, reason } from '../common.ts';
import { defineRoute } from '../route.ts';
import { stockPlace } from '../views/stock.ts';
import { givenLine, givenLines, named, serial } from './stock.ts';

const lendStock = defineRoute({
  name: 'lendStock',
  method: 'post',
  path: '/stock/loans',
  summary: 'Lend a test unit, or a card to a roaming customer, until a day',
  body: command.extend({
    articleId: id,
    serial,
    dueOn: businessDay,
    name: z.string().trim().min(1).max(60),
    phone: z.string().trim().min(3).max(20),
  }),
  reply: named,
});

const chaseLoan = defineRoute({
  name: 'chaseLoan',
  method: 'post',
  path: '/stock/loans/:loanId/chase',
  summary: 'Who has it was asked for it',
  body: command.extend({ note: reason }),
  reply: named,
});

const endLoan = defineRoute({
  name: 'endLoan',
  method: 'post',
  path: '/stock/loans/:loanId/back',
  summary: 'A lent piece is back, whole or defective',
  body: command.extend({ defective: z.boolean() }),
  reply: named,
});

const askWriteOff = defineRoute({
  name: 'askWriteOff',
  method: 'post',
  path: '/stock/write-offs',
  summary: 'Ask a manager to agree that pieces leave the books',
  body: command.extend({ place: stockPlace, reason, lines: givenLines }),
  reply: named,
});

const decideWriteOff = defineRoute({
  name: 'decideWriteOff',
  method: 'post',
  path: '/stock/write-offs/:writeOffId/decision',
  summary: 'Agree to a write-off, or not; never by who asked',
  body: command.extend({ approved: z.boolean(), note: z.string().trim().max(120).default('') }),
  reply: named,
});

const openStocktake = defineRoute({
  name: 'openStocktake',
  method: 'post',
  path: '/stock/stocktakes',
  summary: 'Begin to count a place; nothing moves there until it is done',
  body: command.extend({ place: stockPlace }),
  reply: named,
});

const countStock = defineRoute({
  name: 'countStock',
  method: 'post',
  path: '/stock/stocktakes/:stocktakeId/count',
  summary: 'What was counted, without having seen the books',
  body: command.extend({ lines: z.array(givenLine).max(100) }),
  reply: z.object({ id, differences: z.int() }),
});

const confirmStocktake = defineRoute({
  name: 'confirmStocktake',
  method: 'post',
  path: '/stock/stocktakes/:stocktakeId/confirm',
  summary: 'A second person books the differences, each with its explanation',
  body: command.extend({
    explanations: z
      .array(
        z.strictObject({
          articleId: id,
          serial: z.string().max(24),
          explanation: z.string().trim().max(200),
        }),
      )
      .max(5_000),
  }),
  reply: named,
});

const cancelStocktake = defineRoute({
  name: 'cancelStocktake',
  method: 'post',
  path: '/stock/stocktakes/:stocktakeId/cancel',
  summary: 'A count that was begun by mistake',
  body: command.extend({ reason }),
  reply: named,
});

const openReadiness = defineRoute({
  name: 'openReadiness',
  method: 'post',
  path: '/stock/readiness',
  summary: 'Begin a check of stock and spares before a holiday or promotion',
  body: command.extend({
    title: z.string().trim().min(2).max(80),
    readyBy: businessDay,
    lines: z
      .array(
        z.strictObject({
          articleId: id.nullable(),
          label: z.string().trim().max(60).default(''),
          wanted: z.int().min(1).max(100_000),
        }),
      )
      .min(1)
      .max(60),
  }),
  reply: named,
});

const checkReadiness = defineRoute({
  name: 'checkReadiness',
  method: 'post',
  path: '/stock/readiness/:checkId/check',
  summary: 'Compare what is there with what is wanted; spares are counted by hand',
  body: command.extend({
    spares: z
      .array(z.strictObject({ label: z.string().max(60), held: z.int().min(0).max(100_000) }))
      .max(60)
      .default([]),
  }),
  reply: z.object({ id, short: z.int() }),
});

const reportReadiness = defineRoute({
  name: 'reportReadiness',
  method: 'post',
  path: '/stock/readiness/:checkId/report',
  summary: 'Report a check up',
  body: command.extend({
    to: z.string().trim().min(1).max(60),
    note: z.string().trim().max(200).default(''),
  }),
  reply: named,
});
/** Routes of lending, writing off, counting and getting ready [M4, M7]. */
export const stockCareRoutes = {
  lendStock,
  chaseLoan,
  endLoan,
  askWriteOff,
  decideWriteOff,
  openStocktake,
  countStock,
  confirmStocktake,
  cancelStocktake,
  openReadiness,
  checkReadiness,
  reportReadiness,
} as const;
