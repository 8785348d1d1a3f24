import { routes } from '@onehall/protocol';
import { paperText } from '@onehall/receipt-printer';
import { describe, expect, test } from 'vitest';
import { seenBy } from '../../apps/server/src/live/topics.ts';
import { presentManager } from '../../apps/server/src/present/manager-view.ts';
import { TestHall } from './hall-harness.ts';
import { add, atCounter, billingOf, type Counter, isSound, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

/** A customer with 900 yuan of balance and no bill, at counter 1. */
async function rich(hall: TestHall): Promise<Counter> {
  const counter = await atCounter(hall);
  const { clerk, visitId, customer } = counter;
  const line = await billingOf(hall).findByMobile(customer.mobile);
  await billingOf(hall).submit({
    orderId: 'gift',
    subscriberId: line?.id ?? '',
    amountFen: 90_000,
    payload: { type: 'top-up', amountFen: 90_000 },
  });
  await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
    documentKind: 'resident-id-card',
    number: customer.idNumber,
    validUntil: null,
  });
  await add(counter, 'bill-payment');
  return counter;
}

const numberOf = (hall: TestHall, role: string) =>
  hall.file.staff.find((one) => one.role === role)?.workNumber ?? '';

describe('a request for approval over HTTP [M5]', () => {
  test('goes from the counter to the manager and back, through a restart in between', async () => {
    const hall = await TestHall.start();
    const counter = await rich(hall);
    const { clerk, visitId } = counter;
    const manager = await hall.staff(numberOf(hall, 'duty-manager'));
    const view = await add(counter, 'balance-refund', { amount: 30_000 });
    const { orderId = '', approval } = view.orders[1] ?? {};
    expect(approval).toMatchObject({ kind: 'refund', granted: false, needs: 'duty-manager', request: null });
    expect(await clerk.codeOf(`/visits/${visitId}/form`)).toBe('approval-missing');
    expect(await clerk.codeOf(`/visits/${visitId}/orders/${orderId}/approval`, { reason: ' ' })).toBe(
      'malformed-request',
    );
    const asked = await clerk.must(routes.askApproval, `/visits/${visitId}/orders/${orderId}/approval`, {
      reason: '重复扣费',
    });
    const { approvalId = '', contentHash = '' } = asked.orders[1]?.approval?.request ?? {};
    // The power goes: the request stands, and is decided after it is back.
    await hall.restart();
    const path = `/approvals/${approvalId}`;
    expect(await clerk.codeOf(`${path}/grant`, { contentHash })).toBe('not-permitted');
    expect(await manager.codeOf(`${path}/grant`, { contentHash: '0'.repeat(64) })).toBe('approval-changed');
    await manager.must(routes.grantApproval, `${path}/grant`, { contentHash });
    expect(await manager.codeOf(`${path}/refuse`, { contentHash, reason: '不行' })).toBe('approval-closed');
    expect(await clerk.codeOf(`/visits/${visitId}/form`)).toBe('accepted');
    const auditor = await hall.staff(numberOf(hall, 'auditor'));
    const { businessDay } = hall.store.queries.ticketByVisit(visitId) ?? { businessDay: '' };
    expect(await auditor.must(routes.readApprovals, `/approvals/${businessDay}`)).toMatchObject({
      requests: [{ state: 'granted', reason: '重复扣费', kind: 'refund', amountFen: 30_000 }],
      totals: [],
    });
    expect((await clerk.ask('GET', `/approvals/${businessDay}`)).code).toBe('not-permitted');
    expect((await auditor.ask('GET', '/approvals/today')).code).toBe('malformed-request');
    await isSound(hall);
  });

  test('is seen live by managers, with all that they decide by, and not by the auditor', async () => {
    const hall = await TestHall.start();
    const counter = await rich(hall);
    const { clerk, visitId } = counter;
    const view = await add(counter, 'balance-refund', { amount: 30_000 });
    const orderId = view.orders[1]?.orderId ?? '';
    const path = `/visits/${visitId}/orders/${orderId}/approval`;
    await clerk.must(routes.askApproval, path, { reason: '重复扣费' });
    const seen = presentManager(hall.parts);
    expect(seen.approvals).toMatchObject([
      {
        orderId,
        needs: 'duty-manager',
        passed: { by: 'each', level: 'clerk', limitFen: 20_000 },
        cumulatedFen: 0,
        orderFen: -30_000,
        counterNumber: '1',
        reason: '重复扣费',
      },
    ]);
    expect(JSON.stringify(seen.approvals)).not.toContain(counter.customer.name);
    expect(JSON.stringify(seen.approvals)).not.toContain(counter.customer.mobile);
    const staff = hall.parts.hall.staff.find((one) => one.role === 'auditor');
    if (!staff) throw new Error('there is an auditor');
    const auditor = { kind: 'staff', staff, tokenHash: 'x', mustChangePassword: false } as const;
    const told = seenBy(
      auditor as unknown as Parameters<typeof seenBy>[0],
      {
        topic: 'manager',
        subject: null,
        seq: 1,
        view: seen,
      } as unknown as Parameters<typeof seenBy>[1],
    );
    expect(told.view).toMatchObject({ approvals: [] });
  });

  test('limits are the branch manager’s to set; the duty manager reads them', async () => {
    const hall = await TestHall.start();
    const duty = await hall.staff(numberOf(hall, 'duty-manager'));
    const branch = await hall.staff(numberOf(hall, 'branch-manager'));
    const { approvals } = hall.parts.hall;
    const setting = { area: 'approvals', id: 'hall', value: { ...approvals, waitMinutesMax: 15 } };
    expect(await duty.codeOf('/settings', { setting })).toBe('not-permitted');
    const wrong = { ...setting, value: { ...approvals, waitMinutesMax: 1 } };
    expect(await branch.codeOf('/settings', { setting: wrong })).toBe('malformed-request');
    const { refund } = approvals.limits;
    const limits = { ...approvals.limits, refund: { ...refund, clerk: { eachFen: 9, dayFen: 8 } } };
    expect(
      await branch.codeOf('/settings', { setting: { ...setting, value: { ...approvals, limits } } }),
    ).toBe('setting-invalid');
    expect(await branch.codeOf('/settings', { setting })).toBe('accepted');
    expect(hall.parts.hall.approvals.waitMinutesMax).toBe(15);
    expect((await duty.must(routes.readSettings, '/settings')).changed).toEqual(['approvals:hall']);
    await isSound(hall);
  });
});

