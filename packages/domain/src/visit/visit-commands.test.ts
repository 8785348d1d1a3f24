import { describe, expect, test } from 'vitest';
import type { Tender } from '../cash/tender.ts';
import {
  type ServiceOrder,
  type Visit,
  type VisitForm,
  type VisitStep,
  visitSettlement,
  visitStep,
  visitTotalFen,
} from './visit.ts';
import {
  inService,
  mayAbandon,
  mayAddOnce,
  mayChange,
  mayChangeOrder,
  mayPay,
  mayRate,
  mayShowForm,
  maySign,
  mayTender,
} from './visit-commands.ts';

const here = 'counter-1';
const order: ServiceOrder = {
  id: 'o1',
  serviceId: 'bill-payment',
  subscriberId: 'sub-1',
  billIds: ['b1'],
  amountFen: 8_600,
  prices: [],
  stock: [],
  approval: null,
  limitedFen: null,
  detailsRecordId: 'r1',
  payloadRecordId: null,
  billing: null,
  billingReason: null,
};
const shown: VisitForm = {
  documentId: 'd1',
  version: 1,
  contentHash: 'hash-1',
  contentRecordId: 'r2',
  signedAt: null,
};
const signed = { ...shown, signedAt: 5 };
const paid = {
  dueFen: 8_600,
  tenderedFen: 10_000,
  changeFen: 1_400,
  cashFen: 10_000,
  payoutFen: 0,
  tenders: [],
  at: 6,
};
const enquiry = { ...order, id: 'o2', serviceId: 'consultation', billIds: [], amountFen: 0 };
const card: Tender = {
  id: 't1',
  kind: 'bank-card',
  amountFen: 5_000,
  state: 'confirmed',
  reference: 'r',
  subscriberId: null,
};
const offered: Tender = { ...card, id: 't2', state: 'offered', reference: null };

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
    parties: [],
    orders: [],
    settlement: 'net',
    tenders: [],
    retainedIds: [],
    form: null,
    payment: null,
    rating: null,
    ratingWordsId: null,
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
        mayChangeOrder(visit, here, 'o1', true),
        mayTender(visit, here),
        mayAbandon(visit, here),
        mayShowForm(visit, here),
        maySign(visit, here, { contentHash: '', points: 0 }),
        mayPay(visit, here),
      ].map(codeOf),
    ).toEqual(Array.from({ length: 8 }, () => 'visit-not-open'));
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

describe('a change after the signature', () => {
  test('is made only by who knows that it voids the signature, and never once money has come in', () => {
    const visit = visitWith({ form: signed, orders: [order] });
    expect(codeOf(mayChange(visit, here))).toBe('form-already-signed');
    expect(codeOf(mayChange(visit, here, true))).toBe('yes');
    expect(codeOf(mayChange({ ...visit, tenders: [card] }, here, true))).toBe('tender-taken');
    expect(codeOf(mayChange({ ...visit, tenders: [offered] }, here, true))).toBe('yes');
    expect(codeOf(mayChange({ ...visit, payment: paid }, here, true))).toBe('payment-already-taken');
  });

  test('names an order of the visit', () => {
    expect(mayChangeOrder(visitWith({ orders: [order] }), here, 'o1', false)).toEqual({
      ok: true,
      value: order,
    });
    expect(codeOf(mayChangeOrder(visitWith({ orders: [order] }), here, 'o9', false))).toBe('order-unknown');
  });
});

test.each([
  ['bill-payment', 'sub-1', 'service-already-added'],
  ['bill-payment', 'sub-2', 'yes'],
  ['plan-change', 'sub-1', 'yes'],
  ['prepaid-card-sale', 'sub-1', 'yes'],
])('%s for %s beside the orders there are: %s', (serviceId, subscriberId, expected) => {
  const orders = [order, { ...order, id: 'o3', serviceId: 'prepaid-card-sale' }];
  expect(codeOf(mayAddOnce(visitWith({ orders }), serviceId, subscriberId))).toBe(expected);
});

test.each([
  [{ payment: paid }, 'payment-already-taken'],
  [{ form: signed }, 'form-already-signed'],
  [known, 'order-missing'],
  [{ ...known, orders: [order] }, 'yes'],
  [{ ...known, orders: [order], form: shown }, 'yes'],
  [{ orders: [{ ...order, approval: { kind: 'refund' as const, approvedBy: null } }] }, 'approval-missing'],
  [{ orders: [{ ...order, approval: { kind: 'refund' as const, approvedBy: 'm1' } }] }, 'yes'],
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
  [{ orders: [order], form: signed, tenders: [offered] }, 'tender-open'],
  [{ orders: [order], form: signed, tenders: [card] }, 'yes'],
  [{ orders: [enquiry] }, 'yes'],
  [{ orders: [enquiry, order] }, 'visit-unsigned'],
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

test.each([
  [{}, 'yes'],
  [{ form: signed }, 'yes'],
  [{ tenders: [offered] }, 'yes'],
  [{ tenders: [card] }, 'tender-taken'],
  [{ payment: paid }, 'payment-already-taken'],
])('leaving, case %#', (change, expected) => {
  expect(codeOf(mayAbandon(visitWith(change), here))).toBe(expected);
});

test.each<[Partial<Visit>, VisitStep]>([
  [{}, 'find'],
  [{ orders: [order] }, 'form'],
  [{ orders: [enquiry] }, 'pay'],
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
  const refund = { ...order, amountFen: -600 };
  expect(visitSettlement(visitWith({ orders: [order, refund] }))).toEqual({ dueFen: 8_000, payoutFen: 0 });
  expect(visitSettlement(visitWith({ orders: [order, refund], settlement: 'apart' }))).toEqual({
    dueFen: 8_600,
    payoutFen: 600,
  });
});
