import { sampleFor, serviceSamples } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { everyService } from '../hall/hall.ts';
import type { Proof } from '../identity/proof.ts';
import { type AcceptedService, acceptService } from './accept-service.ts';
import { catalogue, findService, isOffered, searchServices } from './catalogue.ts';
import type { OrderPayloadType } from './order-payload.ts';

const proof: Proof = {
  by: 'document',
  documentKind: 'resident-id-card',
  actsAs: 'holder',
  relation: null,
  checkedAt: 1,
};

function accepted(id: string): AcceptedService {
  const definition = findService(id);
  if (!definition) throw new Error(`no service ${id}`);
  const result = acceptService(definition, serviceSamples[id]?.fields ?? {}, proof, sampleFor(id));
  if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Every service that C4 names: id, what it costs in the sample (fen), what billing is told, pieces of stock. */
const table: readonly (readonly [string, number, OrderPayloadType, number])[] = [
  ['new-subscription', 56_000, 'open-subscription', 1],
  ['password-set', 0, 'set-password', 0],
  ['name-change', 0, 'change-name', 0],
  ['ownership-transfer', 0, 'transfer-ownership', 0],
  ['account-split', 0, 'split-account', 0],
  ['account-merge', 0, 'merge-account', 0],
  ['sim-replacement', 1_000, 'replace-sim', 1],
  ['sim-swap', 0, 'replace-sim', 1],
  ['feature-change', 0, 'change-features', 0],
  ['plan-change', 0, 'change-plan', 0],
  ['value-added-change', 0, 'change-features', 0],
  ['record-change', 0, 'change-record', 0],
  ['payment-method-change', 0, 'change-payment-method', 0],
  ['bill-payment', 8_640, 'pay-bills', 0],
  ['prepayment', 20_000, 'top-up', 0],
  ['balance-refund', -3_000, 'refund-balance', 0],
  ['waiver', 0, 'waive-bill', 0],
  ['granted-credit', 0, 'grant-credit', 0],
  ['bill-query', 0, 'record-enquiry', 0],
  ['itemised-query', 0, 'record-enquiry', 0],
  ['card-unlock', 0, 'unlock-card', 0],
  ['receipt-reprint', 0, 'record-enquiry', 0],
  ['international-calling', 0, 'change-features', 0],
  ['international-roaming', 100_000, 'enable-roaming', 0],
  ['deposit-refund', -30_000, 'return-deposit', 0],
  ['suspension', 0, 'suspend', 0],
  ['resumption', 0, 'resume', 0],
  ['loss-report', 0, 'report-loss', 0],
  ['cancellation', -35_000, 'cancel', 0],
  ['reinstallation', 1_000, 'reinstall', 1],
  ['line-new', 5_000, 'install-product', 0],
  ['line-move', 5_800, 'move-product', 0],
  ['line-remove', 0, 'remove-product', 0],
  ['local-telephony', 0, 'change-product', 0],
  ['long-distance', 0, 'change-product', 0],
  ['broadband', 10_000, 'install-product', 0],
  ['leased-line', 100_000, 'install-product', 0],
  ['ip-telephony', 0, 'install-product', 0],
  ['vpdn', 50_000, 'install-product', 0],
  ['video', 0, 'install-product', 0],
  ['mailbox', 0, 'install-product', 0],
  ['dial-up', 0, 'install-product', 0],
  ['corporate-product', 20_000, 'install-product', 0],
  ['handset-sale', 69_900, 'sell-goods', 1],
  ['prepaid-card-sale', 10_000, 'sell-goods', 2],
  ['value-added-sale', 2_000, 'buy-pack', 0],
  ['consultation', 0, 'record-enquiry', 0],
  ['customer-query', 0, 'record-enquiry', 0],
  ['spending-query', 0, 'record-enquiry', 0],
  ['service-history-query', 0, 'record-enquiry', 0],
  ['complaint-progress-query', 0, 'record-enquiry', 0],
  ['number-range-query', 0, 'record-enquiry', 0],
  ['network-registration-query', 0, 'record-enquiry', 0],
  ['complaint', 0, 'open-case', 0],
  ['fault-report', 0, 'open-case', 0],
  ['retention', 0, 'record-retention', 0],
  ['device-repair', 0, 'open-case', 0],
];

describe('the catalogue', () => {
  test.each(table)(
    '%s is accepted: fields, price, form lines, stock and what billing is told',
    (id, amountFen, type, pieces) => {
      const one = accepted(id);
      expect([one.amountFen, one.payload.type, one.stock.length]).toEqual([amountFen, type, pieces]);
      expect(one.prices.reduce((sum, line) => sum + line.amountFen, 0)).toBe(amountFen);
      const fields = findService(id)?.fields ?? [];
      const secret = fields.filter((field) => field.kind === 'password');
      const required = fields.filter((field) => field.required && !secret.includes(field));
      for (const { id: fieldId } of required) expect(one.values).toHaveProperty(fieldId);
      expect(one.details).toHaveLength(Object.keys(one.values).length + secret.length + one.prices.length);
      for (const { label, value } of one.details) {
        expect([label.zh === '', label.en === '', value === '']).toEqual([false, false, false]);
      }
    },
  );

  test('is exactly what C4 names, each with both names, initials and minutes of its own', () => {
    expect(catalogue.map((one) => one.id).sort()).toEqual(table.map(([id]) => id).sort());
    expect(Object.keys(serviceSamples).sort()).toEqual(table.map(([id]) => id).sort());
    for (const { name, initials, averageMinutes } of catalogue) {
      expect([/\p{L}/u.test(name.zh), /^[A-Z]/.test(name.en), /^[a-z]+$/.test(initials)]).toEqual([
        true,
        true,
        true,
      ]);
      expect(averageMinutes).toBeGreaterThan(0);
      expect(averageMinutes).toBeLessThanOrEqual(10);
    }
  });

  test('shows no name, number, address or password in clear on the form', () => {
    const all = catalogue.map(({ id }) => JSON.stringify(accepted(id).details)).join();
    for (const secret of ['诸葛明', '欧阳静宜', '13900007777', '820417', '6217001234567890', '18号3单元'])
      expect(all).not.toContain(secret);
  });

  test('keeps no service password in what an order is changed by, and tells it to the billing system', () => {
    const { values, payload } = accepted('password-set');
    expect(JSON.stringify(values)).not.toContain('820417');
    expect(JSON.stringify(payload)).toContain('820417');
  });

  test('charges for goods what the hall has set, and gives no money with a phone that is cheap [M4]', () => {
    const costs = (id: string, goodsFen: Readonly<Record<string, number>>) => {
      const definition = findService(id);
      if (!definition) throw new Error(`no service ${id}`);
      const request = { ...sampleFor(id), goodsFen };
      const result = acceptService(definition, serviceSamples[id]?.fields ?? {}, proof, request);
      if (!result.ok) throw new Error(`${id}: ${JSON.stringify(result.refusal)}`);
      return result.value.prices.reduce((sum, one) => sum + one.amountFen, 0);
    };
    expect(costs('prepaid-card-sale', { 'card-50': 4_500 })).toBe(9_000);
    expect(costs('prepaid-card-sale', { 'card-30': 1 })).toBe(10_000);
    expect(costs('handset-sale', { 'phone-s1': 100_000 })).toBe(40_000);
    expect(costs('handset-sale', { 'phone-s1': 50_000 })).toBe(0);
  });

  test('keeps legacy services and those a hall does not do from being offered, not from being known', () => {
    const offered = (id: string, settings = everyService) => {
      const definition = findService(id);
      return definition !== undefined && isOffered(definition, settings);
    };
    expect([offered('mailbox'), offered('dial-up'), offered('broadband')]).toEqual([false, false, true]);
    expect(offered('dial-up', { legacyOn: true, offIds: [] })).toBe(true);
    expect(offered('vpdn', { legacyOn: true, offIds: ['vpdn'] })).toBe(false);
  });
});

describe('finding a service', () => {
  const first = (typed: string) => searchServices(typed, everyService)[0]?.id;
  test.each([
    ['tcbg', 'plan-change'],
    ['jf', 'bill-payment'],
    ['YJK', 'prepaid-card-sale'],
    ['宽带', 'broadband'],
    ['roam', 'international-roaming'],
    ['gh', 'ownership-transfer'],
  ])('%s finds %s first', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  test('nothing typed gives everything on offer, nonsense gives nothing', () => {
    expect(searchServices('', everyService)).toHaveLength(catalogue.length - 2);
    expect(searchServices('qqqq', everyService)).toEqual([]);
  });
});
