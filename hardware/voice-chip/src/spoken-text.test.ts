import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBytesMax, type VoiceChipModel } from './frames.ts';
import { speechParts, type Volume } from './spoken-text.ts';

const decoder = new TextDecoder('gbk', { fatal: true });
const models: readonly VoiceChipModel[] = ['syn6288', 'xfs5152'];
const said = (text: string, model: VoiceChipModel = 'syn6288', volume: Volume = 10) =>
  speechParts(text, model, volume).map((part) => decoder.decode(part));
const plain = (part: string) => part.replace(/\[[a-z]\d+\]/g, '');

test.each([
  ['请A012号到3号柜台', '请A[n1]012[n2]号到3号柜台'],
  ['请1001号到12号窗口', '请[n1]1001[n2]号到12号窗口'],
  ['请A012号到10号台席', '请A[n1]012[n2]号到10号台席'],
  ['尾号0001', '尾号[n1]0001[n2]'],
  ['电话10000', '电话[n1]10000[n2]'],
  ['收您100元，找零12.50元', '收您100元，找零12.50元'],
  ['Ticket A012.', 'Ticket A[n1]012[n2].'],
])('%s is said as %s', (text, tagged) => {
  expect(said(text)).toEqual([`[v16][x0][y1][n2]${tagged}`]);
});

test('an XFS5152 is told to spell the letters of a number', () => {
  expect(said('请VP012号', 'xfs5152')).toEqual(['[v10][x0][y1][n2]请[h1]VP[h0][n1]012[n2]号']);
  expect(said('请VP012号', 'syn6288')).toEqual(['[v16][x0][y1][n2]请VP[n1]012[n2]号']);
});

test.each([
  ['syn6288', 0, '[v0]'],
  ['syn6288', 5, '[v8]'],
  ['xfs5152', 5, '[v5]'],
] as const)('%s at loudness %i has the tag %s', (model, volume, tag) => {
  expect(said('好', model, volume)[0]?.startsWith(tag)).toBe(true);
});

test('what a chip has no word for is left out, and no text of a customer is a tag', () => {
  expect(said('[d]𠮷\u0007好😀')).toEqual(['[v16][x0][y1][n2] d 好']);
  expect(said('[]。 \u0000')).toEqual([]);
  expect(said('')).toEqual([]);
});

test('a long text is cut behind punctuation', () => {
  const sentence = `${'请各位客户注意营业时间'.repeat(3)}，`;
  const parts = said(sentence.repeat(5));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.endsWith('，'))).toBe(true);
  expect(parts.map(plain).join('')).toBe(sentence.repeat(5));
});

test('a long text without punctuation is cut between characters, but in no number', () => {
  const parts = said(`${'好'.repeat(86)}A0123456789${'好'.repeat(200)}`);
  expect(parts.map(plain).join('')).toBe(`${'好'.repeat(86)}A0123456789${'好'.repeat(200)}`);
  expect(parts.some((part) => part.includes('A[n1]0123456789[n2]'))).toBe(true);
});

test('every part fits its frame and is whole GBK, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('好', 'A', '0', '7', '号', '，', '.', ' ', '[', '😀', '\n'),
        maxLength: 400,
      }),
      fc.constantFrom(...models),
      (text, model) => {
        const parts = speechParts(text, model, 7);
        expect(parts.every((part) => part.length <= textBytesMax)).toBe(true);
        const heard = parts.map((part) => plain(decoder.decode(part))).join('');
        const words = (whole: string) => whole.replace(/[^好号A0-9]/g, '');
        expect(words(heard)).toBe(words(text));
      },
    ),
  );
});
