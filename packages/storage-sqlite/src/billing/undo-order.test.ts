import type { BillingOrder } from '@onehall/application';
import type { OrderPayload } from '@onehall/domain';
import { sampleIccid, sampleRequest, tempFolder, testSubscriber } from '@onehall/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EmbeddedBilling } from './embedded-billing.ts';

function billingOf() {
  const billing = new EmbeddedBilling({
    folder: tempFolder(),
    hallKey: Buffer.alloc(32, 1),
    tariff: sampleRequest().plans,
    now: () => 1_772_330_400_000,
    subscribers: () => [
      {
        ...testSubscriber,
        balanceFen: 5_000,
        featureIds: ['caller-display', 'call-forwarding'],
        deposits: [{ id: 'd1', purpose: 'equipment', amountFen: 20_000 }],
        products: [{ id: 'p1', productId: 'broadband-100', kind: 'broadband', optionIds: [] }],
        bills: [
          {
            id: 'b1',
            month: '2026-01',
            dueFen: 4_000,
            items: [{ name: { zh: '月费', en: 'Fee' }, amountFen: 4_000 }],
          },
        ],
      },
    ],
  });
  onTestFinished(() => billing.close());
  return billing;
}

const order = (payload: OrderPayload, amountFen = 0, orderId: string = payload.type): BillingOrder => ({
  orderId,
  subscriberId: 'sub-1',
  amountFen,
  payload,
});
const reversing = (
  originalId: string,
  toBalance: { subscriberId: string; amountFen: number } | null = null,
) => order({ type: 'reverse-order', originalId, toBalance }, 0, `reversal-${originalId}`);

/** Everything of the line that an order may change. */
const stateOf = async (billing: EmbeddedBilling) => {
  const found = await billing.findByMobile(testSubscriber.mobile);
  if (found === null) throw new Error('the line is there');
  const { balanceFen, bills, deposits, featureIds, planId, state, contract, products } = found;
  const due = bills.map((bill) => [bill.id, bill.dueFen]);
  return { balanceFen, due, deposits, featureIds, planId, state, contract, products };
};

describe('the billing system undoes', () => {
  test.each<[OrderPayload, number]>([
    [{ type: 'pay-bills', billIds: ['b1'], amountFen: 4_000 }, 4_000],
    [{ type: 'top-up', amountFen: 1_000 }, 1_000],
    [{ type: 'waive-bill', billId: 'b1', amountFen: 500, reason: 'x' }, 0],
    [{ type: 'waive-bill', billId: 'b1', amountFen: 4_000, reason: 'x' }, 0],
    [{ type: 'grant-credit', amountFen: 700, reason: 'x' }, 0],
    [{ type: 'return-deposit', depositId: 'd1', amountFen: 20_000 }, -20_000],
    [{ type: 'enable-roaming', depositFen: 30_000, depositId: 'd2' }, 30_000],
    [{ type: 'change-features', add: ['ring-back-tone', 'caller-display'], remove: ['call-forwarding'] }, 0],
    [{ type: 'change-plan', planId: 'fast-86', from: 'now', contractUntil: '2028-03-01' }, 0],
    [{ type: 'change-plan', planId: 'fast-86', from: 'next-month', contractUntil: null }, 0],
    [{ type: 'suspend', until: '' }, 0],
    [{ type: 'report-loss' }, 0],
    [{ type: 'buy-pack', packId: 'data-5g', amountFen: 900 }, 900],
    [
      {
        type: 'sell-goods',
        goodsId: 'phone-s1',
        serials: ['866012345000017'],
        amountFen: 9_900,
        contract: { until: '2028-03-01', subsidyFen: 100 },
      },
      9_900,
    ],
    [
      {
        type: 'install-product',
        productHeldId: 'p2',
        productId: 'iptv',
        kind: 'video',
        address: '',
        contactPhone: '',
        visitDay: '',
        details: '',
      },
      0,
    ],
  ])('%o: everything is as it was, once', async (payload, amountFen) => {
    const billing = billingOf();
    const before = await stateOf(billing);
    expect(await billing.submit(order(payload, amountFen))).toMatchObject({ outcome: 'confirmed' });
    const between = await stateOf(billing);
    // A plan of the next month, and a sale without a line, show nothing yet.
    if (!(payload.type === 'change-plan' && payload.from === 'next-month'))
      expect(between).not.toEqual(before);
    expect(await billing.reversalProblem(payload.type)).toBeNull();
    expect(await stateOf(billing)).toEqual(between);
    const first = await billing.submit(reversing(payload.type));
    expect(first).toMatchObject({ outcome: 'confirmed' });
    expect(await stateOf(billing)).toEqual(before);
    expect(await billing.submit(reversing(payload.type))).toEqual(first);
    expect(await stateOf(billing)).toEqual(before);
  });

  test('the removal of a product, and a refund with what the customer gives back', async () => {
    const billing = billingOf();
    await billing.submit(order({ type: 'pay-bills', billIds: ['b1'], amountFen: 4_000 }, 4_000));
    const before = await stateOf(billing);
    await billing.submit(order({ type: 'remove-product', productHeldId: 'p1', reason: 'moved' }));
    await billing.submit(order({ type: 'refund-balance', amountFen: 2_000 }, -2_000));
    await billing.submit(reversing('remove-product'));
    await billing.submit(reversing('refund-balance'));
    expect(await stateOf(billing)).toEqual(before);
  });

  test('what a balance had paid goes back into it', async () => {
    const billing = billingOf();
    await billing.submit(order({ type: 'spend-balance', amountFen: 4_000 }, 4_000));
    await billing.submit(order({ type: 'pay-bills', billIds: ['b1'], amountFen: 4_000 }, 4_000));
    await billing.submit(reversing('pay-bills', { subscriberId: 'sub-1', amountFen: 4_000 }));
    expect(await stateOf(billing)).toMatchObject({ balanceFen: 5_000, due: [['b1', 4_000]] });
  });
});

