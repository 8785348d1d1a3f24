import { describe, expect, it } from 'vitest';
import type { InvoiceNumber, InvoiceSegment } from './invoice-segment.ts';
import { loseNumbers, lostPiecesMax, useNextNumber, voidBlank, voidUsed } from './use-number.ts';

const held: InvoiceSegment = {
  id: 's1',
  kind: 'plain',
  prefix: '044',
  first: 101,
  last: 150,
  width: 8,
  next: 111,
  state: 'held',
  holderId: 'k1',
  offeredTo: null,
  dispute: null,
};
const businessDay = '2026-11-22';
const newIds = () => {
  let made = 0;
  return () => `new-${++made}`;
};
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;

describe('a payment', () => {
  it('takes the next number of the segment', () => {
    expect(useNextNumber(held, { visitId: 'v1', clerkId: 'k1', businessDay })).toMatchObject({
      value: { type: 'InvoiceNumberUsed', payload: { segmentId: 's1', prefix: '044', number: 111 } },
    });
  });

  it('is refused where the clerk has none', () => {
    expect(codeOf(useNextNumber(null, { visitId: 'v1', clerkId: 'k1', businessDay }))).toBe(
      'invoice-missing',
    );
  });
});

describe('a spoiled blank number', () => {
  const spoil = { reason: 'torn', clerkId: 'k1', by: 'k1', businessDay };

  it('is the next one, and the segment goes on behind it', () => {
    expect(voidBlank(held, { ...spoil, number: 111 }, newIds())).toMatchObject({
      value: [{ type: 'InvoiceNumberVoided', payload: { segmentId: 's1', number: 111, wasUsed: false } }],
    });
  });

  it('is one in the middle: what is before and behind it stays blank', () => {
    expect(voidBlank(held, { ...spoil, number: 120 }, newIds())).toMatchObject({
      value: [
        { type: 'InvoiceSegmentSplit', payload: { segmentId: 's1', at: 120, newSegmentId: 'new-1' } },
        { type: 'InvoiceSegmentSplit', payload: { segmentId: 'new-1', at: 121, newSegmentId: 'new-2' } },
        { type: 'InvoiceNumberVoided', payload: { segmentId: 'new-1', number: 120 } },
      ],
    });
    expect(voidBlank(held, { ...spoil, number: 150 }, newIds())).toMatchObject({
      value: [{ payload: { at: 150 } }, { payload: { segmentId: 'new-1', number: 150 } }],
    });
  });

  it('is refused to whoever has not got it, and for one that is gone', () => {
    expect(codeOf(voidBlank(held, { ...spoil, number: 111, clerkId: null }, newIds()))).toBe(
      'invoice-not-held',
    );
    const returning = { ...held, state: 'returning' } as const;
    expect(codeOf(voidBlank(returning, { ...spoil, number: 111 }, newIds()))).toBe('invoice-not-held');
    for (const number of [110, 151])
      expect(codeOf(voidBlank(held, { ...spoil, number }, newIds()))).toBe('invoice-number-gone');
  });
});

describe('a number that was given', () => {
  const given: InvoiceNumber = {
    prefix: '044',
    number: 105,
    segmentId: 's1',
    state: 'used',
    clerkId: 'k1',
    visitId: 'v1',
  };
  const spoil = { reason: 'jammed', clerkId: 'k1', businessDay };

  it('becomes void, and stays in the register', () => {
    expect(voidUsed(given, spoil)).toMatchObject({
      value: { type: 'InvoiceNumberVoided', payload: { number: 105, wasUsed: true, by: 'k1' } },
    });
  });

  it('becomes so once, by whoever gave it', () => {
    expect(codeOf(voidUsed({ ...given, state: 'void' }, spoil))).toBe('invoice-number-gone');
    expect(codeOf(voidUsed(given, { ...spoil, clerkId: 'k2' }))).toBe('invoice-not-held');
  });
});

describe('a loss', () => {
  const loss = {
    first: 120,
    last: 122,
    clerkId: 'k1',
    by: 'k1',
    businessDay,
    lostAt: 900,
    toldTo: 'head office',
    reason: 'not in the drawer',
    now: 1000,
  };

  it('takes its numbers out of the segment', () => {
    expect(loseNumbers(held, loss, newIds())).toMatchObject({
      value: [
        { payload: { segmentId: 's1', at: 120 } },
        { payload: { segmentId: 'new-1', at: 123 } },
        { type: 'InvoiceNumbersLost', payload: { segmentId: 'new-1', first: 120, last: 122, lostAt: 900 } },
      ],
    });
  });

  it.each([
    ['invoice-not-held', { clerkId: 'k2' }],
    ['invoice-range-invalid', { last: 119 }],
    ['invoice-range-invalid', { last: 120 + lostPiecesMax }],
    ['loss-to-come', { lostAt: 1001 }],
    ['invoice-number-gone', { first: 110 }],
    ['invoice-number-gone', { last: 151 }],
  ])('is refused as %s for %o', (code, wrong) => {
    expect(codeOf(loseNumbers(held, { ...loss, ...wrong }, newIds()))).toBe(code);
  });
});
