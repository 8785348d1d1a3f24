import type { NotesBody } from '@onehall/protocol';

/** Renminbi notes and coins in fen, largest first. */
export const noteFaces = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 2, 1] as const;

/** What is typed beside each denomination, as it is typed. */
export type TypedNotes = Readonly<Record<number, string>>;

export interface ReadNotes {
  readonly notes: NotesBody[];
  readonly sumFen: number;
  /** Something that is no whole number of pieces. */
  readonly wrong: boolean;
}

const WHOLE = /^\d{1,4}$|^10000$/;

/** Reads the table of pieces; a cell that is no number counts as none and is said to be wrong. */
export function readTypedNotes(typed: TypedNotes): ReadNotes {
  const cells = noteFaces.map((fen) => ({ fen, text: (typed[fen] ?? '').normalize('NFKC').trim() }));
  const notes = cells.flatMap(({ fen, text }) => {
    const count = WHOLE.test(text) ? Number(text) : 0;
    return count > 0 ? [{ fen, count }] : [];
  });
  return {
    notes,
    sumFen: notes.reduce((sum, one) => sum + one.fen * one.count, 0),
    wrong: cells.some(({ text }) => text !== '' && !WHOLE.test(text)),
  };
}
