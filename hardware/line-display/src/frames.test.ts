import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeTwoLines, fitLine } from './frames.ts';
import { createVirtualDisplay } from './virtual-display.ts';

const shown = (upper: string, lower: string) => {
  const display = createVirtualDisplay();
  display.receive(encodeTwoLines(upper, lower));
  return display.cells;
};

test('both lines are sent as twenty cells between ESC Q and CR', () => {
  const bytes = encodeTwoLines('A012', '');
  expect(Buffer.from(bytes).toString('latin1')).toBe(
    `\u001bQAA012${' '.repeat(16)}\r\u001bQB${' '.repeat(20)}\r`,
  );
});

test('a Chinese character fills two cells', () => {
  expect(shown('请A012号', '到3号柜台')).toEqual(['请A012号            ', '到3号柜台           ']);
});

test('a character that would be cut in half is left out', () => {
  expect(shown('一二三四五六七八九0十', '')[0]).toBe('一二三四五六七八九0 ');
});

test('a control character in the content is no command', () => {
  expect(shown('A\u001b@B\rC', 'ok')).toEqual([`A@BC${' '.repeat(16)}`, `ok${' '.repeat(18)}`]);
});

test('every line is exactly twenty bytes of cells, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fitLine(text).reduce((sum, cell) => sum + cell.bytes.length, 0)).toBe(20);
    }),
  );
});
