import type {
  BusinessDay,
  DayFacts,
  IndicatorCut,
  IndicatorId,
  IndicatorSum,
  NoticeContent,
  ReportRange,
} from '@onehall/domain';

/** A notice that had to be read on a day, for whom, and who has confirmed it. */
export interface NoticeRecord extends Pick<NoticeContent, 'roles' | 'staffIds'> {
  readonly publishedAt: number;
  readonly reads: readonly { readonly staffId: string; readonly at: number }[];
}

/** What is on record of a day; its hours, its clock, its people and its devices come from the hall. */
export interface DayRecords
  extends Omit<
    DayFacts,
    'midnight' | 'opensAt' | 'openUntil' | 'over' | 'devices' | 'notices' | 'leads' | 'drills'
  > {
  readonly notices: readonly NoticeRecord[];
  /** Kinds that were drilled to the end within a year. */
  readonly drilledKinds: readonly string[];
}

/** What commands may ask of indicators [E7]. */
export interface IndicatorState {
  /** Everything of a day that is counted. Instants [begins, until) in epoch ms UTC are for what has no day of its own. */
  dayRecords(businessDay: BusinessDay, begins: number, until: number): DayRecords;
  /** The days that were counted: there is no hole between them. null: none was. */
  reckonedSpan(): ReportRange | null;
  /** Counted days of which something has changed since, the oldest first. */
  staleDays(most: number): BusinessDay[];
  /** The first day of which anything is on record; null: nothing is. */
  firstHallDay(): BusinessDay | null;
}

/** Hits and base of one part of an indicator. */
export interface PartSum extends IndicatorSum {
  readonly indicatorId: IndicatorId;
  readonly key: string;
}

/** What was entered by hand, as it counts: the newest of a day. */
export interface EnteredSum extends IndicatorSum {
  readonly indicatorId: IndicatorId;
  readonly businessDay: BusinessDay;
}

/** What is read of counted days. `but` are days that are left out, since they are counted as they stand. */
export interface IndicatorRecords {
  /** One indicator, or each, over a range: as a whole (`cut` null) or by the parts of a cut. */
  sums(
    range: ReportRange,
    cut: IndicatorCut | null,
    indicatorId: IndicatorId | null,
    but: readonly BusinessDay[],
  ): PartSum[];
  /** Each day of a range, as a whole; of one indicator, or of all. */
  days(
    range: ReportRange,
    indicatorId: IndicatorId | null,
    but: readonly BusinessDay[],
  ): (IndicatorSum & { readonly indicatorId: IndicatorId; readonly businessDay: BusinessDay })[];
  entered(range: ReportRange): EnteredSum[];
}
