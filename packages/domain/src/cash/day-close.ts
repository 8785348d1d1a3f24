import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { PostingReason } from './ledger.ts';

/** What a day still waits for before it can be closed, each with whose it is, so that the page can lead there [M6]. */
export interface DayWaiting {
  readonly kind:
    | 'shift-open'
    | 'shift-in-review'
    | 'transfer'
    | 'change-asked'
    | 'vault-uncounted'
    | 'vault-in-review'
    | 'approval'
    | 'audit-finding'
    | 'settlement-unexplained'
    | 'earlier-day';
  /** A shift, a transfer, a day: what the button opens. */
  readonly subjectId: string;
  readonly clerkId: string | null;
  readonly amountFen: number | null;
}

/** One line of a report: what it counts, how often, how much. */
export interface ReportLine {
  readonly key: string;
  readonly count: number;
  readonly amountFen: number;
}

/** The figures of a day as its Z report says them for ever [M6]. */
export interface DayFigures {
  readonly payments: number;
  /** Numbers of the first and the last ticket paid for; null: nothing was sold. */
  readonly firstTicket: string | null;
  readonly lastTicket: string | null;
  /** Cash and every other tender, what came in. */
  readonly tenders: readonly ReportLine[];
  /** By what it was for: bills, goods, deposits, refunds, waivers. */
  readonly sales: readonly ReportLine[];
  /** Cash in and out of drawers and vault by reason. */
  readonly cash: readonly ReportLine[];
  readonly shifts: readonly {
    readonly shiftId: string;
    readonly clerkId: string;
    readonly expectedFen: number;
    readonly countedFen: number;
    readonly differenceFen: number;
    readonly reason: string | null;
  }[];
  readonly vaultFen: number;
  readonly inTransitFen: number;
  /** All sales of this hall since its first day: it only ever grows. */
  readonly grandTotalFen: number;
}

export interface ClosedDay {
  readonly businessDay: BusinessDay;
  readonly zNumber: number;
  /** The last journal row that belongs to the day. */
  readonly untilSeq: number;
  readonly headHash: string;
  readonly closedAt: number;
  readonly closedBy: string;
  readonly figures: DayFigures;
}

export type DayCloseEvent = {
  readonly type: 'DayClosed';
  readonly payload: {
    readonly businessDay: BusinessDay;
    readonly zNumber: number;
    readonly fromSeq: number;
    readonly untilSeq: number;
    /** The chain's hash at the last row of the day: who holds the paper can prove the journal by it. */
    readonly headHash: string;
    readonly figures: DayFigures;
    readonly by: string;
    /** Figures that stand unexplained and that the manager closes with; why. */
    readonly note: string | null;
  };
};

/** What moved in a stretch of the journal, as the store adds it up. */
export interface BooksOfStretch {
  /** Every reason of a posting, with how often and how much. */
  readonly reasons: readonly (ReportLine & { readonly key: PostingReason })[];
  readonly payments: number;
  readonly firstTicket: string | null;
  readonly lastTicket: string | null;
  readonly shifts: DayFigures['shifts'];
  readonly vaultFen: number;
  readonly inTransitFen: number;
  readonly grandTotalBeforeFen: number;
}

type ReportGroup = 'tenders' | 'sales' | 'cash';

/** Which part of the report each reason stands in: every reason in one, the same one for ever. */
const groupOf: Readonly<Record<PostingReason, ReportGroup>> = {
  'cash-received': 'tenders',
  'change-given': 'tenders',
  'cash-paid-out': 'tenders',
  'card-received': 'tenders',
  'mobile-received': 'tenders',
  'balance-spent': 'tenders',
  'reversal-paid-out': 'tenders',
  'reversal-received': 'tenders',
  'bill-paid': 'sales',
  'refund-due': 'sales',
  'deposit-taken': 'sales',
  'deposit-returned': 'sales',
  'goods-sold': 'sales',
  'goods-subsidised': 'sales',
  'waiver-granted': 'sales',
  'waiver-returned': 'sales',
  'credit-granted': 'sales',
  'credit-returned': 'sales',
  'order-reversed': 'sales',
  'paper-owed': 'sales',
  'paper-settled': 'sales',
  'reversal-returned': 'tenders',
  'expense-paid': 'cash',
  'vault-opening': 'cash',
  float: 'cash',
  offered: 'cash',
  accepted: 'cash',
  'given-back': 'cash',
  'change-exchanged': 'cash',
  'counted-over': 'cash',
  'counted-short': 'cash',
  'bag-packed': 'cash',
  'bank-credited': 'cash',
  reversal: 'cash',
};
/** What counts into the grand total: what customers were charged, whatever came back later. */
const charges: readonly PostingReason[] = ['bill-paid', 'goods-sold', 'deposit-taken'];

/** The figures of a report: every reason stands in exactly one of its groups, in the order of the books. */
export function figuresOf(books: BooksOfStretch): DayFigures {
  const { reasons, grandTotalBeforeFen, ...rest } = books;
  const inGroup = (group: ReportGroup) => reasons.filter(({ key }) => groupOf[key] === group);
  const charged = reasons.filter(({ key }) => charges.includes(key));
  return {
    ...rest,
    tenders: inGroup('tenders'),
    sales: inGroup('sales'),
    cash: inGroup('cash'),
    grandTotalFen: charged.reduce((sum, line) => sum + line.amountFen, grandTotalBeforeFen),
  };
}

/**
 * Closes a day for ever: what comes to light afterwards goes into the next one. Refusals, in this order:
 * day-closed {zNumber}, day-in-future, day-empty (nothing moved and nothing was opened), day-waiting {kind, count}.
 */
export function closeDay(
  command: {
    readonly businessDay: BusinessDay;
    readonly today: BusinessDay;
    readonly by: string;
    readonly note: string | null;
  },
  known: {
    readonly closed: ClosedDay | null;
    readonly last: ClosedDay | null;
    readonly waiting: readonly DayWaiting[];
    readonly untilSeq: number;
    readonly headHash: string;
    readonly figures: DayFigures;
  },
): Result<DayCloseEvent, Refusal> {
  const { businessDay, today, by, note } = command;
  const { closed, last, waiting, untilSeq, headHash, figures } = known;
  if (closed !== null) return refuse('day-closed', { zNumber: closed.zNumber });
  if (businessDay > today) return refuse('day-in-future', { businessDay });
  const fromSeq = (last?.untilSeq ?? 0) + 1;
  if (untilSeq < fromSeq) return refuse('day-empty', { businessDay });
  const [first] = waiting;
  if (first) return refuse('day-waiting', { kind: first.kind, count: waiting.length });
  const zNumber = (last?.zNumber ?? 0) + 1;
  return accept({
    type: 'DayClosed',
    payload: { businessDay, zNumber, fromSeq, untilSeq, headHash, figures, by, note },
  });
}

/** The day whose books a fact of this instant belongs to: today's, or the next one where today is closed already. */
export function bookingDay(
  today: BusinessDay,
  lastClosed: BusinessDay | null,
  dayAfter: (businessDay: BusinessDay) => BusinessDay,
): BusinessDay {
  return lastClosed !== null && today <= lastClosed ? dayAfter(lastClosed) : today;
}
