import { describe, expect, test } from 'vitest';
import { mayAddRatingWords, ratingWordsMost } from './rating-words.ts';

const rated = { rating: 2, ratingWordsId: null };
const codeOf = (
  visit: typeof rated | { rating: number | null; ratingWordsId: string | null },
  words: string,
) => {
  const may = mayAddRatingWords(visit, words);
  return may.ok ? 'yes' : may.refusal.code;
};

describe('words beside a rating', () => {
  test.each([
    [{ ...rated, rating: null }, '', 'rating-missing'],
    [{ ...rated, ratingWordsId: 'r1' }, '', 'rating-words-given'],
    [rated, ' \n ', 'words-missing'],
    [rated, `${'很'.repeat(ratingWordsMost)}慢\u0000`, 'words-too-long'],
    [rated, 'one\ntwo', 'words-unprintable'],
    [rated, 'bell\u0007', 'words-unprintable'],
    [rated, '\u202eback to front', 'words-unprintable'],
    [rated, 'half \ud83d of one', 'words-unprintable'],
    [rated, '等了很久 👍', 'yes'],
  ])('case %#: %o', (visit, words, code) => {
    expect(codeOf(visit, words)).toBe(code);
  });

  test('are kept without the blanks around them, to the last character that is allowed', () => {
    const words = '很'.repeat(ratingWordsMost);
    expect(mayAddRatingWords(rated, `  ${words}\n`)).toEqual({ ok: true, value: words });
    expect(mayAddRatingWords(rated, `${words}慢`)).toMatchObject({ refusal: { facts: { most: 200 } } });
  });
});
