import type { BusinessDay, Hall, ReportId, ReportRange, Text } from '@onehall/domain';
import type { IndicatorReading } from '../indicators/read-indicators.ts';

/**
 * What a column holds. `fen` is whole fen, `instant` epoch ms UTC; `words` what people wrote; `code`, `staff`, `place`,
 * `service`, `article` and `account` are ids that are shown by their names; `part` is 'cut:key' of an
 * indicator, `department` one of those that look into cases.
 */
export type CellKind =
  | 'text'
  | 'words'
  | 'code'
  | 'staff'
  | 'place'
  | 'service'
  | 'article'
  | 'account'
  | 'part'
  | 'department'
  | 'day'
  | 'month'
  | 'instant'
  | 'integer'
  | 'fen';

/** null: there is nothing to say, which is not nought. */
export type Cell = string | number | null;

/** The entries behind a figure: another report, kept to the rows whose column there says what a column here says. */
export interface Drill {
  readonly report: ReportId;
  /** Columns there, by columns here; empty: all of it. */
  readonly where: Readonly<Record<string, string>>;
  /** The column here that says which day or month; absent: the same range. */
  readonly when?: string;
}

export interface ReportColumn {
  readonly id: string;
  readonly title: Text;
  readonly kind: CellKind;
  /** Added up in the last row. */
  readonly total?: boolean;
  /** Of a code: its names. */
  readonly names?: Readonly<Record<string, Text>>;
  readonly opens?: Drill;
}

/** A row as it is read: what stands in each column, by its id. */
export type ReportRow = Readonly<Record<string, Cell>>;

/** The stretch of the journal that a business day's books are. A day that is not closed has neither number nor hash. */
export interface DayStretch {
  readonly day: BusinessDay;
  readonly zNumber: number | null;
  readonly headHash: string | null;
  readonly fromSeq: number;
  readonly untilSeq: number;
}

/** What crossed a customer's account on a day: of one reason, with one kind of account on the other side. */
export interface MoneyRow {
  readonly day: BusinessDay;
  /** Who took or gave it; '': asked for by day alone, or nobody's. */
  readonly staff: string;
  readonly reason: string;
  readonly account: string;
  /** 1: charged to the customer where it is what for, received where it is the way of paying; -1: the other way round. */
  readonly sign: 1 | -1;
  readonly count: number;
  readonly amountFen: number;
}

export interface AccountRow {
  readonly account: string;
  readonly openingFen: number;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly closingFen: number;
}

/** What reports ask of the tables. Rows come in the order of the books; `most` rows and one more are ever read. */
export interface ReportRecords {
  /** Closed days of a range and those that are open, up to today. */
  stretches(range: ReportRange, today: BusinessDay): DayStretch[];
  money(stretches: readonly DayStretch[], byStaff: boolean): MoneyRow[];
  /** Payments of each day (and member of staff). */
  payments(stretches: readonly DayStretch[]): { day: BusinessDay; staff: string; payments: number }[];
  /** Over (above zero) and short cash, as it was booked. */
  differences(stretches: readonly DayStretch[]): ReportRow[];
  services(stretches: readonly DayStretch[]): ReportRow[];
  orders(stretches: readonly DayStretch[], most: number): ReportRow[];
  given(range: ReportRange, most: number): ReportRow[];
  shifts(range: ReportRange, most: number): ReportRow[];
  expenses(range: ReportRange, most: number): ReportRow[];
  findings(range: ReportRange): ReportRow[];
  accounts(stretches: readonly DayStretch[]): AccountRow[];
  postings(stretches: readonly DayStretch[], most: number): ReportRow[];
  /** Instants [begins, ends). */
  stockMoves(begins: number, ends: number, most: number): ReportRow[];
  stockBalances(begins: number, ends: number): ReportRow[];
  /** Waits that were too long, with their causes. */
  breaches(range: ReportRange, most: number): ReportRow[];
  ratings(begins: number, ends: number, most: number): ReportRow[];
  /** Cases that were opened in a span, with what has come of them [D7]. */
  cases(begins: number, ends: number, most: number): ReportRow[];
}

/** What a report is made of. */
export interface ReportAsked {
  readonly records: ReportRecords;
  readonly indicators: IndicatorReading;
  readonly hall: Hall;
  readonly range: ReportRange;
  readonly today: BusinessDay;
  readonly stretches: readonly DayStretch[];
  /** The range on the clock: epoch ms UTC, [begins, ends). */
  readonly begins: number;
  readonly ends: number;
  readonly most: number;
}

/** One shape for every report: screens and writers know nothing else of it, so that another one is another entry. */
export interface ReportDefinition {
  readonly id: ReportId;
  readonly title: Text;
  /** What it answers, in a sentence. */
  readonly what: Text;
  readonly group: 'books' | 'sales' | 'cash' | 'stock' | 'audit' | 'service';
  readonly columns: readonly ReportColumn[];
  /** The picture of it: whole-fen or integer columns over a column of days, months, people or services. */
  readonly chart: { readonly over: string; readonly series: readonly string[] } | null;
  /** Says what lies in drawers that are still to be counted. */
  readonly tellsDrawers: boolean;
  readonly read: (asked: ReportAsked) => readonly ReportRow[];
}
