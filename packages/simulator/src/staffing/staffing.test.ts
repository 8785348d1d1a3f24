import type { RosteredPerson, RosterShift } from '@onehall/domain';
import { usualContract } from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import { HallRun } from '../engine/hall-run.ts';
import { hallModel } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import { orderRule } from '../engine/rule.ts';
import { exponential, seededRandom } from '../random.ts';
import { calledWithin, clerksByErlangA } from './erlang-a.ts';
import { clerkCounters, neededClerks } from './needed-clerks.ts';
import { replayPastDay } from './replay-day.ts';
import { foreseeKept } from './rostered-day.ts';
import {
  type DayLoad,
  drawCustomers,
  keptByHalfHour,
  keptShare,
  type StaffingHall,
  summed,
} from './staffed-day.ts';

const general = {
  id: 'general',
  group: 'general' as const,
  weight: 1,
  waitTargetMin: 20,
  waitCapMin: 60,
  patienceMinutes: 60,
};
const category = (id: string, meanMinutes: number) => ({ id, meanMinutes, cv: 0.8, selfService: false });
const hall: StaffingHall = {
  classes: [general],
  categories: [category('bills', 5), category('sim', 8)],
  mix: [
    { classId: 'general', categoryId: 'bills', share: 3 },
    { classId: 'general', categoryId: 'sim', share: 1 },
  ],
  noShow: { share: 0.03, minutes: 0.6 },
};
const load = (customers: number): DayLoad => ({
  halfHours: Array.from({ length: 12 }, (_, nth) => ({
    minute: 540 + nth * 30,
    // A peak in the middle of the day.
    customers: (customers / 15) * (nth === 5 || nth === 6 ? 2.5 : 1),
  })),
  dayCv: 0.1,
  slotCv: 0.1,
});
const minuteMs = 60_000;

describe('Erlang-A', () => {
  test('is Erlang-C where nobody leaves: M/M/3 with two erlangs waits with chance 4/9', () => {
    const queue = { arrivals: 0.4, services: 0.2, leaving: 0, clerks: 3 };
    expect(1 - calledWithin(queue, 0)).toBeCloseTo(4 / 9, 3);
    // And the wait beyond t falls as exp(-(3μ - λ) t).
    expect(1 - calledWithin(queue, 10)).toBeCloseTo((4 / 9) * Math.exp(-0.2 * 10), 3);
    expect(calledWithin({ ...queue, clerks: 2 }, 30)).toBe(0);
  });

  test('grows with clerks and patience of the promise, and knows the ends', () => {
    const at = (clerks: number, minutes: number) =>
      calledWithin({ arrivals: 1, services: 0.2, leaving: 1 / 60, clerks }, minutes);
    for (let clerks = 2; clerks < 9; clerks += 1) {
      expect(at(clerks + 1, 10)).toBeGreaterThan(at(clerks, 10));
      expect(at(clerks, 20)).toBeGreaterThan(at(clerks, 10));
    }
    expect(at(0, 10)).toBe(0);
    expect(calledWithin({ arrivals: 0, services: 1, leaving: 0, clerks: 1 }, 0)).toBe(1);
    const hallOf = { arrivals: 1, services: 0.2, leaving: 1 / 60 };
    const least = clerksByErlangA(hallOf, 10, 0.9, 20);
    expect([at(least, 10) >= 0.9, at(least - 1, 10) < 0.9]).toEqual([true, true]);
    expect(clerksByErlangA(hallOf, 10, 0.9, 2)).toBe(2);
    expect(clerksByErlangA({ ...hallOf, arrivals: 0 }, 10, 0.9, 2)).toBe(0);
  });

  test.each([
    [4, 1 / 60],
    [5, 1 / 60],
    [6, 1 / 30],
  ])('agrees with the simulator on a hall of one class: %i clerks', (clerks, leaving) => {
    const queue = { arrivals: 1, services: 0.2, leaving, clerks };
    const model = hallModel([{ ...general, patienceMinutes: 1 / leaving }], [category('bills', 5)]);
    const random = seededRandom(7);
    const customers: Customer[] = [];
    const length = 60_000;
    for (let at = exponential(random, 1); at < length; at += exponential(random, 1)) {
      customers.push({
        id: `t${customers.length}`,
        number: String(customers.length).padStart(6, '0'),
        classId: 'general',
        categoryId: 'bills',
        cell: 0,
        arrivedAt: at * minuteMs,
        countedFrom: at * minuteMs,
        dueAt: at * minuteMs + 20 * minuteMs,
        serviceMs: exponential(random, 5) * minuteMs,
        patienceMs: exponential(random, 1 / leaving) * minuteMs,
        diverts: 0,
      });
    }
    const run = new HallRun({
      model,
      rule: orderRule('first-come', model),
      startsAt: 0,
      counters: clerkCounters(model, [0], [clerks]),
      customers,
      // A call to somebody who has gone takes no time: as if they had left the line.
      noShowMs: 0,
    });
    run.run();
    for (const minutes of [1, 5, 15]) {
      const within = customers.filter(
        (one, nth) => (run.startedAt[nth] ?? 0) - one.arrivedAt <= minutes * minuteMs,
      ).length;
      expect(Math.abs(within / customers.length - calledWithin(queue, minutes))).toBeLessThan(0.02);
    }
  });
});

