import type { BusinessDay } from '../kernel/business-day.ts';
import { type Fen, fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import {
  applyPostings,
  type Balances,
  balanceOf,
  bankAccount,
  inTransitAccount,
  overShortAccount,
  type Posting,
  posting,
  vaultAccount,
} from './ledger.ts';
import { checkNotes, type Notes, sumOfNotes } from './notes.ts';

/** A sealed bag on its way to the bank [M6]. */
export interface BankDeposit {
  readonly id: string;
  readonly bagNumber: string;
  readonly slipNumber: string;
  readonly amountFen: number;
  readonly notes: readonly Notes[];
  readonly state: 'packed' | 'collected' | 'credited';
  readonly packedBy: string;
  readonly packedAt: number;
}

/** A count of the vault with a difference that a second person has not looked at yet. */
export interface VaultCount {
  readonly id: string;
  readonly countedFen: number;
  readonly expectedFen: number;
  readonly by: string;
  readonly state: 'agreed' | 'in-review' | 'count-again';
}

export type VaultEvent =
  | {
      readonly type: 'VaultCounted';
      readonly payload: {
        readonly countId: string;
        readonly notes: readonly Notes[];
        readonly countedFen: number;
        readonly expectedFen: number;
        readonly by: string;
      };
    }
  | {
      readonly type: 'VaultCountReviewed';
      readonly payload: {
        readonly countId: string;
        readonly decision: 'accepted' | 'count-again';
        readonly note: string;
        readonly by: string;
        readonly postings: readonly Posting[];
      };
    }
  | {
      readonly type: 'DepositPacked';
      readonly payload: {
        readonly depositId: string;
        readonly bagNumber: string;
        readonly slipNumber: string;
        readonly amountFen: number;
        readonly notes: readonly Notes[];
        readonly businessDay: BusinessDay;
        readonly by: string;
        readonly postings: readonly Posting[];
      };
    }
  | {
      readonly type: 'DepositCollected';
      readonly payload: {
        readonly depositId: string;
        /** Who took the bag for the bank, and the receipt they left. */
        readonly collector: string;
        readonly receiptNumber: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'DepositCredited';
      readonly payload: {
        readonly depositId: string;
        readonly creditedFen: number;
        /** Where the bank says so: file and line of the statement. */
        readonly importId: string;
        readonly line: number;
        readonly by: string;
        readonly postings: readonly Posting[];
      };
    };

/**
 * A blind count of the vault, kept before anybody sees what the books say. A difference waits for a second person, who
 * explains it. Refusals, in this order: vault-count-open (an earlier difference waits), those of checkNotes.
 */
export function countVault(
  command: {
    readonly countId: string;
    readonly notes: readonly Notes[];
    readonly by: string;
  },
  balances: Balances,
  open: VaultCount | null,
): Result<VaultEvent, Refusal> {
  if (open !== null) return refuse('vault-count-open', { countId: open.id });
  const countedFen = sumOfNotes(command.notes);
  const checked = checkNotes(command.notes, countedFen);
  if (!checked.ok) return checked;
  const expectedFen = balanceOf(balances, vaultAccount());
  return accept({ type: 'VaultCounted', payload: { ...command, countedFen, expectedFen } });
}

/**
 * A second person looks at a difference of the vault. Accepted, it is booked. Refusals, in this order:
 * vault-count-unknown (nothing waits), review-own, vault-moved (cash went in or out since: count again).
 */
export function reviewVaultCount(
  open: VaultCount | null,
  review: { readonly decision: 'accepted' | 'count-again'; readonly note: string; readonly by: string },
  balances: Balances,
): Result<VaultEvent, Refusal> {
  if (open === null) return refuse('vault-count-unknown');
  if (review.decision === 'accepted' && open.by === review.by) return refuse('review-own');
  const moved = balanceOf(balances, vaultAccount()) !== open.expectedFen;
  if (review.decision === 'accepted' && moved) return refuse('vault-moved');
  const differenceFen = review.decision === 'accepted' ? open.countedFen - open.expectedFen : 0;
  return accept({
    type: 'VaultCountReviewed',
    payload: { countId: open.id, ...review, postings: vaultDifference(fen(differenceFen)) },
  });
}

function vaultDifference(differenceFen: Fen): Posting[] {
  const [vault, overShort] = [vaultAccount(), overShortAccount('vault')];
  if (differenceFen > 0) return [posting(vault, overShort, differenceFen, 'counted-over')];
  if (differenceFen < 0) return [posting(overShort, vault, fen(-differenceFen), 'counted-short')];
  return [];
}

/**
 * Packs a bag for the bank. Refusals, in this order: amount-invalid, those of checkNotes, bag-known (the number is on
 * another bag), vault-too-low {amountFen}.
 */
export function packDeposit(
  command: {
    readonly depositId: string;
    readonly bagNumber: string;
    readonly slipNumber: string;
    readonly notes: readonly Notes[];
    readonly businessDay: BusinessDay;
    readonly by: string;
  },
  balances: Balances,
  sameBag: BankDeposit | null,
): Result<VaultEvent, Refusal> {
  const amountFen = fen(sumOfNotes(command.notes));
  if (amountFen <= 0) return refuse('amount-invalid', { field: 'notes', least: 1, most: 100_000_000 });
  const checked = checkNotes(command.notes, amountFen);
  if (!checked.ok) return checked;
  if (sameBag !== null) return refuse('bag-known', { bagNumber: command.bagNumber });
  const postings = [posting(inTransitAccount(command.depositId), vaultAccount(), amountFen, 'bag-packed')];
  if (!applyPostings(balances, postings).ok) return refuse('vault-too-low', { amountFen });
  return accept({ type: 'DepositPacked', payload: { ...command, amountFen, postings } });
}

/** The bag leaves the hall. Refusals: deposit-unknown, deposit-moved-on {state}. */
export function collectDeposit(
  deposit: BankDeposit | null,
  collected: { readonly collector: string; readonly receiptNumber: string; readonly by: string },
): Result<VaultEvent, Refusal> {
  if (deposit === null) return refuse('deposit-unknown');
  if (deposit.state !== 'packed') return refuse('deposit-moved-on', { state: deposit.state });
  return accept({ type: 'DepositCollected', payload: { depositId: deposit.id, ...collected } });
}

/**
 * The bank's statement shows the deposit. What it credits more or less than the bag held is over or short of the vault,
 * never lost between the two. Refusals: deposit-unknown, deposit-moved-on {state}.
 */
export function creditDeposit(
  deposit: BankDeposit | null,
  credit: {
    readonly creditedFen: number;
    readonly importId: string;
    readonly line: number;
    readonly by: string;
  },
): Result<VaultEvent, Refusal> {
  if (deposit === null) return refuse('deposit-unknown');
  if (deposit.state === 'credited') return refuse('deposit-moved-on', { state: deposit.state });
  const { id, amountFen } = deposit;
  const transit = inTransitAccount(id);
  const differenceFen = credit.creditedFen - amountFen;
  const arrived = Math.min(credit.creditedFen, amountFen);
  const overShort = overShortAccount('vault');
  const postings = [
    ...(arrived > 0 ? [posting(bankAccount(), transit, fen(arrived), 'bank-credited')] : []),
    ...(differenceFen < 0 ? [posting(overShort, transit, fen(-differenceFen), 'counted-short')] : []),
    ...(differenceFen > 0 ? [posting(bankAccount(), overShort, fen(differenceFen), 'counted-over')] : []),
  ];
  return accept({ type: 'DepositCredited', payload: { depositId: id, ...credit, postings } });
}
