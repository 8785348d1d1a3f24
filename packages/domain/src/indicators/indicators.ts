import { customerIndicators } from './customer-indicators.ts';
import type { DayFacts } from './day-facts.ts';
import { enteredIndicators } from './entered-indicators.ts';
import { hallIndicators } from './hall-indicators.ts';
import {
  type IndicatorArea,
  type IndicatorCut,
  type IndicatorDefinition,
  type IndicatorSum,
  indicatorAreas,
} from './indicator.ts';

/** Every indicator of the hall by its id, measured or entered [E7, E10]: the one table. */
const table = { ...customerIndicators, ...hallIndicators, ...enteredIndicators } as const;

export type IndicatorId = keyof typeof table;
export const indicators: Readonly<Record<IndicatorId, IndicatorDefinition>> = table;

const areaOf = (id: IndicatorId): number => indicatorAreas.indexOf(table[id].area);

/** In the order in which they are shown: by area, and there as the table has them. */
export const indicatorIds = (Object.keys(table) as IndicatorId[]).sort((a, b) => areaOf(a) - areaOf(b));

/** The indicator of an id that came from outside; null: there is none. */
export function findIndicator(id: string): IndicatorId | null {
  return indicatorIds.find((one) => one === id) ?? null;
}

/** The indicators of an area, in their order. */
export const indicatorsOf = (area: IndicatorArea): IndicatorId[] =>
  indicatorIds.filter((id) => table[id].area === area);

/** Of one indicator, one part: all of a day (`cut` null), or one clerk, service, hour or class of it. */
export interface DaySum extends IndicatorSum {
  readonly indicatorId: IndicatorId;
  readonly cut: IndicatorCut | null;
  /** '' of all of it. */
  readonly key: string;
}

/**
 * A day counted: every measured indicator as a whole and by each of its cuts. The parts of any cut make the whole, since
 * each observation lies in exactly one of them; what is nought all over is left out.
 */
export function sumsOfDay(facts: DayFacts): DaySum[] {
  return indicatorIds.flatMap((indicatorId) => {
    const { observe, cuts } = indicators[indicatorId];
    if (observe === null) return [];
    const sums = new Map<string, { hits: number; base: number; cut: IndicatorCut | null; key: string }>();
    const add = (cut: IndicatorCut | null, key: string, { hits, base }: IndicatorSum) => {
      const at = `${cut ?? ''} ${key}`;
      const sum = sums.get(at);
      if (sum === undefined) sums.set(at, { hits, base, cut, key });
      else {
        sum.hits += hits;
        sum.base += base;
      }
    };
    for (const one of observe(facts)) {
      add(null, '', one);
      for (const cut of cuts) add(cut, one[cut] ?? '', one);
    }
    return [...sums.values()]
      .filter(({ hits, base }) => hits !== 0 || base !== 0)
      .map((sum) => ({ indicatorId, ...sum }));
  });
}
