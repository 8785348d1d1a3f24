import { breachCauseNames, type IndicatorReading, indicatorReading } from '@onehall/application';
import {
  dayStartsMinute,
  figureOf,
  findCategory,
  findClass,
  findStaff,
  hallDayOf,
  type IndicatorCut,
  type IndicatorId,
  type IndicatorSum,
  type IndicatorUnit,
  indicatorIds,
  indicators,
  periodBefore,
  pointsOf,
  type ReportRange,
  type Text,
  targetOf,
  verdictOf,
  wallInstant,
} from '@onehall/domain';
import type { IndicatorPartBody, IndicatorSumBody, ReplyOf, routes } from '@onehall/protocol';
import type { IndicatorReasonRow } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { presentIndicatorCases } from './indicator-cases.ts';
import { serviceName } from './service-name.ts';

const nothing: IndicatorSum = { hits: 0, base: 0 };
const dayMs = 86_400_000;
const entriesMost = 100;

/** Indicators as they stand at this moment: days are counted once for all that is asked of it. */
export const readingOf = ({ store }: ServerParts): IndicatorReading =>
  indicatorReading(store.context(), store.indicators);

/** Two decimals; what is not all is never written as all. */
function shown(unit: IndicatorUnit, figure: number, { hits, base }: IndicatorSum): number {
  const rounded = Math.round(figure * 100) / 100;
  return unit === 'share' && hits < base ? Math.min(rounded, 99.99) : rounded;
}

function presentSum({ hall }: ServerParts, indicatorId: IndicatorId, sum: IndicatorSum): IndicatorSumBody {
  const { unit, aim } = indicators[indicatorId];
  const figure = figureOf(unit, sum);
  return {
    hits: sum.hits,
    base: sum.base,
    figure: figure === null ? null : shown(unit, figure, sum),
    verdict: verdictOf({ unit, aim }, targetOf(hall.indicators, indicatorId), sum),
  };
}

function workNumber({ hall }: ServerParts, staffId: string): string {
  return findStaff(hall, staffId)?.workNumber ?? staffId;
}

const presentReason = (parts: ServerParts, { from, to, reason, by, at }: IndicatorReasonRow) => ({
  from,
  to,
  reason,
  at,
  workNumber: workNumber(parts, by),
});

/** Days of an indicator, added up to the points of a picture. */
function sumsOfPoints(
  points: readonly ReportRange[],
  days: readonly (IndicatorSum & { readonly businessDay: string })[],
): IndicatorSum[] {
  const sums = points.map(() => ({ hits: 0, base: 0 }));
  let nth = 0;
  for (const { businessDay, hits, base } of days) {
    while (nth < points.length - 1 && businessDay > (points[nth]?.to ?? '')) nth += 1;
    const sum = sums[nth];
    if (sum === undefined) continue;
    sum.hits += hits;
    sum.base += base;
  }
  return sums;
}

/** All indicators of a range, and why promises broke in it [E7]. */
export function presentIndicators(
  parts: ServerParts,
  range: ReportRange,
  may: ReplyOf<typeof routes.readIndicators>['may'],
): ReplyOf<typeof routes.readIndicators> {
  const { hall, store } = parts;
  const reading = readingOf(parts);
  const before = periodBefore(range);
  const points = pointsOf(range);
  const [totals, totalsBefore] = [reading.totals(range), reading.totals(before)];
  const days = Map.groupBy(reading.days(range, null), ({ indicatorId }) => indicatorId);
  const reasons = new Map(
    store.indicators
      .reasons(range)
      .reverse()
      .map((one) => [one.indicatorId, one]),
  );
  return {
    ...range,
    today: hallDayOf(parts.now(), hall),
    firstDay: store.state.firstHallDay(),
    before,
    waiting: reading.waiting(range),
    indicators: indicatorIds.map((indicatorId) => {
      const { area, name, formula, source, unit, aim, observe, cuts, target } = indicators[indicatorId];
      const reason = reasons.get(indicatorId);
      return {
        indicatorId,
        area,
        name,
        formula,
        source,
        unit,
        aim,
        entered: observe === null,
        cuts: [...cuts],
        target: targetOf(hall.indicators, indicatorId),
        usualTarget: target,
        now: presentSum(parts, indicatorId, totals.get(indicatorId) ?? nothing),
        before: presentSum(parts, indicatorId, totalsBefore.get(indicatorId) ?? nothing),
        points: sumsOfPoints(points, days.get(indicatorId) ?? []).map(
          (sum) => presentSum(parts, indicatorId, sum).figure,
        ),
        reason: reason === undefined ? null : presentReason(parts, reason),
      };
    }),
    breaches: store.indicators.cases.causes(range).map(({ cause, count }) => ({
      cause: breachCauseNames[cause] ?? { zh: cause, en: cause },
      count,
    })),
    may,
  };
}

