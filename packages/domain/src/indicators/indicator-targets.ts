import type { IndicatorSettings } from '../hall/indicator-settings.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { findIndicator, type IndicatorId, indicators } from './indicators.ts';

/** The most that a target of a unit can be: nobody rates above five, and no share is above the whole. */
const targetsMost = { share: 100, permille: 1_000, score: 5, count: 0, hours: 0 } as const;

/** The target of an indicator in a hall, in its unit; null: it has none. */
export function targetOf(settings: IndicatorSettings | undefined, indicatorId: IndicatorId): number | null {
  const set = settings?.targets.find((one) => one.indicatorId === indicatorId);
  return set === undefined ? indicators[indicatorId].target : set.target;
}

/**
 * Whether a hall can be measured by these targets. Refusals, for the first wrong one: setting-invalid {field, problem:
 * unknown (no such indicator), no-target (it is counted only), twice, too-high}.
 */
export function checkTargets({ targets }: IndicatorSettings): Result<null, Refusal> {
  const seen = new Set<string>();
  for (const [nth, { indicatorId, target }] of targets.entries()) {
    const wrong = (problem: string) =>
      refuse('setting-invalid', { field: `targets.${nth}.indicatorId`, problem });
    const known = findIndicator(indicatorId);
    if (known === null) return wrong('unknown');
    const { aim, unit } = indicators[known];
    if (aim === null) return wrong('no-target');
    if (seen.has(known)) return wrong('twice');
    if (target !== null && target > targetsMost[unit]) return wrong('too-high');
    seen.add(known);
  }
  return accept(null);
}
