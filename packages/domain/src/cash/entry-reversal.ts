import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { applyPostings, type Balances, type Posting, posting } from './ledger.ts';

/** An entry of the books that was wrong is taken back by another one, which names it. */
export type EntryReversedEvent = {
  readonly type: 'EntryReversed';
  readonly payload: {
    /** The journal row whose postings are taken back. */
    readonly reversedSeq: number;
    readonly reason: string;
    readonly by: string;
    readonly postings: readonly Posting[];
  };
};

/** What the books say of an entry. */
export interface KeptEntry {
  readonly seq: number;
  /** The kind of event that made it. */
  readonly type: string;
  readonly postings: readonly Posting[];
  /** Who had a hand in it: who made it, and who counted what it books. */
  readonly by: readonly string[];
  readonly reversed: boolean;
}

/**
 * Entries that a person may take back by hand: a difference of the vault that was booked wrongly. What moved real cash,
 * closed a shift or belongs to a visit is put right where it was done, with the same care as it was made.
 */
const byHand: ReadonlySet<string> = new Set(['VaultCountReviewed']);

/**
 * Takes an entry back, once, by somebody who had no hand in it. Refusals, in this order: entry-unknown, entry-not-by-hand,
 * entry-reversed, review-own, entry-floor (the account does not hold it any more).
 */
export function reverseEntry(
  entry: KeptEntry | null,
  reversal: { readonly reason: string; readonly by: string },
  balances: Balances,
): Result<EntryReversedEvent, Refusal> {
  if (entry === null || entry.postings.length === 0) return refuse('entry-unknown');
  if (!byHand.has(entry.type)) return refuse('entry-not-by-hand', { type: entry.type });
  if (entry.reversed) return refuse('entry-reversed');
  if (entry.by.includes(reversal.by)) return refuse('review-own');
  const postings = entry.postings
    .toReversed()
    .map(({ debit, credit, amountFen }) => posting(credit, debit, amountFen, 'reversal'));
  if (!applyPostings(balances, postings).ok) return refuse('entry-floor');
  return accept({ type: 'EntryReversed', payload: { reversedSeq: entry.seq, ...reversal, postings } });
}
