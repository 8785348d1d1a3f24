import type { WaitingTicket } from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import riverside from '../../scenarios/riverside.json' with { type: 'json' };
import { simulateDays } from '../scenario/days.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import type { HallSnapshot, SnapshotCounter } from '../snapshot.ts';
import { appointmentCapacity } from './appointment-capacity.ts';
import { pauseEffect } from './pause-effect.ts';
import { weighLevers } from './weigh-levers.ts';

const minuteMs = 60_000;
const at = 2_000_000 * minuteMs;

const counter = (id: string, change: Partial<SnapshotCounter> = {}): SnapshotCounter => ({
  id,
  categoryIds: ['bills', 'plan'],
  dedicatedClassIds: [],
  state: 'open',
  opensAt: null,
  closesAt: null,
  pausedUntil: null,
  busy: null,
  speed: 1,
  breaks: [],
  lends: true,
  spare: false,
  ...change,
});

const patienceMinutes = null;
const hall = (change: Partial<HallSnapshot> = {}): HallSnapshot => ({
  at,
  classes: [
    { id: 'gold', group: 'vip', weight: 3, waitTargetMin: 5, waitCapMin: 15, patienceMinutes },
    { id: 'booked', group: 'priority', weight: 2, waitTargetMin: 10, waitCapMin: 40, patienceMinutes },
    { id: 'general', group: 'general', weight: 1, waitTargetMin: 30, waitCapMin: 60, patienceMinutes },
  ],
  categories: [
    { id: 'bills', meanMinutes: 4, cv: 0.6, selfService: true },
    { id: 'plan', meanMinutes: 9, cv: 0.6, selfService: false },
  ],
  counters: [counter('c1'), counter('c2')],
  waiting: [],
  arrivals: {
    slots: [{ from: at, to: at + 180 * minuteMs, perMinute: 0.2 }],
    mix: [
      { classId: 'general', categoryId: 'bills', share: 2 },
      { classId: 'general', categoryId: 'plan', share: 1 },
      { classId: 'booked', categoryId: 'plan', share: 0.2 },
    ],
    rateCv: 0.1,
  },
  noShow: { share: 0.03, minutes: 1 },
  ...change,
});

/** So many general tickets, one a minute, the last one just now. */
const crowd = (count: number, categoryId = 'plan'): WaitingTicket[] =>
  Array.from({ length: count }, (_, place) => {
    const arrivedAt = at - (count - place - 1) * minuteMs;
    const number = `B${100 + place}`;
    return {
      id: number,
      number,
      classId: 'general',
      categoryId,
      arrivedAt,
      dueAt: arrivedAt + 30 * minuteMs,
    };
  });

const order = { seed: 4 };
const best = (snapshot: HallSnapshot) => weighLevers(snapshot, order).levers[0];

