import { describe, expect, test } from 'vitest';
import { readTypedNotes } from './typed-notes.ts';

describe('pieces typed beside denominations', () => {
  test('are counted from the largest down; full-width digits and blanks count as what they are', () => {
    expect(readTypedNotes({ 100: ' ２ ', 10000: '3', 500: '', 50: '0' })).toEqual({
      notes: [
        { fen: 10_000, count: 3 },
        { fen: 100, count: 2 },
      ],
      sumFen: 30_200,
      wrong: false,
    });
  });

  test.each(['1.5', '-1', 'x', '10001', '99999'])('%s is no number of pieces', (text) => {
    expect(readTypedNotes({ 100: text })).toEqual({ notes: [], sumFen: 0, wrong: true });
  });
});
