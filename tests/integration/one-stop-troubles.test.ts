import { randomUUID } from 'node:crypto';
import { routes } from '@onehall/protocol';
import { paperText } from '@onehall/receipt-printer';
import { sampleIccid } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { postOf, takeTicket } from './jobs.ts';
import { add, addCode, atCounter, billingOf, isSound, signForm, states } from './one-stop-counter.ts';
import { until } from './until.ts';

describe('the service password over HTTP', () => {
  test('a wrong one counts, the initial one never does, five lock the line', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall, false);
    const { clerk, visitId, customer } = counter;
    const attempt = (password: string) => clerk.codeOf(`/visits/${visitId}/password`, { password });
    const initial = customer.idNumber.slice(-6).replaceAll(/\D/g, '0');
    expect(await attempt(initial)).toBe('password-initial');
    expect(await addCode(counter, 'card-unlock')).toBe('identity-missing');
    for (let nth = 0; nth < 4; nth += 1) expect(await attempt('505050')).toBe('password-wrong');
    expect([await attempt('505050'), await attempt('820417')]).toEqual([
      'password-locked',
      'password-locked',
    ]);
    hall.clock.pass(25 * 3_600_000);
    expect(await attempt('820417')).toBe('accepted');
    expect(await addCode(counter, 'card-unlock')).toBe('accepted');
    expect(await addCode(counter, 'sim-replacement', { sim: sampleIccid(1) })).toBe('password-not-enough');
  });
});

describe('when the billing system is ill [C9]', () => {
  test('down in the middle: the visit goes on, is pending, and is done exactly once when it is back', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    const before = await billingOf(hall).findByMobile(customer.mobile);
    billingOf(hall).behave({ down: true });
    expect(await clerk.codeOf(`/visits/${visitId}/subscriber`, { mobile: customer.mobile })).toBe(
      'billing-unavailable',
    );
    await add(counter, 'bill-payment');
    await add(counter, 'prepayment', { amount: 5_000 });
    const { totalFen } = await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    await until(() => states(hall, visitId)[0] === 'sent');
    // In order for the line: the second is not even tried before the first is answered.
    expect(states(hall, visitId)).toEqual(['sent', 'local']);
    await clerk.must(routes.finishTicket, `/tickets/${counter.ticketId}/finish`);
    billingOf(hall).behave({ deaf: true });
    await hall.restart();
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after?.balanceFen).toBe((before?.balanceFen ?? 0) + 5_000);
    await isSound(hall);
  });

  test('down from the start: a number is taken unseen, pays in, and is credited once when the system is back', async () => {
    const hall = await TestHall.start();
    const post = await postOf(hall);
    const { clerk, customer } = post;
    await takeTicket(post.kiosk);
    const { ticketId, visitId } = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
    await clerk.must(routes.startServing, `/tickets/${ticketId}/start`);
    const before = await billingOf(hall).findByMobile(customer.mobile);
    billingOf(hall).behave({ down: true });
    const { mobile } = customer;
    const view = await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, {
      mobile,
      acceptUnseen: true,
    });
    expect(view.subscriber).toMatchObject({ maskedName: '—', dueFen: 0 });
    const counter = { ...post, hall, visitId, ticketId };
    expect(await addCode(counter, 'bill-payment')).toBe('nothing-due');
    expect(await addCode(counter, 'suspension')).toBe('identity-missing');
    await add(counter, 'prepayment', { amount: 5_000 });
    await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 5_000 });
    await until(() => states(hall, visitId)[0] === 'sent');
    billingOf(hall).behave({});
    await until(() => states(hall, visitId)[0] === 'confirmed');
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after?.balanceFen).toBe((before?.balanceFen ?? 0) + 5_000);
    await isSound(hall);
  });

  test('up or back again, the orders of a visit go out in the order of its form, whichever line each is for', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    await add(counter, 'bill-payment');
    await add(counter, 'prepayment', { amount: 5_000 });
    const other = hall.parts.demoCustomers().find(({ mobile }) => mobile !== customer.mobile);
    await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: other?.mobile });
    const { orders } = await add(counter, 'prepayment', { amount: 6_000 });
    billingOf(hall).behave({ down: true });
    const { totalFen } = await signForm(counter);
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    await until(() => states(hall, visitId).some((state) => state === 'sent'));
    billingOf(hall).behave({});
    await until(() => states(hall, visitId).every((state) => state === 'confirmed'));
    const told = hall.store
      .eventsAfter(0, ['OrderSent', 'OrderConfirmed'], 99)
      .flatMap((event) =>
        event.type === 'OrderSent' || event.type === 'OrderConfirmed' ? [event.payload.orderId] : [],
      );
    // Not even tried before what stands above it has its answer.
    expect(told.filter((id, at) => id !== told[at - 1])).toEqual(orders.map((order) => order.orderId));
  });

  test('applied without an answer, it is confirmed a second time and done once', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    const before = await billingOf(hall).findByMobile(customer.mobile);
    await add(counter, 'prepayment', { amount: 5_000 });
    await signForm(counter);
    billingOf(hall).behave({ deaf: true });
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 5_000 });
    await until(() => states(hall, visitId)[0] === 'sent');
    billingOf(hall).behave({});
    await until(() => states(hall, visitId)[0] === 'confirmed');
    const after = await billingOf(hall).findByMobile(customer.mobile);
    expect(after?.balanceFen).toBe((before?.balanceFen ?? 0) + 5_000);
  });

  test('a rejection after the customer has left is a task with their number, and each look at it is journalled', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    await add(counter, 'prepayment', { amount: 5_000 });
    await signForm(counter);
    billingOf(hall).behave({ refusal: 'system-closed' });
    await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: 5_000 });
    await until(() => states(hall, visitId)[0] === 'rejected');
    const { tasks } = await clerk.must(routes.readTasks, '/tasks');
    expect(tasks).toMatchObject([
      { kind: 'billing-rejected', visitId, hasContact: true, facts: { reason: 'system-closed' } },
    ]);
    const taskId = tasks[0]?.taskId ?? '';
    const contact = await clerk.must(routes.readTaskContact, `/tasks/${taskId}/contact`);
    expect(contact).toEqual({ name: customer.name, mobile: customer.mobile, question: null });
    expect(hall.store.eventsAfter(0, ['SubscriberLookedUp'], 50).at(-1)).toMatchObject({
      payload: { purpose: 'call-back', visitId },
    });
    await clerk.must(routes.finishTask, `/tasks/${taskId}/done`, { note: '已退款' });
    expect((await clerk.must(routes.readTasks, '/tasks')).tasks).toEqual([]);
    await isSound(hall);
  });
});

