/**
 * Which of the seven segments are lit for a character: a top, b and c right, d bottom, e and f left, g in the middle.
 * Letters as such digits show them; null: they cannot, and the character is drawn as it is.
 */
const lit: Readonly<Record<string, string>> = {
  '0': 'abcdef',
  '1': 'bc',
  '2': 'abdeg',
  '3': 'abcdg',
  '4': 'bcfg',
  '5': 'acdfg',
  '6': 'acdefg',
  '7': 'abc',
  '8': 'abcdefg',
  '9': 'abcdfg',
  A: 'abcefg',
  B: 'cdefg',
  C: 'adef',
  D: 'bcdeg',
  E: 'adefg',
  F: 'aefg',
  G: 'acdef',
  H: 'bcefg',
  I: 'ef',
  J: 'bcde',
  L: 'def',
  N: 'ceg',
  O: 'cdeg',
  P: 'abefg',
  Q: 'abcfg',
  R: 'eg',
  S: 'acdfg',
  T: 'defg',
  U: 'bcdef',
  Y: 'bcdfg',
  '-': 'g',
  _: 'd',
  '=': 'dg',
  ' ': '',
};

export function segmentsOf(character: string): string | null {
  return lit[character.toUpperCase()] ?? null;
}

export interface DigitCell {
  readonly character: string;
  /** A point after it, which such digits carry in their lower right corner. */
  readonly point: boolean;
}

/** Characters by cell: a full stop takes none of its own, unless there is nothing to stand after. */
export function digitCells(text: string): DigitCell[] {
  const cells: DigitCell[] = [];
  for (const character of text) {
    const last = cells.at(-1);
    if (character === '.' && last !== undefined && !last.point)
      cells[cells.length - 1] = { ...last, point: true };
    else cells.push(character === '.' ? { character: ' ', point: true } : { character, point: false });
  }
  return cells;
}
