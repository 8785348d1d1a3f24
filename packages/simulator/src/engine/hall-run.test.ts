import { chooseNextTicket } from '@onehall/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential, seededRandom } from '../random.ts';
import type { SnapshotCategory, SnapshotClass } from '../snapshot.ts';
import { Chooser } from './chooser.ts';
import { HallRun } from './hall-run.ts';
import { type CounterWish, cellOf, counterPlan, hallModel } from './model.ts';
import { CellQueues, type Customer } from './queues.ts';
import { dueDateRule, orderRule } from './rule.ts';

const minuteMs = 60_000;
const cls = (
  id: string,
  group: SnapshotClass['group'],
  weight: number,
  waitTargetMin: number,
): SnapshotClass => ({
  id,
  group,
  weight,
  waitTargetMin,
  waitCapMin: waitTargetMin * 3,
  patienceMinutes: null,
});
const category = (id: string, meanMinutes: number): SnapshotCategory => ({
  id,
  meanMinutes,
  cv: 0.8,
  selfService: false,
});
const model = hallModel(
  [cls('gold', 'vip', 3, 5), cls('general', 'general', 1, 30)],
  [category('bills', 4), category('plan', 9)],
);
const wish: CounterWish = {
  id: 'c1',
  categoryIds: ['bills', 'plan'],
  classIds: null,
  dedicatedClassIds: [],
  speed: 1,
  opensAt: 0,
  closesAt: Number.POSITIVE_INFINITY,
  breaks: [],
};
const plan = (change: Partial<CounterWish>) => counterPlan(model, { ...wish, ...change });

function customer(
  index: number,
  atMin: number,
  classId: string,
  categoryId: string,
  serviceMin: number,
): Customer {
  const cell = cellOf(model, classId, categoryId);
  const arrivedAt = atMin * minuteMs;
  const targetMin = model.cells[cell]?.customerClass.waitTargetMin ?? 0;
  return {
    id: `t${index}`,
    number: index.toString().padStart(5, '0'),
    classId,
    categoryId,
    cell,
    arrivedAt,
    countedFrom: arrivedAt,
    dueAt: arrivedAt + targetMin * minuteMs,
    serviceMs: serviceMin * minuteMs,
    patienceMs: Number.POSITIVE_INFINITY,
    diverts: 0.5,
  };
}

function crowd(seed: number, count: number): Customer[] {
  const random = seededRandom(seed);
  let atMin = 0;
  return Array.from({ length: count }, (_, index) => {
    atMin += exponential(random, 2);
    const classId = random() < 0.2 ? 'gold' : 'general';
    return customer(index, atMin, classId, random() < 0.6 ? 'bills' : 'plan', exponential(random, 6));
  });
}

const hall = (counters: readonly Partial<CounterWish>[], customers: readonly Customer[]) =>
  new HallRun({
    model,
    rule: dueDateRule(model),
    startsAt: 0,
    counters: counters.map(plan),
    customers,
    noShowMs: 0.6 * minuteMs,
  });

function finished(counters: readonly Partial<CounterWish>[], customers: readonly Customer[]): HallRun {
  const run = hall(counters, customers);
  run.run();
  return run;
}

const startedMin = (run: HallRun) => run.startedAt.map((at) => at / minuteMs);

