import { assert } from '../kernel/assert.ts';
import { addFen, type Fen, fen, subtractFen } from '../kernel/fen.ts';

/**
 * Accounts by place of custody. A debit adds to what an account of custody holds (vault, drawer) and a credit takes
 * from it; clearing, revenue and payable accounts run the other way and have no floor.
 */
export type AccountKind =
  | 'vault'
  | 'drawer'
  | 'in-transit'
  | 'bank'
  | 'over-short'
  | 'customer-clearing'
  | 'billing-payable'
  | 'card-receivable'
  | 'mobile-receivable'
  | 'deposit-liability'
  | 'sales-revenue'
  | 'waiver'
  | 'granted-credit'
  | 'paper-takings'
  | 'expense';

export interface Account {
  readonly id: string;
  readonly kind: AccountKind;
  /** The lowest balance allowed; null: none. A drawer or a vault never goes below zero. */
  readonly floorFen: number | null;
}

export function vaultAccount(): Account {
  return { id: 'vault', kind: 'vault', floorFen: 0 };
}
export function bankAccount(): Account {
  return { id: 'bank', kind: 'bank', floorFen: null };
}
export function drawerAccount(shiftId: string): Account {
  return { id: `drawer:${shiftId}`, kind: 'drawer', floorFen: 0 };
}
/** Cash on its way between two people: out of the giver's hands, not yet in the taker's. Empty when it has ended. */
export function inTransitAccount(transferId: string): Account {
  return { id: `in-transit:${transferId}`, kind: 'in-transit', floorFen: 0 };
}
/** What a clerk's counts were over or short, or the vault's: a debit is missing cash, a credit is too much of it. */
export function overShortAccount(holder: string): Account {
  return { id: `over-short:${holder}`, kind: 'over-short', floorFen: null };
}
export function clearingAccount(visitId: string): Account {
  return { id: `customer-clearing:${visitId}`, kind: 'customer-clearing', floorFen: null };
}
export function billingPayableAccount(): Account {
  return { id: 'billing-payable', kind: 'billing-payable', floorFen: null };
}

/** What the bank owes for payments by card. */
export function cardReceivableAccount(): Account {
  return { id: 'card-receivable', kind: 'card-receivable', floorFen: null };
}
/** What the payment services owe for payments by code. */
export function mobileReceivableAccount(): Account {
  return { id: 'mobile-receivable', kind: 'mobile-receivable', floorFen: null };
}
/** Deposits taken: owed back to customers. */
export function depositLiabilityAccount(): Account {
  return { id: 'deposit-liability', kind: 'deposit-liability', floorFen: null };
}
export function salesRevenueAccount(): Account {
  return { id: 'sales-revenue', kind: 'sales-revenue', floorFen: null };
}

/** Waived by the hall [M5]: its own to bear, and to account for. */
export function waiverAccount(): Account {
  return { id: 'waiver', kind: 'waiver', floorFen: null };
}
/** Granted to customers' balances by the hall [M5]. */
export function grantedCreditAccount(): Account {
  return { id: 'granted-credit', kind: 'granted-credit', floorFen: null };
}

/** Taken on paper forms while the system was away [E5]: owed to customers until what they wanted has been entered. */
export function paperTakingsAccount(): Account {
  return { id: 'paper-takings', kind: 'paper-takings', floorFen: null };
}

/** What the hall itself has spent [M9]. */
export function expenseAccount(): Account {
  return { id: 'expense', kind: 'expense', floorFen: null };
}

/** One debit, one credit, a positive amount: balance is a matter of form, no sum check can be forgotten. */
export interface Posting {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountFen: Fen;
  readonly reason: PostingReason;
}

export type PostingReason =
  | 'vault-opening'
  | 'float'
  | 'offered'
  | 'accepted'
  | 'given-back'
  | 'change-exchanged'
  | 'counted-over'
  | 'counted-short'
  | 'bag-packed'
  | 'bank-credited'
  | 'reversal'
  | 'cash-received'
  | 'change-given'
  | 'cash-paid-out'
  | 'card-received'
  | 'mobile-received'
  | 'balance-spent'
  | 'bill-paid'
  | 'refund-due'
  | 'deposit-taken'
  | 'deposit-returned'
  | 'goods-sold'
  | 'goods-subsidised'
  | 'waiver-granted'
  | 'waiver-returned'
  | 'credit-granted'
  | 'credit-returned'
  | 'expense-paid'
  | 'paper-owed'
  | 'paper-settled'
  | 'order-reversed'
  | 'reversal-returned'
  | 'reversal-paid-out'
  | 'reversal-received';

/** A posting, checked: a zero or negative amount or an account against itself is a bug. */
export function posting(debit: Account, credit: Account, amountFen: Fen, reason: PostingReason): Posting {
  assert(amountFen > 0, 'a posting moves a positive amount');
  assert(debit.id !== credit.id, 'a posting moves between two accounts');
  return { debit, credit, amountFen, reason };
}

/** Balances by account id, debits minus credits. */
export type Balances = ReadonlyMap<string, Fen>;

export function balanceOf(balances: Balances, account: Account): Fen {
  return balances.get(account.id) ?? fen(0);
}

/** The balances after the postings, or the first account whose floor they would break. All or nothing. */
export function applyPostings(
  balances: Balances,
  postings: readonly Posting[],
): { readonly ok: true; readonly balances: Balances } | { readonly ok: false; readonly account: Account } {
  const next = new Map(balances);
  for (const { debit, credit, amountFen } of postings) {
    next.set(debit.id, addFen(balanceOf(next, debit), amountFen));
    next.set(credit.id, subtractFen(balanceOf(next, credit), amountFen));
    for (const account of [debit, credit]) {
      if (account.floorFen !== null && balanceOf(next, account) < account.floorFen)
        return { ok: false, account };
    }
  }
  return { ok: true, balances: next };
}
