import { expect, test } from 'vitest';
import { clockState, type OneClock, unexplained } from './clock-state.ts';

const MIN = 60_000;
const clock = (change: Partial<OneClock>): OneClock => ({
  clockId: 'c',
  serviceId: 's',
  purpose: 'service',
  orderId: null,
  startedAt: 0,
  endedAt: null,
  state: 'in-time',
  cause: null,
  ...change,
});

test('a service is warned about at eight minutes and late after ten; selling never is', () => {
  expect(clockState(clock({}), 7.9 * MIN)).toBe('in-time');
  expect(clockState(clock({}), 8 * MIN)).toBe('warn');
  expect(clockState(clock({}), 10 * MIN)).toBe('warn');
  expect(clockState(clock({}), 10 * MIN + 1)).toBe('overrun');
  expect(clockState(clock({ endedAt: MIN }), 60 * MIN)).toBe('in-time');
  expect(clockState(clock({ purpose: 'selling' }), 60 * MIN)).toBe('in-time');
});

test('the cause is asked for once: whoever has said it is not asked again', () => {
  const late = clock({ endedAt: 11 * MIN });
  expect(unexplained([clock({}), late], MIN)).toBe(late);
  expect(unexplained([clock({ endedAt: 11 * MIN, cause: 'unexplained' })], MIN)).not.toBe(null);
  expect(unexplained([clock({ endedAt: 11 * MIN, cause: 'training' })], MIN)).toBe(null);
});
