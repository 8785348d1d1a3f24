import { expect, test } from 'vitest';
import { decodeRealTimeStatus, decodeStatusBack, quietStatus, readinessOf } from './status.ts';

const realTime = (n: 1 | 2 | 3 | 4, byte: number) =>
  readinessOf({ ...quietStatus, ...decodeRealTimeStatus(n, byte) });
const back = (...bytes: readonly number[]) => readinessOf({ ...quietStatus, ...decodeStatusBack(bytes) });

test('every real-time status says what a person has to see to', () => {
  expect(realTime(1, 0x12)).toEqual({ state: 'ready' });
  expect(realTime(1, 0x1a)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(1, 0x32)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(1, 0x52)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(2, 0x1a)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(realTime(2, 0x52)).toEqual({ state: 'not-ready', reason: 'offline' });
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
  expect(back(0x50, 0, 0, 0)).toEqual({ state: 'not-ready', reason: 'offline' });
  expect(back(0x38, 0, 0, 0)).toEqual({ state: 'not-ready', reason: 'cover-open' });
  expect(back(0x18, 0x08, 0, 0)).toEqual({ state: 'not-ready', reason: 'cutter' });
  expect(back(0x18, 0x20, 0, 0)).toEqual({ state: 'not-ready', reason: 'unrecoverable' });
  expect(back(0x18, 0x40, 0, 0)).toEqual({ state: 'not-ready', reason: 'overheated' });
  expect(back(0x10, 0, 0x03, 0)).toEqual({ state: 'ready', warning: 'paper-near-end' });
  expect(back(0x18, 0, 0x0f, 0)).toEqual({ state: 'not-ready', reason: 'paper-end' });
});

test('the drawer’s pin and the feed button are told both ways', () => {
  expect(decodeRealTimeStatus(1, 0x16)).toMatchObject({ drawerPinHigh: true, feedButton: false });
  expect(decodeRealTimeStatus(1, 0x5a)).toMatchObject({ drawerPinHigh: false, feedButton: true });
  expect(decodeRealTimeStatus(2, 0x1a)).toMatchObject({ feedButton: true });
  expect(decodeStatusBack([0x14, 0, 0, 0])).toMatchObject({ drawerPinHigh: true, feedButton: false });
  expect(decodeStatusBack([0x58, 0, 0, 0])).toMatchObject({ drawerPinHigh: false, feedButton: true });
});

test('a question about the feeding hides no press that the first answer told of', () => {
  const told = { ...decodeRealTimeStatus(1, 0x5a), ...decodeRealTimeStatus(2, 0x12) };
  expect(told.feedButton).toBe(true);
});

test('an open cover is named before the missing paper it hides', () => {
  expect(back(0x38, 0, 0x0f, 0)).toEqual({ state: 'not-ready', reason: 'cover-open' });
});
