import { StoredHall, serveUntil, testSignature, testSubscriber } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { signOn } from '../counter/sign-on.ts';
import type { FormContent } from '../slips/compose-form.ts';
import { addOrder } from './accept-order.ts';
import { recordBillingAnswer, recordOrderSent } from './billing-outbox.ts';
import { checkIdentity } from './check-document.ts';
import { findSubscriber } from './find-subscriber.ts';
import { rateVisit } from './rate-visit.ts';
import { showForm } from './show-form.ts';
import { signForm } from './sign-form.ts';
import { takeVisitCash } from './take-cash.ts';

const clerkId = 'k1';
const find = (hall: StoredHall, visitId: string, subscriber: typeof testSubscriber | null = testSubscriber) =>
  hall.codeOf((context) => findSubscriber({ visitId, clerkId, subscriber }, context));
const order = (hall: StoredHall, visitId: string, serviceId = 'bill-payment') =>
  hall.codeOf((context) => addOrder({ visitId, clerkId, serviceId }, context));
const show = (hall: StoredHall, visitId: string) =>
  hall.codeOf((context) => showForm({ visitId, clerkId }, context));
const sign = (hall: StoredHall, visitId: string, contentHash: string, change = {}) => {
  const signed = { visitId, counterId: 'counter-1', contentHash, signature: testSignature, ...change };
  return hall.codeOf((context) => signForm(signed, context));
};
const pay = (hall: StoredHall, visitId: string, tenderedFen: number) =>
  hall.codeOf((context) => takeVisitCash({ visitId, clerkId, tenderedFen }, context));
const check = (hall: StoredHall, visitId: string, change = {}) =>
  hall.codeOf((context) =>
    checkIdentity(
      {
        visitId,
        clerkId,
        documentKind: 'resident-id-card',
        number: testSubscriber.idNumber,
        validUntil: null,
        matchesRecord: true,
        subscriberId: testSubscriber.id,
        ...change,
      },
      context,
    ),
  );

describe('finding the subscriber', () => {
  test('the counter gets a masked card; the journal gets the look-up and no personal data', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'found');
    const visit = hall.store.state.visit(visitId);
    expect(hall.store.state.personalRecord(visit?.cardRecordId ?? '')).toMatchObject({
      maskedName: '欧***',
      maskedMobile: '139****7777',
      maskedDocument: '110***********1233',
      dueFen: 8_640,
    });
    const journal = JSON.stringify(hall.events);
    expect(journal).toContain('SubscriberLookedUp');
    for (const secret of ['欧阳静怡', '13900007777', '110101199003071233'])
      expect(journal).not.toContain(secret);
  });

  test('a number nobody has is journalled as a look-up that found nobody', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    expect(await find(hall, visitId, null)).toBe('accepted');
    expect(hall.events.at(-1)).toMatchObject({
      type: 'SubscriberLookedUp',
      payload: { subscriberId: null, visitId },
    });
    expect(hall.store.state.visit(visitId)?.subscriberId).toBeNull();
  });

  test('the document that was checked for one line proves nothing for somebody else’s', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'checked');
    const customer = { ...testSubscriber.customer, id: 'customer-2' };
    expect(await find(hall, visitId, { ...testSubscriber, id: 'sub-2', customer })).toBe('accepted');
    expect(hall.store.state.visit(visitId)).toMatchObject({ subscriberId: 'sub-2', identity: null });
  });

  test('the document that was checked for one line is good for another of the same customer', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'checked');
    expect(await find(hall, visitId, { ...testSubscriber, id: 'sub-2' })).toBe('accepted');
    expect(hall.store.state.visit(visitId)).toMatchObject({
      subscriberId: 'sub-2',
      identity: { documentKind: 'resident-id-card' },
    });
  });

  test('another line may come into a visit with orders; a form that was shown goes on being the visit’s', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'ordered');
    expect(await find(hall, visitId, { ...testSubscriber, id: 'sub-2' })).toBe('accepted');
    const visit = hall.store.state.visit(visitId);
    expect(visit?.parties.map((party) => party.id)).toEqual(['sub-1', 'sub-2']);
    expect(visit?.orders.map((order) => order.subscriberId)).toEqual(['sub-1']);
  });

  test('an unknown visit, and a clerk who is nowhere, are refused', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'issued');
    expect(await find(hall, 'ghost')).toBe('visit-unknown');
    expect(await find(hall, visitId)).toBe('not-signed-on');
    await hall.must((context) => signOn({ counterId: 'counter-1', clerkId }, context));
    expect(await find(hall, visitId)).toBe('visit-not-open');
  });
});

