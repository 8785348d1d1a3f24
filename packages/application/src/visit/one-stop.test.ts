import {
  richSubscriber,
  StoredHall,
  sampleIccid,
  serveUntil,
  signedVisit,
  VisitActs,
  visiting,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import type { FormContent } from '../slips/compose-form.ts';
import { abandonVisit } from './abandon-visit.ts';
import { changeOrder, removeOrder } from './accept-order.ts';
import { billingOrderOf } from './billing-outbox.ts';
import { chooseParty } from './find-subscriber.ts';

const clerkId = 'k1';
const cards = { card: 'card-50', count: 2, serials: ['CARD00000001', 'CARD00000002'] };
const install = {
  product: 'broadband-500',
  address: '滨河路一段18号',
  visitDay: '2026-03-05',
  contactPhone: '13900007777',
};

describe('one visit, seven services of four kinds', () => {
  test('one form, one signature, one payment; each order goes to billing as itself', async () => {
    const { hall, acts, visitId } = await visiting();
    await acts.person();
    const asked: readonly (readonly [string, Parameters<VisitActs['add']>[1]])[] = [
      ['bill-payment', {}],
      ['plan-change', { plan: 'fast-86' }],
      ['sim-replacement', { sim: sampleIccid(1) }],
      ['broadband', install],
      ['prepaid-card-sale', cards],
      ['deposit-refund', {}],
      ['ownership-transfer', {}],
    ];
    for (const [id, fields] of asked) expect([id, await acts.add(id, fields)]).toEqual([id, 'accepted']);
    // Bills 86.40, card 10, installation 100, cards 100, deposit back 200.
    const dueFen = 8_640 + 1_000 + 10_000 + 10_000 - 20_000;
    expect([await acts.show(), await acts.sign()]).toEqual(['accepted', 'accepted']);
    const { form } = acts.visit;
    const content = hall.store.state.personalRecord(form?.contentRecordId ?? '') as FormContent;
    expect(content.lines.map((line) => line.title.zh)).toEqual([
      '缴费',
      '套餐变更',
      '补卡',
      '宽带新装',
      '有价卡',
      '退押金',
      '过户',
    ]);
    expect(content).toMatchObject({ totalFen: dueFen, payoutFen: 0, settlement: 'net', agent: null });
    expect(JSON.stringify(content)).not.toMatch(/诸葛明|13900007777|滨河路一段18号/);
    expect(await acts.pay(10_000)).toBe('accepted');
    expect(acts.visit.payment).toMatchObject({ dueFen, tenderedFen: 10_000, changeFen: 10_000 - dueFen });
    const open = hall.store.queries.openOrders(20);
    const told = open.map((one) => billingOrderOf(one, hall.store.state));
    expect(told.map((one) => [one?.payload.type, one?.amountFen])).toEqual([
      ['pay-bills', 8_640],
      ['change-plan', 0],
      ['replace-sim', 1_000],
      ['install-product', 10_000],
      ['sell-goods', 10_000],
      ['return-deposit', -20_000],
      ['transfer-ownership', 0],
    ]);
    expect(told.at(-1)?.payload).toMatchObject({
      holder: { name: '诸葛明', documentNumber: '11010519491231002X' },
    });
    const { queries } = hall.store;
    expect(queries.balanceFen(`customer-clearing:${visitId}`)).toBe(0);
    expect(queries.balanceFen('deposit-liability')).toBe(20_000);
    expect(queries.balanceFen('sales-revenue')).toBe(-10_000);
    expect(JSON.stringify(hall.events)).not.toMatch(/诸葛明|13900007777|滨河路|11010519491231002X/);
  });

  test('several lines: each order stays with the line it was accepted for', async () => {
    const { hall, acts, visitId } = await visiting();
    await acts.add('bill-payment');
    await acts.find({
      ...richSubscriber,
      id: 'sub-2',
      bills: richSubscriber.bills.map((bill) => ({ ...bill, id: `2-${bill.id}` })),
    });
    expect(await acts.add('bill-payment')).toBe('accepted');
    expect(await acts.add('bill-payment')).toBe('service-already-added');
    expect(await acts.add('prepayment', { amount: 5_000 }, { partyId: 'sub-1' })).toBe('accepted');
    expect(await acts.add('prepayment', {}, { partyId: 'ghost' })).toBe('party-unknown');
    expect(acts.visit.orders.map((order) => [order.serviceId, order.subscriberId])).toEqual([
      ['bill-payment', 'sub-1'],
      ['bill-payment', 'sub-2'],
      ['prepayment', 'sub-1'],
    ]);
    const choose = (partyId: string) =>
      hall.codeOf((context) => chooseParty({ visitId, clerkId, partyId }, context));
    expect([await choose('ghost'), await choose('sub-1')]).toEqual(['party-unknown', 'accepted']);
    expect(acts.visit).toMatchObject({
      subscriberId: 'sub-1',
      identity: { documentKind: 'resident-id-card' },
    });
  });

  test('somebody without a line buys cards; nothing is asked of them', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    expect(await acts.add('bill-payment')).toBe('subscriber-missing');
    expect(await acts.add('prepaid-card-sale', cards)).toBe('accepted');
    expect([await acts.show(), await acts.sign(), await acts.pay(10_000)]).toEqual(Array(3).fill('accepted'));
    const [open] = hall.store.queries.openOrders(1);
    const told = open && billingOrderOf(open, hall.store.state);
    expect(told).toMatchObject({ subscriberId: null, amountFen: 10_000, payload: { type: 'sell-goods' } });
  });

  test('a new subscriber needs a document and a copy of it', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const acts = new VisitActs(hall, visitId);
    const fields = { number: '13911118888', plan: 'fast-86', sim: sampleIccid(7) };
    expect(await acts.add('new-subscription', fields)).toBe('identity-missing');
    await acts.person('11010519491231002X', false);
    expect(await acts.add('new-subscription', fields)).toBe('document-copy-missing');
    await acts.person('110101199003071233', true);
    const holder = acts.visit.parties[1]?.id ?? '';
    expect(await acts.add('new-subscription', { ...fields, holder })).toBe('accepted');
    expect(acts.visit.orders[0]?.amountFen).toBe(1_000 + 50_000 + 5_000);
  });

  test('enquiries alone need neither form nor signature, and are done without money', async () => {
    const { hall, acts } = await visiting();
    expect(await acts.add('spending-query')).toBe('accepted');
    expect(await acts.pay(0)).toBe('accepted');
    expect(hall.store.queries.openOrders(9)).toMatchObject([{ amountFen: 0 }]);
  });
});

