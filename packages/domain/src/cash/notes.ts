import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Renminbi notes and coins in circulation, in fen, largest first. */
export const denominationsFen = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 2, 1] as const;

/** Pieces of one denomination. */
export interface Notes {
  readonly fen: number;
  readonly count: number;
}

/** What of a drawer is known piece by piece. */
export interface DrawerNotes {
  /** Pieces that came in less those that went out, as far as they were keyed. */
  readonly notes: readonly Notes[];
  /** Every piece is known: the float by denomination, and every movement since. */
  readonly complete: boolean;
}

/** Notes that changed hands at one payment, where the clerk keyed them [C7]; null: not keyed. */
export interface NotesMoved {
  readonly tendered: readonly Notes[] | null;
  /** Change and what was paid out. */
  readonly given: readonly Notes[] | null;
}

export const sumOfNotes = (notes: readonly Notes[]): number =>
  notes.reduce((sum, one) => sum + one.fen * one.count, 0);

/**
 * Whether keyed notes are ones that exist and make the amount. Refusals, in this order: notes-unknown {fen},
 * notes-do-not-add-up {amountFen, notesFen}.
 */
export function checkNotes(
  notes: readonly Notes[] | null,
  amountFen: number,
): Result<readonly Notes[] | null, Refusal> {
  if (notes === null) return accept(null);
  const known: readonly number[] = denominationsFen;
  const stranger = notes.find(
    ({ fen, count }) => !known.includes(fen) || !Number.isSafeInteger(count) || count < 0,
  );
  if (stranger) return refuse('notes-unknown', { fen: stranger.fen });
  const notesFen = sumOfNotes(notes);
  return notesFen === amountFen ? accept(notes) : refuse('notes-do-not-add-up', { amountFen, notesFen });
}

/** One movement of a drawer: amounts always, pieces where they were keyed. */
export interface DrawerMovement {
  readonly cashFen: number;
  readonly outFen: number;
  readonly tendered: readonly Notes[] | null;
  readonly given: readonly Notes[] | null;
}

/**
 * What a drawer holds by denomination, from its float and all movements since: only what was keyed is known, and a
 * movement without pieces (or a float without them) makes the picture incomplete instead of wrong.
 */
export function drawerNotesAfter(
  float: { readonly floatFen: number; readonly notes: readonly Notes[] | null },
  movements: readonly DrawerMovement[],
): DrawerNotes {
  const pieces = new Map<number, number>(denominationsFen.map((fen) => [fen, 0]));
  const add = (notes: readonly Notes[] | null, sign: 1 | -1) => {
    for (const { fen, count } of notes ?? []) pieces.set(fen, (pieces.get(fen) ?? 0) + sign * count);
  };
  add(float.notes, 1);
  let complete = float.notes !== null || float.floatFen === 0;
  for (const { cashFen, outFen, tendered, given } of movements) {
    add(tendered, 1);
    add(given, -1);
    if ((cashFen > 0 && tendered === null) || (outFen > 0 && given === null)) complete = false;
  }
  const notes = denominationsFen.flatMap((fen) => {
    const count = pieces.get(fen) ?? 0;
    return count > 0 ? [{ fen, count }] : [];
  });
  // A denomination below zero was keyed wrongly, or came from a float that nobody knows.
  if ([...pieces.values()].some((count) => count < 0)) complete = false;
  return { notes, complete };
}
