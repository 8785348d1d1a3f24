import { type Fen, fen } from '../kernel/fen.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { drawerAccount, overShortAccount, type Posting, posting } from './ledger.ts';
import { checkNotes, type Notes, sumOfNotes } from './notes.ts';
import type { Shift, ShiftOpenedEvent, ShiftState } from './shift.ts';

/** One blind count of a drawer. What was expected is kept with it, and shown only afterwards. */
export interface CountRound {
  readonly round: number;
  readonly notes: readonly Notes[];
  readonly countedFen: number;
  readonly expectedFen: number;
  readonly by: string;
  readonly at: number;
}

/** What keeps a shift from being closed; each is named so that the screen can say what to do. */
export type ShiftPending =
  | { readonly kind: 'customer-at-counter'; readonly ticketNumber: string }
  | { readonly kind: 'transfer'; readonly transferId: string; readonly amountFen: number }
  | { readonly kind: 'change-asked'; readonly askId: string }
  | { readonly kind: 'approval'; readonly count: number }
  | { readonly kind: 'stock-offer'; readonly count: number }
  | { readonly kind: 'document-offer'; readonly count: number }
  | { readonly kind: 'billing'; readonly count: number };

export type ShiftCloseEvent =
  | {
      readonly type: 'ShiftCountBegun';
      readonly payload: {
        readonly shiftId: string;
        readonly by: string;
        /** Orders that the billing system has not answered yet and that the shift is closed with; why. */
        readonly carriedOver: { readonly orders: number; readonly reason: string } | null;
      };
    }
  | {
      readonly type: 'ShiftCountGivenUp';
      readonly payload: { readonly shiftId: string; readonly by: string };
    }
  | {
      readonly type: 'CashCounted';
      readonly payload: {
        readonly shiftId: string;
        readonly round: number;
        readonly notes: readonly Notes[];
        readonly countedFen: number;
        readonly expectedFen: number;
        readonly by: string;
      };
    }
  | {
      readonly type: 'ShiftReviewAsked';
      readonly payload: {
        readonly shiftId: string;
        readonly differenceFen: number;
        readonly reason: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'ShiftReviewed';
      readonly payload: {
        readonly shiftId: string;
        readonly decision: 'accepted' | 'count-again';
        readonly note: string;
        readonly by: string;
      };
    }
  | {
      /** The cash handed in was not what was counted: it lies in the drawer again, and is counted anew. */
      readonly type: 'ShiftCountReopened';
      readonly payload: { readonly shiftId: string; readonly transferId: string; readonly by: string };
    }
  | {
      readonly type: 'ShiftClosed';
      readonly payload: {
        readonly shiftId: string;
        readonly clerkId: string;
        readonly expectedFen: number;
        readonly countedFen: number;
        /** Counted less expected: below zero is short. */
        readonly differenceFen: number;
        readonly reason: string | null;
        readonly by: string;
        readonly reviewedBy: string | null;
        readonly postings: readonly Posting[];
      };
    };

export type ShiftEvent = ShiftOpenedEvent | ShiftCloseEvent;

/** Counts of one drawer; somebody who cannot get it right by then asks a manager. */
export const roundsMax = 9;

const inState = (shift: Shift, states: readonly ShiftState[]): Result<Shift, Refusal> =>
  states.includes(shift.state) ? accept(shift) : refuse('shift-not-open', { state: shift.state });

/**
 * The drawer is shut for counting: nothing more is sold out of it. Orders that wait for the billing system may be
 * carried over with a reason, so that an outage locks nobody in; everything else must be done first. Refusals, in this
 * order: shift-not-open, shift-pending {kind, count}.
 */
export function beginCount(
  shift: Shift,
  by: string,
  pending: readonly ShiftPending[],
  carryOverReason: string | null,
): Result<ShiftCloseEvent, Refusal> {
  const open = inState(shift, ['open']);
  if (!open.ok) return open;
  const orders = pending.reduce((sum, one) => sum + (one.kind === 'billing' ? one.count : 0), 0);
  const standing = pending.filter((one) => one.kind !== 'billing' || carryOverReason === null);
  const [first] = standing;
  if (first) return refuse('shift-pending', { kind: first.kind, count: standing.length });
  const carriedOver = orders > 0 && carryOverReason !== null ? { orders, reason: carryOverReason } : null;
  return accept({ type: 'ShiftCountBegun', payload: { shiftId: shift.id, by, carriedOver } });
}

/** Back to work before anything was counted: afterwards the drawer stays shut. Refusal: shift-not-open. */
export function giveUpCount(shift: Shift, by: string): Result<ShiftCloseEvent, Refusal> {
  const counting = inState(shift, ['counting']);
  if (!counting.ok) return counting;
  return accept({ type: 'ShiftCountGivenUp', payload: { shiftId: shift.id, by } });
}

/**
 * Keeps a blind count. Another round is another row; none is ever changed. Refusals, in this order: shift-not-open,
 * count-rounds-over {rounds}, those of checkNotes.
 */
export function countDrawer(
  shift: Shift,
  count: { readonly notes: readonly Notes[]; readonly by: string },
  known: { readonly rounds: number; readonly expectedFen: number },
): Result<ShiftCloseEvent, Refusal> {
  const counting = inState(shift, ['counting', 'counted']);
  if (!counting.ok) return counting;
  if (known.rounds >= roundsMax) return refuse('count-rounds-over', { rounds: known.rounds });
  const countedFen = sumOfNotes(count.notes);
  const checked = checkNotes(count.notes, countedFen);
  if (!checked.ok) return checked;
  const { expectedFen } = known;
  return accept({
    type: 'CashCounted',
    payload: { shiftId: shift.id, round: known.rounds + 1, ...count, countedFen, expectedFen },
  });
}

const differenceOf = ({ countedFen, expectedFen }: CountRound): number => countedFen - expectedFen;

/** The count that was furthest off: a later, even one does not make it unseen. */
function worstOf(rounds: readonly CountRound[]): number {
  return rounds.map(differenceOf).reduce((worst, one) => (Math.abs(one) > Math.abs(worst) ? one : worst), 0);
}

/** Books the difference and ends the shift: the drawer then holds by the books what lies in it. */
export function closedShift(
  shift: Shift,
  last: CountRound,
  end: { readonly reason: string | null; readonly by: string; readonly reviewedBy: string | null },
): ShiftCloseEvent {
  const { countedFen, expectedFen } = last;
  const differenceFen = countedFen - expectedFen;
  return {
    type: 'ShiftClosed',
    payload: {
      shiftId: shift.id,
      clerkId: shift.clerkId,
      expectedFen,
      countedFen,
      differenceFen,
      ...end,
      postings: differencePostings(shift, fen(differenceFen)),
    },
  };
}

function differencePostings(shift: Shift, differenceFen: Fen): Posting[] {
  const drawer = drawerAccount(shift.id);
  const overShort = overShortAccount(shift.clerkId);
  if (differenceFen > 0) return [posting(drawer, overShort, differenceFen, 'counted-over')];
  if (differenceFen < 0) return [posting(overShort, drawer, fen(-differenceFen), 'counted-short')];
  return [];
}

/**
 * The clerk has seen the difference and ends the shift, with a reason where any count was off. Where each was within the
 * tolerance it is closed; otherwise a manager is asked: an over is not recounted away. Refusals, in this order: shift-not-open, count-missing, reason-missing.
 */
export function endShift(
  shift: Shift,
  rounds: readonly CountRound[],
  end: { readonly by: string; readonly reason: string | null },
  toleranceFen: number,
): Result<ShiftCloseEvent, Refusal> {
  const counted = inState(shift, ['counting', 'counted']);
  if (!counted.ok) return counted;
  const last = rounds.at(-1);
  if (last === undefined) return refuse('count-missing');
  const worstFen = worstOf(rounds);
  const { by, reason } = end;
  if (worstFen !== 0 && reason === null) return refuse('reason-missing', { differenceFen: worstFen });
  if (Math.abs(worstFen) <= toleranceFen || reason === null)
    return accept(closedShift(shift, last, { reason, by, reviewedBy: null }));
  const differenceFen = differenceOf(last);
  return accept({ type: 'ShiftReviewAsked', payload: { shiftId: shift.id, differenceFen, reason, by } });
}

/**
 * A manager looks at a difference beyond the tolerance: takes it as it is, which closes the shift, or has it counted
 * again. Nobody reviews what they counted or answer for. Refusals, in this order: shift-not-open (nothing is asked),
 * review-own.
 */
export function reviewShift(
  shift: Shift,
  last: CountRound,
  review: {
    readonly decision: 'accepted' | 'count-again';
    readonly note: string;
    readonly by: string;
    /** What the clerk gave as the reason. */
    readonly reason: string | null;
  },
): Result<readonly ShiftCloseEvent[], Refusal> {
  const asked = inState(shift, ['in-review']);
  if (!asked.ok) return asked;
  const { decision, note, by, reason } = review;
  // Having it counted again moves nothing: whoever may review may say so.
  if (decision === 'accepted' && (shift.clerkId === by || last.by === by)) return refuse('review-own');
  const reviewed = { type: 'ShiftReviewed', payload: { shiftId: shift.id, decision, note, by } } as const;
  if (decision === 'count-again') return accept([reviewed]);
  return accept([reviewed, closedShift(shift, last, { reason, by: last.by, reviewedBy: by })]);
}