test('an order that was accepted because the visit pays what is owed needs that payment to stay', async () => {
  const { hall, acts, visitId } = await visiting();
  expect(await acts.add('deposit-refund')).toBe('arrears');
  await acts.add('bill-payment');
  expect(await acts.add('deposit-refund')).toBe('accepted');
  const orderId = acts.visit.orders[0]?.id ?? '';
  await hall.must((context) => removeOrder({ visitId, clerkId, orderId }, context));
  expect(await acts.show()).toBe('arrears');
  await acts.add('bill-payment');
  expect(await acts.show()).toBe('accepted');
});

describe('changing the basket', () => {
  const change = (hall: StoredHall, visitId: string, orderId: string, fields = {}, voidsSignature = false) =>
    hall.codeOf((context) => changeOrder({ visitId, clerkId, orderId, fields, voidsSignature }, context));
  const remove = (hall: StoredHall, visitId: string, orderId: string, voidsSignature = false) =>
    hall.codeOf((context) => removeOrder({ visitId, clerkId, orderId, voidsSignature }, context));

  test('what was shown is void as soon as the visit is another one: its hash cannot be signed any more', async () => {
    const { hall, acts, visitId } = await visiting();
    await acts.add('prepayment', { amount: 5_000 });
    await acts.show();
    const first = acts.visit.form;
    expect(await acts.add('bill-payment')).toBe('accepted');
    expect(acts.visit.form).toBeNull();
    expect(await acts.sign()).toBe('form-missing');
    await acts.show();
    expect(acts.visit.form).toMatchObject({ version: 2 });
    expect(acts.visit.form?.contentHash).not.toBe(first?.contentHash);
    const [prepayment] = acts.visit.orders;
    expect(await change(hall, visitId, prepayment?.id ?? '', { amount: 6_000 })).toBe('accepted');
    expect(acts.visit).toMatchObject({ form: null, orders: [{ amountFen: 6_000 }, { amountFen: 8_640 }] });
    expect(await change(hall, visitId, prepayment?.id ?? '', { amount: 0.5 })).toBe('amount-invalid');
    expect(await change(hall, visitId, 'ghost')).toBe('order-unknown');
  });

  test('after the signature a change says that it voids it, or is refused', async () => {
    const { hall, acts, visitId } = await signedVisit();
    expect(await acts.add('prepayment')).toBe('form-already-signed');
    expect(await acts.add('prepayment', {}, { voidsSignature: true })).toBe('accepted');
    expect(acts.visit.form).toBeNull();
    expect(hall.events.find((event) => event.type === 'FormVoided')).toMatchObject({
      payload: { signed: true, cause: 'order-added' },
    });
    expect(await acts.pay(100_000)).toBe('visit-unsigned');
    const [bill] = acts.visit.orders;
    expect(await remove(hall, visitId, bill?.id ?? '')).toBe('accepted');
    expect(acts.visit.orders.map((order) => order.serviceId)).toEqual(['prepayment']);
    expect([await acts.show(), await acts.sign(), await acts.pay(10_000)]).toEqual(Array(3).fill('accepted'));
    expect(hall.store.queries.openOrders(9)).toHaveLength(1);
  });

  test('a piece of stock is in one basket at a time, and free again when it is taken out', async () => {
    const { hall, acts, visitId } = await visiting();
    expect(await acts.add('prepaid-card-sale', cards)).toBe('accepted');
    expect(await acts.add('prepaid-card-sale', { ...cards, count: 1, serials: ['CARD00000002'] })).toBe(
      'serial-already-sold',
    );
    const [order] = acts.visit.orders;
    expect(
      await change(hall, visitId, order?.id ?? '', { ...cards, count: 1, serials: ['CARD00000001'] }),
    ).toBe('accepted');
    expect(hall.store.state.stockUsedBy('prepaid-card', 'CARD00000002')).toBeNull();
    expect(await remove(hall, visitId, order?.id ?? '')).toBe('accepted');
    expect(hall.store.state.stockUsedBy('prepaid-card', 'CARD00000001')).toBeNull();
  });

  test('a customer who leaves gives back what was in the basket', async () => {
    const { hall, acts, visitId } = await visiting();
    await acts.add('prepaid-card-sale', cards);
    expect(await hall.codeOf((context) => abandonVisit({ visitId, clerkId, reason: 'left' }, context))).toBe(
      'accepted',
    );
    expect(hall.store.state.stockUsedBy('prepaid-card', 'CARD00000001')).toBeNull();
    expect(acts.visit.orders).toEqual([]);
  });
});
