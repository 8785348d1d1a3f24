import type { EnteredSum, IndicatorRecords, PartSum } from '@onehall/application';
import type { BusinessDay, IndicatorCut, IndicatorId, IndicatorSum, ReportRange } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { IndicatorCaseQueries } from './indicator-case-queries.ts';

/** What was entered by hand, with who, when and where from [E10]. */
export interface IndicatorEntryRow extends IndicatorSum {
  readonly entryId: string;
  readonly businessDay: BusinessDay;
  readonly source: string;
  readonly note: string;
  readonly by: string;
  readonly at: number;
  /** Another entry of the same day counts. */
  readonly replaced: boolean;
}

export interface IndicatorReasonRow {
  readonly indicatorId: IndicatorId;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

const but = 'business_day NOT IN (SELECT value FROM json_each(@but))';
const reasonColumns = `indicator_id AS indicatorId, from_day AS "from", to_day AS "to", reason, by, at`;

/** What indicators' pages and reports read of the tables [E7]. */
export class IndicatorQueries implements IndicatorRecords {
  readonly cases: IndicatorCaseQueries;
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
    this.cases = new IndicatorCaseQueries(prepare);
  }

  sums(
    { from, to }: ReportRange,
    cut: IndicatorCut | null,
    indicatorId: IndicatorId | null,
    left: readonly BusinessDay[],
  ): PartSum[] {
    return this.#prepare(
      `SELECT indicator_id AS indicatorId, key, sum(hits) AS hits, sum(base) AS base FROM indicator_sum
       WHERE cut = @cut AND (@indicatorId IS NULL OR indicator_id = @indicatorId) AND business_day BETWEEN @from AND @to AND ${but} GROUP BY indicator_id, key`,
    ).all({ from, to, cut: cut ?? '', indicatorId, but: JSON.stringify(left) }) as PartSum[];
  }

  days(
    { from, to }: ReportRange,
    indicatorId: IndicatorId | null,
    left: readonly BusinessDay[],
  ): (IndicatorSum & { readonly indicatorId: IndicatorId; readonly businessDay: BusinessDay })[] {
    return this.#prepare(
      `SELECT indicator_id AS indicatorId, business_day AS businessDay, hits, base FROM indicator_sum
       WHERE cut = '' AND (@indicatorId IS NULL OR indicator_id = @indicatorId)
         AND business_day BETWEEN @from AND @to AND ${but} ORDER BY business_day`,
    ).all({ from, to, indicatorId, but: JSON.stringify(left) }) as (IndicatorSum & {
      indicatorId: IndicatorId;
      businessDay: BusinessDay;
    })[];
  }

  entered({ from, to }: ReportRange): EnteredSum[] {
    return this.#prepare(
      `SELECT indicator_id AS indicatorId, business_day AS businessDay, hits, base FROM indicator_entry AS one
       WHERE business_day BETWEEN ? AND ? AND seq = (SELECT max(seq) FROM indicator_entry AS other
         WHERE other.business_day = one.business_day AND other.indicator_id = one.indicator_id)
       ORDER BY business_day`,
    ).all(from, to) as EnteredSum[];
  }

  /** Everything that was entered of an indicator, what counts and what it took the place of; the newest first. */
  entries(indicatorId: IndicatorId, { from, to }: ReportRange, most: number): IndicatorEntryRow[] {
    const rows = this.#prepare(
      `SELECT id AS entryId, business_day AS businessDay, hits, base, source, note, by, at,
         seq < max(seq) OVER (PARTITION BY business_day) AS replaced
       FROM indicator_entry WHERE indicator_id = ? AND business_day BETWEEN ? AND ? ORDER BY seq DESC LIMIT ?`,
    ).all(indicatorId, from, to, most) as (Omit<IndicatorEntryRow, 'replaced'> & { replaced: number })[];
    return rows.map((row) => ({ ...row, replaced: row.replaced === 1 }));
  }

  /** Reasons that were given for exactly this period; the newest first. */
  reasons({ from, to }: ReportRange): IndicatorReasonRow[] {
    return this.#prepare(
      `SELECT ${reasonColumns} FROM indicator_reason WHERE from_day = ? AND to_day = ? ORDER BY seq DESC LIMIT 200`,
    ).all(from, to) as IndicatorReasonRow[];
  }

  /** Reasons of one indicator for periods that touch this one; the newest first. */
  reasonsOf(indicatorId: IndicatorId, { from, to }: ReportRange): IndicatorReasonRow[] {
    return this.#prepare(
      `SELECT ${reasonColumns} FROM indicator_reason
       WHERE indicator_id = ? AND from_day <= ? AND to_day >= ? ORDER BY seq DESC LIMIT 50`,
    ).all(indicatorId, to, from) as IndicatorReasonRow[];
  }
}
