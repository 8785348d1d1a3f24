import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScanFramer, type ScanSuffix } from './scan-framer.ts';
import { decodeScan } from './scan-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Feeds pieces at given times and gives the codes, silence at the end. */
function read(pieces: readonly (readonly [number, string | Uint8Array])[], suffix: ScanSuffix = 'ends') {
  const framer = new ScanFramer(suffix, -1_000);
  const codes = pieces.flatMap(([at, piece]) =>
    framer.push(typeof piece === 'string' ? bytesOf(piece) : piece, at).map(textOf),
  );
  return [...codes, ...framer.silence().map(textOf)];
}

test.each(['\r', '\r\n', '\n'])('a code ends with %j', (end) => {
  expect(read([[0, `13812340001${end}`]])).toEqual(['13812340001']);
});

test('codes are read byte by byte and glued together', () => {
  const glued = 'A012\r\n中国\r\nB007\r\n';
  expect(read([[0, glued]])).toEqual(['A012', '中国', 'B007']);
  expect(read([...bytesOf(glued)].map((byte, at) => [at, Uint8Array.of(byte)]))).toEqual([
    'A012',
    '中国',
    'B007',
  ]);
});

test('a scanner without a suffix is read by its silence', () => {
  expect(
    read(
      [
        [0, 'A012'],
        [100, 'B0'],
        [120, '07'],
      ],
      'none',
    ),
  ).toEqual(['A012', 'B007']);
  expect(
    read(
      [
        [0, 'A012'],
        [100, 'B007'],
      ],
      'learn',
    ),
  ).toEqual(['A012', 'B007']);
});

test('once a suffix was seen, silence no longer ends a code', () => {
  expect(
    read(
      [
        [0, 'A012\r'],
        [1_000, 'B0'],
      ],
      'learn',
    ),
  ).toEqual(['A012']);
});

test('neither half of a torn code is a code, and the next whole one is', () => {
  expect(
    read([
      [0, 'A012\r'],
      [1_000, '13812'],
      [1_200, '340001\r'],
      [2_000, 'B007\r'],
    ]),
  ).toEqual(['A012', 'B007']);
});

test('the rest of a code that was on its way when the line was opened is no code', () => {
  const framer = new ScanFramer('ends', 0);
  expect(framer.push(bytesOf('40001\r'), 100)).toEqual([]);
  expect(framer.push(bytesOf('B007\r'), 1_000).map(textOf)).toEqual(['B007']);
});

test('behind garbage nothing is believed until the line was silent', () => {
  expect(
    read([
      [0, '\u0001A012\rB007\r'],
      [100, 'C003\r'],
    ]),
  ).toEqual(['C003']);
});

test('a code without end is thrown away, and the next one is read', () => {
  const endless = Array.from({ length: 500 }, (_, n): [number, string] => [n, '0123456789']);
  expect(read([...endless, [1_000, 'A012\r']])).toEqual(['A012']);
});

test('every code is found however the stream is cut, noise between them', () => {
  const code = fc.stringMatching(/^[0-9A-Za-z:/.-]{1,40}$/);
  const noise = fc.uint8Array({ maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, code), { maxLength: 10 }), fc.boolean(), (stream, bytewise) => {
      const framer = new ScanFramer('ends', -1_000);
      const codes: string[] = [];
      stream.forEach(([before, text], n) => {
        framer.push(before, n * 2_000);
        framer.silence();
        const bytes = bytesOf(`${text}\r`);
        const chunks = bytewise ? [...bytes].map((byte) => Uint8Array.of(byte)) : [bytes];
        chunks.forEach((chunk, at) => {
          codes.push(...framer.push(chunk, n * 2_000 + 1_000 + at).map(textOf));
        });
      });
      expect(codes).toEqual(stream.map(([, text]) => text));
    }),
  );
});

test('noise never makes the framer hold more than a code', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 4_000 })), (chunks) => {
      const framer = new ScanFramer('learn', -1_000);
      const codes = chunks.flatMap((chunk, at) => framer.push(chunk, at));
      expect(codes.every((one) => one.length <= 3_000)).toBe(true);
    }),
  );
});

test.each([
  ['UTF-8', Uint8Array.from(Buffer.from('中国电信')), '中国电信'],
  ['GB18030', Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xe7, 0xd0, 0xc5), '中国电信'],
  ['ASCII', Uint8Array.from(Buffer.from(' A012 ')), 'A012'],
])('a code in %s is read', (_, bytes, text) => {
  expect(decodeScan(bytes)).toBe(text);
});

test.each([
  ['neither code', Uint8Array.of(0xff, 0xff)],
  ['a control character', Uint8Array.from(Buffer.from('A\u0085B'))],
  ['a mark of direction', Uint8Array.from(Buffer.from('A\u202eB'))],
  ['nothing', Uint8Array.of(0x20)],
])('a code with %s is refused', (_, bytes) => {
  expect(decodeScan(bytes)).toBeUndefined();
});
