import { expect, test } from 'vitest';
import { beginMending, endMending, endsWith, type Mending } from './mending.ts';

const byHand: Mending = { since: 5, deviceId: 'p1', reason: 'smoke', by: 'staff:k1' };
const byItself: Mending = { ...byHand, by: 'server' };
const wish = { counterId: 'c1', deviceId: 'p1', reason: 'paper-end', by: 'staff:k1' };

test('a counter is stopped once, and started once', () => {
  expect(beginMending(null, wish)).toEqual({
    ok: true,
    value: { type: 'CounterMendingBegan', payload: wish },
  });
  expect(beginMending(byHand, wish)).toMatchObject({
    ok: false,
    refusal: { code: 'counter-mending', facts: { since: 5 } },
  });
  expect(endMending(byHand, { counterId: 'c1', by: 'staff:t1' })).toEqual({
    ok: true,
    value: { type: 'CounterMended', payload: { counterId: 'c1', deviceId: 'p1', by: 'staff:t1' } },
  });
  expect(endMending(null, { counterId: 'c1', by: 'staff:t1' })).toMatchObject({
    ok: false,
    refusal: { code: 'counter-not-mending' },
  });
});

test('a device that comes back starts only the counters that it stopped by itself', () => {
  expect(endsWith(byItself, 'p1')).toBe(true);
  expect(endsWith(byItself, 'p2')).toBe(false);
  expect(endsWith(byHand, 'p1')).toBe(false);
  expect(endsWith(null, 'p1')).toBe(false);
});
