import type { Notes } from '@onehall/domain';

/** Pieces as a table keeps them: pairs, since the journal orders the keys of what it keeps and a rebuild must write the same. */
export const notesJson = (notes: readonly Notes[]): string =>
  JSON.stringify(notes.map(({ fen, count }) => [fen, count]));

/** The pieces that a table keeps. */
export const notesOf = (json: string): Notes[] =>
  (JSON.parse(json) as [number, number][]).map(([fen, count]) => ({ fen, count }));
