import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf, qualityOf, type RecordFacts } from './record-quality.ts';

const record: RecordFacts = {
  orderId: 'order-1',
  serviceId: 'plan-change',
  clerkId: 'k1',
  ticketNumber: 'A001',
  need: 'password-or-document',
  proofBy: 'document',
  signed: true,
  billing: 'confirmed',
};

describe('a record', () => {
  test.each([
    ['all there is to it', {}, []],
    ['no signature', { signed: false }, ['signature']],
    ['no proof where one is asked for', { proofBy: null }, ['proof']],
    ['a password where the person must come', { need: 'document-in-person', proofBy: 'password' }, ['proof']],
    ['no proof where none is asked for', { need: 'none', proofBy: null }, []],
    ['nothing to tell the billing system', { billing: null }, []],
    ['what billing has not done yet', { billing: 'sent' }, ['billing-pending']],
    [
      'what billing sent back, unsigned',
      { billing: 'rejected', signed: false },
      ['signature', 'billing-rejected'],
    ],
  ] as const)('with %s lacks what it lacks', (_, change, gaps) => {
    expect(gapsOf({ ...record, ...change })).toEqual(gaps);
  });
});

describe('the quality of records', () => {
  test('of a day without any is no number, and good', () => {
    expect(qualityOf([], 0)).toEqual({
      ...{ records: 0, complete: 0, errors: 0 },
      ...{ errorsPermille: null, withinLimit: true },
    });
    expect(qualityOf([], 1).withinLimit).toBe(false);
  });

  test('is errors by a thousand, below one to be good', () => {
    const many = (count: number) => Array.from({ length: count }, () => record);
    expect(qualityOf(many(2_000), 1)).toMatchObject({ errorsPermille: 0.5, withinLimit: true });
    expect(qualityOf(many(1_000), 1)).toMatchObject({ errorsPermille: 1, withinLimit: false });
    expect(qualityOf(many(30), 1)).toMatchObject({ errorsPermille: 33.3, withinLimit: false });
  });

  test('whatever the records, never counts more complete ones than there are', () => {
    const billing = fc.constantFrom('local', 'sent', 'confirmed', 'rejected', null);
    const any = fc.record({ signed: fc.boolean(), billing }).map((change) => ({ ...record, ...change }));
    fc.assert(
      fc.property(fc.array(any), (records) => {
        const { complete } = qualityOf(records, 0);
        expect(complete).toBe(records.filter((one) => gapsOf(one).length === 0).length);
        expect(complete).toBeLessThanOrEqual(records.length);
      }),
    );
  });
});
