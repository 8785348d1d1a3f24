import { toCells } from '@onehall/device-core';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { encodeDocument, needsPainter } from '../encode.ts';
import type { Raster } from '../print-document.ts';
import { defaultProfile } from '../printer-profile.ts';
import { readFontCoverage } from './font-coverage.ts';
import { loadGlyphPainter } from './glyph-painter.ts';

const cells = (text: string) => toCells(text, (char) => iconv.encode(char, 'gb18030'));
const plain = { width: 1, height: 1, bold: false };

function inkedColumns({ widthDots, heightDots, bits }: Raster): readonly boolean[] {
  const rowBytes = widthDots / 8;
  return Array.from({ length: widthDots }, (_, x) =>
    Array.from({ length: heightDots }, (_, y) => y).some(
      (y) => ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
    ),
  );
}

test('rare names of the second and third plane are drawn, and what the font lacks is known', async () => {
  const painter = await loadGlyphPainter();
  for (const char of '㛃䶮㼆鿍𬭚𫟹𫘝𰻝') expect(painter.draws(char)).toBe(true);
  // Drawn by another font of the machine, if it has one: what is printed must not differ by machine.
  for (const char of ['𠮷', '𪚥', '𪜀', '😀', '\u{10fffd}']) expect(painter.draws(char)).toBe(false);
});

test('a drawn line is as wide as its cells, and has the printer’s gap to the next', async () => {
  const painter = await loadGlyphPainter();
  const one = painter.paintLine(cells('王㛃 A1'), plain);
  // Two and two cells, one, one, one: seven of twelve dots, to whole bytes.
  expect([one.widthDots, one.heightDots]).toEqual([88, 30]);
  const large = painter.paintLine(cells('㛃'), { width: 2, height: 3, bold: true });
  expect([large.widthDots, large.heightDots]).toEqual([48, 78]);
});

test('each character stands in its own cells', async () => {
  const painter = await loadGlyphPainter();
  const inked = inkedColumns(painter.paintLine(cells('㛃  㛃'), plain));
  expect(inked.slice(0, 24)).toContain(true);
  expect(inked.slice(24, 48)).not.toContain(true);
  expect(inked.slice(48, 72)).toContain(true);
});

test('another character gives another picture, and one that nobody has gives 〓', async () => {
  const painter = await loadGlyphPainter();
  const bits = (text: string) => Buffer.from(painter.paintLine(cells(text), plain).bits).toString('hex');
  expect(new Set(['㛃', '㼆', '𫘝', '〓'].map(bits)).size).toBe(4);
  expect(bits('𪜀')).toBe(bits('〓'));
});

test('only lines with a rare name are drawn; the others are the printer’s own type', async () => {
  const painter = await loadGlyphPainter();
  const document = [
    { kind: 'text', text: '普通' },
    { kind: 'pair', left: '姓名', right: '王㛃𪜀' },
  ] as const;
  const { segments, unprintable, lines } = encodeDocument(document, defaultProfile, painter);
  const heads = segments.map((segment) => Buffer.from(segment).includes(Buffer.from('1d7630', 'hex')));
  expect(heads[0]).toBe(false);
  expect(heads.slice(1).every(Boolean)).toBe(true);
  expect(unprintable).toEqual(['𪜀']);
  expect(lines).toBe(2);
});

test('a painter is worth loading only for what the printer’s font lacks', () => {
  expect(needsPainter([{ kind: 'text', text: '王㛃' }])).toBe(true);
  expect(needsPainter([{ kind: 'pair', left: '姓名', right: '𫘝' }])).toBe(true);
  expect(needsPainter([{ kind: 'text', text: '中国电信 A012 ￥1' }, { kind: 'cut' }])).toBe(false);
});

test('what is no font covers nothing', () => {
  expect(readFontCoverage(new Uint8Array())(0x4e00)).toBe(false);
  expect(readFontCoverage(new Uint8Array(64))(0x4e00)).toBe(false);
});
