import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { BugError } from '../kernel/assert.ts';
import { chooseNextTicket, dueDateIndex, type WaitingTicket } from './due-date-index.ts';

const text = { zh: '', en: '' };
const minuteMs = 60_000;
const now = 10_000 * minuteMs;

const vip = cls('gold', 'vip', 3, 5, 15);
const priority = cls('corporate', 'priority', 2, 10, 40);
const general = cls('general', 'general', 1, 30, 60);
const classes = [vip, priority, general];
const bills = category('bills', 4);
const plans = category('plan', 9);
const categories = [bills, plans];

function cls(
  id: string,
  group: CustomerClass['group'],
  weight: number,
  waitTargetMin: number,
  waitCapMin: number,
): CustomerClass {
  return { id, name: text, group, weight, waitTargetMin, waitCapMin };
}

function category(id: string, meanMinutes: number): ServiceCategory {
  return { id, prefix: 'A', name: text, hint: text, papers: [], meanMinutes, selfService: false };
}

/** A ticket of a class that is due in `slackMin` minutes (negative: late). */
function due(of: CustomerClass, slackMin: number, change: Partial<WaitingTicket> = {}): WaitingTicket {
  const dueAt = now + slackMin * minuteMs;
  return {
    id: `${of.id}${slackMin}`,
    number: 'A001',
    classId: of.id,
    categoryId: 'bills',
    arrivedAt: dueAt - of.waitTargetMin * minuteMs,
    dueAt,
    ...change,
  };
}

const valueAt = (of: CustomerClass, slackMin: number, service = bills) =>
  dueDateIndex(due(of, slackMin), of, service, now);

describe('the due-date index against figures worked out by hand from the formula', () => {
  test.each([
    // On time: weight · exp(−slack / tau) / √mean
    ['vip', vip, bills, 30, 0.015923],
    ['vip', vip, bills, 5, 0.703202],
    ['vip', vip, bills, 0, 1.5],
    ['priority', priority, plans, 5, 0.339208],
    ['priority', priority, plans, 0, 0.666667],
    ['general', general, bills, 30, 0.073979],
    ['general', general, bills, 0, 0.5],
    // Late: weight · min(1.2, eps + 0.368 · x^4.1) / √mean, x = lateness / (cap − target)
    ['vip', vip, bills, -1, 1.260044],
    ['vip', vip, bills, -9, 1.618371],
    ['priority', priority, plans, -10, 0.158047],
    ['priority', priority, plans, -29.9, 0.397331],
    ['general', general, bills, -9, 0.051821],
    ['general', general, bills, -29.9, 0.231998],
    // Past the cap: weight · 0.6 · (1 + 0.01 x), however long the service
    ['vip', vip, bills, -10, 1.818],
    ['vip', vip, bills, -60, 1.908],
    ['priority', priority, plans, -30, 1.212],
    ['general', general, bills, -30, 0.606],
    ['general', general, plans, -60, 0.612],
  ])('%s, %#: slack and value', (_, of, service, slackMin, value) => {
    expect(valueAt(of, slackMin, service)).toBeCloseTo(value, 5);
  });

  test('the late value is held at its ceiling before the cap', () => {
    const roomy = cls('roomy', 'vip', 1, 5, 15);
    // eps 0.84 + 0.368 · 0.999^4.1 would be 1.2065.
    expect(valueAt(roomy, -9.99, category('one', 1))).toBeCloseTo(1.2, 9);
  });

  test('a class whose cap is not above its target gets one minute between them', () => {
    const tight = cls('tight', 'general', 1, 30, 30);
    expect(valueAt(tight, -1)).toBeCloseTo(0.606, 9);
    expect(valueAt(tight, -0.5)).toBeCloseTo((0.101 + 0.368 * 0.5 ** 4.1) / 2, 9);
  });

  test('on time, the value only grows while time passes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.double({ min: 0, max: 240, noNaN: true }),
        fc.double({ min: 0, max: 240, noNaN: true }),
        (of, a, b) => {
          expect(valueAt(of, Math.min(a, b))).toBeGreaterThanOrEqual(valueAt(of, Math.max(a, b)));
        },
      ),
    );
  });

  test('past its cap a ticket outranks every one of its class and category that is still on time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.double({ min: 4, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 240, noNaN: true }),
        (of, meanMinutes, slackMin) => {
          const service = category('any', meanMinutes);
          const pastCap = of.waitTargetMin - of.waitCapMin - 1;
          expect(valueAt(of, pastCap, service)).toBeGreaterThan(valueAt(of, slackMin, service));
        },
      ),
    );
  });
});

