import {
  applyPostings,
  type Balances,
  expenseAccount,
  type Posting,
  posting,
  vaultAccount,
} from '../cash/ledger.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** An expense of the hall [M9]: entered with its receipt, decided by another, paid once. */
export type ExpenseState = 'entered' | 'approved' | 'refused' | 'paid';

export interface Expense {
  readonly id: string;
  readonly amountFen: number;
  readonly enteredBy: string;
  readonly state: ExpenseState;
}

interface OfExpense {
  readonly expenseId: string;
  readonly by: string;
}

export type ExpenseEvent =
  | {
      readonly type: 'ExpenseEntered';
      readonly payload: OfExpense & {
        readonly receiptNumber: string;
        readonly amountFen: number;
        readonly purpose: string;
        readonly spentOn: BusinessDay;
      };
    }
  | {
      readonly type: 'ExpenseDecided';
      readonly payload: OfExpense & { readonly approved: boolean; readonly note: string };
    }
  | { readonly type: 'ExpensePaid'; readonly payload: OfExpense & { readonly postings: readonly Posting[] } };

/**
 * Four eyes: whoever entered it does not decide it, and the branch manager decides unless it is their own. Refusals, in
 * this order: expense-decided, second-person-needed, branch-manager-needed.
 */
export function decideExpense(
  expense: Expense,
  decision: { readonly by: string; readonly approved: boolean; readonly note: string },
  /** Whether who decides, and who entered it, is the branch manager. */
  branchManager: { readonly decides: boolean; readonly entered: boolean },
): Result<ExpenseEvent, Refusal> {
  if (expense.state !== 'entered') return refuse('expense-decided');
  if (expense.enteredBy === decision.by) return refuse('second-person-needed');
  if (!branchManager.decides && !branchManager.entered) return refuse('branch-manager-needed');
  return accept({ type: 'ExpenseDecided', payload: { expenseId: expense.id, ...decision } });
}

/**
 * Paid out of the vault, once it is approved and not before. Refusals, in this order: expense-paid,
 * expense-not-approved, vault-too-low-for-expense.
 */
export function payExpense(
  expense: Expense,
  { by }: { readonly by: string },
  balances: Balances,
): Result<ExpenseEvent, Refusal> {
  if (expense.state === 'paid') return refuse('expense-paid');
  if (expense.state !== 'approved') return refuse('expense-not-approved');
  const postings = [posting(expenseAccount(), vaultAccount(), fen(expense.amountFen), 'expense-paid')];
  if (!applyPostings(balances, postings).ok) return refuse('vault-too-low-for-expense');
  return accept({ type: 'ExpensePaid', payload: { expenseId: expense.id, by, postings } });
}
