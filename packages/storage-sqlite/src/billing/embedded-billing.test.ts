import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BillingOrder } from '@onehall/application';
import { tempFolder, testSubscriber } from '@onehall/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EmbeddedBilling } from './embedded-billing.ts';

const hallKey = Buffer.alloc(32, 1);
const bills = { orderId: 'o1', billIds: ['sub-1-2026-01', 'sub-1-2026-02'], amountFen: 8_640 };
/** A payment of these bills of the line sub-1, unless the test says otherwise. */
const order = (change: Partial<typeof bills & { subscriberId: string }> = {}): BillingOrder => {
  const { orderId, subscriberId = 'sub-1', billIds, amountFen } = { ...bills, ...change };
  return { orderId, subscriberId, amountFen, payload: { type: 'pay-bills', billIds, amountFen } };
};

function billingIn(folder: string, subscribers = [{ ...testSubscriber, planId: 'p1' }]) {
  const billing = new EmbeddedBilling({
    folder,
    hallKey,
    tariff: [{ id: 'p1', name: { zh: '畅享', en: 'Plan' }, monthlyFeeFen: 4_000 }],
    now: () => 5,
    subscribers: () => subscribers,
  });
  onTestFinished(() => billing.close());
  return billing;
}

describe('looking somebody up', () => {
  test('by mobile number gives the subscriber with plan and bills due, oldest first', async () => {
    const found = await billingIn(tempFolder()).findByMobile(testSubscriber.mobile);
    expect(found).toMatchObject({
      id: 'sub-1',
      name: testSubscriber.name,
      plan: { zh: '畅享', en: 'Plan' },
      monthlyFeeFen: 4_000,
    });
    expect(found?.bills).toEqual(testSubscriber.bills);
  });

  test('a kiosk learns the class and a masked name, no more', async () => {
    expect(await billingIn(tempFolder()).classOf(testSubscriber.mobile)).toEqual({
      subscriberId: 'sub-1',
      classId: 'gold',
      maskedName: '欧***',
    });
  });

  test('an unknown number is nobody, an unknown plan is called by its id', async () => {
    const billing = billingIn(tempFolder(), [{ ...testSubscriber, planId: 'p9' }]);
    expect(await billing.findByMobile('13900000000')).toBeNull();
    expect(await billing.classOf('13900000000')).toBeNull();
    expect(await billing.findByMobile(testSubscriber.mobile)).toMatchObject({
      plan: { zh: 'p9', en: 'p9' },
      monthlyFeeFen: 0,
    });
  });

  test('a document matches its own subscriber only', async () => {
    const billing = billingIn(tempFolder());
    expect(await billing.matchesDocument('sub-1', testSubscriber.idNumber, false)).toBe(true);
    expect(await billing.matchesDocument('sub-1', '11010519491231002X', false)).toBe(false);
    expect(await billing.matchesDocument('ghost', testSubscriber.idNumber, false)).toBe(false);
  });
});

describe('paying bills', () => {
  test('the same order twice is paid once and gets its first reference, after a restart too', async () => {
    const folder = tempFolder();
    const billing = billingIn(folder);
    const first = await billing.submit(order());
    expect(first).toMatchObject({ outcome: 'confirmed' });
    expect(await billing.submit(order())).toEqual(first);
    expect(await billingIn(folder).submit(order())).toEqual(first);
    expect((await billing.findByMobile(testSubscriber.mobile))?.bills).toEqual([]);
  });

  test('a bill that another order has paid is rejected', async () => {
    const billing = billingIn(tempFolder());
    await billing.submit(order({ billIds: ['sub-1-2026-01'], amountFen: 4_000 }));
    expect(await billing.submit(order({ orderId: 'o2' }))).toEqual({
      outcome: 'rejected',
      reason: 'bill-already-paid',
    });
  });

  test('an amount that is not what is due is rejected and pays nothing', async () => {
    const billing = billingIn(tempFolder());
    expect(await billing.submit(order({ amountFen: 8_639 }))).toEqual({
      outcome: 'rejected',
      reason: 'amount-changed',
    });
    expect((await billing.findByMobile(testSubscriber.mobile))?.bills).toHaveLength(2);
  });

  test('one bill named twice, or somebody else’s, is not paid', async () => {
    const billing = billingIn(tempFolder());
    const twice = order({ billIds: ['sub-1-2026-01', 'sub-1-2026-01'], amountFen: 4_000 });
    expect(await billing.submit(twice)).toMatchObject({ outcome: 'rejected' });
    expect(await billing.submit(order({ orderId: 'o3', subscriberId: 'ghost' }))).toMatchObject({
      outcome: 'rejected',
    });
  });
});

test('of orders that come together each gets its own answer, and a bug in one harms none of the others', async () => {
  const folder = tempFolder();
  const billing = billingIn(folder);
  const unheardOf = {
    ...order({ orderId: 'o2' }),
    payload: { type: 'unheard-of' },
  } as unknown as BillingOrder;
  const together = [order(), unheardOf, order({ orderId: 'o3' })];
  const ended = await Promise.allSettled(together.map((one) => billing.submit(one)));
  expect(ended.map((one) => (one.status === 'fulfilled' ? one.value.outcome : 'failed'))).toEqual([
    'confirmed',
    'failed',
    'rejected',
  ]);
  expect(await billing.submit(order())).toEqual(ended[0]?.status === 'fulfilled' && ended[0].value);
});

test('a file with subscribers is not filled a second time', async () => {
  const folder = tempFolder();
  billingIn(folder);
  const other = billingIn(folder, [{ ...testSubscriber, id: 'sub-2', mobile: '13900000000', planId: 'p1' }]);
  expect(await other.findByMobile('13900000000')).toBeNull();
});

test('a file that is no database is a fault with a code', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'billing.sqlite'), 'no database '.repeat(500));
  expect(() => billingIn(folder)).toThrow(expect.objectContaining({ code: 'cannot-open' }));
});