describe('clerks needed', () => {
  const need = (customers: number, clerksMost = 20) =>
    neededClerks({ hall, load: load(customers), keepShare: 0.9, clerksMost, seed: 1 });

  test('keep the promises in every half hour, follow the peak, and are the same for the same seed', () => {
    const found = need(150);
    expect(found).toMatchObject({ enough: true });
    expect(found.byHalfHour.every((one) => one.share >= 0.9)).toBe(true);
    expect(found.share).toBeGreaterThan(0.9);
    const clerks = found.byHalfHour.map((one) => one.clerks);
    expect(Math.max(...clerks.slice(4, 8))).toBeGreaterThan(Math.max(...clerks.slice(0, 3)));
    expect(need(150)).toEqual(found);
  });

  test('grow with the customers, and none is needed where nobody comes', () => {
    const sum = (customers: number) => need(customers).byHalfHour.reduce((all, one) => all + one.clerks, 0);
    expect(sum(250)).toBeGreaterThan(sum(150));
    expect(need(0).byHalfHour.every((one) => one.clerks === 0)).toBe(true);
  });

  test('are never more than there are counters; what they cannot keep is said', () => {
    const found = need(400, 2);
    expect(found.enough).toBe(false);
    expect(Math.max(...found.byHalfHour.map((one) => one.clerks))).toBe(2);
  });

  test('none of them can be spared', () => {
    const { byHalfHour } = need(150);
    const model = hallModel(hall.classes, hall.categories);
    const minutes = byHalfHour.map((one) => one.minute);
    // The days that the search drew.
    const days = Array.from({ length: 8 }, (_, nth) => drawCustomers(hall, model, load(150), 1_000 + nth));
    const worst = (clerks: readonly number[]) => {
      const counters = clerkCounters(model, minutes, clerks);
      return Math.min(
        ...summed(days.map((day) => keptByHalfHour(hall, model, counters, day))).map((one) =>
          keptShare([one]),
        ),
      );
    };
    const clerks = byHalfHour.map((one) => one.clerks);
    expect(worst(clerks)).toBeGreaterThanOrEqual(0.9);
    const peak = clerks.indexOf(Math.max(...clerks));
    expect(worst(clerks.map((one, nth) => (nth === peak ? one - 1 : one)))).toBeLessThan(0.9);
  });
});

