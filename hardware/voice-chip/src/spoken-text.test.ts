import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBytesMax } from './frames.ts';
import { piecesToSpeak } from './spoken-text.ts';

const decoder = new TextDecoder('gbk');
const read = (pieces: readonly Uint8Array[]) => pieces.map((piece) => decoder.decode(piece));

test('a call is one piece, with its volume and its digits read one by one', () => {
  expect(read(piecesToSpeak('请A012号到3号柜台', 'syn6288', 8))).toEqual(['[v13][n1]请A012号到3号柜台']);
  expect(read(piecesToSpeak('A012', 'xfs5152', 12))).toEqual(['[v10][n1]A012']);
  expect(piecesToSpeak('', 'syn6288', 8)).toEqual([]);
});

test('a long text is cut at its pauses, and every piece is read in the same manner', () => {
  const sentence = `${'一'.repeat(60)}，`;
  const pieces = read(piecesToSpeak(sentence.repeat(3), 'syn6288', 0));
  expect(pieces).toEqual([sentence, sentence, sentence].map((one) => `[v0][n1]${one}`));
});

test('no piece is longer than a frame takes, and nothing is lost between them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('一', '，', 'A', '7', '。', ' '), maxLength: 600 }),
      (text) => {
        const pieces = piecesToSpeak(text, 'syn6288', 5);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(textBytesMax);
        expect(
          read(pieces)
            .map((one) => one.replace('[v8][n1]', ''))
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