describe('a simulated hall', () => {
  const three = [{ id: 'a' }, { id: 'b', categoryIds: ['bills'] }, { id: 'c', dedicatedClassIds: ['gold'] }];

  test('does the same for the same customers', () => {
    const customers = crowd(1, 300);
    expect(finished(three, customers).startedAt).toEqual(finished(three, customers).startedAt);
  });

  test('serves everybody once, one at a time at each counter, and only what the counter does', () => {
    const customers = crowd(2, 400);
    const run = finished(three, customers);
    expect(run.startedAt.filter(Number.isNaN)).toEqual([]);
    for (const place of three.keys()) {
      const served = [...customers.keys()].filter((index) => run.counterOf[index] === place);
      expect(served.length).toBeGreaterThan(0);
      const byStart = served.toSorted((x, y) => (run.startedAt[x] ?? 0) - (run.startedAt[y] ?? 0));
      for (const [n, index] of byStart.entries()) {
        const endsAt = (run.startedAt[index] ?? 0) + (run.tookMs[index] ?? 0);
        expect(run.startedAt[byStart[n + 1] ?? -1] ?? endsAt).toBeGreaterThanOrEqual(endsAt);
        if (place === 1) expect(customers[index]?.categoryId).toBe('bills');
      }
    }
  });

  test('lets a counter for a class call that class first, and lends it out otherwise', () => {
    const customers = [
      customer(0, 0, 'general', 'bills', 10),
      customer(1, 1, 'general', 'bills', 5),
      customer(2, 2, 'gold', 'bills', 5),
    ];
    expect(startedMin(finished([{ dedicatedClassIds: ['gold'] }], customers))).toEqual([0, 15, 10]);
  });

  test('lets the counter of a class, then the one that can do least, take a ticket when several are free', () => {
    const counters = [
      { id: 'all' },
      { id: 'bills', categoryIds: ['bills'] },
      { id: 'gold', dedicatedClassIds: ['gold'] },
    ];
    const run = finished(counters, [
      customer(0, 0, 'general', 'bills', 60),
      customer(1, 1, 'gold', 'bills', 60),
      customer(2, 2, 'general', 'bills', 60),
    ]);
    expect(run.counterOf).toEqual([1, 2, 0]);
  });

  test('finishes with a customer before a break, holds a break back, and closes on time', () => {
    const breaks = [{ startsAt: 5 * minuteMs, lastsMs: 20 * minuteMs, fixed: false }];
    const two = [customer(0, 0, 'general', 'bills', 10), customer(1, 1, 'general', 'bills', 10)];
    expect(startedMin(finished([{ breaks }], two))).toEqual([0, 30]);
    const held = hall([{ breaks }], two);
    for (const counter of held.counters) counter.heldUntil = 20 * minuteMs;
    held.run();
    expect(startedMin(held)).toEqual([0, 10]);
    expect(startedMin(finished([{ closesAt: 10 * minuteMs }], two))).toEqual([0, Number.NaN]);
  });

  test('loses little time on tickets whose owner has gone', () => {
    const gone = { ...customer(0, 0, 'general', 'bills', 10), patienceMs: 0 };
    const run = finished([{}], [gone, customer(1, 0.1, 'general', 'bills', 10)]);
    expect(startedMin(run)).toEqual([0, 0.6]);
    expect(run.lost).toEqual([1, 0]);
  });

  test('waits as long as Erlang says it must', () => {
    const random = seededRandom(7);
    const [servers, load, meanMin] = [3, 0.7, 6];
    let atMin = 0;
    const customers = Array.from({ length: 60_000 }, (_, index) => {
      atMin += exponential(random, meanMin / servers / load);
      return customer(index, atMin, 'general', 'bills', exponential(random, meanMin));
    });
    const run = new HallRun({
      model,
      rule: orderRule('first-come', model),
      startsAt: 0,
      counters: ['a', 'b', 'c'].map((id) => plan({ id })),
      customers,
      noShowMs: 0,
    });
    run.run();
    const waits = customers.map((one, index) => (run.startedAt[index] ?? 0) - one.arrivedAt);
    const mean = waits.reduce((sum, one) => sum + one, 0) / waits.length / minuteMs;
    const offered = servers * load;
    const waitingTerm = offered ** servers / 6 / (1 - load);
    const chance = waitingTerm / (1 + offered + offered ** 2 / 2 + waitingTerm);
    const erlang = (chance * meanMin) / servers / (1 - load);
    expect(Math.abs(mean / erlang - 1)).toBeLessThan(0.08);
  });
});

describe('who is called', () => {
  test('is whom the hall itself would call', () => {
    const noText = { zh: '', en: '' };
    const classes = model.classes.map((one) => ({ ...one, name: noText }));
    const categories = model.categories.map((one) => ({
      ...one,
      prefix: '',
      name: noText,
      hint: noText,
      papers: [],
    }));
    const drawn = fc.record({
      waitedMin: fc.integer({ min: 0, max: 90 }),
      classId: fc.constantFrom('gold', 'general'),
      categoryId: fc.constantFrom('bills', 'plan'),
    });
    const counters = [{}, { categoryIds: ['bills'] }, { dedicatedClassIds: ['gold'] }];
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 25 }), fc.constantFrom(...counters), (tickets, change) => {
        const now = 90 * minuteMs;
        const waiting = tickets
          .toSorted((a, b) => b.waitedMin - a.waitedMin)
          .map((one, index) => customer(index, 90 - one.waitedMin, one.classId, one.categoryId, 1));
        const queues = new CellQueues(model.cells.length, waiting);
        for (const index of waiting.keys()) queues.push(index);
        const chooser = new Chooser(model, dueDateRule(model), queues, waiting);
        chooser.choose(plan(change), now);
        const counter = { ...wish, ...change };
        const wanted = chooseNextTicket({ counter, waiting, classes, categories, now });
        expect(waiting[chooser.index]?.id ?? null).toBe(wanted?.id ?? null);
      }),
    );
  });
});
