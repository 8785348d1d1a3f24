import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentBytesMost, checkAttachment } from './attachment.ts';

const words = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const chunk = (type: string, data: readonly number[]) => [
  0,
  0,
  0,
  data.length,
  ...words(type),
  ...data,
  1,
  2,
  3,
  4,
];
const header = (width: number, height: number) =>
  chunk('IHDR', [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...chunks: number[][]) => Uint8Array.from([...signature, ...chunks.flat()]);
const whole = png(header(1, 1), chunk('IDAT', [9, 9]), chunk('IEND', []));
const frame = (width: number) => [0xff, 0xc0, 0, 11, 8, 0, 16, 0, width, 1, 1, 0x11, 0];
const tables = [0xff, 0xc4, 0, 4, 1, 1];
const scan = [0xff, 0xda, 0, 3, 0, 1, 2, 3];
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
const end = [0xff, 0xd9];
const pdf = (tail: string) => Uint8Array.from(words(`%PDF-1.7\n1 0 obj\n${tail}`));
const codeOf = (bytes: Uint8Array) => {
  const checked = checkAttachment('a.png', bytes);
  return checked.ok ? checked.value : checked.refusal.code;
};

describe('what hangs on a notice', () => {
  it.each([
    ['png', whole],
    ['jpeg', jpeg(tables, frame(16), scan, end)],
    ['jpeg', jpeg(frame(16), scan, end, [0, 0])],
    ['pdf', pdf('%%EOF\n')],
  ])('is a %s by its bytes', (kind, bytes) => expect(codeOf(bytes)).toBe(kind));

  it.each([
    ['a text', Uint8Array.from(words('not a picture'))],
    ['nothing', new Uint8Array()],
    ['a program', Uint8Array.from(words('MZ\u0090'))],
  ])('is not shown where it is %s', (_, bytes) => expect(codeOf(bytes)).toBe('attachment-not-shown'));

  it.each([
    ['a picture cut off', whole.slice(0, -6)],
    ['a picture with something behind it', Uint8Array.from([...whole, 1])],
    ['a text behind the first bytes of a picture', Uint8Array.from([...signature, ...words('<script>')])],
    ['a picture without a size', png(header(0, 1), chunk('IEND', []))],
    ['a picture without an end', png(header(1, 1), chunk('IDAT', [1]))],
    ['a photo cut off', jpeg(frame(16), scan)],
    ['a photo without a frame', jpeg(tables, scan, end)],
    ['a photo of no width', jpeg(frame(0), scan, end)],
    ['a photo without a scan', jpeg(frame(16), end)],
    ['a paper cut off', pdf('endobj')],
  ])('is damaged where it is %s', (_, bytes) => expect(codeOf(bytes)).toBe('attachment-damaged'));

  it('is not larger than a page or two', () => {
    const large = new Uint8Array(attachmentBytesMost + 1);
    large.set(whole);
    expect(checkAttachment('a.png', large)).toEqual({
      ok: false,
      refusal: { code: 'attachment-too-large', facts: { mostKb: 2000 } },
    });
  });

  it('claims no picture that would fill the memory', () => {
    const wide = Uint8Array.from(whole);
    wide.set([0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20], 16);
    expect(codeOf(wide)).toBe('attachment-damaged');
  });

  it('is answered for any bytes at all', () => {
    const begun = fc.constantFrom(signature, [0xff, 0xd8, 0xff], words('%PDF-'), []);
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        expect(typeof codeOf(Uint8Array.from([...first, ...rest]))).toBe('string');
      }),
    );
  });
});
