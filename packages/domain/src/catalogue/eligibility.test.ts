import { sampleFor, sampleHolder, sampleIccid, sampleLine, serviceSamples } from '@onehall/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proof } from '../identity/proof.ts';
import { acceptService } from './accept-service.ts';
import { findService } from './catalogue.ts';
import { terminationFen } from './eligibility.ts';
import type { FieldValues } from './field.ts';
import type { LineFacts, ServiceRequest } from './service-request.ts';

const proof: Proof = {
  by: 'document',
  documentKind: 'resident-id-card',
  actsAs: 'holder',
  relation: null,
  checkedAt: 1,
};
const contract = { startedOn: '2025-03-01', until: '2027-03-01', monthlyFen: 8_600, subsidyFen: 60_000 };
const owes = { bills: [{ id: 'b1', month: '2026-02', dueFen: 4_000 }] };

function outcome(
  id: string,
  line: Partial<LineFacts> = {},
  fields: FieldValues = {},
  change: Partial<ServiceRequest> = {},
) {
  const definition = findService(id);
  if (!definition) throw new Error(`no service ${id}`);
  const sample = serviceSamples[id];
  const request = sampleFor(id, { line: sampleLine({ ...sample?.line, ...line }), ...change });
  return acceptService(definition, { ...sample?.fields, ...fields }, proof, request);
}
const codeOf = (...asked: Parameters<typeof outcome>) => {
  const result = outcome(...asked);
  return result.ok ? 'yes' : result.refusal.code;
};

test('what a service of its own has granted can be switched off, so that its deposit can be returned', () => {
  const line = { featureIds: ['international-roaming'] };
  const off = outcome('feature-change', line, { add: [], remove: ['international-roaming'] });
  expect(off.ok && off.value.payload).toMatchObject({ remove: ['international-roaming'] });
  expect(codeOf('feature-change', line, { add: ['international-calling'], remove: [] })).toBe(
    'choice-unknown',
  );
});

describe('who may have a service', () => {
  test.each([
    ['cancellation', { contract }, 'in-contract'],
    ['ownership-transfer', { contract }, 'in-contract'],
    ['cancellation', owes, 'arrears'],
    ['plan-change', owes, 'arrears'],
    ['resumption', owes, 'arrears'],
    ['balance-refund', owes, 'arrears'],
    ['line-remove', owes, 'arrears'],
    ['cancellation', { state: 'cancelled' as const }, 'line-state'],
    ['reinstallation', { state: 'active' as const }, 'line-state'],
    ['resumption', { state: 'active' as const }, 'line-state'],
    ['suspension', { state: 'lost' as const }, 'line-state'],
    ['international-roaming', { blacklisted: true }, 'blacklisted'],
    ['broadband', { blacklisted: true }, 'blacklisted'],
    ['account-split', { accountLines: 1 }, 'account-single'],
    ['leased-line', { corporateId: null }, 'customer-kind-wrong'],
    ['corporate-product', { corporateId: null }, 'customer-kind-wrong'],
    ['international-calling', { joinedOn: '2026-01-15' }, 'too-new'],
    ['international-calling', { featureIds: ['international-calling'] }, 'feature-unchanged'],
    ['balance-refund', { balanceFen: 2_999 }, 'balance-too-low'],
    ['bill-payment', { bills: [] }, 'nothing-due'],
    ['plan-change', { planId: 'fast-86' }, 'plan-unchanged'],
    ['payment-method-change', { paymentMethod: 'direct-debit' as const }, 'nothing-changed'],
  ])('%s for %o is refused: %s', (id, line, code) => {
    expect(codeOf(id, line)).toBe(code);
    expect(codeOf(id)).toBe('yes');
  });

  test('arrears that the same visit pays stand in nobody’s way', () => {
    expect(codeOf('cancellation', owes, {}, { billsPaidHere: ['b1'] })).toBe('yes');
  });

  test('a contract allows a plan that keeps its promise, and a cheaper one only after it', () => {
    expect(codeOf('plan-change', { contract })).toBe('yes');
    const back = { planId: 'fast-86', contract };
    expect(codeOf('plan-change', back, { plan: 'basic-39' })).toBe('in-contract');
    expect(
      codeOf(
        'plan-change',
        { ...back, contract: { ...contract, until: '2026-03-01' } },
        { plan: 'basic-39' },
      ),
    ).toBe('yes');
  });

  test('nobody leaves before an offer was made [C10]', () => {
    expect(codeOf('cancellation', {}, {}, { retentionDone: false })).toBe('retention-first');
  });

  test.each([
    [{ copyKept: false }, 'document-copy-missing'],
    [{ birthDay: '2010-01-01' }, 'customer-minor'],
    [{ blacklisted: true }, 'blacklisted'],
    [{ linesHeld: 5 }, 'too-many-lines'],
    [{ linesHeld: 4 }, 'yes'],
    [{ linesHeld: 40, residence: 'corporate' as const }, 'yes'],
  ])('whoever becomes a holder with %o: %s', (change, code) => {
    expect(codeOf('new-subscription', {}, {}, { holders: [sampleHolder(change)] })).toBe(code);
  });

  test('a line is not transferred to its own holder', () => {
    const holders = [sampleHolder({ customerId: 'customer-1' })];
    expect(codeOf('ownership-transfer', {}, { holder: 'person-2' }, { holders })).toBe('holder-unchanged');
  });
});

