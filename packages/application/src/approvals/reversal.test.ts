import type { StaffRole } from '@onehall/domain';
import {
  calling,
  finishing,
  issuing,
  richSubscriber,
  sampleIccid,
  starting,
  VisitActs,
  visiting,
} from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { shiftPending } from '../cash/close-shift.ts';
import { billingOrderOf, recordBillingAnswer } from '../visit/billing-outbox.ts';
import { confirmTender, offerTender } from '../visit/tenders.ts';
import { grantApproval } from './decide-approval.ts';
import { type ReverseOrder, reverseOrder } from './reverse-order.ts';

const clerkId = 'k1';

/** A visit that is paid: a prepayment of so much, the bills, and what else. */
async function paid(prepayFen = 10_000, cardFen = 0) {
  const { hall, acts, visitId, ticketId } = await visiting(richSubscriber);
  await acts.add('bill-payment');
  await acts.add('prepayment', { amount: prepayFen });
  await acts.show();
  await acts.sign();
  if (cardFen > 0) {
    const card = { visitId, clerkId, kind: 'bank-card', amountFen: cardFen } as const;
    await hall.must((c) => offerTender({ ...card, subscriberId: null, balanceFen: null }, c));
    const tenderId = acts.visit.tenders[0]?.id ?? '';
    await hall.must((c) => confirmTender({ visitId, clerkId, tenderId, reference: 'T-1' }, c));
  }
  const cashFen = acts.visit.orders.reduce((sum, one) => sum + one.amountFen, 0) - cardFen;
  expect(await acts.pay(cashFen)).toBe('accepted');
  const orderId = acts.visit.orders[1]?.id ?? '';
  const of = { visitId, orderId, reason: '重复缴费', reference: null, billingProblem: null } as const;
  const reverse = (change: Partial<ReverseOrder> = {}, role: StaffRole = 'clerk', staffId = clerkId) =>
    hall.codeOf((c) => reverseOrder({ ...of, staffId, role, ...change }, c));
  const grant = async () => {
    const request = hall.store.state.approvalOfOrder(orderId, 'reversal');
    const by = { approvalId: request?.id ?? '', contentHash: request?.contentHash ?? '' };
    return hall.codeOf((c) => grantApproval({ ...by, staffId: 'd1', role: 'duty-manager' }, c));
  };
  const held = (accountId: string) => hall.store.queries.balanceFen(accountId);
  const shift = () => hall.store.state.openShift(clerkId)?.id ?? '';
  return { hall, acts, visitId, ticketId, orderId, reverse, grant, held, shift };
}

