import * as z from 'zod';
import { amountFen, businessDay, id, instant, notes, text } from '../common.ts';

/** Pieces as they were counted; none of a denomination is left out. */
export const countedNotes = z.array(notes).max(11);

const person = z.object({ staffId: id, workNumber: z.string(), name: text });
export type CashPerson = z.infer<typeof person>;

export const shiftState = z.enum(['open', 'counting', 'counted', 'in-review', 'closed']);

export const transferView = z.object({
  transferId: id,
  kind: z.enum(['float', 'top-up', 'drop', 'change', 'handover', 'remittance']),
  from: person.nullable().describe('null: the vault'),
  to: person.nullable().describe('null: the vault'),
  offeredBy: person,
  offeredAt: instant,
  /** null: the taker counts it without being told. */
  amountFen: amountFen.nullable(),
  notes: z.array(notes).nullable(),
  backNotes: z.array(notes).nullable(),
});
export type TransferView = z.infer<typeof transferView>;

export const changeAskView = z.object({
  askId: id,
  clerk: person,
  askedAt: instant,
  amountFen,
  notes: z.array(notes),
  backNotes: z.array(notes),
});

export const shiftPending = z.object({
  kind: z.enum([
    'customer-at-counter',
    'transfer',
    'change-asked',
    'approval',
    'stock-offer',
    'document-offer',
    'billing',
  ]),
  ticketNumber: z.string().nullable(),
  count: z.int(),
});
export type ShiftPendingView = z.infer<typeof shiftPending>;

const round = z.object({
  round: z.int(),
  countedFen: amountFen,
  expectedFen: amountFen,
  notes: z.array(notes),
  by: person,
  at: instant,
});

/** The clerk's own shift. What is expected in the drawer is nowhere in it before a count is kept [M1]. */
export const myShift = z.object({
  shift: z
    .object({
      shiftId: id,
      state: shiftState,
      businessDay,
      openedAt: instant,
      floatFen: amountFen,
      rounds: z.array(round),
      pending: z.array(shiftPending),
      reason: z.string().nullable(),
    })
    .nullable(),
  floatMode: z.enum(['handed', 'standing']),
  /** Offered to me, without amounts: I count. */
  offers: z.array(transferView),
  /** What I have offered and nobody has taken yet. */
  given: z.array(transferView),
  asks: z.array(changeAskView),
  colleagues: z.array(person),
});
export type MyShift = z.infer<typeof myShift>;

export const reportLine = z.object({ key: z.string(), count: z.int(), amountFen });

export const dayFigures = z.object({
  payments: z.int(),
  firstTicket: z.string().nullable(),
  lastTicket: z.string().nullable(),
  tenders: z.array(reportLine),
  sales: z.array(reportLine),
  cash: z.array(reportLine),
  shifts: z.array(
    z.object({
      shiftId: id,
      clerk: person,
      expectedFen: amountFen,
      countedFen: amountFen,
      differenceFen: amountFen,
      reason: z.string().nullable(),
    }),
  ),
  vaultFen: amountFen,
  inTransitFen: amountFen,
  grandTotalFen: amountFen,
});
export type DayFiguresView = z.infer<typeof dayFigures>;

export const dayWaiting = z.object({
  kind: z.string(),
  subjectId: z.string(),
  clerk: person.nullable(),
  amountFen: amountFen.nullable(),
});
export type DayWaitingView = z.infer<typeof dayWaiting>;

export const shiftRow = z.object({
  shiftId: id,
  clerk: person,
  state: shiftState,
  businessDay,
  openedAt: instant,
  closedAt: instant.nullable(),
  floatFen: amountFen,
  payments: z.int(),
  /**
   * Cash that came in and went out since the float: sales, change, refunds, drops, top-ups. null: it is the reader's own
   * drawer, and they have not counted it.
   */
  inFen: amountFen.nullable(),
  outFen: amountFen.nullable(),
  /** By the books before the count. */
  expectedFen: amountFen.nullable(),
  countedFen: amountFen.nullable(),
  differenceFen: amountFen.nullable(),
  reason: z.string().nullable(),
  reviewedBy: person.nullable(),
  reviewNote: z.string().nullable(),
  rounds: z.array(round),
  pending: z.array(shiftPending),
  /** More in it than the hall wants in a drawer. */
  over: z.boolean(),
});
export type ShiftRow = z.infer<typeof shiftRow>;

export const depositView = z.object({
  depositId: id,
  bagNumber: z.string(),
  slipNumber: z.string(),
  amountFen,
  businessDay,
  state: z.enum(['packed', 'collected', 'credited']),
  packedBy: person,
  packedAt: instant,
  collector: z.string().nullable(),
  creditedFen: amountFen.nullable(),
});

export const settlementSource = z.enum(['bank-card', 'mobile-payment', 'bank-statement']);

export const settlementRow = z.object({
  importId: id.nullable(),
  line: z.int().nullable(),
  recordId: id.nullable(),
  source: settlementSource,
  reference: z.string(),
  amountFen,
  differenceFen: amountFen,
});
export type SettlementRow = z.infer<typeof settlementRow>;

export const tenderTotal = z.object({
  source: settlementSource,
  /** Of the stretch of the journal that is still open. */
  oursFen: amountFen,
  oursCount: z.int(),
  importedFen: amountFen,
  importedCount: z.int(),
  imports: z.array(z.object({ importId: id, fileName: z.string(), at: instant, lines: z.int() })),
});

/** All that the branch manager reconciles [M6]. */
export const cashView = z.object({
  businessDay,
  waiting: z.array(dayWaiting),
  shifts: z.array(shiftRow),
  transfers: z.array(transferView),
  asks: z.array(changeAskView),
  vault: z.object({
    balanceFen: amountFen,
    lastCount: z
      .object({ countedFen: amountFen, expectedFen: amountFen, by: person, at: instant, state: z.string() })
      .nullable(),
    inReview: z.object({ countId: id, countedFen: amountFen, expectedFen: amountFen, by: person }).nullable(),
  }),
  deposits: z.array(depositView),
  settlement: z.object({ totals: z.array(tenderTotal), unmatched: z.array(settlementRow) }),
  figures: dayFigures,
  closed: z.array(
    z.object({
      businessDay,
      zNumber: z.int(),
      closedAt: instant,
      closedBy: person,
      grandTotalFen: amountFen,
    }),
  ),
  clerks: z.array(person),
  floatFen: amountFen,
});
export type CashView = z.infer<typeof cashView>;
