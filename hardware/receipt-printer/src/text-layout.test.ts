import { cellsWidth } from '@onehall/device-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellLine, layOutPair, wrapText } from './text-layout.ts';

const textOf = (lines: readonly CellLine[]) => lines.map((line) => line.map((cell) => cell.char).join(''));

test('Chinese breaks between any two characters and counts double', () => {
  expect(textOf(wrapText('办理手机业务', 6))).toEqual(['办理手', '机业务']);
});

test('words stay whole where they can, and blank lines stay', () => {
  expect(textOf(wrapText('please wait here\n\nthanks', 12))).toEqual(['please wait', 'here', '', 'thanks']);
});

test('a word longer than the line is broken rather than lost', () => {
  expect(textOf(wrapText('abcdefghij', 4))).toEqual(['abcd', 'efgh', 'ij']);
});

test('a pair fills the line exactly', () => {
  expect(textOf(layOutPair('金额', '￥12.50', 16))).toEqual(['金额     ￥12.50']);
});

test('a pair that does not fit puts its right part below, flush right, with nothing cut off', () => {
  expect(textOf(layOutPair('国际及港澳台漫游', '￥1,280.00', 20))).toEqual([
    '国际及港澳台漫游',
    '          ￥1,280.00',
  ]);
});

test('no line is wider than the paper, and no character but blanks is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab 号票 c，￥1.') });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 2, max: 20 }), (left, right, columns) => {
      for (const lines of [wrapText(left, columns), layOutPair(left, right, columns)]) {
        for (const line of lines) expect(cellsWidth(line)).toBeLessThanOrEqual(columns);
      }
      const kept = textOf(layOutPair(left, right, columns))
        .join('')
        .replaceAll(' ', '');
      expect(kept).toBe((left + right).replaceAll(' ', ''));
    }),
  );
});
