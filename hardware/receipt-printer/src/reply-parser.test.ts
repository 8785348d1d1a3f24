import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PrinterReply, PrinterReplyParser } from './reply-parser.ts';

const parse = (...chunks: readonly (readonly number[])[]): readonly PrinterReply[] => {
  const parser = new PrinterReplyParser();
  return chunks.flatMap((chunk) => parser.push(Uint8Array.from(chunk), 0));
};
const idFrame = [0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00];
const frames: readonly { readonly bytes: readonly number[]; readonly reply: PrinterReply }[] = [
  { bytes: [0x12], reply: { kind: 'real-time', byte: 0x12 } },
  { bytes: [0x7e], reply: { kind: 'real-time', byte: 0x7e } },
  { bytes: [0x10, 0, 0x0c, 0x0f], reply: { kind: 'status-back', bytes: [0x10, 0, 0x0c, 0x0f] } },
  { bytes: [0x00], reply: { kind: 'ordered', byte: 0 } },
  { bytes: idFrame, reply: { kind: 'process-id', id: 'ABCD' } },
  { bytes: [0x5f, 0x45, 0x50, 0x00], reply: { kind: 'block', header: 0x5f, text: 'EP' } },
];

test.each(frames)('reads $reply.kind', ({ bytes, reply }) => {
  expect(parse(bytes)).toEqual([reply]);
});

test('replies glued together or split anywhere read the same', () => {
  const order = fc.array(fc.constantFrom(...frames), { maxLength: 8 });
  fc.assert(
    fc.property(order, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (list, sizes) => {
      const bytes = list.flatMap((frame) => frame.bytes);
      const chunks: number[][] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        chunks.push(bytes.slice(at, at + size));
        at += size;
      }
      expect(parse(...chunks)).toEqual(list.map((frame) => frame.reply));
    }),
  );
});

test('flow control may stand anywhere', () => {
  expect(parse(idFrame.flatMap((byte) => [0x13, byte, 0x11]))).toEqual([{ kind: 'process-id', id: 'ABCD' }]);
});

test('anything at all is read without an error, and a reply after it is found', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
      const parser = new PrinterReplyParser();
      parser.push(noise, 0);
      // Noise may open a frame; a pause closes it.
      expect(parser.push(Uint8Array.from(idFrame), 1_000).at(-1)).toEqual({ kind: 'process-id', id: 'ABCD' });
    }),
  );
});

test('noise that opens one frame inside another swallows nothing after a pause', () => {
  const parser = new PrinterReplyParser();
  parser.push(Uint8Array.of(0x37, 0x3d, 0x5f), 0);
  expect(parser.push(Uint8Array.from(idFrame), 1_000)).toEqual([{ kind: 'process-id', id: 'ABCD' }]);
});

test('noise between replies that fits no reply costs nothing but itself', () => {
  // 0x90 set in full fits no kind of reply.
  const noise = fc.array(fc.constantFrom(0x90, 0x94, 0x9c, 0xd0, 0xf8, 0xff), { maxLength: 5 });
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(parse([...before, 0x12, ...after, ...idFrame])).toEqual([
        { kind: 'real-time', byte: 0x12 },
        { kind: 'process-id', id: 'ABCD' },
      ]);
    }),
  );
});

test('a reply cut short does not swallow the next one', () => {
  expect(parse([0x37, 0x22, 0x41], [0x12])).toContainEqual({ kind: 'real-time', byte: 0x12 });
  expect(parse([0x10, 0x00], [0x12])).toContainEqual({ kind: 'real-time', byte: 0x12 });
});