const anyCounter = { categoryIds: ['bills', 'plan'], dedicatedClassIds: [] };
const choose = (waiting: WaitingTicket[], counter: Parameters<typeof chooseNextTicket>[0]['counter']) =>
  chooseNextTicket({ counter, waiting, classes, categories, now })?.id ?? null;

describe('who is next', () => {
  test('nobody, where nobody waits', () => {
    expect(choose([], anyCounter)).toBeNull();
  });

  test('nobody that this counter cannot serve', () => {
    expect(choose([due(vip, 0)], { categoryIds: ['plan'], dedicatedClassIds: [] })).toBeNull();
  });

  test('the highest value, wherever it stands in the list', () => {
    const tickets = [due(general, 0), due(vip, 2), due(priority, 1)];
    expect(choose(tickets, anyCounter)).toBe('gold2');
    expect(choose(tickets.toReversed(), anyCounter)).toBe('gold2');
  });

  test('the quicker service of two that are equally urgent', () => {
    expect(choose([due(general, 5, { id: 'long', categoryId: 'plan' }), due(general, 5)], anyCounter)).toBe(
      'general5',
    );
  });

  test('a general ticket past its cap before a priority one that just became late', () => {
    expect(choose([due(priority, -1), due(general, -31)], anyCounter)).toBe('general-31');
  });

  test('of two of one value, the one that arrived first', () => {
    const first = due(general, 5, { id: 'first', arrivedAt: now - 3 * minuteMs, number: 'A009' });
    const second = due(general, 5, { id: 'second', arrivedAt: now - 2 * minuteMs, number: 'A001' });
    expect(choose([second, first], anyCounter)).toBe('first');
    expect(choose([first, second], anyCounter)).toBe('first');
  });

  test('of two that arrived in one millisecond, the lower number', () => {
    const two = due(general, 5, { id: 'two', number: 'A002' });
    const one = due(general, 5, { id: 'one', number: 'A001' });
    expect(choose([two, one], anyCounter)).toBe('one');
    expect(choose([one, two], anyCounter)).toBe('one');
  });

  test('a counter for a class takes that class first, however urgent the others are', () => {
    const counter = { ...anyCounter, dedicatedClassIds: ['gold'] };
    expect(choose([due(general, -60), due(vip, 5)], counter)).toBe('gold5');
  });

  test('a counter for a class lends itself out when nobody of it waits for what it does', () => {
    const counter = { categoryIds: ['bills'], dedicatedClassIds: ['gold'] };
    expect(choose([due(general, 5), due(vip, 0, { categoryId: 'plan' })], counter)).toBe('general5');
  });

  test('a waiting ticket of a class or category that the hall does not have is a bug', () => {
    expect(() => choose([due(general, 5, { classId: 'ghost' })], anyCounter)).toThrow(BugError);
    const counter = { categoryIds: ['ghost'], dedicatedClassIds: [] };
    expect(() => choose([due(general, 5, { categoryId: 'ghost' })], counter)).toThrow(BugError);
  });

  test('the oldest and the oldest on time of each class and category are all the rule needs', () => {
    const ticket = fc.record({
      of: fc.constantFrom(...classes),
      service: fc.constantFrom(...categories),
      waitedMin: fc.integer({ min: 0, max: 120 }),
      number: fc.integer({ min: 100, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 40 }), (drawn) => {
        const waiting = drawn.map(({ of, service, waitedMin, number }, index) =>
          due(of, of.waitTargetMin - waitedMin, {
            id: `t${index}`,
            number: `A${number}-${index}`,
            categoryId: service.id,
          }),
        );
        const byArrival = waiting.toSorted(
          (a, b) => a.arrivedAt - b.arrivedAt || (a.number < b.number ? -1 : 1),
        );
        const heads = byArrival.filter((one) => {
          const kin = byArrival.filter(
            (two) => two.classId === one.classId && two.categoryId === one.categoryId,
          );
          return one === kin[0] || one === kin.find((two) => two.dueAt >= now);
        });
        expect(choose(heads, anyCounter)).toBe(choose(waiting, anyCounter));
      }),
    );
  });
});
