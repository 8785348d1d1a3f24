import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceLine } from '../catalogue/service-definition.ts';
import { fen } from '../kernel/fen.ts';
import { takePayment } from './cash-payment.ts';
import {
  applyPostings,
  type Balances,
  balanceOf,
  billingPayableAccount,
  clearingAccount,
  depositLiabilityAccount,
  drawerAccount,
  salesRevenueAccount,
} from './ledger.ts';
import { settle } from './settlement.ts';
import { confirmedFen, mayOffer, offeredTender, type Tender } from './tender.ts';

const drawer = drawerAccount('s1');
const holding = (amountFen: number): Balances => new Map([[drawer.id, fen(amountFen)]]);
const place = { visitId: 'v1', shiftId: 's1', clerkId: 'k1', counterId: 'counter-1' };
const bill = (amountFen: number, account: PriceLine['account'] = 'operator'): PriceLine => ({
  label: { zh: '缴费', en: 'Bill' },
  amountFen,
  account,
});
const pay = (change: Partial<Parameters<typeof takePayment>[0]>, balances: Balances) =>
  takePayment({ ...place, prices: [], settlement: 'net', tenders: [], cashFen: fen(0), ...change }, balances);
const take = (dueFen: number, tenderedFen: number, heldFen: number) =>
  pay({ prices: [bill(dueFen)], cashFen: fen(tenderedFen) }, holding(heldFen));
const amount = fc.integer({ min: 0, max: 1_000_000 });

describe('announced cash', () => {
  test('86 yuan paid with a hundred: received, change and bill are entries of their own', () => {
    const taken = take(8_600, 10_000, 50_000);
    expect(taken.ok && taken.value.payload).toMatchObject({
      dueFen: 8_600,
      tenderedFen: 10_000,
      changeFen: 1_400,
    });
    const lines = taken.ok ? taken.value.payload.postings : [];
    expect(lines.map((line) => [line.debit.id, line.credit.id, line.amountFen, line.reason])).toEqual([
      ['drawer:s1', 'customer-clearing:v1', 10_000, 'cash-received'],
      ['customer-clearing:v1', 'drawer:s1', 1_400, 'change-given'],
      ['customer-clearing:v1', 'billing-payable', 8_600, 'bill-paid'],
    ]);
  });

  test('exact money needs no change and no change entry', () => {
    const taken = take(8_600, 8_600, 0);
    expect(taken.ok && taken.value.payload.postings.map((line) => line.reason)).toEqual([
      'cash-received',
      'bill-paid',
    ]);
  });

  test('one fen too little is refused, with what was due and given', () => {
    expect(take(8_600, 8_599, 50_000)).toEqual({
      ok: false,
      refusal: { code: 'tendered-too-little', facts: { dueFen: 8_600, tenderedFen: 8_599 } },
    });
  });

  test('too little is said before the drawer is looked into', () => {
    expect(take(100, 0, 0)).toMatchObject({ refusal: { code: 'tendered-too-little' } });
  });

  test('change never comes out of the note just given', () => {
    expect(take(8_600, 10_000, 1_399)).toMatchObject({
      refusal: { code: 'change-not-in-drawer', facts: { changeFen: 1_400 } },
    });
    expect(take(8_600, 10_000, 1_400).ok).toBe(true);
  });

  test('a drawer nobody has put anything into gives no change', () => {
    const command = { prices: [bill(1)], cashFen: fen(2) };
    expect(pay(command, new Map())).toMatchObject({ refusal: { code: 'change-not-in-drawer' } });
  });

  test('a drawer below zero, which should not be, pays nothing out', () => {
    expect(take(5, 5, -10)).toMatchObject({ refusal: { code: 'change-not-in-drawer' } });
  });

  test('nothing due and nothing given is no movement at all', () => {
    const taken = take(0, 0, 0);
    expect(taken.ok && taken.value.payload).toMatchObject({ changeFen: 0, postings: [] });
  });

  test('whatever is paid, the drawer moves by exactly what was due and the customer is even', () => {
    fc.assert(
      fc.property(amount, amount, amount, (due, extra, held) => {
        const taken = take(due, due + extra, held);
        expect(taken.ok).toBe(extra <= held);
        if (!taken.ok) return;
        const after = applyPostings(holding(held), taken.value.payload.postings);
        expect(after.ok && balanceOf(after.balances, drawer)).toBe(held + due);
        expect(after.ok && balanceOf(after.balances, clearingAccount('v1'))).toBe(0);
        expect(taken.value.payload.changeFen).toBe(extra);
      }),
    );
  });
});

