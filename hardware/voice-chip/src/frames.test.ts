import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCommandFramer,
  createReplyFramer,
  encodeText,
  speakFrame,
  statusFrame,
  stopFrame,
  textBytesMax,
  type VoiceChipModel,
} from './frames.ts';

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('hex').replace(/../g, '$& ').trim().toUpperCase();
const call = encodeText('请A012号到3号柜台');
const models = ['syn6288', 'xfs5152'] as const;

describe('the frames of the data sheets', () => {
  test.each([
    [
      'syn6288',
      speakFrame('syn6288', call),
      'FD 00 14 01 01 C7 EB 41 30 31 32 BA C5 B5 BD 33 BA C5 B9 F1 CC A8 A0',
    ],
    ['syn6288', stopFrame('syn6288'), 'FD 00 02 02 FD'],
    ['syn6288', statusFrame('syn6288'), 'FD 00 02 21 DE'],
    [
      'xfs5152',
      speakFrame('xfs5152', call),
      'FD 00 13 01 01 C7 EB 41 30 31 32 BA C5 B5 BD 33 BA C5 B9 F1 CC A8',
    ],
    ['xfs5152', stopFrame('xfs5152'), 'FD 00 01 02'],
    ['xfs5152', statusFrame('xfs5152'), 'FD 00 01 21'],
  ])('%s', (_, bytes, golden) => {
    expect(hex(bytes)).toBe(golden);
  });

  test('a character that the chip does not know becomes a blank', () => {
    expect(hex(encodeText('A😀𠮷B'))).toBe('41 20 20 42');
  });
});

describe('a command', () => {
  const feed = (model: VoiceChipModel, chunks: readonly Uint8Array[]) => {
    const framer = createCommandFramer(model);
    return { frames: chunks.flatMap((chunk, at) => framer.push(chunk, at)), framer };
  };
  const text = fc.uint8Array({ minLength: 1, maxLength: textBytesMax });

  test.each(models)('of %s is found whole, byte by byte, glued, and behind noise', (model) => {
    fc.assert(
      fc.property(
        text,
        fc.uint8Array({ maxLength: 6 }).map((noise) => noise.map((byte) => byte & 0x7f)),
        (spoken, noise) => {
          const frame = speakFrame(model, spoken);
          const expected = { kind: 'speak', text: spoken };
          expect(feed(model, [frame]).frames).toEqual([expected]);
          expect(
            feed(
              model,
              [...frame].map((byte) => Uint8Array.of(byte)),
            ).frames,
          ).toEqual([expected]);
          expect(feed(model, [Uint8Array.of(...frame, ...frame)]).frames).toEqual([expected, expected]);
          expect(feed(model, [Uint8Array.of(...noise, ...frame)]).frames).toEqual([expected]);
        },
      ),
    );
  });

  test('with a wrong check sum is none, and the next one is found', () => {
    const wrong = speakFrame('syn6288', call);
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
    const { frames, framer } = feed('syn6288', [wrong, stopFrame('syn6288')]);
    expect(frames.map((frame) => frame.kind)).toEqual(['stop']);
    expect(framer.statistics.framesBad).toBe(1);
  });

  test('that never ends is given up', () => {
    const framer = createCommandFramer('xfs5152');
    expect(framer.push(speakFrame('xfs5152', call).subarray(0, 9), 0)).toEqual([]);
    expect(framer.push(statusFrame('xfs5152'), 500).map((frame) => frame.kind)).toEqual(['status']);
  });
});

test('each reply is one byte, and noise between them is none', () => {
  const framer = createReplyFramer();
  expect(framer.push(Uint8Array.of(0x4a, 0x00, 0x41, 0x99, 0x45, 0x4e, 0x4f), 0)).toEqual([
    'ready',
    'accepted',
    'rejected',
    'busy',
    'idle',
  ]);
  expect(framer.statistics.bytesDiscarded).toBe(2);
});
