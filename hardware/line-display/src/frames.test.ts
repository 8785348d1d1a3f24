import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DisplayDialect, encodeInitialise, encodeTwoLines, fitLine } from './frames.ts';
import { createVirtualDisplay } from './virtual-display.ts';

const dialects: readonly DisplayDialect[] = ['cd5220', 'dm-d'];
const shown = (upper: string, lower: string, dialect: DisplayDialect = 'cd5220') => {
  const display = createVirtualDisplay();
  display.receive(encodeTwoLines(upper, lower, dialect));
  return display.cells;
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('CD5220: both lines are sent as twenty cells between ESC Q and CR', () => {
  expect(latin(encodeTwoLines('A012', ''))).toBe(
    `\u001bQAA012${' '.repeat(16)}\r\u001bQB${' '.repeat(20)}\r`,
  );
  expect(latin(encodeInitialise('cd5220'))).toBe('\u001b@\f');
});

test('DM-D: overwrite mode, then each line from its first cell', () => {
  expect(latin(encodeTwoLines('A012', '3', 'dm-d'))).toBe(
    `\u001f\u0001\u001f$\u0001\u0001A012${' '.repeat(16)}\u001f$\u0001\u00023${' '.repeat(19)}`,
  );
  expect(latin(encodeInitialise('dm-d'))).toBe('\u001b@\f\u001fC\u0000');
});

test.each(dialects)('%s: a Chinese character fills two cells', (dialect) => {
  expect(shown('请A012号', '到3号柜台', dialect)).toEqual(['请A012号            ', '到3号柜台           ']);
});

test.each(dialects)('%s: a character that would be cut in half is left out', (dialect) => {
  expect(shown('一二三四五六七八九0十', '', dialect)[0]).toBe('一二三四五六七八九0 ');
});

test.each(dialects)('%s: a control character in the content is no command', (dialect) => {
  expect(shown('A\u001b@B\rC\u001f\u0002', 'ok', dialect)).toEqual([
    `A@BC${' '.repeat(16)}`,
    `ok${' '.repeat(18)}`,
  ]);
});

test('every line is exactly twenty bytes of cells, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fitLine(text).reduce((sum, cell) => sum + cell.bytes.length, 0)).toBe(20);
    }),
  );
});
