/** A stretch of text that stands on whole cells: a Chinese character takes two, a Latin one takes one. */
export interface CellPiece {
  readonly text: string;
  /** First cell, from 0. */
  readonly at: number;
  readonly cells: number;
  /** Whether its characters take two cells each. */
  readonly wide: boolean;
}

const wide = /^[\u1100-\u11ff\u2e80-\uffdc\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;

export function cellsOf(character: string): number {
  return wide.test(character) ? 2 : 1;
}

/** Cuts a text at its spaces and where wide and narrow characters meet, so that each piece can be fitted exactly. */
export function pieces(text: string): { pieces: CellPiece[]; cells: number } {
  const found: CellPiece[] = [];
  let at = 0;
  let joins = 0;
  for (const character of text) {
    const size = cellsOf(character);
    const last = found.at(-1);
    if (character === ' ') joins = 0;
    else if (last !== undefined && joins === size) {
      found[found.length - 1] = { ...last, text: last.text + character, cells: last.cells + size };
    } else {
      found.push({ text: character, at, cells: size, wide: size === 2 });
      joins = size;
    }
    at += size;
  }
  return { pieces: found, cells: at };
}
