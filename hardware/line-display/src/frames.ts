import { type Cell, cellsBytes, cellsWidth, toCells } from '@onehall/device-core';
import iconv from 'iconv-lite';

/** How a display is spoken to: CD5220 and its clones, or Epson's DM-D series and its clones. */
export type DisplayDialect = 'cd5220' | 'dm-d';

/** Cells on each of the two lines. */
export const columns = 20;

const ESC = 0x1b;
const US = 0x1f;
const CR = 0x0d;
const CLR = 0x0c;

/**
 * Clean state after power-on, whatever half frame went before: ESC @, and CLR, the only way out of the line mode that
 * ESC Q A sets (CD5220 manual). A DM-D is also told to hide its cursor, US C 0 (Epson DM command reference).
 */
export function encodeInitialise(dialect: DisplayDialect): Uint8Array {
  return Uint8Array.of(ESC, 0x40, CLR, ...(dialect === 'dm-d' ? [US, 0x43, 0x00] : []));
}

/**
 * Frames for both lines. A Chinese character takes two cells and is never cut in half: where only one cell is left it
 * becomes a blank. Longer text is cut, shorter is padded.
 *
 * CD5220: ESC Q A twenty cells CR, ESC Q B twenty cells CR. DM-D: US MD1 (overwrite mode, in which the twentieth cell
 * scrolls nothing away), then for each line US $ 1 y and twenty cells.
 */
export function encodeTwoLines(upper: string, lower: string, dialect: DisplayDialect = 'cd5220'): Uint8Array {
  if (dialect === 'dm-d') return Uint8Array.of(US, 0x01, ...dmdLine(1, upper), ...dmdLine(2, lower));
  return Uint8Array.of(...cd5220Line(0x41, upper), ...cd5220Line(0x42, lower));
}

/** What a line will show: exactly twenty cells. */
export function fitLine(text: string): readonly Cell[] {
  const fitting: Cell[] = [];
  let width = 0;
  for (const cell of displayCells(text)) {
    width += cell.width;
    if (width > columns) break;
    fitting.push(cell);
  }
  return [...fitting, ...displayCells(' '.repeat(columns - cellsWidth(fitting)))];
}

function cd5220Line(line: number, text: string): readonly number[] {
  return [ESC, 0x51, line, ...cellsBytes(fitLine(text)), CR];
}

function dmdLine(line: number, text: string): readonly number[] {
  return [US, 0x24, 1, line, ...cellsBytes(fitLine(text))];
}

function displayCells(text: string): readonly Cell[] {
  return toCells(text, (char) => iconv.encode(char, 'gb18030'));
}