describe('checking the document', () => {
  test('a match is recorded by kind, never by number', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'found');
    expect(await check(hall, visitId)).toBe('accepted');
    expect(hall.store.state.visit(visitId)?.identity).toEqual({
      documentKind: 'resident-id-card',
      checkedAt: hall.clock.at,
    });
    expect(JSON.stringify(hall.events)).not.toContain(testSubscriber.idNumber);
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    const nothingRight = { documentKind: 'x', number: '1', matchesRecord: false };
    expect(await check(hall, 'ghost', nothingRight)).toBe('visit-unknown');
    expect(await check(hall, visitId, nothingRight)).toBe('subscriber-missing');
    await find(hall, visitId);
    expect(await check(hall, visitId, { ...nothingRight, subscriberId: 'sub-2' })).toBe('subscriber-missing');
    expect(await check(hall, visitId, nothingRight)).toBe('document-kind-unknown');
    expect(await check(hall, visitId, { validUntil: '2026-02-28', matchesRecord: false })).toBe(
      'document-expired',
    );
    expect(await check(hall, visitId, { matchesRecord: false })).toBe('accepted');
    expect(hall.store.state.visit(visitId)?.identity).toBeNull();
  });
});

describe('the order', () => {
  test('pays all bills due, with details level by level', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'ordered');
    const [only] = hall.store.state.visit(visitId)?.orders ?? [];
    expect(only).toMatchObject({
      amountFen: 8_640,
      billIds: ['sub-1-2026-01', 'sub-1-2026-02'],
      billing: null,
    });
    expect(hall.store.state.personalRecord(only?.detailsRecordId ?? '')).toMatchObject({
      details: [
        { label: { zh: '手机号码', en: 'Mobile number' }, value: '139****7777' },
        { label: { zh: '账期', en: 'Bill month' }, value: '2026-01  ￥40.00' },
        { label: { zh: '套餐月费', en: '套餐月费' }, value: '￥40.00' },
        { label: { zh: '账期', en: 'Bill month' }, value: '2026-02  ￥46.40' },
        { label: { zh: '套餐月费', en: '套餐月费' }, value: '￥40.00' },
        { label: { zh: '短信费', en: '短信费' }, value: '￥6.40' },
      ],
    });
  });

  test('refusals come in the documented order', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'serving');
    expect(await order(hall, 'ghost', 'x')).toBe('visit-unknown');
    expect(await order(hall, visitId, 'x')).toBe('service-unknown');
    expect(await order(hall, visitId)).toBe('subscriber-missing');
    await find(hall, visitId, { ...testSubscriber, bills: [] });
    expect(await order(hall, visitId, 'plan-change')).toBe('identity-missing');
    expect(await order(hall, visitId)).toBe('nothing-due');
    expect(await order(hall, visitId, 'mailbox')).toBe('service-off');
  });
});

describe('the form and the signature', () => {
  test('the form says what is done, for whom and by whom, masked', async () => {
    const hall = await StoredHall.open();
    const { visitId, number } = await serveUntil(hall, 'shown');
    const form = hall.store.state.visit(visitId)?.form;
    const content = hall.store.state.personalRecord(form?.contentRecordId ?? '') as FormContent;
    expect(content).toMatchObject({
      hall: { zh: '测试营业厅', en: 'Test Hall' },
      visitId,
      ticketNumber: number,
      businessDay: '2026-03-01',
      clerkWorkNumber: 'K001',
      customer: { name: '欧***', mobile: '139****7777', document: '居民身份证 110***********1233' },
      totalFen: 8_640,
    });
    expect(content.lines.map((line) => line.amountFen)).toEqual([8_640]);
    expect(content.lines[0]?.details).toHaveLength(6);
    expect(content.terms.length).toBeGreaterThan(0);
    expect(hall.store.context().hashOf(content)).toBe(form?.contentHash);
  });

  test('nothing ordered, nothing to sign', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'checked');
    expect(await show(hall, visitId)).toBe('order-missing');
    expect(await sign(hall, visitId, 'a'.repeat(64))).toBe('form-missing');
  });

  test('each showing is a version of its own, and only the newest can be signed', async () => {
    const hall = await StoredHall.open();
    const first = await serveUntil(hall, 'shown');
    hall.clock.pass(24 * 3_600_000);
    expect(await show(hall, first.visitId)).toBe('accepted');
    const form = hall.store.state.visit(first.visitId)?.form;
    expect(form?.version).toBe(2);
    expect(await sign(hall, first.visitId, first.contentHash)).toBe('form-changed');
    expect(await sign(hall, first.visitId, form?.contentHash ?? '')).toBe('accepted');
    expect(await sign(hall, first.visitId, form?.contentHash ?? '')).toBe('form-already-signed');
    expect(await show(hall, first.visitId)).toBe('form-already-signed');
  });

  test('another counter’s screen cannot sign, and a dot is no signature', async () => {
    const hall = await StoredHall.open();
    const { visitId, contentHash } = await serveUntil(hall, 'shown');
    expect(await sign(hall, 'ghost', contentHash)).toBe('visit-unknown');
    expect(await sign(hall, visitId, contentHash, { counterId: 'counter-2' })).toBe('visit-not-open');
    const dot = { ...testSignature, strokes: [[[1, 1, 0]]] };
    expect(await sign(hall, visitId, contentHash, { signature: dot })).toBe('signature-empty');
  });

  test('the signature is hashed with what it signs, so that it fits no other form', async () => {
    const hall = await StoredHall.open();
    const { visitId, contentHash } = await serveUntil(hall, 'shown');
    const signed = await hall.must((context) =>
      signForm({ visitId, counterId: 'counter-1', contentHash, signature: testSignature }, context),
    );
    const { hashOf } = hall.store.context();
    const { documentId } = signed;
    expect(signed.signatureHash).toBe(hashOf({ documentId, contentHash, signature: testSignature }));
    expect(signed.signatureHash).not.toBe(
      hashOf({ documentId: 'other', contentHash, signature: testSignature }),
    );
  });
});

