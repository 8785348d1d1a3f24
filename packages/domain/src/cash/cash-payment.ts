import type { PriceAccount, PriceLine } from '../catalogue/service-definition.ts';
import { addFen, type Fen, fen, subtractFen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import {
  type Account,
  applyPostings,
  type Balances,
  balanceOf,
  billingPayableAccount,
  cardReceivableAccount,
  clearingAccount,
  depositLiabilityAccount,
  drawerAccount,
  grantedCreditAccount,
  mobileReceivableAccount,
  type Posting,
  type PostingReason,
  posting,
  salesRevenueAccount,
  waiverAccount,
} from './ledger.ts';
import { checkNotes, type NotesMoved } from './notes.ts';
import { type SettlementMode, settle } from './settlement.ts';
import { confirmedFen, type Tender, type TenderKind } from './tender.ts';

export type PaymentEvent = {
  readonly type: 'PaymentTaken';
  readonly payload: {
    readonly visitId: string;
    readonly shiftId: string;
    readonly clerkId: string;
    readonly counterId: string;
    readonly dueFen: number;
    /** All that was tendered, cash and other. */
    readonly tenderedFen: number;
    readonly changeFen: number;
    /** Absent in events of early versions: all of it was cash, nothing was paid out, nothing else tendered. */
    readonly cashFen?: number;
    readonly payoutFen?: number;
    readonly tenders?: readonly {
      readonly tenderId: string;
      readonly kind: TenderKind;
      readonly amountFen: number;
    }[];
    /** What was keyed piece by piece; absent: nothing was. */
    readonly notes?: NotesMoved;
    readonly postings: readonly Posting[];
  };
};

/** How the books take each kind of tender. */
const tenderBooks: Readonly<Record<TenderKind, readonly [() => Account, PostingReason]>> = {
  'bank-card': [cardReceivableAccount, 'card-received'],
  'mobile-payment': [mobileReceivableAccount, 'mobile-received'],
  // The operator holds the balance: what it pays is owed to the operator no longer.
  balance: [billingPayableAccount, 'balance-spent'],
};

/** Where price lines of each account go, and come from where they are below zero. */
export const priceBooks: Readonly<
  Record<PriceAccount, readonly [() => Account, PostingReason, PostingReason]>
> = {
  operator: [billingPayableAccount, 'bill-paid', 'refund-due'],
  deposit: [depositLiabilityAccount, 'deposit-taken', 'deposit-returned'],
  sales: [salesRevenueAccount, 'goods-sold', 'goods-subsidised'],
  waiver: [waiverAccount, 'waiver-returned', 'waiver-granted'],
  'granted-credit': [grantedCreditAccount, 'credit-returned', 'credit-granted'],
};

function pricePostings(customer: Account, prices: readonly PriceLine[]): Posting[] {
  return (Object.keys(priceBooks) as PriceAccount[]).flatMap((name) => {
    const [account, charged, returned] = priceBooks[name];
    const of = (sign: 1 | -1) =>
      fen(
        prices
          .filter((line) => line.account === name && line.amountFen * sign > 0)
          .reduce((sum, line) => sum + line.amountFen * sign, 0),
      );
    const [plus, minus] = [of(1), of(-1)];
    return [
      ...(plus > 0 ? [posting(customer, account(), plus, charged)] : []),
      ...(minus > 0 ? [posting(account(), customer, minus, returned)] : []),
    ];
  });
}

export interface TakePayment {
  readonly visitId: string;
  readonly shiftId: string;
  readonly clerkId: string;
  readonly counterId: string;
  readonly prices: readonly PriceLine[];
  readonly settlement: SettlementMode;
  readonly tenders: readonly Tender[];
  /** Cash that the customer put on the counter. */
  readonly cashFen: Fen;
  /** By denomination, where the clerk keyed it [C7]. */
  readonly notes?: NotesMoved;
}

/**
 * Announced cash (唱收唱付) [C7] with whatever else was tendered: what the customer gave and what they get back are facts
 * of their own, so that the drawer's expected amount is float + cash − change − paid out. The customer's clearing
 * account is at zero afterwards. Refusals, in this order: tendered-too-little, change-not-in-drawer,
 * payout-not-in-drawer, those of checkNotes (what was tendered, then what is given).
 */
export function takePayment(command: TakePayment, balances: Balances): Result<PaymentEvent, Refusal> {
  const { visitId, shiftId, clerkId, counterId, prices, cashFen } = command;
  const { dueFen, payoutFen } = settle(prices, command.settlement);
  const confirmed = command.tenders.filter((tender) => tender.state === 'confirmed');
  const tenderedFen = addFen(cashFen, fen(confirmedFen(command.tenders)));
  if (tenderedFen < dueFen) return refuse('tendered-too-little', { dueFen, tenderedFen });
  const changeFen = subtractFen(tenderedFen, dueFen);
  const drawer = drawerAccount(shiftId);
  const customer = clearingAccount(visitId);
  const held = balanceOf(balances, drawer);
  // Change comes out of what the drawer held before, never out of the note just given.
  if (changeFen > held) return refuse('change-not-in-drawer', { changeFen });
  if (payoutFen > 0 && payoutFen + changeFen > held) return refuse('payout-not-in-drawer', { payoutFen });
  const { tendered = null, given = null } = command.notes ?? {};
  const wrongNotes = [checkNotes(tendered, cashFen), checkNotes(given, changeFen + payoutFen)].find(
    (checked) => !checked.ok,
  );
  if (wrongNotes?.ok === false) return wrongNotes;
  const postings: Posting[] = [];
  if (cashFen > 0) postings.push(posting(drawer, customer, cashFen, 'cash-received'));
  for (const { kind, amountFen } of confirmed) {
    const [account, reason] = tenderBooks[kind];
    postings.push(posting(account(), customer, fen(amountFen), reason));
  }
  if (changeFen > 0) postings.push(posting(customer, drawer, changeFen, 'change-given'));
  postings.push(...pricePostings(customer, prices));
  if (payoutFen > 0) postings.push(posting(customer, drawer, payoutFen, 'cash-paid-out'));
  if (!applyPostings(balances, postings).ok) return refuse('change-not-in-drawer', { changeFen });
  const tenders = confirmed.map(({ id, kind, amountFen }) => ({ tenderId: id, kind, amountFen }));
  return accept({
    type: 'PaymentTaken',
    payload: {
      visitId,
      shiftId,
      clerkId,
      counterId,
      dueFen,
      tenderedFen,
      changeFen,
      cashFen,
      payoutFen,
      tenders,
      ...(tendered === null && given === null ? {} : { notes: { tendered, given } }),
      postings,
    },
  });
}
