import type { BillingOrder, Subscriber } from '@onehall/application';
import {
  acceptService,
  catalogue,
  findService,
  type LineFacts,
  type OrderPayload,
  type Proof,
  type ServiceRequest,
} from '@onehall/domain';
import {
  sampleHolder,
  sampleLine,
  sampleRequest,
  serviceSamples,
  tempFolder,
  testSubscriber,
} from '@onehall/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EmbeddedBilling } from './embedded-billing.ts';
import type { NewSubscriber } from './load-subscribers.ts';

const proof: Proof = {
  by: 'document',
  documentKind: 'resident-id-card',
  actsAs: 'holder',
  relation: null,
  checkedAt: 1,
};
const corporateDocument = '91350100M000100Y43';
const plans = sampleRequest().plans;

/** The line of the samples as the billing system has it, and a second line of the same holder. */
function billingWith(change: Partial<LineFacts> = {}): EmbeddedBilling {
  const line = sampleLine(change);
  const one: NewSubscriber = {
    ...testSubscriber,
    planId: line.planId,
    balanceFen: line.balanceFen,
    state: line.state,
    featureIds: line.featureIds,
    deposits: line.deposits,
    products: line.products,
    accountId: 'account-shared',
    bills: line.bills.map((bill) => ({
      ...bill,
      items: [{ name: { zh: '月费', en: 'Fee' }, amountFen: bill.dueFen }],
    })),
    corporateDocument,
  };
  const second = {
    ...one,
    id: 'sub-2',
    mobile: '13900008888',
    deposits: [],
    bills: [],
    products: [],
    accountId: 'account-2',
  };
  const third = { ...second, id: 'sub-3', mobile: '13900009999', accountId: 'account-shared' };
  const billing = new EmbeddedBilling({
    folder: tempFolder(),
    hallKey: Buffer.alloc(32, 1),
    tariff: plans,
    now: () => 1_772_330_400_000,
    subscribers: () => [one, second, third],
  });
  onTestFinished(() => billing.close());
  return billing;
}

/** The facts of a line as the counter would have them. */
export function factsOf(subscriber: Subscriber): LineFacts {
  const { customer } = subscriber;
  return {
    ...sampleLine(),
    ...subscriber,
    subscriberId: subscriber.id,
    customerId: customer.id,
    customerKind: customer.kind,
    residence: customer.residence,
    linesHeld: customer.linesHeld,
    blacklisted: customer.blacklisted,
    joiningTail: subscriber.idNumber.slice(-6),
  };
}

async function orderFor(billing: EmbeddedBilling, serviceId: string): Promise<BillingOrder> {
  const subscriber = await billing.findByMobile(testSubscriber.mobile);
  const definition = findService(serviceId);
  if (!subscriber || !definition) throw new Error('the samples have both');
  const [number] = await billing.numbersForSale('', 1);
  const request: ServiceRequest = sampleRequest({
    line: factsOf(subscriber),
    numbers: number ? [number] : [],
    holders: [sampleHolder()],
  });
  const fields = { ...serviceSamples[serviceId]?.fields };
  if (serviceId === 'new-subscription') fields['number'] = number?.mobile ?? '';
  const accepted = acceptService(definition, fields, proof, request);
  if (!accepted.ok) throw new Error(`${serviceId}: ${JSON.stringify(accepted.refusal)}`);
  const { payload, amountFen } = accepted.value;
  const subscriberId = definition.subject === 'new-holder' ? null : subscriber.id;
  return { orderId: `order-${serviceId}`, subscriberId, amountFen, payload };
}

type Look = (billing: EmbeddedBilling, order: BillingOrder) => Promise<unknown>;
const line =
  (pick: (subscriber: Subscriber) => unknown): Look =>
  async (billing) => {
    const found = await billing.findByMobile(testSubscriber.mobile);
    return found && pick(found);
  };
const history: Look = async (billing) =>
  (await billing.historyOf('sub-1', 1)).map(({ type, about }) => [type, about]);
const cases: Look = async (billing) =>
  (await billing.casesOf('sub-1')).map(({ kind, topic, state }) => [kind, topic, state]);
const products = line((one) => one.products.map(({ productId, kind }) => [productId, kind]));
const enquiry = (what: string) => [history, [['record-enquiry', what]]] as const;
const has = (featureId: string) => [line((one) => one.featureIds.includes(featureId)), true] as const;
const installed = (productId: string, kind: string) =>
  [products, expect.arrayContaining([[productId, kind]])] as const;

