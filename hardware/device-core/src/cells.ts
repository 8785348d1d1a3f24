/** One character as a Chinese printer or display sees it: a one-byte character takes a cell, a two-byte one takes two. */
export interface Cell {
  readonly char: string;
  readonly bytes: Uint8Array;
  readonly width: 1 | 2;
  /** The character asked for is not in the device's font; the cell holds 〓 in its place. */
  readonly lost: boolean;
}

/** Turns one character into GB18030 bytes. Given by the caller, so that this package carries no code table. */
export type GbEncoder = (char: string) => Uint8Array;

const geta = '〓';
const asPrinted: ReadonlyMap<string, string> = new Map([
  // GB18030 gives U+00A5 four bytes, which no printer font holds; the full-width sign is the one meant.
  ['\u00a5', '\uffe5'],
  ['\u00a0', ' '],
  ['\t', ' '],
]);
/** Joiners, marks of direction, variation selectors: they have no picture of their own. */
const invisible = /^(?:\p{Cf}|\p{Variation_Selector})$/u;

/**
 * Lays text out in cells. Width follows the bytes, since that is how the device counts. Control characters are left
 * out: text of customers must never become a command. What the font lacks becomes 〓 and is marked as lost.
 */
export function toCells(text: string, encode: GbEncoder): readonly Cell[] {
  return [...text.normalize('NFC')]
    .map((char) => asPrinted.get(char) ?? char)
    .filter((char) => !isControl(char) && !invisible.test(char))
    .map((char) => toCell(char, encode));
}

/** The cells' width added up. */
export function cellsWidth(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The cells' bytes, one after another. */
export function cellsBytes(cells: readonly Cell[]): Uint8Array {
  return Uint8Array.from(cells.flatMap((cell) => [...cell.bytes]));
}

function isControl(char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x20 || (point >= 0x7f && point < 0xa0);
}

function toCell(char: string, encode: GbEncoder): Cell {
  const bytes = /^\p{Surrogate}$/u.test(char) ? new Uint8Array(4) : encode(char);
  if (bytes.length === 1 && (bytes[0] ?? 0xff) < 0x80) return { char, bytes, width: 1, lost: false };
  if (bytes.length === 2) return { char, bytes, width: 2, lost: false };
  return { char, bytes: encode(geta), width: 2, lost: true };
}
