import type { Fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import {
  type Account,
  applyPostings,
  type Balances,
  inTransitAccount,
  type Posting,
  posting,
} from './ledger.ts';
import { checkNotes, type Notes, sumOfNotes } from './notes.ts';

/**
 * Why cash goes from one pair of hands to another [M1]: a float or more of it out of the vault, a drop to the safe, small
 * change for large notes, the drawer to the next clerk, all that was counted at the end.
 */
export type TransferKind = 'float' | 'top-up' | 'drop' | 'change' | 'handover' | 'remittance';

export type CashTransferState = 'offered' | 'accepted' | 'disputed' | 'withdrawn';

/** Who takes it: a clerk, or whoever keeps the vault. */
export type TransferTaker = { readonly clerkId: string } | 'vault';

/** Cash offered by one person and taken by another: never moved by one alone. */
export interface CustodyTransfer {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amountFen: number;
  readonly notes: readonly Notes[];
  /** What the taker hands back at the same time, of the same worth; null: nothing (all but `change`). */
  readonly backNotes: readonly Notes[] | null;
  /** The account of custody that gives: the vault's or a drawer's. */
  readonly fromAccountId: string;
  /** The shift whose drawer gives; null: the vault. */
  readonly fromShiftId: string | null;
  /** The shift whose drawer takes, once it is known; null: the vault, or not yet. */
  readonly toShiftId: string | null;
  readonly taker: TransferTaker;
  readonly offeredBy: string;
  readonly offeredAt: number;
  readonly state: CashTransferState;
}

/** Small change that a clerk wants for large notes of the same worth. */
export interface ChangeAsk {
  readonly id: string;
  readonly shiftId: string;
  readonly clerkId: string;
  readonly notes: readonly Notes[];
  readonly backNotes: readonly Notes[];
  readonly askedAt: number;
  readonly open: boolean;
}

export type CustodyEvent =
  | {
      readonly type: 'CustodyOffered';
      readonly payload: {
        readonly transferId: string;
        readonly kind: TransferKind;
        readonly amountFen: number;
        readonly notes: readonly Notes[];
        readonly backNotes: readonly Notes[] | null;
        readonly fromAccountId: string;
        readonly fromShiftId: string | null;
        readonly toClerkId: string | null;
        readonly offeredBy: string;
        readonly postings: readonly Posting[];
      };
    }
  | {
      readonly type: 'ChangeAsked';
      readonly payload: {
        readonly askId: string;
        readonly shiftId: string;
        readonly clerkId: string;
        readonly notes: readonly Notes[];
        readonly backNotes: readonly Notes[];
      };
    }
  | {
      readonly type: 'ChangeAskEnded';
      readonly payload: {
        readonly askId: string;
        /** The transfer that brings it; null: it is not brought. */
        readonly transferId: string | null;
        readonly reason: string | null;
        readonly by: string;
      };
    }
  | {
      readonly type: 'CustodyAccepted';
      readonly payload: {
        readonly transferId: string;
        readonly acceptedBy: string;
        readonly toAccountId: string;
        readonly toShiftId: string | null;
        /** The shift begins with it: it is its float. */
        readonly opensShift: boolean;
        readonly postings: readonly Posting[];
      };
    }
  | {
      readonly type: 'CustodyReturned';
      readonly payload: {
        readonly transferId: string;
        readonly state: 'disputed' | 'withdrawn';
        readonly by: string;
        readonly reason: string;
        /** What the taker counted, where they did not agree. */
        readonly countedFen: number | null;
        readonly postings: readonly Posting[];
      };
    };

export interface OfferTransfer {
  readonly transferId: string;
  readonly kind: TransferKind;
  readonly amountFen: Fen;
  readonly notes: readonly Notes[];
  readonly backNotes: readonly Notes[] | null;
  readonly from: Account;
  readonly fromShiftId: string | null;
  readonly taker: TransferTaker;
  readonly offeredBy: string;
}

/**
 * Takes cash out of the giver's custody, to lie between the two until the taker has counted it. Refusals, in this
 * order: amount-invalid, transfer-to-oneself, those of checkNotes (what is given, then what is handed back),
 * vault-too-low or drawer-too-low {amountFen}.
 */
export function offerTransfer(command: OfferTransfer, balances: Balances): Result<CustodyEvent, Refusal> {
  const { transferId, kind, amountFen, notes, backNotes, from, fromShiftId, taker, offeredBy } = command;
  if (amountFen <= 0) return refuse('amount-invalid', { field: 'notes', least: 1, most: 100_000_000 });
  if (taker !== 'vault' && taker.clerkId === offeredBy) return refuse('transfer-to-oneself');
  const given = checkNotes(notes, amountFen);
  if (!given.ok) return given;
  const back = checkNotes(backNotes, amountFen);
  if (!back.ok) return back;
  const postings = [posting(inTransitAccount(transferId), from, amountFen, 'offered')];
  if (!applyPostings(balances, postings).ok)
    return refuse(from.kind === 'vault' ? 'vault-too-low' : 'drawer-too-low', { amountFen });
  const toClerkId = taker === 'vault' ? null : taker.clerkId;
  return accept({
    type: 'CustodyOffered',
    payload: {
      transferId,
      kind,
      amountFen,
      notes,
      backNotes,
      fromAccountId: from.id,
      fromShiftId,
      toClerkId,
      offeredBy,
      postings,
    },
  });
}

/** Refusals: transfer-unknown, transfer-ended {state}. */
export function openTransfer(transfer: CustodyTransfer | null): Result<CustodyTransfer, Refusal> {
  if (transfer === null) return refuse('transfer-unknown');
  return transfer.state === 'offered'
    ? accept(transfer)
    : refuse('transfer-ended', { state: transfer.state });
}

/**
 * Whether this person may take it: whom it was offered to, or who keeps the vault; never who offered it. Refusals, in
 * this order: those of openTransfer, transfer-to-oneself, transfer-not-yours.
 */
export function mayTake(
  transfer: CustodyTransfer | null,
  by: { readonly id: string; readonly keepsVault: boolean },
): Result<CustodyTransfer, Refusal> {
  const open = openTransfer(transfer);
  if (!open.ok) return open;
  const { taker, offeredBy } = open.value;
  if (offeredBy === by.id) return refuse('transfer-to-oneself');
  const theirs = taker === 'vault' ? by.keepsVault : taker.clerkId === by.id;
  return theirs ? open : refuse('transfer-not-yours');
}

/**
 * The taker has counted and agrees: it is theirs from now on. Change goes both ways at once, so that neither side is
 * short for a moment. Refusals: transfer-count-differs {countedFen} (then it is disputed, or counted again),
 * drawer-too-low or vault-too-low (what is handed back is not there).
 */
export function acceptTransfer(
  transfer: CustodyTransfer,
  taken: {
    readonly by: string;
    readonly to: Account;
    readonly toShiftId: string | null;
    readonly opensShift: boolean;
    readonly from: Account;
    readonly countedFen: number;
  },
  balances: Balances,
): Result<CustodyEvent, Refusal> {
  const { by, to, toShiftId, opensShift, from, countedFen } = taken;
  if (countedFen !== transfer.amountFen) return refuse('transfer-count-differs', { countedFen });
  const amountFen = transfer.amountFen as Fen;
  const postings = [
    ...(transfer.backNotes === null ? [] : [posting(from, to, amountFen, 'change-exchanged')]),
    posting(to, inTransitAccount(transfer.id), amountFen, 'accepted'),
  ];
  // What the transfer itself holds need not be asked for: it was put there when it was offered.
  const there = new Map(balances).set(inTransitAccount(transfer.id).id, amountFen);
  if (!applyPostings(there, postings).ok)
    return refuse(to.kind === 'vault' ? 'vault-too-low' : 'drawer-too-low', { amountFen });
  return accept({
    type: 'CustodyAccepted',
    payload: { transferId: transfer.id, acceptedBy: by, toAccountId: to.id, toShiftId, opensShift, postings },
  });
}

/** It goes back to who gave it: the taker counted something else, or the giver thought better of it. */
export function returnTransfer(
  transfer: CustodyTransfer,
  end: {
    readonly state: 'disputed' | 'withdrawn';
    readonly by: string;
    readonly reason: string;
    readonly countedFen: number | null;
    readonly from: Account;
  },
): CustodyEvent {
  const { state, by, reason, countedFen, from } = end;
  const postings = [posting(from, inTransitAccount(transfer.id), transfer.amountFen as Fen, 'given-back')];
  return {
    type: 'CustodyReturned',
    payload: { transferId: transfer.id, state, by, reason, countedFen, postings },
  };
}

/**
 * Asks the vault for small change [M1]. Refusals, in this order: those of checkNotes for what is wanted and what is given
 * for it (both the same worth), amount-invalid (nothing).
 */
export function askChange(ask: {
  readonly askId: string;
  readonly shiftId: string;
  readonly clerkId: string;
  readonly notes: readonly Notes[];
  readonly backNotes: readonly Notes[];
}): Result<CustodyEvent, Refusal> {
  const amountFen = sumOfNotes(ask.notes);
  const wanted = checkNotes(ask.notes, amountFen);
  if (!wanted.ok) return wanted;
  const given = checkNotes(ask.backNotes, amountFen);
  if (!given.ok) return given;
  if (amountFen <= 0) return refuse('amount-invalid', { field: 'notes', least: 1, most: 100_000_000 });
  return accept({ type: 'ChangeAsked', payload: ask });
}

/** Refusals: change-ask-unknown, change-ask-ended. */
export function openChangeAsk(ask: ChangeAsk | null): Result<ChangeAsk, Refusal> {
  if (ask === null) return refuse('change-ask-unknown');
  return ask.open ? accept(ask) : refuse('change-ask-ended');
}
