import { describe, expect, test } from 'vitest';
import demo from '../../../../halls/demo.json' with { type: 'json' };
import riverside from '../../scenarios/riverside.json' with { type: 'json' };
import judged from '../../scenarios/riverside.judged.json' with { type: 'json' };
import type { RuleName } from '../engine/rule.ts';
import { breachCauses } from './breach-causes.ts';
import { drawDay } from './day.ts';
import { simulateDays } from './days.ts';
import { type MeasureName, meanOfDays } from './measures.ts';
import { readScenario } from './read-scenario.ts';
import { expectedCustomers } from './scenario.ts';
import { simulateDay } from './simulate-day.ts';

const scenario = readScenario(riverside);

describe('a scenario file', () => {
  test('is read with its classes, counters and surprises', () => {
    expect(scenario.model.cells).toHaveLength(20);
    expect(scenario.counters.map((plan) => plan.cells.length)).toEqual([20, 20, 12, 16, 12, 20]);
    expect(scenario.counters[0]?.dedicated).toEqual(Uint8Array.of(1, 0, 0, 0));
    expect(scenario.counters[3]?.breaks.map((one) => one.fixed)).toEqual([false, false, true]);
    expect(scenario.model.categories.filter((one) => one.selfService).map((one) => one.id)).toEqual(['bill']);
  });

  test.each([
    ['scenario must be an object', []],
    ['scenario.horizon must be a number, not "8h"', { ...riverside, horizon: '8h' }],
    ['scenario.profile must be a list with something above zero', { ...riverside, profile: [0, 0] }],
    [
      'scenario.classes.x.group must be one of vip',
      { ...riverside, classes: { x: { group: 'gods', weight: 1, target: 5 } } },
    ],
    [
      'scenario.counters[0].skills[0] must be one of bill',
      { ...riverside, counters: [{ id: 'a', skills: ['magic'] }] },
    ],
    [
      'scenario.counters[0].breaks[0] must be [start, minutes]',
      { ...riverside, counters: [{ id: 'a', breaks: [[5]] }] },
    ],
    ['scenario.load must be above zero', { ...riverside, load: 0 }],
  ])('that is wrong says where: %s', (message, file) => {
    expect(() => readScenario(file)).toThrow(message);
  });
});

describe('simulated days', () => {
  test('have the customers that the load asks for, the same ones for the same seed', () => {
    expect(drawDay(scenario, 5)).toEqual(drawDay(scenario, 5));
    const days = Array.from({ length: 80 }, (_, seed) => drawDay(scenario, seed).length);
    // The surprises bring more than the load says: a fifth more for an hour, and six at once.
    const mean = meanOfDays(days).mean / expectedCustomers(scenario, scenario.load);
    expect(mean).toBeGreaterThan(1);
    expect(mean).toBeLessThan(1.1);
  });

  test.each(['due-date', 'strict', 'first-come'] as const)('agree with the judge: %s', (rule: RuleName) => {
    const days = simulateDays(scenario, { days: 60, seed: 9_000, rule });
    const apart = Object.entries(judged.rules[rule]).filter(([name, theirs]) => {
      const ours = meanOfDays(days.map(({ measures }) => measures[name as MeasureName]));
      return Math.abs(ours.mean - theirs.mean) > ours.halfWidth + theirs.halfWidth;
    });
    expect(apart).toEqual([]);
  });
});

/** The demo hall with a day's customers: its own counters, classes and categories. */
function demoScenario(): unknown {
  const shares: Readonly<Record<string, number>> = { general: 76, courtesy: 8, corporate: 3, appointment: 4 };
  const vip = demo.classes.filter((one) => one.group === 'vip').map((one) => one.id);
  return {
    name: 'demo',
    horizon: 540,
    profile: [5, 7, 9, 11, 14, 15, 13, 10, 7, 6, 7, 9, 12, 14, 13, 9, 6, 4],
    dayCv: 0.11,
    slotCv: 0.15,
    noShow: { p: 0.03, cost: 0.6 },
    load: 0.62,
    classes: Object.fromEntries(
      demo.classes.map(({ id, group, weight, waitTargetMin, waitCapMin }) => [
        id,
        { group, weight, target: waitTargetMin, cap: waitCapMin, share: shares[id] ?? 3 },
      ]),
    ),
    services: Object.fromEntries(
      demo.categories.map(({ id, meanMinutes }) => [
        id,
        { mean: meanMinutes, cv: 0.8, share: 1 / meanMinutes },
      ]),
    ),
    counters: demo.counters.map(({ id, categoryIds, dedicatedClassIds }, place) => ({
      id,
      skills: categoryIds,
      dedicated: dedicatedClassIds.some((one) => vip.includes(one)) ? 'vip' : null,
      breaks: [[200 + place * 20, 30]],
    })),
  };
}

test('a month of the demo hall: every promise is kept, or broken for a reason that is named', () => {
  const demoHall = readScenario(demoScenario());
  const found = new Map<string, number>();
  let tickets = 0;
  for (let day = 0; day < 30; day += 1) {
    const run = simulateDay(demoHall, { seed: 500 + day, rule: 'due-date' });
    tickets += run.start.customers.length;
    for (const { cause, lateMs } of breachCauses(run)) {
      expect(lateMs).toBeGreaterThan(0);
      found.set(cause, (found.get(cause) ?? 0) + 1);
    }
  }
  expect(tickets).toBeGreaterThan(5_000);
  expect(found.get('unexplained') ?? 0).toBe(0);
  const broken = [...found.values()].reduce((sum, one) => sum + one, 0);
  expect(broken).toBeGreaterThan(0);
  expect(broken / tickets).toBeLessThan(0.03);
});

test('a service that no counter does is named as the cause', () => {
  const counters = riverside.counters.map((one) => ({ ...one, skills: ['bill', 'sim', 'plan', 'newline'] }));
  const run = simulateDay(readScenario({ ...riverside, counters, surprise: null }), {
    seed: 1,
    rule: 'due-date',
  });
  const complaints = breachCauses(run).filter(({ cause }) => cause === 'no-capable-counter');
  expect(complaints.length).toBeGreaterThan(5);
});