describe('enquiries', () => {
  test('each asks for its proof, is journalled with its reason, and leaves nothing personal in the kept answers', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall, false);
    const { clerk, visitId, customer } = counter;
    const path = `/visits/${visitId}/queries`;
    const codes = async () =>
      Promise.all(
        ['customer', 'itemised', 'complaints', 'number-range', 'unlock-code'].map((query) =>
          clerk.codeOf(path, { query, digits: '139' }),
        ),
      );
    expect(await codes()).toEqual([
      'identity-missing',
      'identity-missing',
      'accepted',
      'accepted',
      'identity-missing',
    ]);
    await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number: customer.idNumber,
      validUntil: null,
    });
    expect(await codes()).toEqual(Array(5).fill('accepted'));
    const bills = await clerk.must(routes.askQuery, path, { query: 'spending' });
    expect(bills.rows.length).toBeGreaterThan(1);
    const itemised = await clerk.must(routes.askQuery, path, { query: 'itemised', month: '2026-02' });
    expect(itemised.rows).toHaveLength(12);
    const asked = hall.store
      .eventsAfter(0, ['SubscriberLookedUp'], 50)
      .flatMap((event) => (event.type === 'SubscriberLookedUp' ? [event.payload.purpose] : []));
    expect(asked).toEqual(expect.arrayContaining(['query:itemised', 'query:spending', 'query:complaints']));
  });

  test('are taken home on paper: an itemised bill with its rows, sealed in the record, and a copy that says so', async () => {
    const hall = await TestHall.start();
    await hall.devicesReady();
    const counter = await atCounter(hall, false);
    const { clerk, visitId, customer } = counter;
    const path = `/visits/${visitId}/queries/print`;
    const itemised = { query: 'itemised', month: '2026-02' };
    expect(await clerk.codeOf(path, itemised)).toBe('identity-missing');
    await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number: customer.idNumber,
      validUntil: null,
    });
    const { rows } = await clerk.must(routes.askQuery, `/visits/${visitId}/queries`, itemised);
    const job = await clerk.must(routes.printAnswer, path, itemised);
    expect(job).toMatchObject({ deviceId: 'receipt-printer-1', copy: 0 });
    const papers = () => hall.virtualPrinter('receipt-printer-1').paper().map(paperText);
    await until(() => hall.store.state.printJob(job.jobId)?.state === 'confirmed');
    const paper = papers().find((text) => text.includes('详单')) ?? '';
    for (const row of rows) expect(paper).toContain(row.value);
    const sumFen = rows.reduce((sum, row) => sum + (row.amountFen ?? 0), 0);
    expect(paper).toMatch(new RegExp(`合计 Sum +￥${(sumFen / 100).toFixed(2)}`));
    expect(paper).toContain('2026-02');
    expect(paper).not.toContain(customer.mobile);
    expect(await clerk.codeOf(path, { query: 'complaints' })).toBe('enquiry-empty');
    // It is the customer's: nobody prints it again once it came out, but a manager.
    expect(await clerk.codeOf(`/print-jobs/${job.jobId}/reprint`)).toBe('visit-not-open');
    const manager = await hall.staff('M001');
    await manager.must(routes.reprint, `/print-jobs/${job.jobId}/reprint`);
    await until(() => papers().some((text) => text.includes('COPY 1')));
    expect(JSON.stringify(hall.store.eventsAfter(0, ['PrintQueued'], 99))).not.toContain(rows[0]?.value);
    await isSound(hall);
  });

  test('are of the line that the journal names, also when the clerk has turned to another', async () => {
    const hall = await TestHall.start();
    const counter = await atCounter(hall);
    const { clerk, visitId, customer } = counter;
    const commandId = randomUUID();
    const ask = () =>
      clerk.ask('POST', `/visits/${visitId}/queries`, {
        body: { commandId, query: 'itemised', month: '2026-02' },
      });
    expect((await ask()).status).toBe(200);
    const other = hall.parts.demoCustomers().find(({ mobile }) => mobile !== customer.mobile);
    await clerk.must(routes.findSubscriber, `/visits/${visitId}/subscriber`, { mobile: other?.mobile });
    await clerk.must(routes.checkDocument, `/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number: other?.idNumber,
      validUntil: null,
    });
    expect((await ask()).code).toBe('party-changed');
  });

  test('an open question becomes a task; one of somebody unknown needs a number', async () => {
    const hall = await TestHall.start();
    const { clerk, visitId } = await atCounter(hall, false);
    const said = { topic: 'roaming', question: '出国怎么收费', outcome: 'open' };
    const kept = await clerk.must(routes.recordConsultation, `/visits/${visitId}/consultations`, said);
    expect((await clerk.must(routes.readTasks, '/tasks')).tasks).toMatchObject([
      { taskId: kept.taskId, kind: 'open-question', facts: { topic: 'roaming' } },
    ]);
  });
});

test('the quality of the day counts complete records, what is missing, and each error that was found [C11]', async () => {
  const hall = await TestHall.start();
  const counter = await atCounter(hall, false);
  const { clerk, visitId, customer } = counter;
  const auditor = await hall.staff(hall.file.staff.find((one) => one.role === 'auditor')?.workNumber ?? '');
  const quality = () => auditor.must(routes.readQuality, '/quality/2026-03-01');
  expect((await quality()).all).toMatchObject({ records: 0, errorsPermille: null, withinLimit: true });
  const check = (number: string) =>
    clerk.codeOf(`/visits/${visitId}/identity`, {
      documentKind: 'resident-id-card',
      number,
      validUntil: null,
    });
  expect(await check('11010519491231002X')).toBe('identity-mismatch');
  expect(await check(customer.idNumber)).toBe('accepted');
  await add(counter, 'bill-payment');
  await add(counter, 'prepayment', { amount: 5_000 });
  billingOf(hall).behave({ refusal: 'number-taken' });
  const { totalFen } = await signForm(counter);
  await clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
  await until(() => states(hall, visitId).every((state) => state === 'rejected'));
  expect(await quality()).toMatchObject({
    all: { records: 2, complete: 0, errors: 3, errorsPermille: 1_500, withinLimit: false },
    clerks: [{ workNumber: 'K001', errors: 3 }],
    gaps: [{ gaps: ['billing-rejected'] }, { serviceName: { zh: '预存话费' }, gaps: ['billing-rejected'] }],
    errors: [
      { kind: 'identity-mismatch', workNumber: 'K001', serviceName: null },
      { kind: 'billing-rejected' },
      { kind: 'billing-rejected' },
    ],
  });
  expect((await clerk.ask('GET', '/quality/2026-03-01')).code).toBe('not-permitted');
  expect((await auditor.ask('GET', '/quality/today')).code).toBe('malformed-request');
  await isSound(hall);
});