describe('a reversal [M5]', () => {
  test('of a small amount is done at once: cash out of the drawer, books back, billing told after the original', async () => {
    const { hall, acts, visitId, orderId, reverse, held, shift } = await paid();
    const before = held(`drawer:${shift()}`);
    expect(await reverse()).toBe('accepted');
    expect([held(`drawer:${shift()}`), held(`customer-clearing:${visitId}`)]).toEqual([before - 10_000, 0]);
    expect(hall.store.state.reversalsOf(visitId)).toMatchObject([
      { orderId, amountFen: 10_000, back: [{ kind: 'cash', amountFen: 10_000 }], billing: 'local' },
    ]);
    // The original stays as it was.
    expect(acts.visit.orders.map((order) => order.billing)).toEqual(['local', 'local']);
    const told = hall.store.queries.openOrders(9).map((one) => billingOrderOf(one, hall.store.state));
    expect(told.map((one) => one?.payload)).toMatchObject([
      { type: 'pay-bills' },
      { type: 'top-up' },
      { type: 'reverse-order', originalId: orderId, toBalance: null },
    ]);
    expect(hall.store.state.drawerNotes(shift()).complete).toBe(false);
    expect(hall.events.filter((one) => one.type === 'PrintQueued').map((one) => one.payload.slip)).toEqual([
      'ticket',
      'receipt',
      'reversal',
    ]);
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toMatchObject([
      { kind: 'void', amountFen: 10_000, approvedBy: null },
    ]);
  });

  test('is done once, whoever tries again', async () => {
    const { hall, reverse } = await paid();
    expect(await reverse()).toBe('accepted');
    expect([await reverse(), await reverse({}, 'branch-manager', 'm1')]).toEqual(
      Array(2).fill('order-reversed'),
    );
    hall.clock.pass(26 * 3_600_000);
    expect(await reverse()).toBe('order-reversed');
  });

  test('past the limit waits for a manager; granted, it is done, and says who agreed', async () => {
    const { hall, orderId, reverse, grant } = await paid(30_000);
    expect([await reverse(), await reverse()]).toEqual(['accepted', 'approval-asked']);
    expect(hall.store.state.openApprovalsOf(clerkId)).toMatchObject([
      { subject: 'reversal', kind: 'void', amountFen: 30_000, orderId },
    ]);
    expect(hall.store.state.reversalsOf(hall.store.state.openApprovalsOf(clerkId)[0]?.visitId ?? '')).toEqual(
      [],
    );
    const mine = hall.store.state.openShift(clerkId);
    if (mine === null) throw new Error('the shift is open');
    const stands = () => shiftPending(mine, hall.store.context()).map((one) => one.kind);
    expect(stands()).toContain('approval');
    expect([await grant(), await reverse()]).toEqual(['accepted', 'accepted']);
    expect(stands()).not.toContain('approval');
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toMatchObject([
      { kind: 'void', approvedBy: 'd1' },
    ]);
  });

  test('that was agreed to on one day may be done on the next, by the limits of that day', async () => {
    const { hall, reverse, grant } = await paid(30_000);
    expect([await reverse(), await grant()]).toEqual(['accepted', 'accepted']);
    hall.clock.pass(24 * 3_600_000);
    expect(await reverse()).toBe('accepted');
    expect(hall.store.approvals.totalsOfDay('2026-03-02')).toMatchObject([
      { kind: 'void', amountFen: 30_000 },
    ]);
    expect(hall.store.approvals.totalsOfDay('2026-03-01')).toEqual([]);
  });

  test('goes back to the card as far as it was paid by card, with the reference of its machine', async () => {
    const { hall, visitId, reverse, held } = await paid(10_000, 4_000);
    expect(await reverse()).toBe('reference-missing');
    expect(await reverse({ reference: 'R-77' })).toBe('accepted');
    expect(hall.store.state.reversalsOf(visitId)[0]?.back).toMatchObject([
      { kind: 'bank-card', amountFen: 4_000 },
      { kind: 'cash', amountFen: 6_000 },
    ]);
    expect(held('card-receivable')).toBe(0);
  });

  test('of an order that cannot be undone says why; so does the billing system', async () => {
    const { hall, acts, visitId } = await visiting(richSubscriber);
    await acts.add('bill-payment');
    await acts.add('sim-replacement', { sim: sampleIccid(1) });
    const [, order] = acts.visit.orders;
    const of = { visitId, orderId: order?.id ?? '', staffId: clerkId, role: 'clerk' } as const;
    const command = { ...of, reason: '错办', reference: null, billingProblem: null };
    const run = (change: Partial<ReverseOrder>) =>
      hall.run((c) => reverseOrder({ ...command, ...change }, c));
    expect(await run({})).toMatchObject({ refusal: { code: 'order-unpaid' } });
    await acts.show();
    await acts.sign();
    expect(await acts.pay(9_640)).toBe('accepted');
    expect(await run({})).toMatchObject({
      refusal: { code: 'reversal-impossible', facts: { reason: 'card-replaced' } },
    });
    const bills = acts.visit.orders[0]?.id ?? '';
    expect(await run({ orderId: bills, billingProblem: 'line-state' })).toMatchObject({
      refusal: { code: 'reversal-impossible', facts: { reason: 'line-state' } },
    });
    expect(await run({ orderId: 'ghost' })).toMatchObject({ refusal: { code: 'order-unknown' } });
    expect(await run({ visitId: 'ghost' })).toMatchObject({ refusal: { code: 'visit-unknown' } });
  });

  test('is for the customer at the counter; a manager needs no customer, but a drawer for cash', async () => {
    const { hall, ticketId, reverse } = await paid();
    await hall.must(finishing(ticketId));
    expect(await reverse()).toBe('visit-not-open');
    expect(await reverse({}, 'branch-manager', 'm1')).toBe('not-signed-on');
    // Somebody else's turn: the clerk may not reach back into it.
    await hall.must(issuing());
    const next = await hall.must(calling(1));
    await hall.must(starting(next.ticketId));
    expect(await reverse()).toBe('identity-missing');
    const acts = new VisitActs(hall, next.visitId);
    await acts.find(richSubscriber);
    await acts.check({ number: richSubscriber.idNumber });
    expect(await reverse()).toBe('accepted');
  });

  test('frees its bills to be paid again, and is confirmed once', async () => {
    const { hall, acts, visitId, reverse } = await paid();
    const [bills] = acts.visit.orders;
    expect(await reverse({ orderId: bills?.id ?? '' })).toBe('accepted');
    expect(hall.store.state.billsPaid('sub-1', bills?.billIds ?? [])).toEqual([]);
    const [reversal] = hall.store.state.reversalsOf(visitId);
    const answer = { outcome: 'confirmed', reference: 'B-1' } as const;
    const told = { orderId: reversal?.id ?? '', visitId, counterId: null, answer };
    await hall.must((c) => recordBillingAnswer(told, c));
    await hall.must((c) => recordBillingAnswer(told, c));
    expect(hall.events.filter((one) => one.type === 'OrderConfirmed')).toHaveLength(1);
    expect(hall.store.state.reversalsOf(visitId)).toMatchObject([{ billing: 'confirmed' }]);
  });
});