describe('whatever a visit holds', () => {
  const accounts = fc.constantFrom('operator' as const, 'deposit' as const, 'sales' as const);
  const line = fc.tuple(fc.integer({ min: -200_000, max: 200_000 }), accounts).map(([a, b]) => bill(a, b));
  const basket = fc.array(line, { minLength: 1, maxLength: 12 });
  const mode = fc.constantFrom('net' as const, 'apart' as const);
  const shares = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 4 });
  const kinds = ['bank-card', 'mobile-payment', 'balance'] as const;

  /** Tenders beside cash that together never pass what is due. */
  function tendersOf(parts: readonly number[], dueFen: number): Tender[] {
    let left = dueFen;
    return parts.flatMap((part, nth): Tender[] => {
      const amountFen = Math.min(part, left);
      left -= amountFen;
      if (amountFen === 0) return [];
      const kind = kinds[nth % kinds.length] ?? 'bank-card';
      return [{ id: `t${nth}`, kind, amountFen, state: 'confirmed', reference: 'r', subscriberId: null }];
    });
  }

  test('the tenders are what is due and the change; no fen is lost, the customer is even', () => {
    fc.assert(
      fc.property(
        basket,
        mode,
        shares,
        amount,
        fc.integer({ min: 0, max: 3_000_000 }),
        (prices, settlement, parts, extra, held) => {
          const { dueFen, payoutFen } = settle(prices, settlement);
          const tenders = tendersOf(parts, dueFen);
          const cashFen = fen(dueFen - confirmedFen(tenders) + extra);
          const taken = pay({ prices, settlement, tenders, cashFen }, holding(held));
          expect(taken.ok).toBe(extra + payoutFen <= held);
          if (!taken.ok) return;
          const { payload } = taken.value;
          const tendered = confirmedFen(tenders) + cashFen;
          expect(payload).toMatchObject({ dueFen, tenderedFen: tendered, changeFen: extra, payoutFen });
          expect(tendered).toBe(payload.dueFen + payload.changeFen);
          const after = applyPostings(holding(held), payload.postings);
          if (!after.ok) throw new Error('the postings hold');
          expect(balanceOf(after.balances, clearingAccount('v1'))).toBe(0);
          expect(balanceOf(after.balances, drawer)).toBe(held + cashFen - extra - payoutFen);
          // Debits and credits are one sum; each book has exactly its own lines.
          expect([...after.balances.values()].reduce<number>((sum, one) => sum + one, 0)).toBe(held);
          const of = (account: PriceLine['account']) =>
            prices.filter((one) => one.account === account).reduce((sum, one) => sum + one.amountFen, 0);
          expect(balanceOf(after.balances, depositLiabilityAccount())).toBe(0 - of('deposit'));
          expect(balanceOf(after.balances, salesRevenueAccount())).toBe(0 - of('sales'));
          const spent = tenders
            .filter((one) => one.kind === 'balance')
            .reduce((sum, one) => sum + one.amountFen, 0);
          expect(balanceOf(after.balances, billingPayableAccount())).toBe(spent - of('operator'));
        },
      ),
    );
  });

  test('netted, either something is due or something is paid out, never both', () => {
    fc.assert(
      fc.property(basket, (prices) => {
        const net = settle(prices, 'net');
        const apart = settle(prices, 'apart');
        expect(Math.min(net.dueFen, net.payoutFen)).toBe(0);
        expect(net.dueFen - net.payoutFen).toBe(apart.dueFen - apart.payoutFen);
      }),
    );
  });

  test('a tender that was refused or not answered pays nothing', () => {
    for (const state of ['refused', 'withdrawn', 'offered'] as const) {
      const tenders = [
        { id: 't', kind: 'bank-card', amountFen: 100, state, reference: null, subscriberId: null },
      ] as const;
      expect(pay({ prices: [bill(100)], tenders }, holding(0))).toMatchObject({
        refusal: { code: 'tendered-too-little', facts: { dueFen: 100, tenderedFen: 0 } },
      });
    }
  });

  test('a drawer that cannot pay a refund says so before anything moves', () => {
    expect(pay({ prices: [bill(-500)] }, holding(499))).toMatchObject({
      refusal: { code: 'payout-not-in-drawer', facts: { payoutFen: 500 } },
    });
    expect(pay({ prices: [bill(-500, 'deposit')] }, holding(500)).ok).toBe(true);
  });
});

describe('tenders beside cash', () => {
  const tender: Tender = {
    id: 't1',
    kind: 'bank-card',
    amountFen: 60,
    state: 'offered',
    reference: null,
    subscriberId: null,
  };
  test.each([
    [0, 'amount-invalid'],
    [-1, 'amount-invalid'],
    [0.5, 'amount-invalid'],
    [41, 'tender-too-much'],
    [40, 'yes'],
  ])('%s more of a hundred, sixty offered: %s', (amountFen, expected) => {
    const offer = mayOffer([tender], amountFen, 100);
    expect(offer.ok ? 'yes' : offer.refusal.code).toBe(expected);
  });

  test('one that was refused or withdrawn leaves room for another', () => {
    for (const state of ['refused', 'withdrawn'] as const)
      expect(mayOffer([{ ...tender, state }], 100, 100).ok).toBe(true);
  });

  test('only what is offered is confirmed, once', () => {
    expect(offeredTender([tender], 't1')).toEqual({ ok: true, value: tender });
    expect(offeredTender([tender], 't9')).toMatchObject({ refusal: { code: 'tender-unknown' } });
    expect(offeredTender([{ ...tender, state: 'confirmed' }], 't1')).toMatchObject({
      refusal: { code: 'tender-not-offered' },
    });
  });
});
