import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assert, BugError, unreachable } from './assert.ts';
import { addFen, fen, formatYuan, subtractFen } from './fen.ts';
import { accept, refuse } from './result.ts';
import { languages } from './text.ts';

const safeFen = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

describe('fen', () => {
  test('a fraction, a not-a-number or an unsafe integer never becomes money', () => {
    for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => fen(amount)).toThrow(BugError);
    }
  });

  test('sums and differences stay whole and undo one another', () => {
    fc.assert(
      fc.property(safeFen, safeFen, (a, b) => {
        expect(subtractFen(addFen(fen(a), fen(b)), fen(b))).toBe(a);
      }),
    );
    expect(addFen()).toBe(0);
  });

  test('a sum past the safe integers is a bug, not a rounded amount', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(BugError);
  });

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [99, '0.99'],
    [100, '1.00'],
    [8600, '86.00'],
    [-123_456, '-1234.56'],
    [9_007_199_254_740_991, '90071992547409.91'],
  ])('%i fen reads %s', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text);
  });

  test('what is printed in yuan says the amount to the fen', () => {
    fc.assert(
      fc.property(safeFen, (amount) => {
        expect(Number(formatYuan(fen(amount)).replace('.', ''))).toBe(amount);
      }),
    );
  });
});

describe('results and bugs', () => {
  test('a refusal carries its code and facts and nothing else', () => {
    expect(refuse('nobody-waiting')).toEqual({ ok: false, refusal: { code: 'nobody-waiting', facts: {} } });
    expect(refuse('x', { n: 1 }).refusal.facts).toEqual({ n: 1 });
    expect(accept(7)).toEqual({ ok: true, value: 7 });
  });

  test('an assertion that holds is silent, one that does not says why', () => {
    expect(() => assert(true, 'never seen')).not.toThrow();
    expect(() => assert(false, 'a posting moves money')).toThrow('a posting moves money');
  });

  test('a case that nobody handled is a bug with the case in its message', () => {
    expect(() => unreachable('odd' as never)).toThrow('"odd"');
  });

  test('the hall speaks Chinese first and English second', () => {
    expect(languages).toEqual(['zh', 'en']);
  });
});
