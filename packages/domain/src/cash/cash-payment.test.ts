import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../kernel/fen.ts';
import { takeCash } from './cash-payment.ts';
import { applyPostings, type Balances, balanceOf, clearingAccount, drawerAccount } from './ledger.ts';

const drawer = drawerAccount('s1');
const holding = (amountFen: number): Balances => new Map([[drawer.id, fen(amountFen)]]);
const take = (dueFen: number, tenderedFen: number, heldFen: number) =>
  takeCash(
    {
      visitId: 'v1',
      shiftId: 's1',
      clerkId: 'k1',
      counterId: 'counter-1',
      dueFen: fen(dueFen),
      tenderedFen: fen(tenderedFen),
    },
    holding(heldFen),
  );
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
    const command = {
      visitId: 'v1',
      shiftId: 's1',
      clerkId: 'k1',
      counterId: 'counter-1',
      dueFen: fen(1),
      tenderedFen: fen(2),
    };
    expect(takeCash(command, new Map())).toMatchObject({ refusal: { code: 'change-not-in-drawer' } });
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