test('a waiver and a granted credit reach the embedded billing system, also when it was down meanwhile', async () => {
  const hall = await TestHall.start();
  const counter = await atCounter(hall);
  const { clerk, visitId, customer } = counter;
  const branch = await hall.staff(numberOf(hall, 'branch-manager'));
  const before = await billingOf(hall).findByMobile(customer.mobile);
  const [bill] = before?.bills ?? [];
  if (!before || !bill) throw new Error('the customer owes a bill');
  await add(counter, 'waiver', { bill: bill.id, amount: 500, reason: '重复扣费' });
  await add(counter, 'granted-credit', { amount: 700, reason: '服务致歉' });
  const { orders } = await add(counter, 'bill-payment');
  for (const order of orders.slice(0, 2)) {
    const { approvalId = '', contentHash = '' } = order.approval?.request ?? {};
    await branch.must(routes.grantApproval, `/approvals/${approvalId}/grant`, { contentHash });
  }
  billingOf(hall).behave({ down: true });
  const { totalFen } = await signForm(counter);
  const owedFen = before.bills.reduce((sum, one) => sum + one.dueFen, 0);
  expect(totalFen).toBe(owedFen - 500);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await until(() => states(hall, visitId)[0] === 'sent');
  await hall.restart();
  await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
  const after = await billingOf(hall).findByMobile(customer.mobile);
  expect([after?.bills, after?.balanceFen]).toEqual([[], before.balanceFen + 700]);
  expect(hall.store.queries.balanceFen('waiver')).toBe(500);
  expect(hall.store.queries.balanceFen('granted-credit')).toBe(700);
  await isSound(hall);
});

