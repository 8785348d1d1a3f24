import { type Cell, cellsBytes, cellsWidth, toCells } from '@onehall/device-core';
import iconv from 'iconv-lite';

/** Cells on each of the two lines. */
const columns = 20;

const ESC = 0x1b;
const CR = 0x0d;
/** CLR: the only way out of the line mode that ESC Q A and ESC Q B set (CD5220 manual). */
export const clearDisplay = Uint8Array.of(0x0c);
/** ESC @: clean state after power-on, whatever half frame went before. */
export const initialise = Uint8Array.of(ESC, 0x40);

/**
 * CD5220 frames for both lines: ESC Q A twenty cells CR, ESC Q B twenty cells CR. A Chinese character takes two cells and
 * is never cut in half: where only one cell is left it becomes a blank. Longer text is cut, shorter is padded.
 */
export function encodeTwoLines(upper: string, lower: string): Uint8Array {
  return Uint8Array.of(...lineFrame(0x41, upper), ...lineFrame(0x42, lower));
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

function lineFrame(line: number, text: string): readonly number[] {
  return [ESC, 0x51, line, ...cellsBytes(fitLine(text)), CR];
}

function displayCells(text: string): readonly Cell[] {
  return toCells(text, (char) => iconv.encode(char, 'gb18030'));
}
