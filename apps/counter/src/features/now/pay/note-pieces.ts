import { denominations, type Notes, sumOf } from '../../../lib/change-notes.ts';

/** What is typed beside each denomination: pieces taken, and pieces given where they differ from what is advised. */
export interface Pieces {
  readonly in: Readonly<Record<number, string>>;
  readonly out: Readonly<Record<number, string>>;
}

export const noPieces: Pieces = { in: {}, out: {} };

export interface KeyedPieces {
  readonly in: readonly Notes[];
  readonly inFen: number;
  /** null: nothing typed; what is advised is given. */
  readonly out: readonly Notes[] | null;
  readonly outFen: number;
  /** Something that is no whole number of pieces. */
  readonly wrong: boolean;
}

const WHOLE = /^\d{1,3}$/;
const plain = (typed: string) => typed.normalize('NFKC').trim();

function notesOf(typed: Readonly<Record<number, string>>): Notes[] {
  return denominations.flatMap((fen) => {
    const text = plain(typed[fen] ?? '');
    const count = WHOLE.test(text) ? Number(text) : 0;
    return count > 0 ? [{ fen, count }] : [];
  });
}

/** Reads the table of notes; a cell that is no number of pieces counts as none and is said to be wrong. */
export function readPieces(pieces: Pieces): KeyedPieces {
  const cells = [...Object.values(pieces.in), ...Object.values(pieces.out)].map(plain);
  const tendered = notesOf(pieces.in);
  const typedOut = Object.values(pieces.out).some((cell) => plain(cell) !== '');
  const out = typedOut ? notesOf(pieces.out) : null;
  return {
    in: tendered,
    inFen: sumOf(tendered),
    out,
    outFen: sumOf(out ?? []),
    wrong: cells.some((cell) => cell !== '' && !WHOLE.test(cell)),
  };
}
