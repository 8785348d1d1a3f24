import { StoredHall, serveUntil, signedVisit, visiting } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { recordBillingAnswer } from './billing-outbox.ts';
import { finishTask, recordConsultation } from './consult.ts';
import { beginService, explainOverrun, watchServiceClocks } from './service-clocks.ts';

const clerkId = 'k1';
const minuteMs = 60_000;

describe('the clock of a service', () => {
  const watch = (hall: StoredHall) => hall.must((context) => watchServiceClocks(context));

  test('warns at eight minutes, keeps that ten have passed, and the clerk’s cause', async () => {
    const { hall, visitId } = await visiting();
    const { clockId } = await hall.must((context) =>
      beginService({ visitId, clerkId, serviceId: 'broadband', purpose: 'service' }, context),
    );
    hall.clock.pass(8 * minuteMs - 1);
    expect(await watch(hall)).toEqual({ warned: 0, overran: 0 });
    hall.clock.pass(1);
    expect(await watch(hall)).toEqual({ warned: 1, overran: 0 });
    expect(await watch(hall)).toEqual({ warned: 0, overran: 0 });
    const explain = (id: string) =>
      hall.codeOf((context) =>
        explainOverrun({ visitId, clerkId, clockId: id, cause: 'billing-slow' }, context),
      );
    expect([await explain('ghost'), await explain(clockId)]).toEqual(['clock-unknown', 'clock-in-time']);
    hall.clock.pass(2 * minuteMs + 1);
    expect(await watch(hall)).toEqual({ warned: 0, overran: 1 });
    expect(hall.store.state.serviceClocks(visitId)).toMatchObject([{ cause: 'unexplained' }]);
    expect(await explain(clockId)).toBe('accepted');
    expect(hall.store.state.serviceClocks(visitId)).toMatchObject([{ cause: 'billing-slow' }]);
  });

  test('each order has one of its own, begun or not; selling is bound by none', async () => {
    const { hall, acts, visitId } = await visiting();
    const start = hall.clock.at;
    hall.clock.pass(3 * minuteMs);
    await acts.add('bill-payment');
    hall.clock.pass(4 * minuteMs);
    await acts.add('prepayment');
    await acts.show();
    await acts.sign();
    await acts.pay(100_000);
    await hall.must((context) =>
      beginService({ visitId, clerkId, serviceId: 'value-added-sale', purpose: 'selling' }, context),
    );
    hall.clock.pass(30 * minuteMs);
    expect(await watch(hall)).toEqual({ warned: 0, overran: 0 });
    const [bill, prepayment] = acts.visit.orders.map((order) => order.id);
    expect(hall.store.state.serviceClocks(visitId)).toMatchObject([
      { orderId: bill, startedAt: start, endedAt: start + 3 * minuteMs },
      { orderId: prepayment, startedAt: start + 3 * minuteMs, endedAt: start + 7 * minuteMs },
      { purpose: 'selling', orderId: null, endedAt: null },
    ]);
  });
});

describe('after the visit', () => {
  const consult = (
    hall: StoredHall,
    visitId: string,
    outcome: 'answered' | 'open',
    contactPhone: string | null = null,
  ) =>
    hall.run((context) =>
      recordConsultation(
        {
          visitId,
          clerkId,
          topic: 'roaming',
          question: '怎么收费',
          answer: '',
          outcome,
          contactPhone,
          answerBy: null,
        },
        context,
      ),
    );

  test('an open question becomes a task with owner, time and whom to call', async () => {
    const { hall, visitId } = await visiting();
    await consult(hall, visitId, 'answered');
    expect(hall.store.state.openTasks(9)).toEqual([]);
    await consult(hall, visitId, 'open');
    const [task] = hall.store.state.openTasks(9);
    expect(task).toMatchObject({
      kind: 'open-question',
      ownerId: clerkId,
      dueAt: hall.clock.at + 24 * 60 * minuteMs,
    });
    expect(hall.store.state.personalRecord(task?.contactRecordId ?? '')).toMatchObject({
      mobile: '13900007777',
    });
    const done = () =>
      hall.codeOf((context) => finishTask({ taskId: task?.id ?? '', by: clerkId, note: '已回电' }, context));
    expect([await done(), await done()]).toEqual(['accepted', 'task-done']);
    expect(JSON.stringify(hall.events)).not.toContain('怎么收费');
  });

  test('a question of somebody unknown needs a number to call', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    expect(await consult(hall, visitId, 'open')).toMatchObject({ refusal: { code: 'contact-missing' } });
    await consult(hall, visitId, 'open', '13600001111');
    const [task] = hall.store.state.openTasks(9);
    expect(hall.store.state.personalRecord(task?.contactRecordId ?? '')).toMatchObject({
      mobile: '13600001111',
    });
  });

  test('a rejection becomes a task with the customer’s number; a second word of billing changes nothing', async () => {
    const { hall, acts, visitId } = await signedVisit();
    await acts.pay(10_000);
    const orderId = acts.visit.orders[0]?.id ?? '';
    const word = (answer: Parameters<typeof recordBillingAnswer>[0]['answer']) =>
      hall.must((context) =>
        recordBillingAnswer({ orderId, visitId, counterId: 'counter-1', answer }, context),
      );
    await word({ outcome: 'rejected', reason: 'line-state' });
    const seq = hall.store.seq();
    await word({ outcome: 'rejected', reason: 'line-state' });
    await word({ outcome: 'confirmed', reference: 'r-2' });
    expect(hall.store.seq()).toBe(seq);
    const [task] = hall.store.state.openTasks(9);
    expect(task).toMatchObject({
      kind: 'billing-rejected',
      orderId,
      ownerId: clerkId,
      facts: { reason: 'line-state' },
    });
    expect(hall.store.state.personalRecord(task?.contactRecordId ?? '')).toMatchObject({
      mobile: '13900007777',
    });
    expect(acts.visit.orders).toMatchObject([{ billing: 'rejected', billingReason: 'line-state' }]);
  });

  test('a confirmation of another amount is kept and becomes a task', async () => {
    const { hall, acts, visitId } = await signedVisit();
    await acts.pay(10_000);
    const orderId = acts.visit.orders[0]?.id ?? '';
    const answer = { outcome: 'confirmed', reference: 'r-1', amountFen: 8_641 } as const;
    await hall.must((context) => recordBillingAnswer({ orderId, visitId, counterId: null, answer }, context));
    expect(hall.store.state.openTasks(9)).toMatchObject([
      { kind: 'billing-amount', facts: { oursFen: 8_640, theirsFen: 8_641 } },
    ]);
  });
});
