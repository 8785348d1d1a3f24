import { pieces } from './cells.ts';

/** Dots of one cell of the printer's font A: 12 wide, 24 high. */
export const CELL = 12;
export const CHARACTER = 24;
/** Latin letters of a monospaced font are 0.6 em wide: at this size they fill a cell by themselves. */
const LATIN = 20;

interface CellTextProps {
  readonly text: string;
  /** Where it begins, in dots. */
  readonly x: number;
  /** Its lower edge, in dots. */
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly bold?: boolean;
}

/** Text on the machine's own grid: whatever font the browser has, every character stands on its cells. */
export function CellText({ text, x, y, width = 1, height = 1, bold = false }: CellTextProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${width} ${height})`} fontWeight={bold ? 700 : 400}>
      {pieces(text).pieces.map((piece) => (
        <text
          key={piece.at}
          x={piece.at * CELL}
          y={-4}
          fontSize={piece.wide ? CHARACTER : LATIN}
          textLength={piece.cells * CELL}
          lengthAdjust="spacingAndGlyphs"
        >
          {piece.text}
        </text>
      ))}
    </g>
  );
}
