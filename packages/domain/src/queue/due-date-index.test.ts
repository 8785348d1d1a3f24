import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerClass, ServiceCategory } from '../hall/hall.ts';
import { dueDateIndex, type WaitingTicket } from './due-date-index.ts';

const text = { zh: '', en: '' };
const minuteMs = 60_000;
const now = 10_000 * minuteMs;

const vip = cls('gold', 'vip', 3, 5, 15);
const priority = cls('corporate', 'priority', 2, 10, 40);
const general = cls('general', 'general', 1, 30, 60);
const classes = [vip, priority, general];
const bills = category('bills', 4);
const plans = category('plan', 9);

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
function due(of: CustomerClass, slackMin: number): WaitingTicket {
  const dueAt = now + slackMin * minuteMs;
  const arrivedAt = dueAt - of.waitTargetMin * minuteMs;
  return { id: 'one', number: 'A001', classId: of.id, categoryId: 'bills', arrivedAt, dueAt };
}

const valueAt = (of: CustomerClass, slackMin: number, service = bills) =>
  dueDateIndex(due(of, slackMin), of, service, now);

describe('the due-date index against figures worked out by hand from the formula', () => {
  test.each([
    // On time: weight · exp(−slack / tau) / (mean / 6)^e; e 0.3 for vip and priority, 0.5 for general
    ['vip', vip, bills, 30, 0.046632],
    ['vip', vip, bills, 5, 1.658587],
    ['vip', vip, bills, 0, 3.388041],
    ['priority', priority, plans, 5, 0.947913],
    ['priority', priority, plans, 0, 1.770935],
    ['general', general, bills, 30, 0.187821],
    ['general', general, bills, 0, 1.224745],
    // Late: weight · (base + 0.5 x) / (mean / 6)^e, x = lateness / (cap − target)
    ['vip', vip, bills, -1, 1.016412],
    ['vip', vip, bills, -9, 2.371629],
    ['priority', priority, plans, -10, 0.401412],
    ['priority', priority, plans, -29.9, 0.988772],
    ['general', general, bills, -9, 0.257196],
    ['general', general, bills, -29.9, 0.683816],
    // Past the cap: weight · 1.1 · x for a long service; a short one keeps what it was worth when it fell due, · x
    ['vip', vip, bills, -10, 3.388041],
    ['vip', vip, bills, -60, 20.328245],
    ['priority', priority, plans, -30, 2.2],
    ['general', general, bills, -30, 1.224745],
    ['general', general, plans, -30, 1.1],
    ['general', general, plans, -60, 2.2],
  ])('%s, %#: slack and value', (_, of, service, slackMin, value) => {
    expect(valueAt(of, slackMin, service)).toBeCloseTo(value, 5);
  });

  test('a typical service of six minutes counts neither for nor against a ticket', () => {
    expect(valueAt(general, 0, category('six', 6))).toBe(1);
    expect(valueAt(vip, 0, category('six', 6))).toBe(3);
  });

  test('a class whose cap is not above its target gets one minute between them', () => {
    const tight = cls('tight', 'general', 1, 30, 30);
    expect(valueAt(tight, -1, category('six', 6))).toBeCloseTo(1.1, 9);
    expect(valueAt(tight, -0.5, category('six', 6))).toBeCloseTo(0.06 + 0.5 * 0.5, 9);
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

  test('late, the value never falls again: of two late ones of a kind the earlier is worth at least as much', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 1e-6, max: 240, noNaN: true }),
        fc.double({ min: 1e-6, max: 240, noNaN: true }),
        (of, meanMinutes, a, b) => {
          const service = category('any', meanMinutes);
          const [later, earlier] = [Math.min(a, b), Math.max(a, b)];
          expect(valueAt(of, -earlier, service)).toBeGreaterThanOrEqual(valueAt(of, -later, service));
        },
      ),
    );
  });

  test('past its cap a ticket outranks every one of its class and category that is still on time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
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
