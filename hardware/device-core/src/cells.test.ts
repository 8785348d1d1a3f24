import { expect, test } from 'vitest';
import { cellsBytes, cellsWidth, toCells } from './cells.ts';

/** Enough of GB18030 for these tests: ASCII one byte, the rare one four, everything else two. */
const encode = (char: string): Uint8Array => {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return Uint8Array.of(point);
  return point > 0xffff ? new Uint8Array(4) : Uint8Array.of(0x81, 0x40);
};

test('a Chinese character takes two cells, a Latin one takes one', () => {
  expect(cellsWidth(toCells('A012 号', encode))).toBe(7);
  expect(cellsBytes(toCells('A号', encode))).toEqual(Uint8Array.of(0x41, 0x81, 0x40));
});

test('the half-width yen sign becomes the full-width one that printers hold', () => {
  expect(toCells('\u00a5', encode).map((cell) => cell.char)).toEqual(['\uffe5']);
});

test('a character outside the font is marked as lost and holds its place', () => {
  const [cell] = toCells('𠮷', encode);
  expect(cell).toMatchObject({ char: '𠮷', width: 2, lost: true });
  expect(cell?.bytes).toEqual(encode('〓'));
});

test('control characters and invisible marks never reach the device', () => {
  expect(toCells('a\u001b@\u0000\u200d\ufe0fb', encode).map((cell) => cell.char)).toEqual(['a', '@', 'b']);
});

test('half of a surrogate pair is lost, not sent', () => {
  expect(toCells('\ud842', encode)[0]?.lost).toBe(true);
});
