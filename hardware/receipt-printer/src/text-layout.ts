import { type Cell, cellsWidth, toCells } from '@onehall/device-core';
import iconv from 'iconv-lite';

export type CellLine = readonly Cell[];

/** The same few hundred characters come on every slip, and the converter is made for whole texts. */
const encoded = new Map<string, Uint8Array>();
const encodedMax = 5_000;

function encode(char: string): Uint8Array {
  const known = encoded.get(char);
  if (known) return known;
  const bytes = iconv.encode(char, 'gb18030');
  if (encoded.size >= encodedMax) encoded.clear();
  encoded.set(char, bytes);
  return bytes;
}

/** Text as the printer's cells. */
function printerCells(text: string): readonly Cell[] {
  return toCells(text, encode);
}

/** Breaks text into lines of at most `columns` cells: at line feeds, between Chinese characters, else between words. */
export function wrapText(text: string, columns: number): readonly CellLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapCells(printerCells(paragraph), columns));
}

/** Left and right on one line with a gap between; where they do not fit, the right part goes below, flush right. */
export function layOutPair(left: string, right: string, columns: number): readonly CellLine[] {
  const leftLines = wrapText(left, columns);
  const rightLines = wrapText(right, columns);
  const lastLeft = leftLines.at(-1) ?? [];
  const firstRight = rightLines[0] ?? [];
  const gap = columns - cellsWidth(lastLeft) - cellsWidth(firstRight);
  const below = (lines: readonly CellLine[]) =>
    lines.map((line) => [...blanks(columns - cellsWidth(line)), ...line]);
  // One blank cell at least keeps a label from running into its amount.
  if (gap < 1 && firstRight.length > 0) return [...leftLines, ...below(rightLines)];
  return [
    ...leftLines.slice(0, -1),
    [...lastLeft, ...blanks(gap), ...firstRight],
    ...below(rightLines.slice(1)),
  ];
}

function wrapCells(cells: readonly Cell[], columns: number): readonly CellLine[] {
  const lines: CellLine[] = [];
  let rest = cells;
  while (cellsWidth(rest) > columns) {
    const end = breakAt(rest, columns);
    lines.push(trimEnd(rest.slice(0, end)));
    rest = trimStart(rest.slice(end));
  }
  return [...lines, rest];
}

/** The index of the first cell of the next line. */
function breakAt(cells: readonly Cell[], columns: number): number {
  let end = 0;
  for (let width = 0; end < cells.length; end += 1) {
    width += cells[end]?.width ?? 1;
    if (width > columns) break;
  }
  // A single cell wider than the line still has to go somewhere, or the loop above it would never end.
  const full = Math.max(end, 1);
  for (let at = full; at > 0; at -= 1) {
    if (!isInWord(cells[at - 1]) || !isInWord(cells[at])) return at;
  }
  return full;
}

function isInWord(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.width === 1 && cell.char !== ' ';
}

function trimEnd(line: CellLine): CellLine {
  return line.slice(0, line.findLastIndex((cell) => cell.char !== ' ') + 1);
}

function trimStart(line: CellLine): CellLine {
  const start = line.findIndex((cell) => cell.char !== ' ');
  return start < 0 ? [] : line.slice(start);
}

function blanks(count: number): CellLine {
  return printerCells(' '.repeat(Math.max(0, count)));
}
