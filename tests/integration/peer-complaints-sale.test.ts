import { randomUUID } from 'node:crypto';
import { routes } from '@onehall/protocol';
import { describe, expect, test } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { type Post, postOf, signature, takeTicket, untilForm, wholeJob } from './jobs.ts';
import { add, addCode, atCounter, type Counter, isSound, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

// What users of other tills complain of about selling, each provoked here [C7, M3, M4, M5].

const numberedHall = () =>
  TestHall.start({ file: { ...smallHall(), invoices: { numbered: true, electronic: false } } });

/** Three clerks at three counters, each with a customer who has signed. */
async function threeReady(hall: TestHall) {
  const posts: { post: Post; visitId: string; totalFen: number }[] = [];
  for (const nth of [1, 2, 3]) {
    const counterId = `counter-${nth}`;
    const ready = await postOf(hall, counterId, `K00${nth}`);
    const post = { ...ready, customer: hall.parts.demoCustomers()[nth - 1] ?? ready.customer };
    const { visitId, totalFen, contentHash } = await untilForm(post, counterId);
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    posts.push({ post, visitId, totalFen });
  }
  return posts;
}

const pay = (post: Post, visitId: string, tenderedFen: number) =>
  post.clerk.post(`/visits/${visitId}/payment`, { commandId: randomUUID(), tenderedFen });

const cards = (...serials: readonly number[]) => ({
  card: 'card-50',
  count: serials.length,
  serials: serials.map((one) => `DEMO0006${String(one).padStart(4, '0')}`),
});

describe('a payment', () => {
  // 11
  test('whose answer was lost is done once, stands after a power cut, and never becomes a draft again', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId } = counter;
    await add(counter, 'prepayment', { amount: 5_000 });
    await signForm(counter);
    const body = { commandId: randomUUID(), tenderedFen: 10_000 };
    const path = `/visits/${visitId}/payment`;
    expect((await clerk.post(path, body)).status).toBe(200);
    await hall.restart();
    const again = await clerk.post(path, body);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ payment: { changeFen: 5_000 } });
    expect(
      await clerk.codeOf(`/visits/${visitId}/orders`, { serviceId: 'card-unlock', fields: {} }),
    ).not.toBe('accepted');
    expect(hall.store.eventsAfter(0, ['PaymentTaken'], 9)).toHaveLength(1);
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    await isSound(hall);
  });

  // 12, 14
  test('at every counter in the same moment gets a number of its own, and none is left out', async () => {
    const hall = await numberedHall();
    const ready = await threeReady(hall);
    const [short] = ready;
    // Refused: it takes no number with it.
    expect((await pay(ready[0]?.post as Post, short?.visitId ?? '', 1)).code).toBe('tendered-too-little');
    const paid = await Promise.all(ready.map(({ post, visitId, totalFen }) => pay(post, visitId, totalFen)));
    expect(paid.map(({ status }) => status)).toEqual([200, 200, 200]);
    const used = ready.map(({ visitId }) => hall.store.state.invoiceNumberOfVisit(visitId));
    expect(new Set(used.map((one) => `${one?.prefix}${one?.number}`)).size).toBe(3);
    for (const { post } of ready) {
      const { newest } = await post.clerk.must(routes.readMyInvoices, '/invoices/mine');
      expect(newest.filter((one) => one.state === 'used')).toHaveLength(1);
    }
    await isSound(hall);
  });

  // 14
  test('leaves no gap in the numbers: one that is spoiled stays as void, and the next follows it', async () => {
    const hall = await numberedHall();
    const post = await postOf(hall);
    const { visitId } = await wholeJob(post);
    const spoiled = hall.store.state.invoiceNumberOfVisit(visitId);
    await post.clerk.must(routes.voidInvoice, '/invoices/void', {
      prefix: spoiled?.prefix,
      number: spoiled?.number,
      reason: 'the paper jammed',
      replace: true,
    });
    const numbers = await post.clerk.must(routes.readMyInvoices, '/invoices/mine');
    expect(numbers.newest.map((one) => one.state).toSorted()).toEqual(['used', 'void']);
    expect(hall.store.state.invoiceNumberOfVisit(visitId)?.number).toBe((spoiled?.number ?? 0) + 1);
    await isSound(hall);
  });

  // 13
  test('ends every change of what was sold: no later print can say anything else', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId } = counter;
    await add(counter, 'prepayment', { amount: 5_000 });
    const { orders, totalFen } = await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    const order = `/visits/${visitId}/orders/${orders[0]?.orderId}`;
    for (const path of [`${order}/remove`, `/visits/${visitId}/settlement`])
      expect(await clerk.codeOf(path, { settlement: 'apart' })).not.toBe('accepted');
    expect(await clerk.codeOf(order, { fields: { amount: 9_000 } })).not.toBe('accepted');
    expect(hall.store.state.visit(visitId)?.orders.map((one) => one.amountFen)).toEqual([5_000]);
    await isSound(hall);
  });
});

