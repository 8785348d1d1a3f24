import { expect, test } from 'vitest';
import { defaultRetryPolicy, retryDelayMs } from './back-off.ts';

const delays = (absent: boolean, random: number) =>
  [0, 1, 2, 5, 6, 50].map((failures) => retryDelayMs(defaultRetryPolicy, { failures, absent, random }));

test('the wait doubles from 250 ms to 15 s', () => {
  expect(delays(false, 1)).toEqual([250, 500, 1_000, 8_000, 15_000, 15_000]);
});

test('jitter takes off up to half of it', () => {
  expect(delays(false, 0)).toEqual([125, 250, 500, 4_000, 7_500, 7_500]);
});

test('a missing path is looked for every second', () => {
  expect(delays(true, 1)).toEqual([250, 500, 1_000, 1_000, 1_000, 1_000]);
});