describe('the early-termination fee', () => {
  test('is said before, and part of the price once it is taken', () => {
    // Twelve of twenty-four months are left: half the subsidy, and a fifth of twelve months’ spending.
    const feeFen = 30_000 + (8_600 * 12 * 20) / 100;
    expect(terminationFen(contract, '2026-03-01')).toBe(feeFen);
    expect(outcome('cancellation', { contract })).toMatchObject({
      refusal: { code: 'in-contract', facts: { until: '2027-03-01', feeFen } },
    });
    const taken = outcome('cancellation', { contract }, { takesTerminationFee: true });
    expect(taken).toMatchObject({ value: { amountFen: feeFen - 5_000 - 30_000 } });
  });

  test('never grows as the contract runs, and is nothing at its end', () => {
    const days = fc.integer({ min: 0, max: 30 }).map((back) => {
      const month = 12 * 2025 + 2 + back;
      return `${Math.floor(month / 12)}-${((month % 12) + 1).toString().padStart(2, '0')}-15`;
    });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [early, late] = [a, b].sort();
        expect(terminationFen(contract, late ?? '')).toBeLessThanOrEqual(
          terminationFen(contract, early ?? ''),
        );
      }),
    );
    expect(terminationFen(contract, '2027-03-01')).toBe(0);
    expect(terminationFen(null, '2026-03-01')).toBe(0);
  });
});

describe('what is bound by limits', () => {
  test.each([
    ['balance-refund', { amount: 20_000 }, { kind: 'refund', amountFen: 20_000 }],
    ['deposit-refund', {}, { kind: 'refund', amountFen: 30_000 }],
    ['granted-credit', { amount: 500, reason: '致歉' }, { kind: 'granted-credit', amountFen: 500 }],
    ['prepayment', { amount: 20_000 }, null],
  ])('%s with %o is weighed by the limits as %o', (id, fields, limited) => {
    expect(outcome(id, { balanceFen: 90_000 }, fields)).toMatchObject({ value: { limited } });
  });
});

describe('fields', () => {
  test.each([
    ['prepayment', { amount: 0.5 }, 'amount-invalid'],
    ['prepayment', { amount: -100 }, 'amount-invalid'],
    ['prepayment', { amount: 99 }, 'amount-invalid'],
    ['prepayment', { amount: 5_000_001 }, 'amount-invalid'],
    ['prepayment', { amount: '100' }, 'amount-invalid'],
    ['prepayment', { amount: 100, colour: 'red' }, 'field-unknown'],
    ['plan-change', { plan: 'gone' }, 'choice-unknown'],
    ['plan-change', { plan: '' }, 'field-missing'],
    ['sim-replacement', { sim: `${sampleIccid(1).slice(0, -1)}x` }, 'field-malformed'],
    [
      'sim-replacement',
      { sim: sampleIccid(1).replace(/.$/, (last) => String((Number(last) + 1) % 10)) },
      'field-malformed',
    ],
    ['handset-sale', { handset: '86012345000001' }, 'field-malformed'],
    ['handset-sale', { handset: '123456789012345' }, 'field-malformed'],
    ['prepaid-card-sale', { count: 3 }, 'serials-missing'],
    ['prepaid-card-sale', { serials: ['CARD00000001', 'card 0000 0001'] }, 'field-malformed'],
    ['feature-change', { add: ['ring-back-tone'] }, 'choice-unknown'],
    ['feature-change', { add: [], remove: [] }, 'nothing-changed'],
    ['account-merge', { intoMobile: '12345' }, 'field-malformed'],
    ['record-change', { email: 'nobody' }, 'field-malformed'],
    ['password-set', { newPassword: '071233' }, 'password-initial'],
    ['payment-method-change', { bank: '' }, 'field-missing'],
    ['local-telephony', { options: [] }, 'nothing-changed'],
  ])('%s with %o is refused: %s', (id, fields, code) => {
    expect(codeOf(id, {}, fields as FieldValues)).toBe(code);
  });

  test('a scanned number is taken as it comes, with spaces or in small letters', () => {
    const spaced = sampleIccid(1).replaceAll(/(.{4})/g, '$1 ');
    expect(outcome('sim-replacement', {}, { sim: spaced })).toMatchObject({
      value: { stock: [{ kind: 'sim', serial: sampleIccid(1) }] },
    });
  });
});
