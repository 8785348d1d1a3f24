import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counter, CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { rangeOutward, roundOutward, type WaitQuestion, waitRange } from './wait-range.ts';

const text = { zh: '', en: '' };
const cls = (id: string, weight: number): CustomerClass => ({
  id,
  name: text,
  group: 'general',
  waitTargetMin: 30,
  waitCapMin: 60,
  weight,
});
const category = (id: string, meanMinutes: number): ServiceCategory => ({
  id,
  prefix: 'A',
  name: text,
  hint: text,
  papers: [],
  meanMinutes,
  selfService: false,
});
const counter = (id: string, ...categoryIds: string[]): Counter => ({
  id,
  number: '1',
  zone: text,
  categoryIds,
  dedicatedClassIds: [],
  lendsOut: true,
  receiptPrinterId: null,
  lineDisplayId: null,
});

const ask = (change: Partial<WaitQuestion>) =>
  waitRange({
    classId: 'general',
    categoryId: 'bills',
    waiting: [],
    classes: [cls('gold', 3), cls('general', 1)],
    categories: [category('bills', 4), category('plan', 8), category('phones', 10)],
    staffed: [{ counter: counter('c1', 'bills', 'plan'), busy: false }],
    ...change,
  });

describe('rounding outward', () => {
  test.each([
    [0, { low: 0, high: 1 }],
    [1, { low: 0, high: 2 }],
    [4, { low: 2, high: 6 }],
    [10, { low: 6, high: 15 }],
    [13, { low: 7, high: 20 }],
    [14, { low: 8, high: 25 }],
    [33, { low: 19, high: 50 }],
    [35, { low: 20, high: 55 }],
    [100, { low: 60, high: 150 }],
  ])('%i expected minutes become %o', (expected, range) => {
    expect(roundOutward(expected)).toEqual(range);
  });

  test('the range always holds the expectation and never is a point', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 600, noNaN: true }), (expected) => {
        const { low, high } = roundOutward(expected);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
        expect(high).toBeGreaterThan(low);
        for (const bound of [low, high]) {
          expect(Number.isInteger(bound)).toBe(true);
          if (bound > 20 && high - low > 1) expect(bound % 5).toBe(0);
        }
      }),
    );
  });
});

test.each([
  [0, 0, { low: 0, high: 1 }],
  [-1, 0.2, { low: 0, high: 1 }],
  [3.7, 8.2, { low: 3, high: 9 }],
  [12, 20, { low: 12, high: 20 }],
  [19.9, 21, { low: 19, high: 25 }],
  [23, 41, { low: 20, high: 45 }],
  [25, 25, { low: 25, high: 26 }],
])('futures from %f to %f minutes are told as %o', (low, high, range) => {
  expect(rangeOutward(low, high)).toEqual(range);
});

describe('people ahead and the expected wait', () => {
  test('with a free counter and nobody ahead it is your turn at once', () => {
    expect(ask({})).toEqual({ peopleAhead: 0, range: { low: 0, high: 1 } });
  });

  test('with nobody ahead and every counter busy it is half a service', () => {
    const staffed = [{ counter: counter('c1', 'bills'), busy: true }];
    expect(ask({ staffed })).toEqual({ peopleAhead: 0, range: roundOutward(2) });
  });

  test('without a counter that does it nothing is promised, and the people are counted all the same', () => {
    const waiting = [{ classId: 'general', categoryId: 'bills', count: 3 }];
    expect(ask({ staffed: [], waiting })).toEqual({ peopleAhead: 3, range: null });
    const staffed = [{ counter: counter('c1', 'phones'), busy: false }];
    expect(ask({ staffed, waiting })).toEqual({ peopleAhead: 3, range: null });
  });

  test('each work is shared by the counters that can do it, and the least loaded one counts', () => {
    const waiting = [
      { classId: 'general', categoryId: 'bills', count: 2 },
      { classId: 'general', categoryId: 'plan', count: 1 },
      { classId: 'general', categoryId: 'phones', count: 9 },
    ];
    const staffed = [
      { counter: counter('c1', 'bills', 'plan'), busy: true },
      { counter: counter('c2', 'bills'), busy: false },
    ];
    // Counter 1: half the bills (4), all plans (8), half a service (2); counter 2: the other half of the bills.
    expect(ask({ waiting, staffed })).toEqual({ peopleAhead: 3, range: roundOutward(4) });
    expect(ask({ waiting, staffed: staffed.slice(0, 1) })).toEqual({
      peopleAhead: 3,
      range: roundOutward(18),
    });
  });

  test('a counter kept for a class counts for others only while none of that class waits', () => {
    const kept = { ...counter('c6', 'bills'), dedicatedClassIds: ['gold'] };
    const staffed = [{ counter: kept, busy: true }];
    const gold = [{ classId: 'gold', categoryId: 'bills', count: 1 }];
    expect(ask({ staffed, waiting: gold }).range).toBeNull();
    expect(ask({ staffed, waiting: gold, classId: 'gold' }).range).toEqual(roundOutward(6));
    expect(ask({ staffed }).range).toEqual(roundOutward(2));
  });

  test('a class of less weight is not ahead, one of the same or more is', () => {
    const waiting = [
      { classId: 'general', categoryId: 'bills', count: 5 },
      { classId: 'gold', categoryId: 'bills', count: 1 },
    ];
    expect(ask({ classId: 'gold', waiting }).peopleAhead).toBe(1);
    expect(ask({ classId: 'general', waiting }).peopleAhead).toBe(6);
  });

  test('classes and categories that the hall file no longer has weigh nothing', () => {
    const waiting = [{ classId: 'gone', categoryId: 'bills', count: 2 }];
    expect(ask({ waiting }).peopleAhead).toBe(0);
    expect(ask({ classId: 'gone', waiting }).peopleAhead).toBe(2);
    const staffed = [{ counter: counter('c1', 'lost'), busy: false }];
    const lost = [{ classId: 'general', categoryId: 'lost', count: 2 }];
    expect(ask({ categoryId: 'lost', staffed, waiting: lost })).toEqual({
      peopleAhead: 2,
      range: { low: 0, high: 1 },
    });
  });
});
