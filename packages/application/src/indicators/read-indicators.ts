import {
  type BusinessDay,
  type DaySum,
  daysOfRange,
  hallDayOf,
  type IndicatorCut,
  type IndicatorId,
  type IndicatorSum,
  indicators,
  type ReportRange,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';
import type { IndicatorRecords } from '../ports/indicator-state.ts';
import { countedDay } from './reckon-indicators.ts';

/** So many days are counted while somebody waits: today, and what has changed since it was counted. */
const liveDaysMost = 6;

/** Indicators over any range, whether its days were counted or not. */
export interface IndicatorReading {
  /** Each indicator as a whole. */
  totals(range: ReportRange): ReadonlyMap<IndicatorId, IndicatorSum>;
  /** Each part of a cut, of one indicator or of all. */
  parts(
    range: ReportRange,
    cut: IndicatorCut,
    indicatorId: IndicatorId | null,
  ): (IndicatorSum & { indicatorId: IndicatorId; key: string })[];
  /** Each day with something to count. */
  days(
    range: ReportRange,
    indicatorId: IndicatorId | null,
  ): (IndicatorSum & { indicatorId: IndicatorId; businessDay: BusinessDay })[];
  /** Days of a range that are over and still to be counted: the figures are without them. */
  waiting(range: ReportRange): number;
}

interface LiveDay {
  readonly businessDay: BusinessDay;
  readonly sums: readonly DaySum[];
}

/** Sums of the same indicator and key, added up, in the order of their first appearance. */
function added<T extends IndicatorSum>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const sums = new Map<string, T>();
  for (const row of rows) {
    const known = sums.get(keyOf(row));
    sums.set(
      keyOf(row),
      known === undefined ? row : { ...known, hits: known.hits + row.hits, base: known.base + row.base },
    );
  }
  return [...sums.values()];
}

/**
 * Reads indicators: days that were counted from what was kept of them, today and what has changed from the records as
 * they stand, entered ones from what was entered. Days are counted once for a reading, however often they are asked for.
 */
export function indicatorReading(context: CommandContext, records: IndicatorRecords): IndicatorReading {
  const { hall, now, state } = context;
  const today = hallDayOf(now, hall);
  const span = state.reckonedSpan();
  const first = state.firstHallDay();
  const stale = new Set(state.staleDays(400));
  const counted = new Map<BusinessDay, LiveDay>();

  /** Days of a range that are to be counted as they stand, the newest first, and how many more there are. */
  function uncounted(range: ReportRange): { days: BusinessDay[]; more: number } {
    const open = daysOfRange(range).filter(
      (day) =>
        first !== null &&
        day >= first &&
        day <= today &&
        (span === null || day < span.from || day > span.to || stale.has(day)),
    );
    const days = open.reverse().slice(0, liveDaysMost);
    // What has changed since it was counted still has its figures of then.
    const left = open.slice(liveDaysMost).filter((day) => !stale.has(day));
    return { days, more: left.length };
  }

  function live(range: ReportRange): LiveDay[] {
    return uncounted(range).days.map((businessDay) => {
      const known = counted.get(businessDay);
      const day = known ?? { businessDay, sums: countedDay(businessDay, context) };
      counted.set(businessDay, day);
      return day;
    });
  }

  const butOf = (days: readonly LiveDay[]) => days.map(({ businessDay }) => businessDay);
  // What was counted or entered of an indicator that is gone, or is counted in another way now, counts no more.
  const entered = (range: ReportRange) =>
    records.entered(range).filter(({ indicatorId }) => indicators[indicatorId]?.observe === null);
  const known = ({ indicatorId }: { readonly indicatorId: IndicatorId }) => indicatorId in indicators;

  return {
    totals(range) {
      const days = live(range);
      const kept = records.sums(range, null, null, butOf(days)).filter(known);
      const asItStands = days.flatMap(({ sums }) => sums.filter(({ cut }) => cut === null));
      const rows = added([...kept, ...asItStands, ...entered(range)], ({ indicatorId }) => indicatorId);
      return new Map(rows.map(({ indicatorId, hits, base }) => [indicatorId, { hits, base }]));
    },
    parts(range, cut, indicatorId) {
      const days = live(range);
      const kept = records.sums(range, cut, indicatorId, butOf(days)).filter(known);
      const asItStands = days.flatMap(({ sums }) =>
        sums.filter((one) => one.cut === cut && (indicatorId === null || one.indicatorId === indicatorId)),
      );
      return added(
        [...kept, ...asItStands].map(({ indicatorId: id, key, hits, base }) => ({
          indicatorId: id,
          key,
          hits,
          base,
        })),
        (row) => `${row.indicatorId} ${row.key}`,
      );
    },
    days(range, indicatorId) {
      const days = live(range);
      const isAsked = (id: IndicatorId) => indicatorId === null || id === indicatorId;
      const kept = records.days(range, indicatorId, butOf(days)).filter(known);
      const asItStands = days.flatMap(({ businessDay, sums }) =>
        sums
          .filter((one) => one.cut === null && isAsked(one.indicatorId))
          .map(({ indicatorId: id, hits, base }) => ({ businessDay, indicatorId: id, hits, base })),
      );
      const byHand = entered(range).filter((one) => isAsked(one.indicatorId));
      return [...kept, ...asItStands, ...byHand].sort((a, b) => a.businessDay.localeCompare(b.businessDay));
    },
    waiting: (range) => uncounted(range).more,
  };
}
