import type { LimitedUse } from '../approvals/approval-events.ts';
import type { OrderPayloadType } from '../catalogue/order-payload.ts';
import type { PriceLine, StockItem } from '../catalogue/service-definition.ts';
import { type Fen, fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { priceBooks } from './cash-payment.ts';
import {
  type Account,
  type Balances,
  balanceOf,
  billingPayableAccount,
  cardReceivableAccount,
  clearingAccount,
  drawerAccount,
  mobileReceivableAccount,
  type Posting,
  posting,
} from './ledger.ts';
import type { Tender, TenderKind } from './tender.ts';

/** A part of what goes back, the way it came; of a balance, whose. Below zero: the customer gives cash back. */
export interface GivenBack {
  readonly kind: 'cash' | TenderKind;
  readonly amountFen: number;
  readonly subscriberId: string | null;
}

/** A paid order that was reversed (返销) [M5]. Amounts in fen. */
export interface OrderReversal {
  readonly id: string;
  readonly orderId: string;
  readonly visitId: string;
  readonly clerkId: string;
  readonly counterId: string | null;
  readonly amountFen: number;
  readonly back: readonly GivenBack[];
  readonly reason: string;
  readonly at: number;
  readonly billing: 'local' | 'sent' | 'confirmed' | 'rejected' | null;
}

/**
 * `stock`: pieces that the order had taken. They are the customer's until the stock room takes them back by an event of
 * its own; a reversal alone frees no serial number.
 */
export type ReversalEvent = {
  readonly type: 'OrderReversed';
  readonly payload: {
    readonly reversalId: string;
    /** The order that it reverses: each at most once. */
    readonly orderId: string;
    readonly visitId: string;
    readonly serviceId: string;
    readonly subscriberId: string;
    /** Whose drawer gave or took cash; null: none did. */
    readonly shiftId: string | null;
    readonly clerkId: string;
    readonly counterId: string | null;
    readonly businessDay: string;
    /** What the order had taken; below zero: what it had given. */
    readonly amountFen: number;
    readonly back: readonly GivenBack[];
    readonly reason: string;
    /** What the card terminal or the payment code's system calls it; null: nothing went back that way. */
    readonly reference: string | null;
    readonly approvalId: string | null;
    readonly approvedBy: string | null;
    readonly limited: LimitedUse;
    readonly stock: readonly StockItem[];
    /** Whether the billing system had been told of the order, and so is told of this. */
    readonly tellsBilling: boolean;
    readonly postings: readonly Posting[];
  };
};

/** Why an order of a kind is not reversed; null: it is. Total by its type. */
const irreversible: Readonly<Record<OrderPayloadType, string | null>> = {
  'pay-bills': null,
  'top-up': null,
  'refund-balance': null,
  'waive-bill': null,
  'grant-credit': null,
  'return-deposit': null,
  'enable-roaming': null,
  'change-features': null,
  'change-plan': null,
  suspend: null,
  resume: null,
  'report-loss': null,
  'buy-pack': null,
  'sell-goods': null,
  'install-product': null,
  'remove-product': null,
  'open-subscription': 'line-opened',
  cancel: 'line-cancelled',
  reinstall: 'line-opened',
  'replace-sim': 'card-replaced',
  'transfer-ownership': 'holder-changed',
  'change-name': 'record-changed',
  'change-record': 'record-changed',
  'change-payment-method': 'record-changed',
  'set-password': 'record-changed',
  'split-account': 'account-changed',
  'merge-account': 'account-changed',
  'move-product': 'work-ordered',
  'change-product': 'record-changed',
  'spend-balance': 'nothing-to-reverse',
  'reverse-order': 'nothing-to-reverse',
  'unlock-card': 'nothing-to-reverse',
  'record-enquiry': 'nothing-to-reverse',
  'record-retention': 'nothing-to-reverse',
  'open-case': 'nothing-to-reverse',
};

/** Whether an order of this kind can be reversed at all. Refusal: reversal-impossible {reason}. */
export function mayReverse(type: OrderPayloadType): Result<OrderPayloadType, Refusal> {
  const reason = irreversible[type];
  return reason === null ? accept(type) : refuse('reversal-impossible', { reason });
}

const waysBack: readonly TenderKind[] = ['balance', 'bank-card', 'mobile-payment'];

/**
 * How an amount goes back: the way it was paid as far as it was, the rest in cash. `before`: what went back of the visit
 * already. Below zero: the customer gives cash.
 */
export function waysOf(
  amountFen: number,
  tenders: readonly Tender[],
  before: readonly GivenBack[],
): GivenBack[] {
  if (amountFen === 0) return [];
  const cash = { kind: 'cash', subscriberId: null } as const;
  if (amountFen < 0) return [{ ...cash, amountFen }];
  let left = amountFen;
  const ways = waysBack.flatMap((kind) =>
    wallets(kind, tenders).flatMap(({ subscriberId, paidFen }): GivenBack[] => {
      const given = before
        .filter((one) => one.kind === kind && one.subscriberId === subscriberId)
        .reduce((sum, one) => sum + one.amountFen, 0);
      const part = Math.min(left, Math.max(paidFen - given, 0));
      left -= part;
      return part === 0 ? [] : [{ kind, subscriberId, amountFen: part }];
    }),
  );
  return left === 0 ? ways : [...ways, { ...cash, amountFen: left }];
}

/** What was paid in one way, and by whose balance. */
function wallets(kind: TenderKind, tenders: readonly Tender[]) {
  const paid = tenders.filter((one) => one.kind === kind && one.state === 'confirmed');
  return [...new Set(paid.map((one) => one.subscriberId))].map((subscriberId) => ({
    subscriberId,
    paidFen: paid
      .filter((one) => one.subscriberId === subscriberId)
      .reduce((sum, one) => sum + one.amountFen, 0),
  }));
}

const tenderAccounts: Readonly<Record<TenderKind, () => Account>> = {
  'bank-card': cardReceivableAccount,
  'mobile-payment': mobileReceivableAccount,
  balance: billingPayableAccount,
};

/**
 * The postings of a reversal: the books of the order backwards, and what crosses the counter. The customer's clearing
 * account is at zero afterwards. Refusal: reversal-not-in-drawer {amountFen}.
 */
export function reversalPostings(
  reversal: {
    readonly visitId: string;
    readonly shiftId: string | null;
    readonly prices: readonly PriceLine[];
    readonly back: readonly GivenBack[];
  },
  balances: Balances,
): Result<Posting[], Refusal> {
  const customer = clearingAccount(reversal.visitId);
  const postings: Posting[] = [];
  for (const { account: name, amountFen } of reversal.prices) {
    const [account] = priceBooks[name];
    if (amountFen > 0) postings.push(posting(account(), customer, fen(amountFen), 'order-reversed'));
    if (amountFen < 0) postings.push(posting(customer, account(), fen(-amountFen), 'order-reversed'));
  }
  for (const { kind, amountFen } of reversal.back) {
    if (kind !== 'cash') {
      postings.push(posting(customer, tenderAccounts[kind](), fen(amountFen), 'reversal-returned'));
      continue;
    }
    const drawer = drawerAccount(reversal.shiftId ?? '');
    const out: Fen = fen(Math.abs(amountFen));
    if (amountFen > 0 && amountFen > balanceOf(balances, drawer))
      return refuse('reversal-not-in-drawer', { amountFen });
    postings.push(
      amountFen > 0
        ? posting(customer, drawer, out, 'reversal-paid-out')
        : posting(drawer, customer, out, 'reversal-received'),
    );
  }
  return accept(postings);
}
