import { type AdviceName, advisedControl } from '../advice/advised-day.ts';
import type { RuleName } from '../engine/rule.ts';
import { type Measures, measureDay } from './measures.ts';
import type { Scenario } from './scenario.ts';
import { simulateDay } from './simulate-day.ts';

export interface DaysOrder {
  readonly days: number;
  /** Of the first day; each next day has the next. */
  readonly seed: number;
  readonly rule: RuleName;
  readonly load?: number;
  readonly advice?: AdviceName;
}

export interface SimulatedDay {
  readonly measures: Measures;
  /** Minutes that spare counters were opened for. */
  readonly extraMinutes: number;
}

/** Days of a scenario, each with its own customers and, if asked for, a duty manager who follows the advice. */
export function simulateDays(scenario: Scenario, order: DaysOrder): SimulatedDay[] {
  return Array.from({ length: order.days }, (_, day) => {
    const seed = order.seed + day;
    const load = order.load ?? scenario.load;
    const advised = advisedControl(scenario, order.advice ?? 'none', { seed, load });
    const control = order.advice && order.advice !== 'none' ? { control: advised.control } : {};
    const run = simulateDay(scenario, { seed, rule: order.rule, load, ...control });
    return { measures: measureDay(run), extraMinutes: advised.ledger.extraMinutes };
  });
}
