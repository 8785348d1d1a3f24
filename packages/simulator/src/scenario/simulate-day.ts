import { HallRun, type HallStart } from '../engine/hall-run.ts';
import { orderRule, type RuleName } from '../engine/rule.ts';
import { drawDay } from './day.ts';
import type { Scenario } from './scenario.ts';

export interface DayOrder {
  readonly seed: number;
  readonly rule: RuleName;
  readonly load?: number;
  readonly control?: HallStart['control'];
  readonly controlMs?: number;
  readonly onArrival?: HallStart['onArrival'];
}

const minuteMs = 60_000;

/** A whole day of a scenario, run until everybody is served. */
export function simulateDay(scenario: Scenario, order: DayOrder): HallRun {
  const { slow } = scenario.surprises;
  const run = new HallRun({
    model: scenario.model,
    rule: orderRule(order.rule, scenario.model),
    startsAt: 0,
    counters: scenario.counters,
    customers: drawDay(scenario, order.seed, order.load),
    noShowMs: scenario.noShow.minutes * minuteMs,
    slowness: (now) =>
      slow.reduce((all, one) => (now >= one.from && now < one.to ? all * one.times : all), 1),
    ...(order.control ? { control: order.control, controlMs: order.controlMs ?? 5 * minuteMs } : {}),
    ...(order.onArrival ? { onArrival: order.onArrival } : {}),
  });
  run.run();
  return run;
}