describe('paying', () => {
  test('books what was given and returned, and asks for one receipt', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'paid');
    expect(hall.store.state.visit(visitId)?.payment).toEqual({
      dueFen: 8_640,
      tenderedFen: 10_000,
      changeFen: 1_360,
      cashFen: 10_000,
      payoutFen: 0,
      tenders: [],
      at: hall.clock.at,
    });
    expect(hall.store.queries.shiftCash()).toMatchObject([
      { floatFen: 50_000, tenderedFen: 10_000, changeFen: 1_360, payments: 1, expectedFen: 58_640 },
    ]);
    expect(hall.store.state.printJobsOf(visitId, 'receipt')).toMatchObject([{ copy: 0, state: 'queued' }]);
    expect(hall.store.queries.openOrders(9)).toMatchObject([{ visitId, amountFen: 8_640, attempts: 0 }]);
  });

  test('refusals come in the documented order, and none moves money', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'shown');
    expect(await pay(hall, 'ghost', 0)).toBe('visit-unknown');
    expect(await pay(hall, visitId, 0)).toBe('visit-unsigned');
    await sign(hall, visitId, hall.store.state.visit(visitId)?.form?.contentHash ?? '');
    expect(await pay(hall, visitId, 8_639)).toBe('tendered-too-little');
    expect(await pay(hall, visitId, 8_640 + 50_001)).toBe('change-not-in-drawer');
    expect(hall.store.queries.balanceFen('billing-payable')).toBe(0);
    expect(await pay(hall, visitId, 8_640)).toBe('accepted');
    expect(await pay(hall, visitId, 8_640)).toBe('payment-already-taken');
    expect(hall.store.queries.balanceFen('billing-payable')).toBe(-8_640);
  });
});

describe('after the money', () => {
  test('a rating is given once; a low one reaches the duty manager', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'signed');
    const rate = (score: number, id = visitId) =>
      hall.codeOf((context) => rateVisit({ visitId: id, counterId: 'counter-1', score }, context));
    expect(await rate(1, 'ghost')).toBe('visit-unknown');
    expect(await rate(1)).toBe('visit-not-open');
    await pay(hall, visitId, 10_000);
    expect(await rate(2)).toBe('accepted');
    expect(await rate(5)).toBe('rating-already-given');
    expect(hall.store.queries.openAlerts(9)).toMatchObject([{ kind: 'low-rating', facts: { score: 2 } }]);
  });

  test('a rating of three alerts nobody', async () => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'paid');
    await hall.must((context) => rateVisit({ visitId, counterId: 'counter-1', score: 3 }, context));
    expect(hall.store.queries.openAlerts(9)).toEqual([]);
  });

  test.each([
    [{ outcome: 'confirmed', reference: 'r-1' } as const, 'confirmed', []],
    [
      { outcome: 'rejected', reason: 'bill-already-paid' } as const,
      'rejected',
      [{ kind: 'billing-rejected', source: 'counter-1', facts: { reason: 'bill-already-paid' } }],
    ],
  ])('the billing system’s word is kept: %o', async (answer, state, alerts) => {
    const hall = await StoredHall.open();
    const { visitId } = await serveUntil(hall, 'paid');
    const [open] = hall.store.queries.openOrders(1);
    const way = { orderId: open?.orderId ?? '', visitId };
    await hall.must(() => recordOrderSent({ ...way, attempt: 1 }));
    expect(hall.store.queries.openOrders(1)).toMatchObject([{ attempts: 1 }]);
    await hall.must((context) => recordBillingAnswer({ ...way, counterId: 'counter-1', answer }, context));
    expect(hall.store.queries.openOrders(1)).toEqual([]);
    expect(hall.store.state.visit(visitId)?.orders[0]?.billing).toBe(state);
    expect(hall.store.queries.openAlerts(9)).toMatchObject(alerts);
  });
});
