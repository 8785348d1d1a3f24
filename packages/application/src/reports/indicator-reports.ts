import {
  figureOf,
  type IndicatorId,
  type IndicatorSum,
  type IndicatorUnit,
  indicatorCuts,
  indicatorIds,
  indicators,
  periodBefore,
  targetOf,
  verdictOf,
} from '@onehall/domain';
import {
  areaNames,
  breachCauseNames,
  cutNames,
  enteredNames,
  indicatorWords as iw,
  verdictNames,
} from './indicator-words.ts';
import type { ReportAsked, ReportColumn, ReportDefinition, ReportRow } from './report-shape.ts';
import { reportWords as w } from './report-words.ts';

const indicatorNames = Object.fromEntries(indicatorIds.map((id) => [id, indicators[id].name]));
const nothing: IndicatorSum = { hits: 0, base: 0 };

const units: Readonly<Record<IndicatorUnit, string>> = {
  share: ' %',
  permille: ' ‰',
  score: '',
  count: '',
  hours: ' h',
};

/** '96.43 %': a figure in its unit as it stands in files of either language; null: there was nothing to count. */
export function writtenFigure(unit: IndicatorUnit, figure: number | null): string | null {
  return figure === null ? null : `${Math.round(figure * 100) / 100}${units[unit]}`;
}

/** Hits of hours are minutes; a report says hours in the figure alone. */
function figures(indicatorId: IndicatorId, sum: IndicatorSum, { hall }: ReportAsked) {
  const { unit, aim } = indicators[indicatorId];
  const target = targetOf(hall.indicators, indicatorId);
  return {
    indicator: indicatorId,
    hits: unit === 'hours' ? null : sum.hits,
    base: unit === 'hours' || unit === 'count' ? null : sum.base,
    figure: writtenFigure(unit, figureOf(unit, sum)),
    target: writtenFigure(unit, target),
    verdict: verdictOf({ unit, aim }, target, sum),
  };
}

const indicatorColumn = (opens: ReportColumn['opens']): ReportColumn => ({
  id: 'indicator',
  title: iw.indicator,
  kind: 'code',
  names: indicatorNames,
  ...(opens === undefined ? {} : { opens }),
});
const figureColumns: readonly ReportColumn[] = [
  { id: 'figure', title: iw.figure, kind: 'text' },
  { id: 'target', title: iw.target, kind: 'text' },
  { id: 'verdict', title: iw.verdict, kind: 'code', names: verdictNames },
  { id: 'hits', title: iw.hits, kind: 'integer' },
  { id: 'base', title: iw.base, kind: 'integer' },
];

export const indicatorsReport: ReportDefinition = {
  id: 'indicators',
  title: { zh: '服务指标', en: 'Indicators' },
  what: {
    zh: '每个指标的数值、目标、是否达标，与上期相比。',
    en: 'Every indicator with its figure, its target, whether it was kept, and the period before.',
  },
  group: 'service',
  columns: [
    { id: 'area', title: iw.area, kind: 'code', names: areaNames },
    indicatorColumn({ report: 'indicator-days', where: { indicator: 'indicator' } }),
    ...figureColumns,
    { id: 'before', title: iw.before, kind: 'text' },
    { id: 'from', title: iw.entered, kind: 'code', names: enteredNames },
  ],
  chart: null,
  tellsDrawers: false,
  read(asked) {
    const { indicators: reading, range } = asked;
    const [now, before] = [reading.totals(range), reading.totals(periodBefore(range))];
    return indicatorIds.map((id): ReportRow => {
      const { area, unit, observe } = indicators[id];
      return {
        area,
        ...figures(id, now.get(id) ?? nothing, asked),
        before: writtenFigure(unit, figureOf(unit, before.get(id) ?? nothing)),
        from: observe === null ? 'entered' : 'measured',
      };
    });
  },
};

export const indicatorDaysReport: ReportDefinition = {
  id: 'indicator-days',
  title: { zh: '服务指标（逐日）', en: 'Indicators by day' },
  what: { zh: '每个指标每天的数值。', en: 'Every indicator on each day.' },
  group: 'service',
  columns: [{ id: 'day', title: w.day, kind: 'day' }, indicatorColumn(undefined), ...figureColumns],
  chart: null,
  tellsDrawers: false,
  read: (asked) =>
    asked.indicators.days(asked.range, null).map(({ businessDay, indicatorId, ...sum }) => ({
      day: businessDay,
      ...figures(indicatorId, sum, asked),
    })),
};

export const indicatorPartsReport: ReportDefinition = {
  id: 'indicator-parts',
  title: { zh: '服务指标（分类）', en: 'Indicators by part' },
  what: {
    zh: '每个指标按营业员、业务、时段和客户级别。',
    en: 'Every indicator by clerk, service, hour and class.',
  },
  group: 'service',
  columns: [
    indicatorColumn(undefined),
    { id: 'cut', title: iw.cut, kind: 'code', names: cutNames },
    { id: 'part', title: iw.part, kind: 'part' },
    ...figureColumns,
  ],
  chart: null,
  tellsDrawers: false,
  read(asked) {
    const rows = indicatorCuts.flatMap((cut) =>
      asked.indicators.parts(asked.range, cut, null).map(({ indicatorId, key, ...sum }) => ({
        ...figures(indicatorId, sum, asked),
        cut,
        part: `${cut}:${key}`,
      })),
    );
    const place = (row: { readonly indicator: IndicatorId }) => indicatorIds.indexOf(row.indicator);
    return rows.sort(
      (a, b) => place(a) - place(b) || a.cut.localeCompare(b.cut) || a.part.localeCompare(b.part),
    );
  },
};

export const breachesReport: ReportDefinition = {
  id: 'breaches',
  title: { zh: '等候超时', en: 'Broken promises' },
  what: {
    zh: '每个超过承诺时限的号票，等了多久，为什么。',
    en: 'Every ticket that waited past its promise, how long, and why.',
  },
  group: 'service',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'ticket', title: w.ticket, kind: 'text' },
    { id: 'service', title: w.service, kind: 'service' },
    { id: 'class', title: iw.class, kind: 'part' },
    { id: 'waited', title: iw.waited, kind: 'integer' },
    { id: 'cause', title: iw.cause, kind: 'code', names: breachCauseNames },
  ],
  chart: null,
  tellsDrawers: false,
  read: ({ records, range, most }) => records.breaches(range, most),
};

export const ratingsReport: ReportDefinition = {
  id: 'ratings',
  title: { zh: '客户评价', en: 'Ratings' },
  what: {
    zh: '每次评价的分数，低分由哪个个案跟进。',
    en: 'Every rating with its score, and the case that a bad one began.',
  },
  group: 'service',
  columns: [
    { id: 'day', title: w.day, kind: 'day' },
    { id: 'at', title: w.time, kind: 'instant' },
    { id: 'ticket', title: w.ticket, kind: 'text' },
    { id: 'service', title: w.service, kind: 'service' },
    { id: 'clerk', title: w.clerk, kind: 'staff' },
    { id: 'score', title: iw.score, kind: 'integer' },
    { id: 'case', title: iw.case, kind: 'text' },
  ],
  chart: null,
  tellsDrawers: false,
  read: ({ records, begins, ends, most }) => records.ratings(begins, ends, most),
};
