import type { NotesBody, VisitView } from '@onehall/protocol';

/** Notes and coins in fen, largest first. */
export const denominations = [10_000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 2, 1] as const;

export type Notes = NotesBody;
export type DrawerNotes = NonNullable<VisitView['drawer']>;

export const sumOf = (notes: readonly Notes[]): number =>
  notes.reduce((sum, one) => sum + one.fen * one.count, 0);

/** The fewest notes and coins for an amount: what to take out of a drawer that has everything. */
export function notesFor(amountFen: number): Notes[] {
  const notes: Notes[] = [];
  let left = amountFen;
  for (const fen of denominations) {
    const count = Math.trunc(left / fen);
    if (count > 0) notes.push({ fen, count });
    left -= count * fen;
  }
  return notes;
}

/** What to give, and what that rests on: the pieces in the drawer, or nothing but the amount. */
export interface ChangeAdvice {
  readonly notes: readonly Notes[];
  /** `short`: the drawer's pieces cannot make this amount. */
  readonly from: 'drawer' | 'amount' | 'short';
}

/** Change out of what the drawer holds [C7]; where that is not known piece by piece, the fewest pieces there are. */
export function adviseChange(amountFen: number, drawer: DrawerNotes | null): ChangeAdvice {
  if (drawer?.complete !== true) return { notes: notesFor(amountFen), from: 'amount' };
  const found = outOf(amountFen, drawer.notes);
  return found === null ? { notes: notesFor(amountFen), from: 'short' } : { notes: found, from: 'drawer' };
}

/** Large pieces first, as many as there are; goes back where the small ones then do not suffice. */
function outOf(amountFen: number, held: readonly Notes[]): Notes[] | null {
  const stock = [...held].sort((a, b) => b.fen - a.fen);
  const dead = new Set<string>();
  const search = (at: number, left: number): Notes[] | null => {
    if (left === 0) return [];
    const piece = stock[at];
    if (piece === undefined || dead.has(`${at} ${left}`)) return null;
    for (let count = Math.min(piece.count, Math.trunc(left / piece.fen)); count >= 0; count -= 1) {
      const rest = search(at + 1, left - count * piece.fen);
      if (rest !== null) return count === 0 ? rest : [{ fen: piece.fen, count }, ...rest];
    }
    dead.add(`${at} ${left}`);
    return null;
  };
  return search(0, amountFen);
}

/** What customers are likely to hand over: the exact amount, then the next whole notes. */
export function likelyTendered(dueFen: number): number[] {
  const rounded = [1000, 2000, 5000, 10_000, 20_000].map((note) => Math.ceil(dueFen / note) * note);
  return [...new Set([dueFen, ...rounded])].sort((a, b) => a - b).slice(0, 5);
}
