import * as z from 'zod';
import { amountFen, businessDay, id, instant, text } from '../common.ts';

export const stockKind = z.enum(['sim', 'handset', 'prepaid-card', 'counted']);
export const stockUse = z.enum(['sale', 'gift', 'roaming', 'test']);
export type StockUseBody = z.infer<typeof stockUse>;
/** 'stockroom', 'clerk:ID', 'lent', 'workshop'; outside: 'supplier', 'customer', 'written-off', 'stocktake', 'unbooked'. */
export const stockPlace = z.string().min(1).max(80);

export const stockLine = z.object({
  articleId: id,
  kind: stockKind,
  quantity: z.int(),
  serials: z.array(z.string()),
});
export type StockLineBody = z.infer<typeof stockLine>;

/** An article as the stock keeper sees it. */
export const stockArticleView = z.object({
  articleId: id,
  kind: stockKind,
  use: stockUse,
  name: text,
  minimum: z.int(),
  leadDays: z.int(),
  packSize: z.int(),
  /** null: no price was set here. */
  priceFen: amountFen.nullable(),
  /** In the stockroom, with clerks and between both; null: a place of it is being counted, blind. */
  held: z.int().nullable(),
  places: z.array(z.object({ place: stockPlace, quantity: z.int().nullable() })),
  onOrder: z.int(),
  /** Over the last fourteen days, one decimal. */
  soldPerDay: z.number(),
  low: z.boolean(),
  urgent: z.boolean(),
  /** What should be ordered now; 0: nothing. */
  proposal: z.int(),
});
export type StockArticleView = z.infer<typeof stockArticleView>;

export const supplyOrderView = z.object({
  orderId: id,
  state: z.enum(['open', 'received', 'closed']),
  urgent: z.boolean(),
  note: z.string(),
  expectedOn: businessDay,
  late: z.boolean(),
  checkId: id.nullable(),
  orderedBy: id,
  orderedAt: instant,
  lines: z.array(z.object({ articleId: id, ordered: z.int(), received: z.int() })),
  receipts: z.array(z.object({ documentNumber: z.string(), by: id, at: instant, pieces: z.int() })),
});
export type SupplyOrderView = z.infer<typeof supplyOrderView>;

export const stockTransferView = z.object({
  transferId: id,
  from: stockPlace,
  to: stockPlace,
  lines: z.array(stockLine),
  state: z.enum(['offered', 'disputed']),
  offeredBy: id,
  offeredAt: instant,
  reason: z.string().nullable(),
});
export type StockTransferView = z.infer<typeof stockTransferView>;

export const saleDifferenceView = z.object({
  kind: z.enum(['sim', 'handset', 'prepaid-card']),
  serial: z.string(),
  orderId: id,
  articleId: id,
  from: stockPlace,
  clerkId: id,
  ticketNumber: z.string(),
  at: instant,
  explanation: z.string().nullable(),
});
export type SaleDifferenceView = z.infer<typeof saleDifferenceView>;

export const stockLoanView = z.object({
  loanId: id,
  articleId: id,
  serial: z.string(),
  /** Name masked; '' when the record was erased. */
  holder: z.string(),
  phone: z.string(),
  dueOn: businessDay,
  late: z.boolean(),
  lentAt: instant,
  chased: z.int(),
  chaseNote: z.string().nullable(),
});
export type StockLoanView = z.infer<typeof stockLoanView>;

export const writeOffView = z.object({
  writeOffId: id,
  place: stockPlace,
  lines: z.array(stockLine),
  reason: z.string(),
  state: z.enum(['asked', 'approved', 'refused']),
  askedBy: id,
  askedAt: instant,
  decidedBy: id.nullable(),
  note: z.string().nullable(),
});
export type WriteOffView = z.infer<typeof writeOffView>;

export const stockDifferenceView = z.object({
  articleId: id,
  /** '' of a counted article. */
  serial: z.string(),
  quantity: z.int(),
  elsewhere: stockPlace.nullable(),
  explanation: z.string().nullable(),
});
export type StockDifferenceView = z.infer<typeof stockDifferenceView>;

