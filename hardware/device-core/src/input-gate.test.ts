import { expect, test } from 'vitest';
import { InputGate } from './input-gate.ts';

test('one that is armed once takes one input', () => {
  const gate = new InputGate('off');
  expect(gate.take()).toBe(false);
  gate.set('once');
  expect([gate.take(), gate.take(), gate.mode]).toEqual([true, false, 'off']);
});

test('one that is on goes on taking', () => {
  const gate = new InputGate('on');
  expect([gate.take(), gate.take(), gate.mode]).toEqual([true, true, 'on']);
});
