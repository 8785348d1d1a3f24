import { richSubscriber, visiting } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { changeOrder, removeOrder } from '../visit/accept-order.ts';
import { billingOrderOf } from '../visit/billing-outbox.ts';
import { chooseSettlement } from '../visit/take-cash.ts';
import { grantApproval } from './decide-approval.ts';

const clerkId = 'k1';
const reason = '重复扣费';

async function begun() {
  const { hall, acts, visitId } = await visiting(richSubscriber);
  const [bill] = richSubscriber.bills;
  if (!bill) throw new Error('the sample owes a bill');
  const owedFen = richSubscriber.bills.reduce((sum, one) => sum + one.dueFen, 0);
  const grant = async (nth = 0) => {
    const request = hall.store.state.approvalOfOrder(acts.visit.orders[nth]?.id ?? '', 'order');
    const { id = '', contentHash = '' } = request ?? {};
    const by = { approvalId: id, staffId: 'm1', role: 'branch-manager', contentHash } as const;
    return hall.codeOf((context) => grantApproval(by, context));
  };
  const held = (accountId: string) => hall.store.queries.balanceFen(accountId);
  return { hall, acts, visitId, bill, owedFen, grant, held };
}

describe('a waiver [M5]', () => {
  test('asks at once with its own reason, lowers what the customer pays, and is borne by the hall', async () => {
    const { hall, acts, visitId, bill, owedFen, grant, held } = await begun();
    expect(await acts.add('waiver', { bill: bill.id, amount: bill.dueFen + 1, reason })).toBe(
      'waiver-too-much',
    );
    expect(await acts.add('waiver', { bill: bill.id, amount: 1_000 })).toBe('field-missing');
    expect(await acts.add('waiver', { bill: bill.id, amount: 1_000, reason })).toBe('accepted');
    expect(hall.store.state.openApprovalsOf(clerkId)).toMatchObject([
      { kind: 'waiver', amountFen: 1_000, reason, level: 'duty-manager' },
    ]);
    expect(await acts.add('bill-payment')).toBe('accepted');
    expect(acts.visit.orders.map((order) => order.amountFen)).toEqual([0, owedFen - 1_000]);
    expect([await acts.show(), await grant(), await acts.show()]).toEqual([
      'approval-missing',
      'accepted',
      'accepted',
    ]);
    expect([await acts.sign(), await acts.pay(owedFen - 1_000)]).toEqual(['accepted', 'accepted']);
    expect(acts.visit.payment).toMatchObject({ dueFen: owedFen - 1_000, changeFen: 0, payoutFen: 0 });
    expect([held('waiver'), held('billing-payable'), held(`customer-clearing:${visitId}`)]).toEqual([
      1_000,
      -owedFen,
      0,
    ]);
    // Billing waives before it takes the payment of what is left.
    const told = hall.store.queries.openOrders(9).map((one) => billingOrderOf(one, hall.store.state));
    expect(told.map((one) => one?.payload)).toMatchObject([
      { type: 'waive-bill', billId: bill.id, amountFen: 1_000, reason },
      { type: 'pay-bills', amountFen: owedFen - 1_000 },
    ]);
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toEqual([
      { kind: 'waiver', clerkId, approvedBy: 'm1', count: 1, amountFen: 1_000 },
    ]);
  });

  test('never comes out as cash, also where refunds are kept apart', async () => {
    const { hall, acts, visitId, bill, owedFen, grant } = await begun();
    await acts.add('waiver', { bill: bill.id, amount: 1_000, reason });
    await acts.add('bill-payment');
    await grant();
    await hall.must((context) => chooseSettlement({ visitId, clerkId, settlement: 'apart' }, context));
    expect([await acts.show(), await acts.sign(), await acts.pay(owedFen - 1_000)]).toEqual(
      Array(3).fill('accepted'),
    );
    expect(acts.visit.payment).toMatchObject({ dueFen: owedFen - 1_000, payoutFen: 0 });
  });

  test('of a whole bill leaves nothing of it to pay', async () => {
    const { acts, bill, owedFen } = await begun();
    await acts.add('waiver', { bill: bill.id, amount: bill.dueFen, reason });
    await acts.add('bill-payment');
    expect(acts.visit.orders[1]).toMatchObject({ amountFen: owedFen - bill.dueFen });
    expect(acts.visit.orders[1]?.billIds).not.toContain(bill.id);
  });

  test('stands as it is once the bills are ordered; taken off, their order is outdated', async () => {
    const { hall, acts, visitId, bill, grant } = await begun();
    await acts.add('waiver', { bill: bill.id, amount: 1_000, reason });
    await acts.add('bill-payment');
    const orderId = acts.visit.orders[0]?.id ?? '';
    const fields = { bill: bill.id, amount: 500, reason };
    expect(await hall.codeOf((context) => changeOrder({ visitId, clerkId, orderId, fields }, context))).toBe(
      'choice-unknown',
    );
    expect([await grant(), await acts.show()]).toEqual(['accepted', 'accepted']);
    await hall.must((context) => removeOrder({ visitId, clerkId, orderId }, context));
    expect(await acts.show()).toBe('order-outdated');
    const paying = acts.visit.orders[0]?.id ?? '';
    await hall.must((context) => changeOrder({ visitId, clerkId, orderId: paying, fields: {} }, context));
    expect(await acts.show()).toBe('accepted');
  });
});

describe('granted credit [M5]', () => {
  test('goes into the balance through billing, against an account of the hall’s own', async () => {
    const { hall, acts, visitId, grant, held } = await begun();
    expect(await acts.add('granted-credit', { amount: 2_000, reason })).toBe('accepted');
    expect([await grant(), await acts.show(), await acts.sign(), await acts.pay(0)]).toEqual(
      Array(4).fill('accepted'),
    );
    expect(acts.visit.payment).toMatchObject({ dueFen: 0, payoutFen: 0 });
    expect([held('granted-credit'), held('billing-payable'), held(`customer-clearing:${visitId}`)]).toEqual([
      2_000, -2_000, 0,
    ]);
    const [told] = hall.store.queries.openOrders(9).map((one) => billingOrderOf(one, hall.store.state));
    expect(told).toMatchObject({ amountFen: 0, payload: { type: 'grant-credit', amountFen: 2_000 } });
  });
});
