import { describe, expect, it } from 'vitest';
import { vaultAccount } from '../cash/ledger.ts';
import { fen } from '../kernel/fen.ts';
import { decideExpense, type Expense, payExpense } from './expense.ts';

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'accepted' : result.refusal.code;
const entered: Expense = { id: 'e1', amountFen: 8600, enteredBy: 's1', state: 'entered' };
const vault = (amountFen: number) => new Map([[vaultAccount().id, fen(amountFen)]]);

describe('an expense', () => {
  const yes = { approved: true, note: '' };
  it('is decided by the branch manager, and by another where it is their own', () => {
    const by = (who: string) => ({ by: who, ...yes });
    expect(codeOf(decideExpense(entered, by('m1'), { decides: true, entered: false }))).toBe('accepted');
    expect(codeOf(decideExpense(entered, by('d1'), { decides: false, entered: false }))).toBe(
      'branch-manager-needed',
    );
    const own: Expense = { ...entered, enteredBy: 'm1' };
    expect(codeOf(decideExpense(own, by('m1'), { decides: true, entered: true }))).toBe(
      'second-person-needed',
    );
    expect(codeOf(decideExpense(own, by('d1'), { decides: false, entered: true }))).toBe('accepted');
    expect(
      codeOf(decideExpense({ ...entered, state: 'refused' }, by('m1'), { decides: true, entered: false })),
    ).toBe('expense-decided');
  });

  it('is paid out of the vault once it is approved, and once', () => {
    const approved: Expense = { ...entered, state: 'approved' };
    expect(payExpense(approved, { by: 'm1' }, vault(8600))).toMatchObject({
      value: {
        type: 'ExpensePaid',
        payload: { postings: [{ debit: { kind: 'expense' }, credit: { kind: 'vault' }, amountFen: 8600 }] },
      },
    });
    expect(codeOf(payExpense(approved, { by: 'm1' }, vault(8599)))).toBe('vault-too-low-for-expense');
    expect(codeOf(payExpense(entered, { by: 'm1' }, vault(8600)))).toBe('expense-not-approved');
    expect(codeOf(payExpense({ ...entered, state: 'paid' }, { by: 'm1' }, vault(8600)))).toBe('expense-paid');
  });
});
