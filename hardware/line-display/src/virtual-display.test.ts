import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DisplayDialect, encodeTwoLines } from './frames.ts';
import { createVirtualDisplay } from './virtual-display.ts';

const dialects: readonly DisplayDialect[] = ['cd5220', 'dm-d'];

test.each(dialects)('%s: frames split at any byte light the same cells', (dialect) => {
  const bytes = encodeTwoLines('请A012号', '到3号柜台', dialect);
  for (let at = 0; at <= bytes.length; at += 1) {
    const display = createVirtualDisplay();
    display.receive(bytes.subarray(0, at));
    display.receive(bytes.subarray(at));
    expect(display.cells).toEqual(['请A012号            ', '到3号柜台           ']);
  }
});

test.each(dialects)('%s: after any noise the next full redraw is shown right', (dialect) => {
  const other: DisplayDialect = dialect === 'dm-d' ? 'cd5220' : 'dm-d';
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    fc.nat({ max: 48 }).map((cut) => encodeTwoLines('noise', 'in the other dialect', other).subarray(0, cut)),
  );
  fc.assert(
    fc.property(noise, (bytes) => {
      const display = createVirtualDisplay();
      display.receive(bytes);
      display.receive(encodeTwoLines('A012', '3', dialect));
      expect(display.cells.map((line) => line.trim())).toEqual(['A012', '3']);
    }),
  );
});

test('DM-D: forty characters in a row fill both lines, and the next goes on at the top', () => {
  const display = createVirtualDisplay();
  display.receive(new TextEncoder().encode(`${'a'.repeat(20)}${'b'.repeat(20)}c`));
  expect(display.cells).toEqual([`c${'a'.repeat(19)}`, 'b'.repeat(20)]);
});

test('DM-D: in scroll mode the upper line is lost, which is why overwrite mode is asked for', () => {
  const display = createVirtualDisplay();
  display.receive(Uint8Array.of(0x1f, 0x02));
  display.receive(new TextEncoder().encode(`${'a'.repeat(20)}${'b'.repeat(20)}c`));
  expect(display.cells).toEqual(['b'.repeat(20), `c${' '.repeat(19)}`]);
});

test('DM-D: brightness, blinking and a cursor out of bounds light nothing', () => {
  const display = createVirtualDisplay();
  display.receive(
    Uint8Array.of(0x1f, 0x58, 0x04, 0x1f, 0x45, 0x41, 0x1f, 0x43, 0x00, 0x1f, 0x24, 0x41, 0x41),
  );
  expect(display.cells.join('').trim()).toBe('');
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

test('switched off it hears nothing; a fault it does not know is a bug', () => {
  const display = createVirtualDisplay();
  display.setFault('switched-off', true);
  display.receive(encodeTwoLines('A012', '3'));
  expect([display.cells.join('').trim(), display.faults()]).toEqual(['', ['switched-off']]);
  expect(() => display.setFault('paper-out', true)).toThrow('knows no fault');
});
