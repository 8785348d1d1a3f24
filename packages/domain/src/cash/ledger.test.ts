import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BugError } from '../kernel/assert.ts';
import { fen } from '../kernel/fen.ts';
import {
  type Account,
  applyPostings,
  type Balances,
  balanceOf,
  bankAccount,
  billingPayableAccount,
  clearingAccount,
  drawerAccount,
  posting,
  vaultAccount,
} from './ledger.ts';

const accounts: readonly Account[] = [
  vaultAccount(),
  bankAccount(),
  drawerAccount('s1'),
  drawerAccount('s2'),
  clearingAccount('v1'),
  billingPayableAccount(),
];

const anyPosting = fc
  .record({
    debit: fc.constantFrom(...accounts),
    credit: fc.constantFrom(...accounts),
    amount: fc.integer({ min: 1, max: 100_000 }),
  })
  .filter(({ debit, credit }) => debit.id !== credit.id)
  .map(({ debit, credit, amount }) => posting(debit, credit, fen(amount), 'float'));

const sumOf = (balances: Balances) => [...balances.values()].reduce<number>((sum, one) => sum + one, 0);
const overdrawn = (balances: Balances) =>
  accounts.filter((one) => one.floorFen !== null && balanceOf(balances, one) < one.floorFen);

describe('the ledger', () => {
  test('debits equal credits and no floor is broken after any sequence of postings', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyPosting, { maxLength: 4 }), { maxLength: 40 }), (steps) => {
        let balances: Balances = new Map();
        for (const postings of steps) {
          const applied = applyPostings(balances, postings);
          if (applied.ok) balances = applied.balances;
        }
        expect(sumOf(balances)).toBe(0);
        expect(overdrawn(balances)).toEqual([]);
      }),
    );
  });

  test('postings that are refused leave the balances as they were, and name the account', () => {
    const before: Balances = new Map([[vaultAccount().id, fen(100)]]);
    const applied = applyPostings(before, [
      posting(drawerAccount('s1'), vaultAccount(), fen(60), 'float'),
      posting(drawerAccount('s2'), vaultAccount(), fen(60), 'float'),
    ]);
    expect(applied).toEqual({ ok: false, account: vaultAccount() });
    expect([...before]).toEqual([['vault', 100]]);
  });

  test('an account may be emptied to its floor, to the fen', () => {
    const before: Balances = new Map([[vaultAccount().id, fen(100)]]);
    const all = applyPostings(before, [posting(drawerAccount('s1'), vaultAccount(), fen(100), 'float')]);
    expect(all.ok && balanceOf(all.balances, vaultAccount())).toBe(0);
    expect(all.ok && balanceOf(all.balances, drawerAccount('s1'))).toBe(100);
    const more = applyPostings(before, [posting(drawerAccount('s1'), vaultAccount(), fen(101), 'float')]);
    expect(more.ok).toBe(false);
  });

  test('the floor is watched at every posting, not only at the end', () => {
    // Out of an empty drawer and back in: the drawer never held it.
    const applied = applyPostings(new Map(), [
      posting(bankAccount(), drawerAccount('s1'), fen(1), 'float'),
      posting(drawerAccount('s1'), bankAccount(), fen(1), 'float'),
    ]);
    expect(applied).toEqual({ ok: false, account: drawerAccount('s1') });
  });

  test('bank, clearing and payable have no floor', () => {
    for (const account of [bankAccount(), clearingAccount('v1'), billingPayableAccount()]) {
      const applied = applyPostings(new Map(), [posting(vaultAccount(), account, fen(5), 'vault-opening')]);
      expect(applied.ok && balanceOf(applied.balances, account)).toBe(-5);
    }
  });

  test('a posting of nothing, of less than nothing, or to itself is a bug', () => {
    expect(() => posting(vaultAccount(), bankAccount(), fen(0), 'float')).toThrow(BugError);
    expect(() => posting(vaultAccount(), bankAccount(), fen(-1), 'float')).toThrow(BugError);
    expect(() => posting(drawerAccount('s1'), drawerAccount('s1'), fen(1), 'float')).toThrow(BugError);
  });

  test('an account nobody has booked on holds nothing', () => {
    expect(balanceOf(new Map(), drawerAccount('s9'))).toBe(0);
  });
});
