import { expect, test } from 'vitest';
import { PacedPipe } from './paced-pipe.ts';
import { createFakeTimers } from './timers.ts';

test('600 bytes take 625 ms at 9600 baud', async () => {
  const timers = createFakeTimers();
  let arrived = 0;
  const pipe = new PacedPipe(timers, (bytes) => (arrived += bytes.length), 9_600);
  pipe.push(new Uint8Array(600));
  await timers.advance(310);
  expect(arrived).toBeGreaterThan(280);
  expect(arrived).toBeLessThan(300);
  await timers.advance(310);
  expect(arrived).toBeLessThan(600);
  await timers.advance(20);
  expect(arrived).toBe(600);
  expect(timers.pending()).toBe(0);
});

test('without a baud rate bytes go on at once, in order, even after a slow stretch', async () => {
  const timers = createFakeTimers();
  const arrived: number[] = [];
  const pipe = new PacedPipe(timers, (bytes) => arrived.push(...bytes), 9_600);
  pipe.push(Uint8Array.of(1, 2, 3));
  pipe.setBaudRate(undefined);
  pipe.push(Uint8Array.of(4));
  await timers.advance(10);
  pipe.push(Uint8Array.of(5));
  expect(arrived).toEqual([1, 2, 3, 4, 5]);
});

test('what was on the wire when the cable came out is lost', async () => {
  const timers = createFakeTimers();
  let arrived = 0;
  const pipe = new PacedPipe(timers, (bytes) => (arrived += bytes.length), 9_600);
  pipe.push(new Uint8Array(100));
  await timers.advance(50);
  pipe.clear();
  const atUnplug = arrived;
  await timers.advance(1_000);
  expect(arrived).toBe(atUnplug);
  expect(pipe.depth).toBe(0);
});
