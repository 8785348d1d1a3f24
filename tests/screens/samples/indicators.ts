import { type IndicatorId, indicatorIds, indicators } from '@onehall/domain';
import type {
  IndicatorCaseBody,
  IndicatorPartBody,
  IndicatorSumBody,
  ReplyOf,
  routes,
} from '@onehall/protocol';
import { longName } from './people.ts';
import { categories, diamond, text } from './texts.ts';
import type { SampleSize } from './views.ts';

type Overview = ReplyOf<typeof routes.readIndicators>;
type One = ReplyOf<typeof routes.readIndicator>;

const from = '2026-11-01';
const to = '2026-11-30';
const at = Date.UTC(2026, 10, 22, 2, 30);
const dayOf = (nth: number) => `2026-11-${String(nth + 1).padStart(2, '0')}`;

const nothing: IndicatorSumBody = { hits: 0, base: 0, figure: null, verdict: 'nothing' };

function sumOf(id: IndicatorId, size: SampleSize, nth: number): IndicatorSumBody {
  const { unit, aim, target } = indicators[id];
  if (size === 'empty') return nothing;
  const base = size === 'full' ? 98_760 : 312;
  const missed = nth % 3 === 1;
  if (unit === 'hours') return { hits: base * 60, base: 0, figure: base + 0.25, verdict: 'no-target' };
  if (unit === 'count') return { hits: base, base, figure: base, verdict: 'no-target' };
  const figure =
    unit === 'score'
      ? missed
        ? 3.92
        : 4.81
      : unit === 'permille'
        ? missed
          ? 12.5
          : 0.42
        : missed
          ? 87.33
          : 100;
  const verdict = aim === null || target === null ? 'no-target' : missed ? 'missed' : 'kept';
  return { hits: missed ? Math.round(base * 0.87) : base, base, figure, verdict };
}

/** Indicators of a month: nothing counted, a usual month, and a hall where much went wrong with long numbers. */
export function sampleIndicators(size: SampleSize): Overview {
  const causes = { empty: 0, normal: 2, full: 5 }[size];
  return {
    from,
    to,
    today: '2026-11-22',
    firstDay: size === 'empty' ? null : '2025-01-01',
    before: { from: '2026-10-01', to: '2026-10-31' },
    waiting: size === 'full' ? 12 : 0,
    indicators: indicatorIds.map((indicatorId, nth) => {
      const { area, name, formula, source, unit, aim, target, cuts, observe } = indicators[indicatorId];
      const now = sumOf(indicatorId, size, nth);
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
        target,
        usualTarget: target,
        now,
        before: sumOf(indicatorId, size, nth + 1),
        points: Array.from({ length: 30 }, (_, day) =>
          now.figure === null || day % 7 === 6 ? null : Math.max(now.figure - (day % 5), 0),
        ),
        reason:
          now.verdict === 'missed' && nth % 2 === 0
            ? { from, to, reason: '两名营业员病假', workNumber: 'D001', at }
            : null,
      };
    }),
    breaches: Array.from({ length: causes }, (_, nth) => ({
      cause: text(`开放台席不足 ${nth}`, `too few counters were open, and none could be opened ${nth}`),
      count: 98_000 - nth * 9_000,
    })),
    may: { explain: true, enter: true, setTargets: true },
  };
}

function partsOf(
  size: SampleSize,
  count: number,
  nameOf: (nth: number) => IndicatorPartBody['name'],
): IndicatorPartBody[] {
  return Array.from({ length: size === 'empty' ? 0 : count }, (_, nth) => ({
    key: String(nth),
    name: nameOf(nth),
    ...sumOf('waits-kept', size, nth),
  }));
}

function casesOf(size: SampleSize): IndicatorCaseBody[] {
  const count = { empty: 0, normal: 4, full: 60 }[size];
  return Array.from({ length: count }, (_, nth) => ({
    at: at + nth * 60_000,
    businessDay: dayOf(nth % 30),
    ticketNumber: `A${1000 + nth}`,
    caseNumber: nth % 3 === 0 ? `BM2026-${1000 + nth}` : null,
    caseState: nth % 3 === 0 ? 'handling' : null,
    about: categories[nth % categories.length]?.name ?? null,
    className: diamond,
    minutes: 31.5 + nth,
    cause: text('开放台席不足', 'too few counters open'),
    score: nth % 4 === 0 ? 2 : null,
  }));
}

/** One indicator opened: with nothing behind it, a few records, and too many. */
export function sampleIndicator(size: SampleSize, indicatorId = 'waits-kept'): One {
  const many = size === 'full';
  const entered = indicatorId === 'mystery-visits';
  return {
    indicatorId,
    from,
    to,
    points: Array.from({ length: 30 }, (_, nth) => ({
      from: dayOf(nth),
      to: dayOf(nth),
      ...sumOf('waits-kept', size, nth),
    })),
    parts: entered
      ? []
      : [
          {
            cut: 'service',
            parts: partsOf(
              size,
              many ? 10 : 3,
              (nth) => categories[nth % categories.length]?.name ?? diamond,
            ),
          },
          {
            cut: 'hour',
            parts: partsOf(size, 10, (nth) =>
              text(`${nth + 8}:00–${nth + 9}:00`, `${nth + 8}:00–${nth + 9}:00`),
            ),
          },
          { cut: 'class', parts: partsOf(size, many ? 6 : 2, () => diamond) },
        ],
    reasons: Array.from({ length: { empty: 0, normal: 1, full: 8 }[size] }, (_, nth) => ({
      from,
      to,
      reason: `两名营业员病假，下月加排一个晚班 ${nth}`.repeat(many ? 4 : 1),
      workNumber: 'D001',
      at,
    })),
    entries: entered
      ? Array.from({ length: { empty: 0, normal: 2, full: 30 }[size] }, (_, nth) => ({
          entryId: `e${nth}`,
          businessDay: dayOf(nth % 30),
          hits: 95,
          base: 100,
          source: '暗访报告 3 号',
          note: many ? '复核后更正'.repeat(10) : '',
          workNumber: 'D001',
          at,
          replaced: nth % 2 === 1,
        }))
      : [],
    cases: entered ? [] : casesOf(size),
  };
}

export function sampleIndicatorClerks(size: SampleSize): ReplyOf<typeof routes.readIndicatorClerks> {
  const name = size === 'full' ? longName : text('李静', 'Li Jing');
  const parts = partsOf(size, size === 'full' ? 24 : 3, (nth) =>
    text(`K00${nth} ${name.zh}`, `K00${nth} ${name.en}`),
  );
  return { indicatorId: 'waits-kept', from, to, parts };
}