/** What of the billing system has changed when each service of the catalogue is done. */
const effects: Readonly<Record<string, readonly [Look, unknown]>> = {
  'bill-payment': [line((one) => one.bills), []],
  prepayment: [line((one) => one.balanceFen), 25_000],
  'balance-refund': [line((one) => one.balanceFen), 2_000],
  'deposit-refund': [line((one) => one.deposits), []],
  waiver: [line((one) => one.bills.map((bill) => bill.dueFen)), [4_000, 3_640]],
  'granted-credit': [line((one) => one.balanceFen), 5_500],
  'payment-method-change': [line((one) => one.paymentMethod), 'direct-debit'],
  'bill-query': enquiry('bill'),
  'itemised-query': enquiry('itemised'),
  'receipt-reprint': enquiry('receipt-reprint'),
  'sim-replacement': [
    (billing) => billing.registrationOf('sub-1'),
    { registered: true, iccid: serviceSamples['sim-replacement']?.fields['sim'] },
  ],
  'sim-swap': [
    (billing) => billing.registrationOf('sub-1'),
    { registered: true, iccid: serviceSamples['sim-swap']?.fields['sim'] },
  ],
  'feature-change': [line((one) => one.featureIds), ['call-forwarding', 'ring-back-tone']],
  'plan-change': [line((one) => [one.planId, one.contract?.until]), ['basic-39', '2027-03-01']],
  'value-added-change': [line((one) => one.featureIds), ['caller-display', 'mobile-news']],
  'card-unlock': [(billing) => billing.unlockCode('sub-1'), expect.stringMatching(/^\d{8}$/)],
  'international-calling': has('international-calling'),
  'international-roaming': [
    line((one) => [
      one.featureIds.includes('international-roaming'),
      one.deposits.map((deposit) => deposit.amountFen),
    ]),
    [true, [30_000, 100_000]],
  ],
  suspension: [line((one) => one.state), 'suspended'],
  resumption: [line((one) => one.state), 'active'],
  'loss-report': [line((one) => one.state), 'lost'],
  'new-subscription': [
    async (billing, order) => {
      const { payload } = order as { payload: Extract<OrderPayload, { type: 'open-subscription' }> };
      const found = await billing.findByMobile(payload.mobile);
      return [found?.name, found?.planId, found?.balanceFen, found?.paymentMethod];
    },
    ['诸葛明', 'fast-86', 5_000, 'prepaid'],
  ],
  'password-set': [(billing) => billing.checkPassword('sub-1', '820417'), 'right'],
  'name-change': [line((one) => one.name), '欧阳静宜'],
  'ownership-transfer': [
    line((one) => [one.name, one.idNumber, one.customer.linesHeld]),
    ['诸葛明', '11010519491231002X', 1],
  ],
  'account-split': [line((one) => one.accountLines), 1],
  'account-merge': [async (billing) => (await billing.findByMobile('13900008888'))?.accountLines, 2],
  'record-change': [history, [['change-record', '']]],
  cancellation: [
    line((one) => [one.state, one.balanceFen, one.deposits, one.featureIds]),
    ['cancelled', 0, [], []],
  ],
  reinstallation: [line((one) => one.state), 'active'],
  'line-new': installed('office-line', 'fixed-line'),
  'line-move': [history, [['move-product', '']]],
  'line-remove': [products, []],
  'local-telephony': [
    line((one) => one.products[0]?.optionIds),
    ['domestic-long-distance', 'fixed-caller-display'],
  ],
  'long-distance': [line((one) => one.products[0]?.optionIds), ['international-long-distance']],
  broadband: installed('broadband-500', 'broadband'),
  'leased-line': installed('leased-10', 'leased-line'),
  'ip-telephony': installed('ip-phone', 'ip-telephony'),
  vpdn: installed('vpdn-standard', 'vpdn'),
  video: installed('iptv', 'video'),
  mailbox: installed('voice-mailbox', 'mailbox'),
  'dial-up': installed('dial-up-163', 'dial-up'),
  'corporate-product': installed('machine-cards', 'corporate-product'),
  'handset-sale': [line((one) => [one.contract?.until, one.contract?.subsidyFen]), ['2028-03-01', 60_000]],
  'prepaid-card-sale': [history, [['sell-goods', 'card-50']]],
  'value-added-sale': has('data-5g'),
  consultation: enquiry('consultation'),
  'customer-query': enquiry('customer-query'),
  'spending-query': enquiry('spending-query'),
  'service-history-query': enquiry('service-history-query'),
  'complaint-progress-query': enquiry('complaint-progress-query'),
  'number-range-query': enquiry('number-range-query'),
  'network-registration-query': enquiry('network-registration-query'),
  complaint: [cases, [['complaint', 'network', 'open']]],
  'fault-report': [cases, [['fault', 'broadband-down', 'open']]],
  retention: has('offer-half-fee'),
  'device-repair': [cases, [['device-repair', 'phone-s1', 'open']]],
};

