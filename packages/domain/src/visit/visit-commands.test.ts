import { describe, expect, test } from 'vitest';
import {
  type ServiceOrder,
  type Visit,
  type VisitForm,
  type VisitStep,
  visitStep,
  visitTotalFen,
} from './visit.ts';
import {
  inService,
  mayAddBillPayment,
  mayChange,
  mayPay,
  mayRate,
  mayShowForm,
  maySign,
} from './visit-commands.ts';

const here = 'counter-1';
const order: ServiceOrder = {
  id: 'o1',
  serviceId: 'bill-payment',
  subscriberId: 'sub-1',
  billIds: ['b1'],
  amountFen: 8_600,
  detailsRecordId: 'r1',
  billing: null,
};
const shown: VisitForm = {
  documentId: 'd1',
  version: 1,
  contentHash: 'hash-1',
  contentRecordId: 'r2',
  signedAt: null,
};
const signed = { ...shown, signedAt: 5 };
const paid = { dueFen: 8_600, tenderedFen: 10_000, changeFen: 1_400, at: 6 };

/** A visit in service here, with nothing done yet, but for what the test says. */
function visitWith(change: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    ticketId: 't1',
    counterId: here,
    clerkId: 'k1',
    open: true,
    subscriberId: null,
    cardRecordId: null,
    identity: null,
    orders: [],
    form: null,
    payment: null,
    rating: null,
    ...change,
  };
}
const found = { subscriberId: 'sub-1', cardRecordId: 'r0' };
const known = { ...found, identity: { documentKind: 'resident-id-card', checkedAt: 1 } };
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'yes' : result.refusal.code;

describe('a command for a visit that is not in service here', () => {
  test.each([
    ['over', { open: false }],
    ['at another counter', { counterId: 'counter-2' }],
    ['not begun', { open: false, counterId: null }],
  ])('is refused first: %s', (_, change) => {
    // Everything else is wrong too: the order of refusals is part of the promise.
    const visit = visitWith({ ...change, payment: paid, form: signed });
    expect(
      [
        inService(visit, here),
        mayChange(visit, here),
        mayAddBillPayment(visit, here, 0),
        mayShowForm(visit, here),
        maySign(visit, here, { contentHash: '', points: 0 }),
        mayPay(visit, here),
      ].map(codeOf),
    ).toEqual(Array.from({ length: 6 }, () => 'visit-not-open'));
  });
});

test.each([
  ['nothing yet', {}, 'yes'],
  ['a form is shown', { form: shown }, 'yes'],
  ['the form is signed', { form: signed }, 'form-already-signed'],
  ['it is paid', { form: signed, payment: paid }, 'payment-already-taken'],
])('a visit may be changed when %s: %#', (_, change, expected) => {
  expect(codeOf(mayChange(visitWith(change), here))).toBe(expected);
});

test.each([
  [{ payment: paid }, 100, 'payment-already-taken'],
  [{ form: signed }, 100, 'form-already-signed'],
  [{ orders: [order] }, 0, 'subscriber-missing'],
  [{ ...found, orders: [order] }, 0, 'identity-missing'],
  [{ ...known, orders: [order] }, 0, 'service-already-added'],
  [known, 0, 'nothing-due'],
  [known, -5, 'nothing-due'],
  [known, 1, 'yes'],
  [{ ...known, orders: [{ ...order, serviceId: 'plan-change' }] }, 1, 'yes'],
])('adding a bill payment, case %#', (change, dueFen, expected) => {
  expect(codeOf(mayAddBillPayment(visitWith(change), here, dueFen))).toBe(expected);
});

test.each([
  [{ payment: paid }, 'payment-already-taken'],
  [{ form: signed }, 'form-already-signed'],
  [known, 'order-missing'],
  [{ ...known, orders: [order] }, 'yes'],
  [{ ...known, orders: [order], form: shown }, 'yes'],
])('showing the form, case %#', (change, expected) => {
  expect(codeOf(mayShowForm(visitWith(change), here))).toBe(expected);
});

describe('signing', () => {
  const good = { contentHash: 'hash-1', points: 3 };
  test.each([
    [{}, { contentHash: 'other', points: 0 }, 'form-missing'],
    [{ form: signed }, { contentHash: 'other', points: 0 }, 'form-already-signed'],
    [{ form: shown }, { contentHash: 'other', points: 0 }, 'form-changed'],
    [{ form: shown }, { ...good, points: 2 }, 'signature-empty'],
    [{ form: shown }, good, 'yes'],
  ])('case %#', (change, signature, expected) => {
    expect(codeOf(maySign(visitWith(change), here, signature))).toBe(expected);
  });

  test('binds to the form as shown, and says which version there is now', () => {
    expect(maySign(visitWith({ form: shown }), here, good)).toEqual({ ok: true, value: shown });
    expect(
      maySign(visitWith({ form: { ...shown, version: 2 } }), here, { ...good, contentHash: 'h0' }),
    ).toMatchObject({
      refusal: { facts: { version: 2 } },
    });
  });
});

test.each([
  [{ payment: paid }, 'payment-already-taken'],
  [{}, 'order-missing'],
  [{ orders: [order] }, 'visit-unsigned'],
  [{ orders: [order], form: shown }, 'visit-unsigned'],
  [{ orders: [order], form: signed }, 'yes'],
])('paying, case %#', (change, expected) => {
  expect(codeOf(mayPay(visitWith(change), here))).toBe(expected);
});

test.each([
  [{}, 'visit-not-open'],
  [{ payment: paid, counterId: 'counter-2' }, 'visit-not-open'],
  [{ payment: paid, rating: 5 }, 'rating-already-given'],
  [{ payment: paid }, 'yes'],
  [{ payment: paid, open: false }, 'yes'],
])('rating, case %#', (change, expected) => {
  expect(codeOf(mayRate(visitWith(change), here))).toBe(expected);
});

test.each<[Partial<Visit>, VisitStep]>([
  [{}, 'find'],
  [found, 'check-document'],
  [known, 'accept'],
  [{ ...known, orders: [order] }, 'form'],
  [{ ...known, orders: [order], form: shown }, 'sign'],
  [{ ...known, orders: [order], form: signed }, 'pay'],
  [{ ...known, orders: [order], form: signed, payment: paid }, 'finish'],
])('what comes next at the counter, case %#', (change, step) => {
  expect(visitStep(visitWith(change))).toBe(step);
});

test('the total of a visit is the sum of its orders', () => {
  expect(visitTotalFen(visitWith())).toBe(0);
  expect(visitTotalFen(visitWith({ orders: [order, { ...order, amountFen: 14 }] }))).toBe(8_614);
});
