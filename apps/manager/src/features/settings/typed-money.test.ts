import { expect, test } from 'vitest';
import { fenOfYuan, yuanOfFen } from './typed-money.ts';

test.each([
  ['200', 20_000, '200'],
  ['0', 0, '0'],
  ['19.9', 1_990, '19.90'],
  ['0.07', 7, '0.07'],
  [' ２００ ', 20_000, '200'],
])('%s yuan are %i fen, and stand there as %s', (typed, fen, shown) => {
  expect(fenOfYuan(typed)).toBe(fen);
  expect(yuanOfFen(fen)).toBe(shown);
});

test.each(['', '-1', '1.234', 'x', '12345678'])('%s is no amount', (typed) => {
  expect(fenOfYuan(typed)).toBeNaN();
});

test('what is no amount stands there as nothing', () => {
  expect(yuanOfFen(Number.NaN)).toBe('');
});