export const stocktakeView = z.object({
  stocktakeId: id,
  place: stockPlace,
  state: z.enum(['open', 'counted', 'confirmed', 'cancelled']),
  openedBy: id,
  openedAt: instant,
  countedBy: id.nullable(),
  confirmedBy: id.nullable(),
  endedAt: instant.nullable(),
  /** Only once counted: the count is blind. */
  differences: z.array(stockDifferenceView),
});
export type StocktakeView = z.infer<typeof stocktakeView>;

export const stockPriceView = z.object({
  articleId: id,
  priceFen: amountFen,
  validFrom: businessDay,
  setBy: id,
  setAt: instant,
  tagPrintedAt: instant.nullable(),
});
export type StockPriceView = z.infer<typeof stockPriceView>;

export const readinessView = z.object({
  checkId: id,
  title: z.string(),
  readyBy: businessDay,
  state: z.enum(['open', 'checked', 'reported']),
  openedBy: id,
  lines: z.array(
    z.object({
      articleId: id.nullable(),
      label: z.string(),
      wanted: z.int(),
      /** null: not checked yet. */
      held: z.int().nullable(),
      short: z.int().nullable(),
    }),
  ),
  checkedAt: instant.nullable(),
  reportedTo: z.string().nullable(),
  reportNote: z.string().nullable(),
});
export type ReadinessView = z.infer<typeof readinessView>;

/** Everything that the stock page shows [M4, M7]. */
export const stockView = z.object({
  today: businessDay,
  strict: z.boolean(),
  /** Who may hold stock, and whoever is named on the page. */
  people: z.array(z.object({ staffId: id, workNumber: z.string(), name: text, holds: z.boolean() })),
  articles: z.array(stockArticleView),
  supply: z.array(supplyOrderView),
  transfers: z.array(stockTransferView),
  saleDifferences: z.array(saleDifferenceView),
  loans: z.array(stockLoanView),
  writeOffs: z.array(writeOffView),
  stocktakes: z.array(stocktakeView),
  prices: z.array(stockPriceView),
  readiness: z.array(readinessView),
});
export type StockView = z.infer<typeof stockView>;

/** What one person at a counter holds, and what is offered to them or by them. */
export const myStockView = z.object({
  /** Being counted: nothing moves, and the figures are hidden. */
  counted: z.boolean(),
  articles: z.array(z.object({ articleId: id, name: text, use: stockUse })),
  held: z.array(stockLine),
  offeredToMe: z.array(stockTransferView),
  offeredByMe: z.array(stockTransferView),
});
export type MyStockView = z.infer<typeof myStockView>;

/** A piece as this hall sold it; by its ticket the receipt is compared. */
export const soldPiece = z.object({
  kind: z.enum(['sim', 'handset', 'prepaid-card']),
  serial: z.string(),
  articleId: id,
  name: text,
  orderId: id,
  ticketNumber: z.string(),
  soldOn: businessDay,
});

export const stockMoveView = z.object({
  moveId: z.string(),
  at: instant,
  from: stockPlace,
  to: stockPlace,
  quantity: z.int(),
  reason: z.string(),
  by: z.string(),
  orderId: z.string().nullable(),
  serials: z.array(z.string()),
});
export type StockMoveView = z.infer<typeof stockMoveView>;

/** One article in one clerk's hands on one day: opening + in − out = closing. */
export const stockDayRow = z.object({
  clerkId: id,
  articleId: id,
  opening: z.int(),
  received: z.int(),
  sold: z.int(),
  returned: z.int(),
  handedBack: z.int(),
  other: z.int(),
  closing: z.int(),
});
export type StockDayRow = z.infer<typeof stockDayRow>;

const pieceOfOrder = z.object({
  orderId: id,
  kind: z.string(),
  serial: z.string(),
  clerkId: id,
  ticketNumber: z.string(),
});

export const stockDayView = z.object({
  day: businessDay,
  people: z.array(z.object({ staffId: id, workNumber: z.string(), name: text })),
  articles: z.array(z.object({ articleId: id, name: text })),
  rows: z.array(stockDayRow),
  withoutCustody: z.array(saleDifferenceView),
  /** Pieces that orders handed over and that no move says left. */
  withoutMove: z.array(pieceOfOrder),
  /** Pieces of orders reversed that day that have not come back. */
  notBack: z.array(pieceOfOrder),
});
export type StockDayView = z.infer<typeof stockDayView>;
