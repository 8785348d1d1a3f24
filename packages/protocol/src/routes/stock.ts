import * as z from 'zod';
import { amountFen, businessDay, command, id, reason, shortText } from '../common.ts';
import { defineRoute } from '../route.ts';
import {
  myStockView,
  soldPiece,
  stockDayView,
  stockKind,
  stockMoveView,
  stockPlace,
  stockUse,
  stockView,
} from '../views/stock.ts';

export const serial = z.string().trim().min(1).max(24);
const serialKind = z.enum(['sim', 'handset', 'prepaid-card']);

/** Pieces of one article as they were scanned, as ranges, or counted. */
export const givenLine = z.strictObject({
  articleId: id,
  serials: z.array(serial).max(2_000).default([]),
  ranges: z
    .array(z.strictObject({ first: serial, last: serial }))
    .max(20)
    .default([]),
  quantity: z.int().min(0).max(100_000).default(0),
});
export type GivenLineBody = z.input<typeof givenLine>;
export const givenLines = z.array(givenLine).min(1).max(40);
export const named = z.object({ id });

const readStock = defineRoute({
  name: 'readStock',
  method: 'get',
  path: '/stock',
  summary: 'What the hall holds, where, what is low, and everything of the stock that is open',
  body: null,
  reply: stockView,
});

const readStockMoves = defineRoute({
  name: 'readStockMoves',
  method: 'get',
  path: '/stock/articles/:articleId/moves',
  summary: 'The newest moves of an article, with serial numbers',
  body: null,
  reply: z.object({ moves: z.array(stockMoveView) }),
});

const readStockDay = defineRoute({
  name: 'readStockDay',
  method: 'get',
  path: '/stock/days/:day',
  summary:
    'Each clerk’s stock of a day: opening, received, sold, returned, closing, and what does not add up',
  body: null,
  reply: stockDayView,
});

const readMyStock = defineRoute({
  name: 'readMyStock',
  method: 'get',
  path: '/stock/mine',
  summary: 'What who asks holds, and what is offered to them',
  body: null,
  reply: myStockView,
});

const findSoldPiece = defineRoute({
  name: 'findSoldPiece',
  method: 'get',
  path: '/stock/sold/:serial',
  summary: 'The piece with this serial number as this hall sold it, to compare with a receipt',
  body: null,
  reply: z.object({ piece: soldPiece.nullable() }),
});

const setStockArticle = defineRoute({
  name: 'setStockArticle',
  method: 'post',
  path: '/stock/articles/:articleId',
  summary: 'Add an article, or change its name, minimum, lead time and pack',
  body: command.extend({
    kind: stockKind,
    use: stockUse,
    name: shortText,
    minimum: z.int().min(0).max(100_000),
    leadDays: z.int().min(0).max(90),
    packSize: z.int().min(1).max(10_000),
  }),
  reply: named,
});

const setStockPrice = defineRoute({
  name: 'setStockPrice',
  method: 'post',
  path: '/stock/articles/:articleId/prices',
  summary: 'A new price from a day on; its tag is to be printed',
  body: command.extend({ priceFen: amountFen.min(0).max(100_000_000), validFrom: businessDay }),
  reply: named,
});

const printPriceTags = defineRoute({
  name: 'printPriceTags',
  method: 'post',
  path: '/stock/price-tags',
  summary: 'These price tags were printed and put up',
  body: command.extend({
    tags: z
      .array(z.strictObject({ articleId: id, validFrom: businessDay }))
      .min(1)
      .max(100),
  }),
  reply: named,
});

const orderSupply = defineRoute({
  name: 'orderSupply',
  method: 'post',
  path: '/stock/supply',
  summary: 'Ask the supplier for stock, urgently where it must be',
  body: command.extend({
    urgent: z.boolean(),
    note: z.string().trim().max(200).default(''),
    expectedOn: businessDay,
    checkId: id.nullable().default(null),
    lines: z
      .array(z.strictObject({ articleId: id, ordered: z.int().min(1).max(100_000) }))
      .min(1)
      .max(40),
  }),
  reply: named,
});

const receiveSupply = defineRoute({
  name: 'receiveSupply',
  method: 'post',
  path: '/stock/supply/:orderId/receipts',
  summary: 'Book a delivery in, or a part of it, by its delivery note',
  body: command.extend({ documentNumber: z.string().trim().min(1).max(40), lines: givenLines }),
  reply: named,
});

const closeSupply = defineRoute({
  name: 'closeSupply',
  method: 'post',
  path: '/stock/supply/:orderId/close',
  summary: 'The rest of an order will not come',
  body: command.extend({ reason }),
  reply: named,
});

const offerStock = defineRoute({
  name: 'offerStock',
  method: 'post',
  path: '/stock/transfers',
  summary: 'Offer pieces to a clerk, or hand them back to the stockroom',
  body: command.extend({ from: stockPlace, to: stockPlace, lines: givenLines }),
  reply: named,
});

const answerStock = defineRoute({
  name: 'answerStock',
  method: 'post',
  path: '/stock/transfers/:transferId/answer',
  summary: 'Take what was offered, or say that it is not what lies there',
  body: command.extend({
    answer: z.enum(['take', 'dispute']),
    /** Why it is disputed. */
    reason: z.string().trim().max(120).default(''),
  }),
  reply: named,
});

const withdrawStock = defineRoute({
  name: 'withdrawStock',
  method: 'post',
  path: '/stock/transfers/:transferId/withdraw',
  summary: 'Take back what nobody took, or what was disputed',
  body: command,
  reply: named,
});

const ofPiece = { kind: serialKind, serial, orderId: id, reason };

const takeBackStock = defineRoute({
  name: 'takeBackStock',
  method: 'post',
  path: '/stock/returns',
  summary: 'A customer brings back a piece that this order sold',
  body: command.extend({ ...ofPiece, defective: z.boolean() }),
  reply: named,
});

const swapStock = defineRoute({
  name: 'swapStock',
  method: 'post',
  path: '/stock/swaps',
  summary: 'A defective piece is swapped for a new one of the same article',
  body: command.extend({ ...ofPiece, newSerial: serial }),
  reply: named,
});

const handOutStock = defineRoute({
  name: 'handOutStock',
  method: 'post',
  path: '/stock/hand-outs',
  summary: 'Give a gift, or a replacement card to a roaming customer, out of one’s own custody',
  body: command.extend({ visitId: id.nullable().default(null), reason, lines: givenLines }),
  reply: named,
});

const explainSale = defineRoute({
  name: 'explainSale',
  method: 'post',
  path: '/stock/sale-differences',
  summary: 'How a piece came to be sold that was not in the clerk’s custody',
  body: command.extend({ kind: serialKind, serial, orderId: id, explanation: reason }),
  reply: named,
});

/** Routes of what is held, ordered, handed over and sold [M4]. */
export const stockRoutes = {
  readStock,
  readStockMoves,
  readStockDay,
  readMyStock,
  findSoldPiece,
  setStockArticle,
  setStockPrice,
  printPriceTags,
  orderSupply,
  receiveSupply,
  closeSupply,
  offerStock,
  answerStock,
  withdrawStock,
  takeBackStock,
  swapStock,
  handOutStock,
  explainSale,
} as const;