/** What a part of a cut is called in this hall. */
export function nameOfPart({ hall }: Pick<ServerParts, 'hall'>, cut: IndicatorCut, key: string): Text {
  const nobody = { zh: '未注明', en: 'not said' };
  if (key === '') return nobody;
  switch (cut) {
    case 'hour':
      return { zh: `${Number(key)}:00–${Number(key) + 1}:00`, en: `${Number(key)}:00–${Number(key) + 1}:00` };
    case 'class':
      return findClass(hall, key)?.name ?? { zh: key, en: key };
    case 'service':
      return findCategory(hall, key)?.name ?? serviceName(key);
    case 'clerk': {
      const staff = findStaff(hall, key);
      if (staff === undefined) return { zh: key, en: key };
      return { zh: `${staff.workNumber} ${staff.name.zh}`, en: `${staff.workNumber} ${staff.name.en}` };
    }
  }
}

function presentParts(
  parts: ServerParts,
  reading: IndicatorReading,
  asked: { readonly indicatorId: IndicatorId; readonly range: ReportRange; readonly cut: IndicatorCut },
): IndicatorPartBody[] {
  return reading
    .parts(asked.range, asked.cut, asked.indicatorId)
    .map(({ key, hits, base }) => ({
      key,
      name: nameOfPart(parts, asked.cut, key),
      ...presentSum(parts, asked.indicatorId, { hits, base }),
    }))
    .sort((a, b) => (asked.cut === 'hour' ? a.key.localeCompare(b.key) : b.base - a.base || b.hits - a.hits));
}

/** The range on the clock: epoch ms UTC, [begins, ends). */
export function spanOf({ hall }: Pick<ServerParts, 'hall'>, { from, to }: ReportRange) {
  const starts = dayStartsMinute(hall.hours);
  const at = (day: string) => wallInstant(day, starts, hall.zone) ?? 0;
  return { begins: at(from), ends: at(to) + dayMs };
}

/** One indicator of a range: its points, its parts (nobody by name), and what lies behind it [E7]. */
export function presentIndicator(
  parts: ServerParts,
  indicatorId: IndicatorId,
  range: ReportRange,
): ReplyOf<typeof routes.readIndicator> {
  const { store } = parts;
  const reading = readingOf(parts);
  const points = pointsOf(range);
  const cuts = indicators[indicatorId].cuts.filter((cut) => cut !== 'clerk');
  const sums = sumsOfPoints(points, reading.days(range, indicatorId));
  return {
    indicatorId,
    ...range,
    points: points.map((point, nth) => ({
      ...point,
      ...presentSum(parts, indicatorId, sums[nth] ?? nothing),
    })),
    parts: cuts.map((cut) => ({ cut, parts: presentParts(parts, reading, { indicatorId, range, cut }) })),
    reasons: store.indicators.reasonsOf(indicatorId, range).map((one) => presentReason(parts, one)),
    entries: store.indicators
      .entries(indicatorId, range, entriesMost)
      .map(({ by, ...one }) => ({ ...one, workNumber: workNumber(parts, by) })),
    cases: presentIndicatorCases(parts, indicatorId, { ...range, ...spanOf(parts, range) }),
  };
}

/** One indicator by clerk; for those who may see figures of people. */
export function presentIndicatorClerks(
  parts: ServerParts,
  indicatorId: IndicatorId,
  range: ReportRange,
): ReplyOf<typeof routes.readIndicatorClerks> {
  const by = indicators[indicatorId].cuts.includes('clerk')
    ? presentParts(parts, readingOf(parts), { indicatorId, range, cut: 'clerk' })
    : [];
  return { indicatorId, ...range, parts: by };
}
