import { describe, expect, it } from 'vitest';
import { readDay } from './date-input.ts';

describe('a day as it stands on a document', () => {
  it('may be typed with or without its signs', () => {
    for (const typed of ['20351231', '2035-12-31', '2035.12.31', '2035年12月31日', '２０３５１２３１']) {
      expect(readDay(typed)).toBe('2035-12-31');
    }
  });

  it('must exist', () => {
    for (const typed of ['', '2035', '20350230', '20351301', '2035123', 'abcdefgh']) {
      expect(readDay(typed)).toBeNull();
    }
    expect(readDay('20360229')).toBe('2036-02-29');
  });
});
