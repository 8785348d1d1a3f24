import { describe, expect, it } from 'vitest';
import { fenOf, wholeOf } from './typed-values.ts';

describe('what was typed', () => {
  it.each([
    ['12', 12],
    [' 007 ', 7],
    ['', null],
    ['1.5', null],
    ['-1', null],
  ])('%s is a whole number: %s', (typed, whole) => expect(wholeOf(typed)).toBe(whole));

  it.each([
    ['86', 8600],
    ['86.5', 8650],
    ['1,086.05', 108605],
    ['0', null],
    ['86.555', null],
    ['x', null],
  ])('%s is money: %s', (typed, fen) => expect(fenOf(typed)).toBe(fen));
});