describe('the billing system does not undo', () => {
  test('what it never had, and says nothing against it beforehand', async () => {
    const billing = billingOf();
    expect(await billing.reversalProblem('ghost')).toBeNull();
    expect(await billing.submit(reversing('ghost'))).toMatchObject({ reason: 'original-unknown' });
  });

  test('what it rejected: nothing was done, and nothing is put back', async () => {
    const billing = billingOf();
    const before = await stateOf(billing);
    await billing.submit(order({ type: 'top-up', amountFen: 1 }, 2));
    expect(await billing.submit(reversing('top-up'))).toMatchObject({ outcome: 'confirmed' });
    expect(await stateOf(billing)).toEqual(before);
  });

  test.each<[string, OrderPayload[], string]>([
    [
      'a card that was replaced',
      [{ type: 'replace-sim', iccid: sampleIccid(1), cause: 'lost' }],
      'reversal-impossible',
    ],
    [
      'a plan after the line was lost',
      [{ type: 'change-plan', planId: 'fast-86', from: 'now', contractUntil: null }, { type: 'report-loss' }],
      'changed-since',
    ],
    [
      'a credit that was spent',
      [
        { type: 'grant-credit', amountFen: 700, reason: 'x' },
        { type: 'spend-balance', amountFen: 5_600 },
      ],
      'balance-too-low',
    ],
    [
      'a bill that was paid after a part of it was waived',
      [
        { type: 'waive-bill', billId: 'b1', amountFen: 500, reason: 'x' },
        { type: 'pay-bills', billIds: ['b1'], amountFen: 3_500 },
      ],
      'changed-since',
    ],
  ])('%s', async (_what, payloads, reason) => {
    const billing = billingOf();
    for (const payload of payloads) {
      const amountFen = payload.type === 'pay-bills' ? payload.amountFen : 0;
      expect(await billing.submit(order(payload, amountFen))).toMatchObject({ outcome: 'confirmed' });
    }
    const [first] = payloads;
    const before = await stateOf(billing);
    expect(await billing.reversalProblem(first?.type ?? '')).toBe(reason);
    expect(await billing.submit(reversing(first?.type ?? ''))).toMatchObject({ outcome: 'rejected', reason });
    expect(await stateOf(billing)).toEqual(before);
  });
});
