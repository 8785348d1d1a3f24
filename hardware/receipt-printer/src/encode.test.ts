import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeDocument } from './encode.ts';
import type { PrintDocument } from './print-document.ts';
import { defaultProfile } from './printer-profile.ts';

const hex = (document: PrintDocument) =>
  encodeDocument(document, defaultProfile).segments.map((segment) => Buffer.from(segment).toString('hex'));

test('a line of text sets plain type, alignment, weight and size, then GB18030 bytes', () => {
  expect(hex([{ kind: 'text', text: '号A', align: 'centre', width: 2, height: 3, bold: true }])).toEqual([
    ['1b2100', '1b6101', '1b4501', '1d2112', 'bac541', '0a'].join(''),
  ]);
});

test('the lengths in a QR code count bytes, also for Chinese', () => {
  const [, , , store] = hex([{ kind: 'qr', data: 'a号', moduleSize: 4 }]);
  // One byte of ASCII and three of UTF-8, and three for cn, fn and m.
  expect(store).toBe(`1d286b070031503061${Buffer.from('号').toString('hex')}`);
});

test('a feed and a cut are the manual’s', () => {
  expect(hex([{ kind: 'feed', lines: 3 }, { kind: 'cut' }])).toEqual(['1b6403', '1d564200']);
});

test('the half-width yen sign is printed, not torn into four bytes', () => {
  expect(hex([{ kind: 'text', text: '¥' }])[0]).toMatch(/a3a40a$/);
});

test('a rare name is printed with a mark and reported, never dropped in silence', () => {
  const { unprintable, segments } = encodeDocument([{ kind: 'text', text: '𠮷野家𠮷㛃' }], defaultProfile);
  expect(unprintable).toEqual(['𠮷', '㛃']);
  expect(new TextDecoder('gb18030').decode(segments[0])).toContain('〓野家〓〓');
});

test('escape bytes in a text are no commands', () => {
  expect(hex([{ kind: 'text', text: '\u001b@a' }])[0]).toMatch(/1d210040610a$/);
});

test('a picture goes in bands, and holds no byte pair the printer would obey', () => {
  const bits = new Uint8Array(72 * 20).fill(0);
  bits.set([0x10, 0x04, 0x01, 0x10, 0x05, 0x02]);
  const { segments } = encodeDocument(
    [{ kind: 'raster', widthDots: 576, heightDots: 20, bits }],
    defaultProfile,
  );
  expect(segments.length).toBe(4);
  for (const segment of segments) {
    expect(segment.length).toBeLessThan(512);
    const obeyed = segment.some((byte, at) => byte === 0x10 && [4, 5, 0x14].includes(segment[at + 1] ?? 0));
    expect(obeyed).toBe(false);
  }
});

test('no QR code beyond its limits, no feed beyond a hand’s breadth', () => {
  expect(() => hex([{ kind: 'qr', data: '' }])).toThrow();
  expect(() => hex([{ kind: 'qr', data: 'a\u0010' }])).toThrow();
  expect(() => hex([{ kind: 'feed', lines: 51 }])).toThrow();
});

test('a second codec reads back every character of the printer’s font', () => {
  // The part of GB18030 with one and two bytes that Chinese printers hold: ASCII and the unified ideographs of GBK.
  const printable = fc.string({
    unit: fc.oneof(
      fc.integer({ min: 0x21, max: 0x7e }).map((point) => String.fromCodePoint(point)),
      fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point)),
    ),
    maxLength: 20,
  });
  fc.assert(
    fc.property(printable, (text) => {
      const { segments, unprintable } = encodeDocument([{ kind: 'text', text }], defaultProfile);
      expect(unprintable).toEqual([]);
      const [segment = new Uint8Array()] = segments;
      // Twelve bytes set the look of the line.
      expect(new TextDecoder('gb18030').decode(segment.subarray(12))).toBe(`${text}\n`);
    }),
  );
});
