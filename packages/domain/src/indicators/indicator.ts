import type { Text } from '../kernel/text.ts';
import type { DayFacts } from './day-facts.ts';

/** By what a figure can be taken apart [E7]; the day it always can. */
export const indicatorCuts = ['clerk', 'service', 'hour', 'class'] as const;
export type IndicatorCut = (typeof indicatorCuts)[number];

export const indicatorAreas = [
  'waiting',
  'counter',
  'records',
  'cases',
  'matching',
  'running',
  'effort',
] as const;
export type IndicatorArea = (typeof indicatorAreas)[number];

/**
 * What `hits` and `base` make: `share` percent of base, `permille` thousandths of it, `score` their mean, `count` the
 * hits alone, `hours` hits in minutes.
 */
export type IndicatorUnit = 'share' | 'permille' | 'score' | 'count' | 'hours';

/** Which side of its target is good; null: there is none. */
export type IndicatorAim = 'at-least' | 'below' | null;

/**
 * One thing that was counted: of `base`, `hits` were so. Keys of what it can be cut by; absent where its definition does
 * not name that cut, '' where nobody can say.
 */
export type Observation = {
  readonly hits: number;
  readonly base: number;
} & Readonly<Partial<Record<IndicatorCut, string>>>;

/** An indicator of the operator's table, or one of ours [E7, appendix 4]. */
export interface IndicatorDefinition {
  readonly area: IndicatorArea;
  readonly name: Text;
  /** The formula in words: of what, how many. */
  readonly formula: Text;
  /** Requirements, and the paragraph of the operator's specification. */
  readonly source: string;
  readonly unit: IndicatorUnit;
  readonly aim: IndicatorAim;
  /** In its unit, unless the hall has set another; null: none unless it sets one. */
  readonly target: number | null;
  readonly cuts: readonly IndicatorCut[];
  /** What a cut by service means: a category of the queue, or a service of the catalogue. */
  readonly serviceIs?: 'category' | 'service';
  /** Counts it from what is on record of a day; null: it is entered by hand, with its source [E10]. */
  readonly observe: ((facts: DayFacts) => readonly Observation[]) | null;
}

/** Hits and base of some days, or of a part of them. */
export interface IndicatorSum {
  readonly hits: number;
  readonly base: number;
}

const scales: Readonly<Record<IndicatorUnit, number>> = {
  share: 100,
  permille: 1_000,
  score: 1,
  count: 1,
  hours: 1 / 60,
};

/** The figure in its unit, unrounded; null: nothing was there to count. */
export function figureOf(unit: IndicatorUnit, { hits, base }: IndicatorSum): number | null {
  if (unit === 'count' || unit === 'hours') return hits * scales[unit];
  return base === 0 ? null : (hits * scales[unit]) / base;
}

/** `nothing`: there was nothing to count; `no-target`: it is counted, and no target says what is good. */
export type IndicatorVerdict = 'kept' | 'missed' | 'no-target' | 'nothing';

/** Whether a target was kept. What is not rounded decides: 99.96 % of a hundred is not kept. */
export function verdictOf(
  { unit, aim }: Pick<IndicatorDefinition, 'unit' | 'aim'>,
  target: number | null,
  sum: IndicatorSum,
): IndicatorVerdict {
  const figure = figureOf(unit, sum);
  if (figure === null) return 'nothing';
  if (target === null || aim === null) return 'no-target';
  // Both sides times the base: a share of whole numbers is compared without a fraction that cannot be written.
  const reached = sum.hits * scales[unit];
  const asked = target * (sum.base === 0 ? 1 : sum.base);
  return (aim === 'at-least' ? reached >= asked : reached < asked) ? 'kept' : 'missed';
}
