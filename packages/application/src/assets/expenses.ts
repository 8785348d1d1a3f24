import { decideExpense, findStaff, hallDayOf, payExpense, refuse, vaultAccount } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

type Answer = Decision<{ expenseId: string }>;

/** Refusals, in this order: expense-receipt-known (one receipt is paid once), day-to-come. */
export function enterExpense(
  command: {
    readonly receiptNumber: string;
    readonly amountFen: number;
    readonly purpose: string;
    readonly spentOn: string;
    readonly by: string;
  },
  context: CommandContext,
): Answer {
  if (context.state.expenseReceiptIsKnown(command.receiptNumber)) return refuse('expense-receipt-known');
  if (command.spentOn > hallDayOf(context.now, context.hall)) return refuse('day-to-come');
  const expenseId = context.newId();
  return decided([{ type: 'ExpenseEntered', payload: { expenseId, ...command } }], { expenseId });
}

/** Refusals: expense-unknown, those of decideExpense. */
export function decideHallExpense(
  command: {
    readonly expenseId: string;
    readonly by: string;
    readonly approved: boolean;
    readonly note: string;
  },
  { hall, state }: CommandContext,
): Answer {
  const { expenseId, ...decision } = command;
  const expense = state.expense(expenseId);
  if (expense === null) return refuse('expense-unknown');
  const isBranchManager = (staffId: string) => findStaff(hall, staffId)?.role === 'branch-manager';
  const done = decideExpense(expense, decision, {
    decides: isBranchManager(decision.by),
    entered: isBranchManager(expense.enteredBy),
  });
  return done.ok ? decided([done.value], { expenseId }) : done;
}

/** Refusals: expense-unknown, those of payExpense. */
export function payHallExpense(
  command: { readonly expenseId: string; readonly by: string },
  { state }: CommandContext,
): Answer {
  const { expenseId, by } = command;
  const expense = state.expense(expenseId);
  if (expense === null) return refuse('expense-unknown');
  const paid = payExpense(expense, { by }, state.balances([vaultAccount().id]));
  return paid.ok ? decided([paid.value], { expenseId }) : paid;
}