describe('a reversal over HTTP [M5]', () => {
  /** The bills of a customer, paid in cash. */
  async function paid(hall: TestHall) {
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    const before = await billingOf(hall).findByMobile(customer.mobile);
    await add(counter, 'bill-payment');
    await add(counter, 'prepayment', { amount: 15_000 });
    const { totalFen, orders } = await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    const orderId = orders[1]?.orderId ?? '';
    return { ...counter, before, orderId, path: `/visits/${visitId}/orders/${orderId}/reversal` };
  }

  test('is printed as a reversal, told to billing after the original although it was down, and done once', async () => {
    const hall = await TestHall.start();
    const { clerk, visitId, customer, before, orderId, path } = await paid(hall);
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    billingOf(hall).behave({ down: true });
    const body = { reason: '充错号码' };
    expect(await clerk.must(routes.reverseOrder, path, body)).toMatchObject({ outcome: 'reversed' });
    expect(await clerk.codeOf(path, body)).toBe('order-reversed');
    const { orders } = await clerk.must(routes.readReversible, `/visits/${visitId}/reversals`);
    expect(orders.find((one) => one.orderId === orderId)).toMatchObject({
      reversal: { reason: '充错号码', back: [{ kind: 'cash', amountFen: 15_000 }] },
    });
    const papers = () => hall.virtualPrinter('receipt-printer-1').paper().map(paperText);
    await until(() => papers().some((paper) => paper.includes('REVERSAL')));
    await until(() => hall.store.state.reversalsOf(visitId)[0]?.billing === 'sent');
    await hall.restart();
    await until(() => hall.store.state.reversalsOf(visitId)[0]?.billing === 'confirmed');
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after?.balanceFen).toBe(before?.balanceFen);
    await isSound(hall);
  });

  test('that the billing system cannot undo any more is refused beforehand; past the limits it waits', async () => {
    const hall = await TestHall.start();
    const { clerk, visitId, customer, path, orderId } = await paid(hall);
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    const line = await billingOf(hall).findByMobile(customer.mobile);
    const spent = line?.balanceFen ?? 0;
    await billingOf(hall).submit({
      orderId: 'spent',
      subscriberId: line?.id ?? '',
      amountFen: spent,
      payload: { type: 'spend-balance', amountFen: spent },
    });
    expect(await clerk.codeOf(path, { reason: '充错号码' })).toBe('reversal-impossible');
    const bills = hall.store.state.visit(visitId)?.orders.find((one) => one.id !== orderId)?.id ?? '';
    const branch = await hall.staff(numberOf(hall, 'branch-manager'));
    const { approvals } = hall.parts.hall;
    const none = { eachFen: 0, dayFen: 0 };
    const limits = { ...approvals.limits, void: { ...approvals.limits.void, clerk: none } };
    const setting = { area: 'approvals', id: 'hall', value: { ...approvals, limits } };
    await branch.must(routes.changeSetting, '/settings', { setting });
    const other = `/visits/${visitId}/orders/${bills}/reversal`;
    expect(await clerk.must(routes.reverseOrder, other, { reason: '重复缴费' })).toMatchObject({
      outcome: 'asked',
    });
    const [waiting] = presentManager(hall.parts).approvals;
    expect(waiting).toMatchObject({ kind: 'void', subject: 'reversal', reason: '重复缴费' });
    const { approvalId = '', contentHash = '' } = waiting ?? {};
    await branch.must(routes.grantApproval, `/approvals/${approvalId}/grant`, { contentHash });
    expect(await clerk.must(routes.reverseOrder, other, { reason: '重复缴费' })).toMatchObject({
      outcome: 'reversed',
    });
    await until(() => hall.store.state.reversalsOf(visitId)[0]?.billing === 'confirmed');
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after?.bills.length).toBeGreaterThan(0);
    await isSound(hall);
  });
});
