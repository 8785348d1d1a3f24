/** Notes and coins in fen, largest first. */
const denominations = [10_000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 2, 1] as const;

export interface Notes {
  readonly fen: number;
  readonly count: number;
}

/** The fewest notes and coins for an amount: what to take out of the drawer. */
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

/** What customers are likely to hand over: the exact amount, then the next whole notes. */
export function likelyTendered(dueFen: number): number[] {
  const rounded = [1000, 2000, 5000, 10_000, 20_000].map((note) => Math.ceil(dueFen / note) * note);
  return [...new Set([dueFen, ...rounded])].sort((a, b) => a - b).slice(0, 5);
}
