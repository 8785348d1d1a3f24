import type { WaitingTicket } from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import riverside from '../../scenarios/riverside.json' with { type: 'json' };
import { logNormal, seededRandom } from '../random.ts';
import { liveSnapshot } from '../scenario/live-snapshot.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { simulateDay } from '../scenario/simulate-day.ts';
import type { HallSnapshot, SnapshotCounter } from '../snapshot.ts';
import { dayFactor } from './day-factor.ts';
import { foresee } from './foresee.ts';
import { foreseeNextHour } from './next-hour.ts';
import { lastsLonger, normalAt, normalShareBelow, residualMinutes } from './residual.ts';

const minuteMs = 60_000;
const at = 1_000_000 * minuteMs;

const counter = (id: string, change: Partial<SnapshotCounter> = {}): SnapshotCounter => ({
  id,
  categoryIds: ['bills'],
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

const general = (id: string, waitedMin: number, categoryId = 'bills'): WaitingTicket => ({
  id,
  number: id,
  classId: 'general',
  categoryId,
  arrivedAt: at - waitedMin * minuteMs,
  dueAt: at + (30 - waitedMin) * minuteMs,
});

/** One category and one counter where nobody waits and nobody comes. */
const hall = (change: Partial<HallSnapshot> = {}): HallSnapshot => ({
  at,
  classes: [
    { id: 'gold', group: 'vip', weight: 3, waitTargetMin: 5, waitCapMin: 15, patienceMinutes: null },
    { id: 'general', group: 'general', weight: 1, waitTargetMin: 30, waitCapMin: 60, patienceMinutes: null },
  ],
  categories: [
    { id: 'bills', meanMinutes: 6, cv: 0, selfService: false },
    { id: 'phones', meanMinutes: 10, cv: 0, selfService: false },
  ],
  counters: [counter('c1')],
  waiting: [],
  arrivals: { slots: [], mix: [{ classId: 'gold', categoryId: 'bills', share: 1 }], rateCv: 0 },
  noShow: { share: 0, minutes: 1 },
  ...change,
});

const order = { seed: 1 };
const busy = (sinceMin: number) => ({ busy: { categoryId: 'bills', since: at - sinceMin * minuteMs } });
const arrival = (snapshot: HallSnapshot, classId = 'general', categoryId = 'bills') =>
  foresee(snapshot, order).arrivals.find((one) => one.classId === classId && one.categoryId === categoryId)
    ?.wait;

describe('the wait of somebody who comes now', () => {
  test('is nothing in an empty hall', () => {
    expect(arrival(hall())).toEqual({ p10Min: 0, p50Min: 0, p90Min: 0, missChance: 0 });
  });

  test('is what is left of the one service at the counter', () => {
    expect(arrival(hall({ counters: [counter('c1', busy(4))] }))?.p50Min).toBeCloseTo(2, 6);
  });

  test('is null where no counter will serve it, now or later', () => {
    expect(arrival(hall(), 'general', 'phones')).toBeNull();
    const away = counter('c2', { categoryIds: ['phones'], state: 'paused' });
    const closed = counter('c3', { categoryIds: ['phones'], state: 'closed', spare: true });
    expect(arrival(hall({ counters: [counter('c1'), away, closed] }), 'general', 'phones')).toBeNull();
  });

  test('reaches to the end of a pause, and to an opening, that are known', () => {
    const back = counter('c2', { categoryIds: ['phones'], state: 'paused', pausedUntil: at + 7 * minuteMs });
    expect(arrival(hall({ counters: [back] }), 'general', 'phones')?.p50Min).toBeCloseTo(7, 6);
    const opens = counter('c2', { categoryIds: ['phones'], state: 'closed', opensAt: at + 9 * minuteMs });
    expect(arrival(hall({ counters: [opens] }), 'general', 'phones')?.p50Min).toBeCloseTo(9, 6);
  });

  test('is behind those who wait, but a VIP goes first', () => {
    const snapshot = hall({
      counters: [counter('c1', busy(3))],
      waiting: [general('a', 5), general('b', 2)],
    });
    expect(arrival(snapshot)?.p50Min).toBeCloseTo(15, 6);
    expect(arrival(snapshot, 'gold')?.p50Min).toBeCloseTo(3, 6);
    const { tickets } = foresee(snapshot, order);
    expect(tickets.get('a')?.p50Min).toBeCloseTo(3, 6);
    expect(tickets.get('b')).toMatchObject({ p50Min: 9, missChance: 0 });
  });

  test('is the same for the same seed, and says what will be late', () => {
    const snapshot = hall({
      counters: [counter('c1', busy(0))],
      waiting: [general('late', 29), general('x', 3, 'lost')],
    });
    const first = foresee(snapshot, order);
    expect(foresee(snapshot, order)).toEqual(first);
    expect(first.tickets.get('late')?.missChance).toBe(1);
    expect(first.tickets.has('x')).toBe(false);
  });
});

describe('alarm and exposure', () => {
  test('a crowd that cannot be served in time raises the alarm, a hall at ease does not', () => {
    const crowd = Array.from({ length: 12 }, (_, n) => general(`t${n}`, 10 - n / 2));
    expect(foresee(hall({ waiting: crowd }), order).alarmChance).toBe(1);
    expect(foresee(hall(), order).alarmChance).toBe(0);
  });

  test('a VIP is exposed where every counter for them is held up', () => {
    const long = { id: 'bills', meanMinutes: 30, cv: 0.5, selfService: false };
    const exposure = (counters: SnapshotCounter[]) =>
      foresee(hall({ counters, categories: [long] }), order).vipExposure;
    expect(exposure([counter('c1')])).toBe(0);
    expect(exposure([counter('c1', busy(1))])).toBeGreaterThan(0.95);
    expect(exposure([counter('c1', busy(25)), counter('c2', busy(25))])).toBeLessThan(
      exposure([counter('c1', busy(25))]),
    );
    expect(exposure([counter('c1', { state: 'closed' }), counter('c2', { state: 'paused' })])).toBe(1);
  });
});

test('the next hour has a band every five minutes, and none for who does not come', () => {
  const points = foreseeNextHour(hall({ counters: [counter('c1', busy(0))] }), order);
  expect(points.map((one) => one.inMinutes)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
  expect(points[0]?.vip?.p90Min).toBeCloseTo(6, 6);
  expect(points[2]?.vip).toEqual({ p10Min: 0, p50Min: 0, p90Min: 0 });
  expect(points.every((one) => one.general === null)).toBe(true);
});

test('P10 to P90 covers most of the waits of a small hall', () => {
  const scenario = readScenario(riverside);
  const asked: { index: number; low: number; high: number }[] = [];
  const run = simulateDay(scenario, {
    seed: 31,
    rule: 'due-date',
    onArrival(live, index) {
      const customer = live.start.customers[index];
      if (index % 6 !== 0 || !customer) return;
      const { arrivals } = foresee(liveSnapshot(scenario, live), { seed: index });
      const wait = arrivals.find(
        (one) => one.classId === customer.classId && one.categoryId === customer.categoryId,
      )?.wait;
      if (wait) asked.push({ index, low: wait.p10Min - 0.5, high: wait.p90Min + 0.5 });
    },
  });
  const covered = asked.filter(({ index, low, high }) => {
    const waitMin = ((run.startedAt[index] ?? 0) - (run.start.customers[index]?.arrivedAt ?? 0)) / minuteMs;
    return waitMin >= low && waitMin <= high;
  });
  expect(asked.length).toBeGreaterThan(40);
  expect(covered.length / asked.length).toBeGreaterThan(0.75);
});

describe('the arithmetic below', () => {
  test('knows the normal distribution both ways', () => {
    expect(normalShareBelow(1.96)).toBeCloseTo(0.975, 4);
    for (const share of [0.01, 0.3, 0.5, 0.9])
      expect(normalShareBelow(normalAt(share))).toBeCloseTo(share, 3);
  });

  test('draws what is left of a service as those services that lasted so long do', () => {
    const random = seededRandom(3);
    const whole = Array.from({ length: 60_000 }, () => logNormal(random, 8, 0.8)).filter((one) => one > 10);
    const left = Array.from({ length: 20_000 }, () => residualMinutes(random, 10, 8, 0.8));
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    expect(mean(left) / (mean(whole) - 10)).toBeCloseTo(1, 1);
    expect(whole.length / 60_000).toBeCloseTo(lastsLonger(10, 8, 0.8), 1);
    expect(residualMinutes(random, 4, 6, 0)).toBe(2);
    expect(lastsLonger(5, 6, 0)).toBe(1);
  });

  test('learns the day from who has come, the more the later', () => {
    const spread = { dayCv: 0.1, slotCv: 0.1, perSlot: 20 };
    expect(dayFactor(0, 0, spread)).toBe(1);
    expect(dayFactor(12, 10, spread)).toBeGreaterThan(1);
    expect(dayFactor(240, 200, spread)).toBeGreaterThan(dayFactor(12, 10, spread));
    expect(dayFactor(240, 200, { ...spread, dayCv: 0 })).toBe(1);
  });
});
