import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceLine } from '../catalogue/service-definition.ts';
import { fen } from '../kernel/fen.ts';
import { takePayment } from './cash-payment.ts';
import { applyPostings, balanceOf, clearingAccount, drawerAccount } from './ledger.ts';
import { mayReverse, reversalPostings, waysOf } from './order-reversal.ts';
import type { Tender } from './tender.ts';

const tender = (kind: Tender['kind'], amountFen: number, subscriberId: string | null = null): Tender => ({
  id: `${kind}-${amountFen}`,
  kind,
  amountFen,
  state: 'confirmed',
  reference: 'T-1',
  subscriberId,
});
const cash = (amountFen: number) => ({ kind: 'cash', amountFen, subscriberId: null });

describe('how an amount goes back', () => {
  const paid = [tender('bank-card', 5_000), tender('balance', 2_000, 'sub-1')];
  test.each([
    [
      8_000,
      [],
      [
        ['balance', 2_000],
        ['bank-card', 5_000],
        ['cash', 1_000],
      ],
    ],
    [1_500, [], [['balance', 1_500]]],
    [
      1_000,
      [{ kind: 'balance', amountFen: 1_500, subscriberId: 'sub-1' } as const],
      [
        ['balance', 500],
        ['bank-card', 500],
      ],
    ],
    [0, [], []],
    [-3_000, [], [['cash', -3_000]]],
  ])('%i fen, after %o: %o', (amountFen, before, expected) => {
    expect(waysOf(amountFen, paid, before).map((one) => [one.kind, one.amountFen])).toEqual(expected);
  });

  test('a card payment that was given back before the sale was done is no way back', () => {
    const withdrawn = { ...tender('bank-card', 5_000), state: 'withdrawn' as const };
    expect(waysOf(5_000, [withdrawn], [])).toEqual([cash(5_000)]);
  });

  test('never more goes back one way than came that way, however many orders are reversed', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (amounts) => {
        let before: ReturnType<typeof waysOf> = [];
        for (const amountFen of amounts) {
          const back = waysOf(amountFen, paid, before);
          expect(back.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen);
          before = [...before, ...back];
        }
        const of = (kind: string) =>
          before.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0);
        expect(of('bank-card')).toBeLessThanOrEqual(5_000);
        expect(of('balance')).toBeLessThanOrEqual(2_000);
      }),
    );
  });
});

describe('the books of a reversal', () => {
  const drawer = drawerAccount('s1');
  const holding = (amountFen: number) => new Map([[drawer.id, fen(amountFen)]]);
  const lines = (amountFen: number): PriceLine[] => [
    { label: { zh: '缴费', en: 'Bill' }, amountFen, account: 'operator' },
  ];
  const reverse = (amountFen: number, heldFen: number) =>
    reversalPostings(
      { visitId: 'v1', shiftId: 's1', prices: lines(amountFen), back: waysOf(amountFen, [], []) },
      holding(heldFen),
    );

  test('a drawer with one fen too little pays nothing out', () => {
    expect(reverse(500, 499)).toMatchObject({
      refusal: { code: 'reversal-not-in-drawer', facts: { amountFen: 500 } },
    });
    expect(reverse(500, 500).ok).toBe(true);
  });

  test('what was given to the customer comes back into the drawer', () => {
    const back = reverse(-500, 0);
    const after = back.ok ? applyPostings(holding(0), back.value) : null;
    if (!after?.ok) throw new Error('the drawer holds it');
    expect(balanceOf(after.balances, drawer)).toBe(500);
  });

  test('a payment and its reversal together move nothing: every account is where it was', () => {
    const accounts = fc.constantFrom('operator', 'deposit', 'sales', 'waiver', 'granted-credit');
    const line = fc
      .tuple(fc.integer({ min: 1, max: 90_000 }), accounts)
      .map(([amountFen, account]) => ({ label: { zh: 'x', en: 'x' }, amountFen, account }) as PriceLine);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 90_000 }),
        (prices, cardFen) => {
          const totalFen = prices.reduce((sum, one) => sum + one.amountFen, 0);
          const tenders = cardFen === 0 ? [] : [tender('bank-card', Math.min(cardFen, totalFen))];
          const cardPaid = tenders.reduce((sum, one) => sum + one.amountFen, 0);
          const place = { visitId: 'v1', shiftId: 's1', clerkId: 'k1', counterId: 'counter-1' };
          const paid = takePayment(
            { ...place, prices, settlement: 'net', tenders, cashFen: fen(totalFen - cardPaid) },
            holding(0),
          );
          if (!paid.ok) throw new Error('it is paid');
          const after = applyPostings(holding(0), paid.value.payload.postings);
          if (!after.ok) throw new Error('it holds');
          const back = waysOf(totalFen, tenders, []);
          const reversed = reversalPostings({ visitId: 'v1', shiftId: 's1', prices, back }, after.balances);
          const end = reversed.ok ? applyPostings(after.balances, reversed.value) : null;
          if (!end?.ok) throw new Error('it holds');
          expect([...end.balances.values()].every((one) => one === 0)).toBe(true);
          expect(balanceOf(end.balances, clearingAccount('v1'))).toBe(0);
        },
      ),
    );
  });
});

test.each([
  ['pay-bills', null],
  ['change-plan', null],
  ['cancel', 'line-cancelled'],
  ['open-subscription', 'line-opened'],
  ['record-enquiry', 'nothing-to-reverse'],
] as const)('an order of kind %s is reversed, or has its reason: %s', (type, reason) => {
  const may = mayReverse(type);
  expect(may.ok ? null : may.refusal.facts['reason']).toBe(reason);
});