describe('levers', () => {
  test('are not looked at while nothing is about to break', () => {
    expect(weighLevers(hall(), order)).toMatchObject({ levers: [] });
  });

  test('the spare counter that can do what the crowd wants is opened, not the other one', () => {
    const spare = { state: 'closed', spare: true } as const;
    const wrong = counter('wrong', { ...spare, categoryIds: ['bills'] });
    const advice = weighLevers(
      hall({ counters: [counter('c1'), counter('c2'), wrong, counter('right', spare)], waiting: crowd(14) }),
      { ...order, kinds: ['open-counters'] },
    );
    const opened = (id: string) =>
      advice.levers.find(({ lever }) => lever.kind === 'open-counters' && lever.counterIds.join() === id);
    expect(opened('right')?.worth).toBeGreaterThan(0);
    expect(opened('right')?.promisesKept).toBeGreaterThan(2);
    expect(opened('right')?.worth).toBeGreaterThan(opened('wrong')?.worth ?? 0);
    expect(advice.levers.map(({ worth }) => worth)).toEqual(
      advice.levers.map(({ worth }) => worth).sort((a, b) => b - a),
    );
  });

  test('a counter kept for a class is lent while nobody of it comes', () => {
    const kept = counter('kept', { dedicatedClassIds: ['gold'], lends: false });
    const advice = weighLevers(hall({ counters: [counter('c1'), kept], waiting: crowd(12) }), order);
    const lent = advice.levers.find(({ lever }) => lever.kind === 'lend-counter');
    expect(lent?.lever).toEqual({ kind: 'lend-counter', counterId: 'kept' });
    expect(lent?.promisesKept).toBeGreaterThan(2);
    const free = weighLevers(hall({ counters: [counter('c1'), counter('c2')], waiting: crowd(12) }), order);
    expect(free.levers.some(({ lever }) => lever.kind === 'lend-counter')).toBe(false);
  });

  test('breaks that would begin in the crowd are held', () => {
    const breaks = [{ startsAt: at + 2 * minuteMs, minutes: 40 }];
    const counters = [counter('c1'), counter('c2', { breaks })];
    expect(best(hall({ counters, waiting: crowd(6) }))?.lever).toEqual({ kind: 'hold-breaks' });
  });

  test('a clerk who paused is called back by name', () => {
    const counters = [counter('c1'), counter('c2', { state: 'paused' })];
    const snapshot = hall({ counters, waiting: crowd(6), categories: hall().categories.slice(1) });
    expect(best(snapshot)?.lever).toEqual({ kind: 'end-pause', counterId: 'c2' });
  });

  test('only customers of a service that a machine can do are sent to it', () => {
    const arrivals = { ...hall().arrivals, slots: [{ from: at, to: at + 120 * minuteMs, perMinute: 1 }] };
    const kinds = (selfService: boolean) => {
      const categories = hall().categories.map((one) => ({
        ...one,
        selfService: one.id === 'bills' && selfService,
      }));
      const found = weighLevers(hall({ arrivals, categories, waiting: crowd(8, 'bills') }), order);
      return found.levers.map(({ lever }) => lever.kind);
    };
    expect(kinds(true)).toContain('divert-self-service');
    expect(kinds(false)).not.toContain('divert-self-service');
  });

  test('of a simulated manager save most of what a day without advice breaks', () => {
    const scenario = readScenario(riverside);
    const cost = (advice: 'none' | 'forecast') =>
      simulateDays(scenario, { days: 1, seed: 71, rule: 'due-date', advice }).reduce(
        (sum, day) => sum + day.measures.cost,
        0,
      );
    expect(cost('forecast')).toBeLessThan(0.5 * cost('none'));
  });
});

describe('a pause', () => {
  const question = { counterId: 'c2', minutes: 20, seed: 9 };

  test('harms nobody in an empty hall', () => {
    expect(pauseEffect(hall(), question)).toMatchObject({ harmlessNow: true, harmlessAt: at });
  });

  test('breaks promises in a crowd, and is harmless when the crowd has gone', () => {
    const effect = pauseEffect(hall({ waiting: crowd(6) }), question);
    expect(effect.harmlessNow).toBe(false);
    expect(effect.brokenNow).toBeGreaterThan(0.5);
    expect(effect.harmlessAt).toBeGreaterThan(at);
  });
});

describe('appointments', () => {
  const slots = [0, 30].map((from) => ({ from: at + from * minuteMs, to: at + (from + 30) * minuteMs }));
  const question = { classId: 'booked', slots, seed: 2 };

  test('are given out where the hall has room, and not where it is full', () => {
    const [roomy] = appointmentCapacity(hall(), question);
    const full = appointmentCapacity(hall({ waiting: crowd(25), counters: [counter('c1')] }), question);
    expect(roomy?.appointments).toBeGreaterThan(1);
    expect(full.map((one) => one.appointments)).toEqual([0, 0]);
  });

  test('are none for a class that the hall does not have', () => {
    expect(appointmentCapacity(hall(), { ...question, classId: 'ghost' })).toEqual(
      slots.map((slot) => ({ ...slot, appointments: 0 })),
    );
  });
});
