import { expect, test } from 'vitest';
import { createFakeTimers } from './timers.ts';

test('calls fall due in the order of their time, and those cancelled never', async () => {
  const timers = createFakeTimers(1_000);
  const calls: string[] = [];
  timers.after(20, () => calls.push(`second at ${timers.now()}`));
  timers.after(10, () => {
    calls.push(`first at ${timers.now()}`);
    timers.after(5, () => calls.push(`nested at ${timers.now()}`));
  });
  timers.after(12, () => calls.push('cancelled'))();
  await timers.advance(30);
  expect(calls).toEqual(['first at 1010', 'nested at 1015', 'second at 1020']);
  expect(timers.now()).toBe(1_030);
  expect(timers.pending()).toBe(0);
});