describe('money that goes back', () => {
  // 15
  test('beyond the clerk’s limit moves nothing before a manager has said yes to exactly this', async () => {
    const hall = await TestHall.start();
    const { clerk, visitId, path, drawerFen } = await paidTopUp(hall, 15_003);
    const branch = await hall.staff('M001');
    const { approvals } = hall.parts.hall;
    const none = { eachFen: 0, dayFen: 0 };
    const limits = { ...approvals.limits, void: { ...approvals.limits.void, clerk: none } };
    const setting = { area: 'approvals', id: 'hall', value: { ...approvals, limits } };
    await branch.must(routes.changeSetting, '/settings', { setting });
    const before = drawerFen();
    const body = { reason: '充错号码' };
    expect(await clerk.must(routes.reverseOrder, path, body)).toMatchObject({ outcome: 'asked' });
    expect(await clerk.codeOf(path, body)).not.toBe('accepted');
    expect(drawerFen()).toBe(before);
    const [asked] = hall.store.eventsAfter(0, ['ApprovalAsked'], 9);
    const { approvalId = '', contentHash = '' } =
      asked?.type === 'ApprovalAsked' ? asked.payload : { approvalId: '', contentHash: '' };
    expect(await clerk.codeOf(`/approvals/${approvalId}/grant`, { contentHash })).toBe('not-permitted');
    await branch.must(routes.grantApproval, `/approvals/${approvalId}/grant`, { contentHash });
    expect(await clerk.must(routes.reverseOrder, path, body)).toMatchObject({ outcome: 'reversed' });
    expect(drawerFen()).toBe(before - 15_003);
    await until(() => hall.store.state.reversalsOf(visitId)[0]?.billing === 'confirmed');
    await isSound(hall);
  });

  // 17
  test('is to the fen what came in, and once: an odd amount leaves nothing in any account', async () => {
    const hall = await TestHall.start();
    const { clerk, visitId, path, drawerFen, floatFen } = await paidTopUp(hall, 15_003);
    expect(drawerFen()).toBe(floatFen + 15_003);
    expect(await clerk.must(routes.reverseOrder, path, { reason: '充错号码' })).toMatchObject({
      outcome: 'reversed',
    });
    expect(drawerFen()).toBe(floatFen);
    expect(hall.store.queries.balanceFen(`customer-clearing:${visitId}`)).toBe(0);
    expect(hall.store.queries.balanceFen('billing-payable')).toBe(0);
    expect(await clerk.codeOf(path, { reason: '充错号码' })).toBe('order-reversed');
    await isSound(hall);
  });
});

/** A top-up of an odd amount, paid with change and answered by the billing system. */
async function paidTopUp(hall: TestHall, amount: number) {
  const counter = await atCounter(hall);
  const { clerk, visitId } = counter;
  const drawer = `drawer:${hall.store.state.openShift('k001')?.id}`;
  const floatFen = hall.store.queries.balanceFen(drawer);
  await add(counter, 'prepayment', { amount });
  const { orders } = await signForm(counter);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 20_000 });
  await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
  const drawerFen = () => hall.store.queries.balanceFen(drawer);
  const path = `/visits/${visitId}/orders/${orders[0]?.orderId}/reversal`;
  return { ...counter, path, floatFen, drawerFen };
}

/** The visit is paid and over; the next customer sits down. */
async function nextCustomer(counter: Counter): Promise<Counter> {
  const { hall, clerk, kiosk, visitId, ticketId, customer } = counter;
  const { totalFen } = await signForm(counter);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
  await clerk.must(routes.finishTicket, `/tickets/${ticketId}/finish`);
  await takeTicket(kiosk);
  const next = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  await clerk.must(routes.startServing, `/tickets/${next.ticketId}/start`);
  const mobile = hall.parts.demoCustomers()[1]?.mobile ?? customer.mobile;
  await clerk.must(routes.findSubscriber, `/visits/${next.visitId}/subscriber`, { mobile });
  return { ...counter, ...next };
}

describe('a numbered piece', () => {
  // 18
  test('is sold once, and comes back only by the sale that gave it', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    await add(counter, 'prepaid-card-sale', cards(1));
    const next = await nextCustomer(counter);
    expect(await addCode(next, 'prepaid-card-sale', cards(1))).toBe('serial-already-sold');
    const { orders } = await add(next, 'prepaid-card-sale', cards(2));
    const keeper = await hall.staff('S001');
    const back = {
      kind: 'prepaid-card',
      serial: cards(1).serials[0],
      orderId: orders[0]?.orderId,
      reason: '客户退卡',
      defective: false,
    };
    const said = [
      await keeper.codeOf('/stock/returns', back),
      await next.clerk.codeOf('/stock/returns', back),
    ];
    expect(said).not.toContain('accepted');
    await isSound(hall);
  });

  // 22
  test('that two counters want in the same moment goes over one of them; lines added at once are all kept', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const post = await postOf(hall, 'counter-2', 'K002');
    await takeTicket(post.kiosk);
    const there = await post.clerk.must(routes.callNext, '/counters/counter-2/call-next');
    await post.clerk.must(routes.startServing, `/tickets/${there.ticketId}/start`);
    const mobile = hall.parts.demoCustomers()[1]?.mobile ?? '';
    await post.clerk.must(routes.findSubscriber, `/visits/${there.visitId}/subscriber`, { mobile });
    const other: Counter = { ...counter, ...post, ...there };
    const codes = await Promise.all([
      addCode(counter, 'prepaid-card-sale', cards(3)),
      addCode(other, 'prepaid-card-sale', cards(3)),
    ]);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    await Promise.all([
      add(counter, 'prepayment', { amount: 6_000 }),
      add(counter, 'prepaid-card-sale', cards(4)),
      add(counter, 'prepaid-card-sale', cards(5)),
    ]);
    const amounts = hall.store.state.visit(counter.visitId)?.orders.map((one) => one.amountFen) ?? [];
    const before = codes[0] === 'accepted' ? [5_000] : [];
    expect(amounts.toSorted()).toEqual([...before, 5_000, 5_000, 6_000]);
    await isSound(hall);
  });
});