describe('what a roster keeps', () => {
  const person = (staffId: string, categoryIds: readonly string[] | null = null): RosteredPerson => ({
    staffId,
    post: 'counter',
    categoryIds,
    contract: usualContract,
  });
  const shift = (staffId: string, change: Partial<RosterShift> = {}): RosterShift => ({
    day: '2026-12-08',
    staffId,
    startMinute: 540,
    endMinute: 900,
    breaks: [],
    overtimeMinutes: 0,
    ...change,
  });
  const counters = ['c1', 'c2', 'c3', 'c4'].map((id) => ({
    id,
    categoryIds: ['bills', 'sim'],
    dedicatedClassIds: [],
    lendsOut: true,
  }));
  const share = (shifts: readonly RosterShift[], people: readonly RosteredPerson[]) =>
    foreseeKept(hall, load(120), { shifts, people, counters, closesMinute: 900 }, { seed: 3, days: 6 }).share;
  const people = ['a', 'b', 'c', 'd'].map((id) => person(id));

  test('grows with people, and falls where nobody can do a service that customers come for', () => {
    const shifts = people.map((one) => shift(one.staffId));
    const [one, two, four] = [1, 2, 4].map((n) => share(shifts.slice(0, n), people));
    expect(two).toBeGreaterThan(one ?? 1);
    expect(four).toBeGreaterThan(two ?? 1);
    const billsOnly = people.map((each) => ({ ...each, categoryIds: ['bills'] }));
    expect(share(shifts, billsOnly)).toBeLessThan(0.85);
  });

  test('falls in the half hours in which people eat', () => {
    const shifts = ['a', 'b', 'c'].map((id) => shift(id));
    const eating = shifts.map((one) => ({ ...one, breaks: [{ startMinute: 690, minutes: 60 }] }));
    expect(share(eating, people)).toBeLessThan(share(shifts, people));
  });

  test('is foreseen for the same customers again and again', () => {
    const model = hallModel(hall.classes, hall.categories);
    expect(drawCustomers(hall, model, load(120), 5)).toEqual(drawCustomers(hall, model, load(120), 5));
    expect(drawCustomers(hall, model, load(120), 6)).not.toEqual(drawCustomers(hall, model, load(120), 5));
    expect(keptShare([])).toBe(1);
  });
});

describe('a past day once more', () => {
  const ticket = (id: string, minute: number, change = {}) => ({
    id,
    number: id,
    classId: 'general',
    categoryId: 'bills',
    arrivedAt: minute * minuteMs,
    waitFrom: minute * minuteMs,
    dueAt: (minute + 20) * minuteMs,
    serviceMinutes: 15,
    gone: false,
    ...change,
  });
  const counter = (id: string, fromMinute: number, toMinute: number) => ({
    id,
    categoryIds: ['bills'],
    dedicatedClassIds: [],
    lends: true,
    fromAt: fromMinute * minuteMs,
    toAt: toMinute * minuteMs,
  });

  test('has the same customers, and keeps more promises with one counter more', () => {
    const tickets = Array.from({ length: 6 }, (_, nth) => ticket(`t${nth}`, 540));
    const alone = replayPastDay(hall, tickets, [counter('c1', 540, 700)]);
    const two = replayPastDay(hall, tickets, [counter('c1', 540, 700), counter('c2', 540, 700)]);
    const kept = (of: typeof alone) => of.halfHours.reduce((sum, one) => sum + one.kept, 0);
    expect([kept(alone), kept(two)]).toEqual([2, 4]);
    expect(two.meanWaitMin).toBeLessThan(alone.meanWaitMin);
  });

  test('counts nobody who had gone, and gives a service that never was its mean', () => {
    const tickets = [
      ticket('gone', 540, { gone: true }),
      ticket('unserved', 541, { serviceMinutes: null }),
      ticket('ghost', 541, { categoryId: 'nothing' }),
    ];
    const found = replayPastDay(hall, tickets, [counter('c1', 540, 700)]);
    expect(found.halfHours).toEqual([{ minute: 540, came: 1, kept: 1 }]);
    expect(replayPastDay(hall, tickets, []).halfHours).toEqual([{ minute: 540, came: 1, kept: 0 }]);
  });
});
