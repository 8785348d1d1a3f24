import { expect, test } from 'vitest';
import { KeyGate } from './key-gate.ts';

const presses = (gate: KeyGate, ...all: readonly (readonly [number, number, string])[]) =>
  all.map(([now, address, key]) => gate.passes({ address, key }, now));

test('the same key of the same address within 300 ms counts once, however often it comes', () => {
  const gate = new KeyGate({ saysNone: false });
  const recalls = [0, 299, 500, 800].map((now) => [now, 1, 'recall'] as const);
  expect(presses(gate, ...recalls)).toEqual([true, false, false, true]);
});

test('another key, or another pad, counts at once', () => {
  const gate = new KeyGate({ saysNone: false });
  expect(presses(gate, [0, 1, 'recall'], [9, 1, 'no-show'], [20, 2, 'no-show'], [30, 1, 'recall'])).toEqual([
    ...[true, true, true, true],
  ]);
});

test('what a pad repeats slowly until it is acknowledged is one press', () => {
  const gate = new KeyGate({ saysNone: false, repeatMs: 1_000 });
  expect(presses(gate, [0, 1, 'recall'], [1_100, 1, 'recall'], [2_600, 1, 'recall'])).toEqual([
    ...[true, false, true],
  ]);
});

test('a polled pad has said one press until it says that it has none', () => {
  const gate = new KeyGate({ saysNone: true });
  expect(presses(gate, [0, 1, 'recall'], [400, 1, 'recall'], [800, 1, 'recall'])).toEqual([
    true,
    false,
    false,
  ]);
  gate.none(1);
  expect(presses(gate, [900, 1, 'recall'], [1_300, 1, 'recall'])).toEqual([false, false]);
  gate.none(1);
  expect(presses(gate, [1_700, 1, 'recall'])).toEqual([true]);
});

test('when a key came last is known, also of one that did not count', () => {
  const gate = new KeyGate({ saysNone: false });
  expect(gate.lastAt(1)).toBeNull();
  presses(gate, [100, 1, 'recall'], [200, 1, 'recall']);
  expect(gate.lastAt(1)).toBe(200);
});
