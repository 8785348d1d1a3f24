import { describe, expect, it } from 'vitest';
import { confirmCount, countStock, differencesOf } from './invoice-count.ts';
import type { InvoiceSegment } from './invoice-segment.ts';

const segment = (id: string, first: number): InvoiceSegment => ({
  id,
  kind: 'plain',
  prefix: '044',
  first,
  last: first + 49,
  width: 8,
  next: first,
  state: 'in-stock',
  holderId: null,
  offeredTo: null,
  dispute: null,
});
const stock = [segment('a', 1), segment('b', 101)];
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;
const count = (a: number, b: number, explanation = '') =>
  countStock(
    {
      countId: 'c1',
      by: 'keeper',
      found: [
        { segmentId: 'a', pieces: a },
        { segmentId: 'b', pieces: b },
      ],
      explanation,
    },
    stock,
  );

describe('counting the stock room', () => {
  it('keeps what was found beside the book', () => {
    expect(count(50, 50)).toMatchObject({
      value: { payload: { lines: [{ expected: 50, found: 50 }, { found: 50 }] } },
    });
  });

  it('wants words for a difference; a surplus does not hide a loss', () => {
    expect(codeOf(count(49, 51))).toBe('explanation-missing');
    const explained = count(49, 51, 'one lies in the wrong box');
    expect(explained.ok && differencesOf(explained.value.payload.lines)).toBe(2);
  });

  it('wants every segment, and no other', () => {
    const found = [{ segmentId: 'a', pieces: 50 }];
    const of = { countId: 'c1', by: 'keeper', explanation: '' };
    expect(codeOf(countStock({ ...of, found }, stock))).toBe('invoice-count-incomplete');
    const others = [...found, { segmentId: 'b', pieces: 50 }, { segmentId: 'x', pieces: 1 }];
    expect(codeOf(countStock({ ...of, found: others }, stock))).toBe('invoice-count-incomplete');
  });
});

describe('a difference', () => {
  const open = { id: 'c1', by: 'keeper', differences: 1, confirmedBy: null };
  const second = { by: 'manager', explanation: 'I counted too' };

  it('is explained by a second person', () => {
    expect(confirmCount(open, second)).toMatchObject({
      value: { payload: { countId: 'c1', by: 'manager' } },
    });
    expect(codeOf(confirmCount(open, { ...second, by: 'keeper' }))).toBe('second-person-needed');
  });

  it('is settled once, and where there is none nobody is asked', () => {
    expect(codeOf(confirmCount({ ...open, confirmedBy: 'm' }, second))).toBe('invoice-count-settled');
    expect(codeOf(confirmCount({ ...open, differences: 0 }, second))).toBe('invoice-count-settled');
  });
});
