import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTwoLines } from './frames.ts';
import { createVirtualDisplay } from './virtual-display.ts';

test('frames split at any byte light the same cells', () => {
  const bytes = encodeTwoLines('请A012号', '到3号柜台');
  for (let at = 0; at <= bytes.length; at += 1) {
    const display = createVirtualDisplay();
    display.receive(bytes.subarray(0, at));
    display.receive(bytes.subarray(at));
    expect(display.cells).toEqual(['请A012号            ', '到3号柜台           ']);
  }
});

test('after any noise the next full redraw is shown right', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
      const display = createVirtualDisplay();
      display.receive(noise);
      display.receive(encodeTwoLines('A012', '3'));
      expect(display.cells.map((line) => line.trim())).toEqual(['A012', '3']);
    }),
  );
});

test('switched off and on it is blank, and clear makes it blank', () => {
  const display = createVirtualDisplay();
  display.receive(encodeTwoLines('A012', '3'));
  display.powerCycle();
  expect(display.cells.join('').trim()).toBe('');
  display.receive(encodeTwoLines('A012', '3'));
  display.receive(Uint8Array.of(0x0c));
  expect(display.cells.join('').trim()).toBe('');
});
