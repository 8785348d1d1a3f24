import { defaultProfile, encodeDocument } from '@onehall/receipt-printer';
import receiptline from 'receiptline';
import { expect, test } from 'vitest';

/** Other hands judge the codec, over all of Unicode: the platform's own TextDecoder, and receiptline's encoder. */
const decoder = new TextDecoder('gb18030');
const styleBytes = 12;
const charsPerLine = 20;
const linesMax = 900;

/** Every character there is, but surrogates; those without a picture, or that would be commands, are not printed. */
const repertoire = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point >= 0x20 && (point < 0xd800 || point > 0xdfff))
  .map((point) => String.fromCodePoint(point));
const isPrinted = (char: string) => !/^[\p{Cf}\p{Cc}\p{Variation_Selector}]$/u.test(char);

/**
 * In the private area the tables of 2005 and 2022 differ (GB18030-2022, annex D): upright punctuation and eight radicals.
 * None of them stands in a name or on a slip.
 */
const remapped = new Set(
  [
    ...Array.from({ length: 7 }, (_, at) => 0xe78d + at),
    ...[0xe794, 0xe795, 0xe796, 0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864],
  ].map((point) => String.fromCodePoint(point)),
);

/** Encodes characters a few to a line, so that none wraps; gives back the line's bytes and characters. */
function encodeAll(chars: readonly string[]) {
  const lines: string[] = [];
  for (let at = 0; at < chars.length; at += charsPerLine)
    lines.push(chars.slice(at, at + charsPerLine).join(''));
  const encoded: { text: string; bytes: Uint8Array }[] = [];
  const unprintable: string[] = [];
  for (let at = 0; at < lines.length; at += linesMax) {
    const part = lines.slice(at, at + linesMax);
    const made = encodeDocument(
      part.map((text) => ({ kind: 'text', text })),
      defaultProfile,
    );
    unprintable.push(...made.unprintable);
    for (const [line, segment] of made.segments.entries()) {
      encoded.push({ text: part[line] ?? '', bytes: segment.subarray(styleBytes, -1) });
    }
  }
  return { encoded, unprintable: new Set(unprintable) };
}

/** What normalisation leaves alone: the encoder prints the composed form, which is what a reader would type. */
const stable = repertoire.filter((char) => isPrinted(char) && char.normalize('NFC') === char);
const combining = /^\p{M}$/u;
const alone = stable.filter((char) => !combining.test(char) && char !== '\u00a0' && char !== '\u00a5');

test('what is printed is read back by the platform’s decoder, over all of Unicode, and all else is reported', () => {
  const { encoded, unprintable } = encodeAll(alone);
  let printed = 0;
  const wrong: string[] = [];
  for (const { text, bytes } of encoded) {
    const back = [...decoder.decode(bytes)];
    for (const [at, char] of [...text].entries()) {
      if (unprintable.has(char)) {
        if (back[at] !== '〓') wrong.push(char);
      } else {
        printed += 1;
        if (back[at] !== char && !remapped.has(char)) wrong.push(char);
      }
    }
  }
  expect(wrong).toEqual([]);
  // All of GBK and the private area: some 24 000 characters that a Chinese printer's font has a place for.
  expect(printed).toBeGreaterThan(23_000);
  expect(unprintable.size + printed).toBe(alone.length);
});

test('receiptline sends the same bytes for every Chinese character of the printer’s font', () => {
  const han = alone.filter((char) => /^\p{Script=Han}$/u.test(char) && (char.codePointAt(0) ?? 0) < 0xa000);
  const { encoded } = encodeAll(han);
  const wrong = encoded.filter(({ text, bytes }) => {
    if (decoder.decode(bytes).includes('〓')) return false;
    const theirs = receiptline.transform(`${text}\n`, { command: 'escpos', encoding: 'gb18030', cpl: 48 });
    return !theirs.includes(Buffer.from(bytes).toString('latin1'));
  });
  expect(wrong.map(({ text }) => text)).toEqual([]);
  expect(encoded.filter(({ bytes }) => !decoder.decode(bytes).includes('〓')).length).toBeGreaterThan(1_000);
});
