import { describe, expect, it } from 'vitest';
import {
  acceptSegment,
  disputeReturn,
  disputeSegment,
  drawSegment,
  offerSegment,
  returnSegment,
  segmentPiecesMax,
  takeBackSegment,
  withdrawSegment,
} from './hand-out-segment.ts';
import { blanksOf, type InvoiceSegment, printedNumber } from './invoice-segment.ts';

const inStock: InvoiceSegment = {
  id: 's1',
  kind: 'plain',
  prefix: '044',
  first: 101,
  last: 150,
  width: 8,
  next: 101,
  state: 'in-stock',
  holderId: null,
  offeredTo: null,
  dispute: null,
};
const offered: InvoiceSegment = { ...inStock, state: 'offered', offeredTo: 'k1' };
const held: InvoiceSegment = { ...inStock, state: 'held', holderId: 'k1', next: 111 };
const usedUp: InvoiceSegment = { ...held, state: 'used-up', next: 151 };
const returning: InvoiceSegment = { ...held, state: 'returning' };
const businessDay = '2026-11-22';
const drawn = {
  segmentId: 's9',
  kind: 'plain',
  prefix: '044',
  first: 1,
  last: 50,
  width: 8,
  reference: 'P-1',
  by: 'keeper',
} as const;

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;
const typesOf = (result: { ok: boolean; value?: unknown }) =>
  [result.value ?? []].flat().map((event) => (event as { type: string }).type);

describe('numbers', () => {
  it('are printed with their prefix and zeros', () => {
    expect(printedNumber('044', 101, 8)).toBe('04400000101');
    expect(() => printedNumber('044', -1, 8)).toThrow('begin at zero');
  });

  it('are blank from the next one on', () => {
    expect([blanksOf(inStock), blanksOf(held), blanksOf(usedUp)]).toEqual([50, 40, 0]);
  });
});

describe('drawing from the office', () => {
  it('registers the range', () => {
    expect(drawSegment(drawn, [], false)).toEqual({
      ok: true,
      value: [{ type: 'InvoiceSegmentDrawn', payload: drawn }],
    });
  });

  it.each([
    { first: 51 },
    { first: -1 },
    { last: segmentPiecesMax + 1 },
    { first: 100_000_000, last: 100_000_000 },
  ])('is refused for a range that cannot be: %o', (wrong) => {
    expect(codeOf(drawSegment({ ...drawn, ...wrong }, [], false))).toBe('invoice-range-invalid');
  });

  it('is refused where a number is registered already', () => {
    expect(codeOf(drawSegment(drawn, [], true))).toBe('invoice-segment-overlaps');
  });

  it('takes the same quantity for used-up books that go back, and no other', () => {
    const filed: InvoiceSegment = { ...usedUp, state: 'filed', holderId: null };
    expect(typesOf(drawSegment(drawn, [filed], false))).toEqual([
      'InvoiceBooksSurrendered',
      'InvoiceSegmentDrawn',
    ]);
    expect(codeOf(drawSegment({ ...drawn, last: 49 }, [filed], false))).toBe('invoice-quantity-differs');
    expect(codeOf(drawSegment(drawn, [usedUp], false))).toBe('invoice-book-not-filed');
    expect(codeOf(drawSegment(drawn, [null], false))).toBe('invoice-book-not-filed');
  });
});

describe('handing out', () => {
  const offer = { pieces: 20, to: 'k1', by: 'keeper', restId: 's2' };

  it('splits what is handed out in part, and leaves the rest in stock', () => {
    expect(offerSegment(inStock, offer)).toMatchObject({
      value: [
        { type: 'InvoiceSegmentSplit', payload: { segmentId: 's1', at: 121, newSegmentId: 's2' } },
        { type: 'InvoiceSegmentOffered', payload: { segmentId: 's1', to: 'k1' } },
      ],
    });
    expect(typesOf(offerSegment(inStock, { ...offer, pieces: 50 }))).toEqual(['InvoiceSegmentOffered']);
  });

  it('counts blank pieces, not those that are gone before them', () => {
    expect(offerSegment({ ...inStock, next: 105 }, offer)).toMatchObject({
      value: [{ payload: { at: 125 } }, {}],
    });
  });

  it('is refused for paper that is elsewhere, and for more than there is', () => {
    expect(codeOf(offerSegment(held, offer))).toBe('invoice-segment-not-in-stock');
    for (const pieces of [0, 51])
      expect(codeOf(offerSegment(inStock, { ...offer, pieces }))).toBe('invoice-range-invalid');
  });

  it('takes two people: the clerk accepts or disputes, and nobody else does', () => {
    expect(acceptSegment(offered, { clerkId: 'k1', businessDay })).toMatchObject({
      value: { type: 'InvoiceSegmentAccepted', payload: { clerkId: 'k1', pieces: 50 } },
    });
    expect(typesOf(disputeSegment(offered, { clerkId: 'k1', reason: 'one short' }))).toEqual([
      'InvoiceSegmentDisputed',
    ]);
    for (const [segment, clerkId] of [
      [offered, 'k2'],
      [inStock, 'k1'],
    ] as const) {
      expect(codeOf(acceptSegment(segment, { clerkId, businessDay }))).toBe('invoice-not-offered');
      expect(codeOf(disputeSegment(segment, { clerkId, reason: 'x' }))).toBe('invoice-not-offered');
    }
  });

  it('is taken back while nobody has accepted, or settled after a dispute', () => {
    const withdrawal = { by: 'keeper', note: 'counted again' };
    for (const segment of [offered, { ...inStock, state: 'disputed' } as const])
      expect(typesOf(withdrawSegment(segment, withdrawal))).toEqual(['InvoiceSegmentWithdrawn']);
    expect(codeOf(withdrawSegment(held, withdrawal))).toBe('invoice-not-offered');
  });
});

describe('giving back', () => {
  const by = { clerkId: 'k1', restId: 's2' };

  it('cuts the blank rest off what was used', () => {
    expect(returnSegment(held, by)).toMatchObject({
      value: [
        { type: 'InvoiceSegmentSplit', payload: { at: 111, newSegmentId: 's2' } },
        { type: 'InvoiceSegmentReturned', payload: { segmentId: 's2', clerkId: 'k1' } },
      ],
    });
  });

  it('gives a book back whole that nothing was used of, or everything', () => {
    for (const segment of [{ ...held, next: 101 }, usedUp])
      expect(typesOf(returnSegment(segment, by))).toEqual(['InvoiceSegmentReturned']);
  });

  it('is for whoever has the paper', () => {
    expect(codeOf(returnSegment(held, { ...by, clerkId: 'k2' }))).toBe('invoice-not-held');
    expect(codeOf(returnSegment(returning, by))).toBe('invoice-not-held');
  });

  it('takes two people too', () => {
    expect(takeBackSegment(returning, { by: 'keeper', businessDay })).toMatchObject({
      value: { type: 'InvoiceSegmentTakenBack', payload: { clerkId: 'k1', pieces: 40 } },
    });
    expect(typesOf(disputeReturn(returning, { by: 'keeper', reason: 'one short' }))).toEqual([
      'InvoiceReturnDisputed',
    ]);
    expect(codeOf(takeBackSegment(held, { by: 'keeper', businessDay }))).toBe('invoice-not-returning');
    expect(codeOf(disputeReturn(held, { by: 'keeper', reason: 'x' }))).toBe('invoice-not-returning');
  });
});