describe('every service of the catalogue changes the billing system, once', () => {
  test.each(catalogue.map((one) => one.id))('%s', async (id) => {
    const billing = billingWith(serviceSamples[id]?.line);
    const [look, expected] = effects[id] ?? [history, null];
    const order = await orderFor(billing, id);
    expect(await look(billing, order)).not.toEqual(id === 'card-unlock' ? null : expected);
    const first = await billing.submit(order);
    expect(first).toMatchObject({ outcome: 'confirmed', amountFen: order.amountFen });
    expect(await look(billing, order)).toEqual(expected);
    // The same order again: the first answer, and nothing more is done.
    const entries = (await billing.historyOf('sub-1', 9)).length;
    expect(await billing.submit(order)).toEqual(first);
    expect(await look(billing, order)).toEqual(expected);
    expect(await billing.historyOf('sub-1', 9)).toHaveLength(entries);
  });
});

describe('what the billing system rejects changes nothing', () => {
  const sent = (
    billing: EmbeddedBilling,
    payload: OrderPayload,
    amountFen = 0,
    subscriberId: string | null = 'sub-1',
  ) =>
    billing.submit({
      orderId: `o-${payload.type}-${amountFen}-${subscriberId}`,
      subscriberId,
      amountFen,
      payload,
    });
  const owing = { bills: [{ id: 'b1', month: '2026-02', dueFen: 4_000 }] };
  const iccid = '89860123456789012341';

  test.each<[OrderPayload, number, Partial<LineFacts>, string]>([
    [{ type: 'top-up', amountFen: 100 }, 99, {}, 'amount-changed'],
    [{ type: 'refund-balance', amountFen: 5_001 }, -5_001, {}, 'balance-too-low'],
    [{ type: 'refund-balance', amountFen: 100 }, -100, owing, 'arrears'],
    [{ type: 'spend-balance', amountFen: 5_001 }, 0, {}, 'balance-too-low'],
    [{ type: 'waive-bill', billId: 'b9', amountFen: 1, reason: 'x' }, 0, owing, 'bill-already-paid'],
    [{ type: 'waive-bill', billId: 'b1', amountFen: 4_001, reason: 'x' }, 0, owing, 'amount-changed'],
    [{ type: 'return-deposit', depositId: 'deposit-9', amountFen: 1 }, -1, {}, 'deposit-unknown'],
    [{ type: 'set-password', password: '071233' }, 0, {}, 'password-initial'],
    [{ type: 'change-plan', planId: 'gone', from: 'now', contractUntil: null }, 0, {}, 'plan-unknown'],
    [{ type: 'merge-account', intoMobile: '13999999999' }, 0, {}, 'account-unknown'],
    [{ type: 'resume' }, 0, {}, 'line-state'],
    [{ type: 'suspend', until: '' }, 0, { state: 'suspended' }, 'line-state'],
    [{ type: 'reinstall', iccid, planId: 'fast-86' }, 0, {}, 'line-state'],
    [{ type: 'remove-product', productHeldId: 'held-9', reason: '' }, 0, {}, 'product-unknown'],
    [
      { type: 'cancel', balanceFen: 1, depositIds: [], terminationFen: 0, reason: 'price' },
      -1,
      {},
      'amount-changed',
    ],
    [{ type: 'buy-pack', packId: 'data-5g', amountFen: 2_000 }, 2_000, { state: 'lost' }, 'line-state'],
  ])('%o for %i fen of a line with %o: %s', async (payload, amountFen, change, reason) => {
    const billing = billingWith(change);
    const before = await billing.findByMobile(testSubscriber.mobile);
    expect(await sent(billing, payload, amountFen)).toEqual({ outcome: 'rejected', reason });
    expect(await billing.findByMobile(testSubscriber.mobile)).toEqual(before);
    expect(await billing.historyOf('sub-1', 9)).toEqual([]);
  });

  test('a line nobody has, a number that was sold, a serial number that was sold', async () => {
    const billing = billingWith();
    expect(await sent(billing, { type: 'resume' }, 0, 'ghost')).toMatchObject({
      reason: 'subscriber-unknown',
    });
    const fresh = await orderFor(billing, 'new-subscription');
    await billing.submit(fresh);
    expect(await billing.submit({ ...fresh, orderId: 'again' })).toMatchObject({ reason: 'number-taken' });
    const cards = await orderFor(billing, 'prepaid-card-sale');
    await billing.submit(cards);
    expect(await billing.submit({ ...cards, orderId: 'cards-again' })).toMatchObject({
      reason: 'serial-already-sold',
    });
  });

  test('a card that serves another line', async () => {
    const billing = billingWith();
    const swap = await orderFor(billing, 'sim-swap');
    await billing.submit(swap);
    expect(await billing.submit({ ...swap, orderId: 'o2', subscriberId: 'sub-2' })).toMatchObject({
      reason: 'card-in-use',
    });
  });
});

