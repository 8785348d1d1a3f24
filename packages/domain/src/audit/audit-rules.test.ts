import { describe, expect, it } from 'vitest';
import type { AuditedPayment, AuditedShift, AuditedUse, AuditFacts } from './audit-facts.ts';
import { findingsOf } from './audit-rules.ts';

const who = { visitId: 'visit-1', ticketNumber: 'A001', clerkId: 'k001' };
const paid: AuditedPayment = {
  ...who,
  needsForm: true,
  formSigned: true,
  signedFormVoid: false,
  dueFen: 3_000,
  payoutFen: 0,
  tenderedFen: 5_000,
  changeFen: 2_000,
  orderDueFen: 3_000,
  orderPayoutFen: 0,
  postedInFen: 5_000,
  postedOutFen: 2_000,
  clearingFen: 0,
  numbered: true,
  reversed: false,
  copyMissing: false,
};
const shift: AuditedShift = {
  shiftId: 'shift-1',
  clerkId: 'k001',
  closed: true,
  differenceFen: 500,
  remittance: 'accepted',
  remittedFen: 50_000,
  takenFen: 50_000,
};
const use: AuditedUse = {
  ...who,
  subjectId: 'order-1',
  reversal: false,
  kind: 'refund',
  amountFen: 400,
  eachFen: 500,
  dayFen: 1_000,
};
/** A hall where everything ties: one sale, one shift, one refund within the limit. */
const good: AuditFacts = {
  businessDay: '2026-03-01',
  over: true,
  numbersInvoices: true,
  toleranceFen: 500,
  payments: [paid],
  orders: [],
  pieces: [],
  numbers: [],
  shifts: [shift],
  openings: [],
  uses: [use],
};

const rulesOf = (facts: Partial<AuditFacts>) => findingsOf({ ...good, ...facts }).map((one) => one.rule);
const ofPayment = (change: Partial<AuditedPayment>) => rulesOf({ payments: [paid, { ...paid, ...change }] });
const ofShift = (change: Partial<AuditedShift>, over = true) =>
  rulesOf({ over, shifts: [{ ...shift, ...change }] });

describe('the rules of the daily audit [M2]', () => {
  it('find nothing where everything ties', () => expect(findingsOf(good)).toEqual([]));

  it.each<[string, Partial<AuditedPayment>, string[]]>([
    ['no signed form', { formSigned: false }, ['form-unsigned']],
    ['a signed form that is void', { formSigned: false, signedFormVoid: true }, ['form-void']],
    ['nothing that is signed for', { formSigned: false, needsForm: false }, []],
    ['another amount than the orders', { orderDueFen: 2_900 }, ['payment-differs']],
    ['another sum paid out than the orders', { orderPayoutFen: 1 }, ['payment-differs']],
    ['less in the books than was given', { postedInFen: 4_900 }, ['books-differ']],
    ['more in the books than came back', { postedOutFen: 2_100 }, ['books-differ']],
    ['something left on the customer’s account', { clearingFen: 1 }, ['books-differ']],
    ['no invoice number', { numbered: false }, ['invoice-missing']],
    ['a number that went with the reversal', { numbered: false, reversed: true }, []],
    ['nothing to be invoiced', { numbered: false, dueFen: 0, orderDueFen: 0 }, []],
    ['no copy of a new customer’s document', { copyMissing: true }, ['copy-missing']],
  ])('of a payment with %s', (_what, change, rules) => expect(ofPayment(change)).toEqual(rules));

  it('ask for no invoice numbers where the hall has none', () => {
    const numbers = [{ prefix: '044', number: 7, clerkId: 'k001' }];
    expect(rulesOf({ numbersInvoices: false, numbers, payments: [{ ...paid, numbered: false }] })).toEqual(
      [],
    );
    expect(findingsOf({ ...good, numbers })).toMatchObject([
      { rule: 'invoice-unpaid', clerkId: 'k001', subjectKind: 'invoice', subjectId: '044 7' },
    ]);
  });

  it('name the order that billing refused or took for another amount', () => {
    const orders = [
      { ...who, orderId: 'order-1', wrong: 'rejected' as const },
      { ...who, orderId: 'order-2', wrong: 'amount' as const },
    ];
    expect(findingsOf({ ...good, orders })).toMatchObject([
      { rule: 'billing-amount', subjectId: 'order-2', severity: 'record' },
      { rule: 'billing-rejected', subjectId: 'order-1' },
    ]);
  });

  it('name the piece that the stock never saw leave, or that the clerk did not hold', () => {
    const pieces = [
      { ...who, orderId: 'order-1', serial: '8986', wrong: 'no-move' as const },
      { ...who, orderId: 'order-2', serial: '8987', wrong: 'no-custody' as const },
    ];
    expect(findingsOf({ ...good, pieces })).toMatchObject([
      { rule: 'stock-unmoved', subjectKind: 'serial', facts: { ticket: 'A001', serial: '8986' } },
      { rule: 'stock-not-held', facts: { serial: '8987' } },
    ]);
  });

  it.each<[string, Partial<AuditedShift>, string[]]>([
    ['left open', { closed: false }, ['shift-open']],
    ['over beyond the tolerance', { differenceFen: 501 }, ['shift-difference']],
    ['short beyond the tolerance', { differenceFen: -501 }, ['shift-difference']],
    ['whose cash nobody took', { remittance: 'offered', takenFen: null }, ['remittance-off']],
    ['whose cash was disputed', { remittance: 'disputed' }, ['remittance-off']],
    ['whose cash was taken for less', { takenFen: 49_900 }, ['remittance-off']],
    ['whose cash was taken as it was said', { takenFen: null }, []],
    ['with nothing to hand in', { remittance: null }, []],
  ])('of a shift %s', (_what, change, rules) => expect(ofShift(change)).toEqual(rules));

  it('leave alone what is still under way during the day', () => {
    expect(ofShift({ closed: false, remittance: 'offered' }, false)).toEqual([]);
    expect(ofShift({ remittance: 'disputed' }, false)).toEqual(['remittance-off']);
  });

  it('name a drawer that opened without payment or reason, whoever opened it', () => {
    const openings = [{ openingId: 'opening-1', counterId: 'counter-1', clerkId: null, why: 'by-hand' }];
    expect(findingsOf({ ...good, openings })).toMatchObject([
      { rule: 'drawer-unexplained', clerkId: null, subjectId: 'opening-1' },
    ]);
  });

  it('find what is above the clerk’s limit at once or on the day and nobody approved', () => {
    expect(rulesOf({ uses: [{ ...use, amountFen: 501 }] })).toEqual(['limit-unapproved']);
    const uses = [use, { ...use, subjectId: 'order-2' }, { ...use, subjectId: 'order-3' }];
    expect(findingsOf({ ...good, uses })).toMatchObject([
      { rule: 'limit-unapproved', severity: 'money', subjectId: 'order-3', facts: { amountFen: 400 } },
    ]);
    expect(rulesOf({ uses: [use, use, { ...use, clerkId: 'k002' }, { ...use, kind: 'void' }] })).toEqual([]);
    expect(rulesOf({ uses: [{ ...use, amountFen: 501, reversal: true }] })).toEqual(['reversal-unapproved']);
  });
});
