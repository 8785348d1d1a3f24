import { readIdNumber } from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import { type InventionOrder, inventSubscribers } from './invented-subscribers.ts';
import { between, exponential, logNormal, pick, seededRandom } from './random.ts';
import { virtualCustomers } from './virtual-customers.ts';

const order: InventionOrder = {
  seed: 7,
  count: 400,
  planFees: [{ id: 'p1', monthlyFeeFen: 5_900 }],
  classShares: [{ classId: 'gold', share: 0.25 }],
  lastBilledMonth: '2026-01',
};
const people = [...inventSubscribers(order)];

function meanOf(many: number, draw: () => number): number {
  let sum = 0;
  for (let n = 0; n < many; n += 1) sum += draw();
  return sum / many;
}

describe('random numbers', () => {
  test('are the same for the same seed and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    for (const one of draw(3)) expect(one >= 0 && one < 1).toBe(true);
  });

  test('have the means they are asked for', () => {
    const random = seededRandom(11);
    expect(meanOf(50_000, () => exponential(random, 4))).toBeCloseTo(4, 0);
    expect(meanOf(50_000, () => logNormal(random, 8, 0.8))).toBeCloseTo(8, 0);
    expect(meanOf(50_000, () => between(random, 1, 9))).toBeCloseTo(5, 0);
  });

  test('reach both ends of a range, and nothing comes of an empty list', () => {
    const random = seededRandom(5);
    const seen = new Set(Array.from({ length: 200 }, () => between(random, 1, 3)));
    expect([...seen].sort()).toEqual([1, 2, 3]);
    expect(() => pick(random, [])).toThrow(RangeError);
  });
});

describe('invented subscribers', () => {
  test('are the same people each time, all different, and can be nobody alive', () => {
    expect([...inventSubscribers(order)]).toEqual(people);
    for (const key of ['id', 'mobile'] as const)
      expect(new Set(people.map((one) => one[key])).size).toBe(400);
    for (const { idNumber } of people) {
      expect(readIdNumber(idNumber)).toEqual({ ok: true, value: idNumber });
      expect(idNumber.startsWith('99')).toBe(true);
    }
  });

  test('owe what their items say, for months that went before, oldest first', () => {
    for (const { bills } of people) {
      const months = bills.map((bill) => bill.month);
      expect(months).toEqual(months.toSorted());
      for (const bill of bills) {
        expect(bill.month <= '2026-01').toBe(true);
        expect(bill.dueFen).toBe(bill.items.reduce((sum, item) => sum + item.amountFen, 0));
        expect(bill.dueFen).toBeGreaterThan(0);
      }
    }
    expect(people[0]?.bills).toHaveLength(1);
    expect(people.flatMap((one) => one.bills).some((bill) => bill.month === '2025-12')).toBe(true);
  });

  test('belong to the classes in the shares asked for', () => {
    const gold = people.filter((one) => one.classId === 'gold').length;
    expect(gold).toBeGreaterThan(70);
    expect(gold).toBeLessThan(130);
    expect(people.every((one) => ['gold', 'general'].includes(one.classId))).toBe(true);
  });
});

describe('virtual customers', () => {
  const stream = {
    seed: 3,
    customersPerHour: 120,
    categories: [
      { id: 'bills', meanMinutes: 4 },
      { id: 'plan', meanMinutes: 8 },
    ],
    subscribers: 50,
    billCategoryId: 'bills',
  };
  const take = (change: Partial<typeof stream> = {}) => {
    const customers = virtualCustomers({ ...stream, ...change });
    return Array.from({ length: 3_000 }, () => customers.next().value);
  };

  test('come at the rate asked for, the same ones for the same seed', () => {
    const customers = take();
    expect(customers).toEqual(take());
    const allMs = customers.reduce((sum, one) => sum + one.afterMs, 0);
    expect(allMs / customers.length / 1_000).toBeCloseTo(30, -1);
  });

  test('ask for short services more often, and name themselves to pay', () => {
    const customers = take();
    const bills = customers.filter((one) => one.categoryId === 'bills');
    expect(bills.length / customers.length).toBeCloseTo(2 / 3, 1);
    expect(bills.every((one) => one.paysBill && one.subscriberNumber !== null)).toBe(true);
    for (const { subscriberNumber, score } of customers) {
      if (subscriberNumber !== null) expect(subscriberNumber >= 1 && subscriberNumber <= 50).toBe(true);
      expect(score >= 1 && score <= 5).toBe(true);
    }
  });

  test('are nobody where there are no subscribers, and need a category', () => {
    expect(take({ subscribers: 0 }).every((one) => one.subscriberNumber === null)).toBe(true);
    expect(() => take({ categories: [] })).toThrow(RangeError);
  });
});