test('a plan ordered for next month counts from its first day', async () => {
  let at = 1_772_330_400_000;
  const billing = new EmbeddedBilling({
    folder: tempFolder(),
    hallKey: Buffer.alloc(32, 1),
    tariff: plans,
    now: () => at,
    subscribers: () => [{ ...testSubscriber, planId: 'basic-39' }],
  });
  onTestFinished(() => billing.close());
  const payload = {
    type: 'change-plan',
    planId: 'fast-86',
    from: 'next-month',
    contractUntil: null,
  } as const;
  await billing.submit({ orderId: 'o1', subscriberId: 'sub-1', amountFen: 0, payload });
  const planId = async () => (await billing.findByMobile(testSubscriber.mobile))?.planId;
  expect(await planId()).toBe('basic-39');
  at += 31 * 24 * 3_600_000;
  expect(await planId()).toBe('fast-86');
});

test('an order that knows its line by number only finds it, or is rejected', async () => {
  const billing = billingWith();
  const payload = { type: 'top-up', amountFen: 100 } as const;
  const by = (orderId: string, mobile: string) =>
    billing.submit({ orderId, subscriberId: null, mobile, amountFen: 100, payload });
  expect(await by('o1', testSubscriber.mobile)).toMatchObject({ outcome: 'confirmed' });
  expect((await billing.findByMobile(testSubscriber.mobile))?.balanceFen).toBe(5_100);
  expect(await by('o2', '13999999999')).toEqual({ outcome: 'rejected', reason: 'subscriber-unknown' });
});

describe('troubles on command [C9]', () => {
  const payload = { type: 'top-up', amountFen: 100 } as const;
  const order = { orderId: 'o1', subscriberId: 'sub-1', amountFen: 100, payload };
  const balance = async (billing: EmbeddedBilling) =>
    (await billing.findByMobile(testSubscriber.mobile))?.balanceFen;

  test('down: nothing is asked, nothing is done, and it comes back', async () => {
    const billing = billingWith();
    billing.behave({ down: true });
    await expect(billing.submit(order)).rejects.toMatchObject({ name: 'BillingUnavailable' });
    await expect(billing.findByMobile('1')).rejects.toMatchObject({ name: 'BillingUnavailable' });
    billing.behave({});
    expect(await balance(billing)).toBe(5_000);
  });

  test('deaf: done without an answer; asked again it is confirmed a second time and done once', async () => {
    const billing = billingWith();
    billing.behave({ deaf: true });
    await expect(billing.submit(order)).rejects.toMatchObject({ name: 'BillingUnavailable' });
    billing.behave({});
    expect(await billing.submit(order)).toMatchObject({ outcome: 'confirmed' });
    expect(await balance(billing)).toBe(5_100);
  });

  test('contrary: it refuses, and keeps to it; another order may speak of another amount', async () => {
    const billing = billingWith();
    billing.behave({ refusal: 'system-closed' });
    expect(await billing.submit(order)).toEqual({ outcome: 'rejected', reason: 'system-closed' });
    billing.behave({ amountOffFen: 1 });
    expect(await billing.submit(order)).toEqual({ outcome: 'rejected', reason: 'system-closed' });
    expect(await billing.submit({ ...order, orderId: 'o2' })).toMatchObject({ amountFen: 101 });
  });
});
