import { readIdNumber } from '@onehall/device-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCardText, encodeCardText } from './card-text.ts';
import { nationName } from './nations.ts';
import { inventedCard } from './virtual/invented-card.ts';

const { photo, ...card } = inventedCard(7);
const why = (bytes: Uint8Array) => {
  const text = decodeCardText(bytes);
  return text.kind === 'failed' ? text.why : text.kind;
};

/** The text with other characters from a place (in characters) on. */
function altered(at: number, text: string): Uint8Array {
  const bytes = Buffer.from(encodeCardText(card));
  bytes.write(text, at * 2, 'utf16le');
  return Uint8Array.from(bytes);
}

test('the fields stand where GA/T 490 puts them', () => {
  const text = Buffer.from(encodeCardText(card)).toString('utf16le');
  expect(text).toHaveLength(128);
  expect([text.slice(0, 15).trim(), text[15], text.slice(16, 18), text.slice(18, 26)]).toEqual([
    card.name,
    card.sex === 'male' ? '1' : '2',
    card.nationCode,
    card.birthDay.replaceAll('-', ''),
  ]);
  expect([text.slice(61, 79), text.slice(79, 94).trim()]).toEqual([card.number, card.issuer]);
});

test('every invented card is read back as it is, and has a number that is right', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const { photo: none, ...fields } = inventedCard(seed);
      expect(none).toBeNull();
      expect(decodeCardText(encodeCardText(fields))).toEqual({ kind: 'card', fields });
      expect(readIdNumber(fields.number)).toMatchObject({
        kind: 'valid',
        sex: fields.sex,
        birthDay: fields.birthDay,
      });
      expect(fields.number.startsWith('99')).toBe(true);
      expect(nationName(fields.nationCode)).not.toBeNull();
    }),
  );
});

test('cards are valid for twenty years or for good', () => {
  const cards = Array.from({ length: 100 }, (_, seed) => inventedCard(seed));
  expect(new Set(cards.map(({ number }) => number)).size).toBe(100);
  expect(cards.some(({ validUntil }) => validUntil === null)).toBe(true);
  expect(cards.some(({ validUntil }) => validUntil !== null)).toBe(true);
  expect(Buffer.from(encodeCardText({ ...card, validUntil: null })).toString('utf16le')).toContain('长期');
});

test.each([
  ['a text that is too short', encodeCardText(card).subarray(1), 'unreadable'],
  ['half a character pair', altered(0, '\ud840'), 'unreadable'],
  ['a control character', altered(1, '\u0007'), 'unreadable'],
  ['no name', altered(0, ' '.repeat(15)), 'unreadable'],
  ['a third sex', altered(15, '9'), 'unreadable'],
  ['a day that does not exist', altered(94, '20240230'), 'unreadable'],
  ['no end of validity', altered(102, '        '), 'unreadable'],
  ["a foreigner's permit", altered(124, 'I'), 'other-document'],
  ["a permit of Hong Kong's residents", altered(124, 'J'), 'other-document'],
  ['a wrong number', altered(61, '99010119900101000'), 'number-wrong'],
  ['another sex than its number', altered(15, card.sex === 'male' ? '2' : '1'), 'contradicts-itself'],
  ['another birthday than its number', altered(18, '19010101'), 'contradicts-itself'],
])('a card with %s is refused', (_, bytes, failure) => {
  expect(why(bytes)).toBe(failure);
});

test('whatever a card holds, reading it ends with a card or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(why(bytes)).not.toBe('card');
    }),
  );
});

test.each([
  ['01', '汉'],
  ['05', '维吾尔'],
  ['56', '基诺'],
  ['97', '其他'],
  ['57', null],
  ['00', null],
  ['x', null],
])('the people with the number %s are called %s', (code, name) => {
  expect(nationName(code)).toBe(name);
});
