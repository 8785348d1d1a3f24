import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReplyFramer, createRequestFramer, withCrc } from './modbus-frames.ts';

const number = Uint8Array.of(0x01, 0x06, 0x00, 0x00, 0x00, 0x0c, 0x89, 0xcf);
const text = Uint8Array.of(
  ...[0x01, 0x10, 0x00, 0x70, 0x00, 0x03, 0x06, 0x41, 0x30, 0x31, 0x32, 0x20, 0x20, 0x1c, 0x95],
);
const textReply = withCrc(Uint8Array.of(0x01, 0x10, 0x00, 0x70, 0x00, 0x03));
const exception = withCrc(Uint8Array.of(0x02, 0x86, 0x02));
const bare = (frame: Uint8Array) => frame.slice(0, -2);

const framers = [
  ['requests', createRequestFramer, [number, text]],
  ['replies', createReplyFramer, [number, textReply, exception]],
] as const;

test.each(framers)('%s are found whole, byte by byte, and glued', (_, create, frames) => {
  const glued = Uint8Array.from(frames.flatMap((frame) => [...frame]));
  expect(create().push(glued, 0)).toEqual(frames.map(bare));
  const framer = create();
  expect([...glued].flatMap((byte) => framer.push(Uint8Array.of(byte), 0))).toEqual(frames.map(bare));
});

test('a wrong check sum is a bad frame, and the next one is found', () => {
  const framer = createReplyFramer();
  const wrong = number.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
  expect(framer.push(Uint8Array.of(...wrong, ...number), 0)).toEqual([bare(number)]);
  expect(framer.statistics).toEqual({ framesGood: 1, framesBad: 1, bytesDiscarded: 8 });
});

test('a frame that breaks off is given up after the pause', () => {
  const framer = createRequestFramer();
  expect(framer.push(text.subarray(0, 9), 0)).toEqual([]);
  expect(framer.push(number, 60)).toEqual([bare(number)]);
});

test('an answer is found behind any noise, at once', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      const framer = createReplyFramer();
      expect(framer.push(Uint8Array.of(...noise, ...textReply), 0).at(-1)).toEqual(bare(textReply));
    }),
  );
});

test('a request is found behind any noise, at the latest when it is repeated after a pause', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      const framer = createRequestFramer();
      framer.push(noise, 0);
      expect(framer.push(text, 60).at(-1)).toEqual(bare(text));
    }),
  );
});
