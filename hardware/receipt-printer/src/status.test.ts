import { expect, test } from 'vitest';
import { decodeRealTimeStatus, decodeStatusBack, quietStatus, readinessOf } from './status.ts';

const realTime = (n: 1 | 2 | 3 | 4, byte: number) =>
  readinessOf({ ...quietStatus, ...decodeRealTimeStatus(n, byte) });
const back = (...bytes: readonly number[]) => readinessOf({ ...quietStatus, ...decodeStatusBack(bytes) });

test('every real-time status says what a person has to see to', () => {
  expect(realTime(1, 0x12)).toEqual({ state: 'ready' });
  expect(realTime(1, 0x1a)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(1, 0x32)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(2, 0x16)).toEqual({ state: 'not-ready', reason: 'cover-open' });
  expect(realTime(2, 0x32)).toEqual({ state: 'not-ready', reason: 'paper-end' });
  expect(realTime(3, 0x1a)).toEqual({ state: 'not-ready', reason: 'cutter' });
  expect(realTime(3, 0x32)).toEqual({ state: 'not-ready', reason: 'unrecoverable' });
  expect(realTime(3, 0x52)).toEqual({ state: 'not-ready', reason: 'overheated' });
  expect(realTime(4, 0x1e)).toEqual({ state: 'ready', warning: 'paper-near-end' });
  expect(realTime(4, 0x7e)).toEqual({ state: 'not-ready', reason: 'paper-end' });
});

test('the automatic status back says the same', () => {
  expect(back(0x10, 0, 0, 0)).toEqual({ state: 'ready' });
  expect(back(0x18, 0, 0, 0)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(back(0x38, 0, 0, 0)).toEqual({ state: 'not-ready', reason: 'cover-open' });
  expect(back(0x18, 0x08, 0, 0)).toEqual({ state: 'not-ready', reason: 'cutter' });
  expect(back(0x18, 0x20, 0, 0)).toEqual({ state: 'not-ready', reason: 'unrecoverable' });
  expect(back(0x18, 0x40, 0, 0)).toEqual({ state: 'not-ready', reason: 'overheated' });
  expect(back(0x10, 0, 0x03, 0)).toEqual({ state: 'ready', warning: 'paper-near-end' });
  expect(back(0x18, 0, 0x0f, 0)).toEqual({ state: 'not-ready', reason: 'paper-end' });
});

test('an open cover is named before the missing paper it hides', () => {
  expect(back(0x38, 0, 0x0f, 0)).toEqual({ state: 'not-ready', reason: 'cover-open' });
});
