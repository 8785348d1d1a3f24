import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Raster } from '../print-document.ts';
import { rasterOf, rasterOfPixels } from './picture.ts';
import { rasterOfStrokes } from './strokes.ts';

const grey = (width: number, height: number, level: number, opacity = 255) => ({
  width,
  height,
  rgba: Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 === 3 ? opacity : level)),
});

function blackDots({ bits }: Raster): number {
  return bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
}

function rows({ widthDots, heightDots, bits }: Raster): readonly string[] {
  const rowBytes = Math.ceil(widthDots / 8);
  return Array.from({ length: heightDots }, (_, y) =>
    Array.from({ length: widthDots }, (_, x) =>
      ((bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? '.' : '#',
    ).join(''),
  );
}

test('dots are packed eight to a byte, the first highest, each row to whole bytes', () => {
  const raster = rasterOf(10, 2, (x, y) => x === 0 || (x === 9 && y === 1));
  expect([...raster.bits]).toEqual([0x80, 0, 0x80, 0x40]);
  expect(rows(raster)).toEqual(['#.........', '#........#']);
});

test('a threshold takes dark for black and light for paper; what is transparent is paper', () => {
  expect(blackDots(rasterOfPixels(grey(8, 8, 127), 'threshold'))).toBe(64);
  expect(blackDots(rasterOfPixels(grey(8, 8, 129), 'threshold'))).toBe(0);
  expect(blackDots(rasterOfPixels(grey(8, 8, 0, 0), 'threshold'))).toBe(0);
});

test('dithering keeps the density of any grey', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), (level) => {
      const density = blackDots(rasterOfPixels(grey(64, 64, level), 'dither')) / 4_096;
      expect(Math.abs(density - (1 - level / 255))).toBeLessThan(0.03);
    }),
    { numRuns: 60 },
  );
});

test('a signature is scaled to its place, both ways alike, and every stroke is joined', () => {
  const cross = [
    [
      { x: 0, y: 0 },
      { x: 100, y: 100 },
    ],
    [
      { x: 100, y: 0 },
      { x: 0, y: 100 },
    ],
  ];
  const drawn = rows(rasterOfStrokes(cross, { widthDots: 40, heightDots: 20, penDots: 2 }));
  expect(drawn).toHaveLength(20);
  // As wide as high, in the middle: ten dots of paper at either side.
  for (const row of drawn) expect(row.slice(0, 9) + row.slice(31)).not.toContain('#');
  for (const row of drawn) expect(row).toContain('#');
  expect(drawn[10]?.indexOf('#')).toBeGreaterThanOrEqual(17);
});

test('a dot is a dot, a flat line a line, and no signature white paper', () => {
  const size = { widthDots: 40, heightDots: 20 };
  expect(blackDots(rasterOfStrokes([], size))).toBe(0);
  expect(blackDots(rasterOfStrokes([[{ x: 5, y: 5 }]], size))).toBeGreaterThan(5);
  const line = rasterOfStrokes(
    [
      [
        { x: 0, y: 7 },
        { x: 9, y: 7 },
      ],
    ],
    size,
  );
  expect(rows(line).filter((row) => row.includes('#')).length).toBeLessThanOrEqual(5);
});

test('whatever the pen does, the ink stays on the paper', () => {
  const point = fc.record({
    x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 6 }), { maxLength: 4 }), (strokes) => {
      const raster = rasterOfStrokes(strokes, { widthDots: 48, heightDots: 24 });
      expect(raster.bits).toHaveLength(6 * 24);
      expect(blackDots(raster) > 0).toBe(strokes.flat().length > 0);
    }),
  );
});
