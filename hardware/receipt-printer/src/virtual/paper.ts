export type PaperAlignment = 'left' | 'centre' | 'right';

export interface PaperRun {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

/** One thing on the paper, from top to bottom. An empty line has no runs. */
export type PaperLine =
  | { readonly align: PaperAlignment; readonly runs: readonly PaperRun[] }
  | { readonly align: PaperAlignment; readonly qr: { readonly data: string; readonly moduleSize: number } }
  | {
      readonly align: PaperAlignment;
      readonly barcode: { readonly symbology: 'code128' | 'ean13'; readonly data: string };
    }
  | {
      readonly align: PaperAlignment;
      readonly raster: { readonly widthDots: number; readonly heightDots: number; readonly bits: Uint8Array };
    }
  | { readonly cut: true };

/** A piece of paper: complete once it is cut, still hanging in the printer otherwise. */
export interface VirtualPaper {
  readonly id: number;
  readonly isCut: boolean;
  readonly lines: readonly PaperLine[];
}

/** The text of a piece, a line each, as a reader of the paper would copy it. */
export function paperText(paper: VirtualPaper): string {
  return paper.lines
    .flatMap((line) => ('runs' in line ? [line.runs.map((run) => run.text).join('')] : []))
    .join('\n');
}

const linesMax = 2_000;

/** The roll: pieces cut off, and the one that is being printed. */
export class PaperRoll {
  readonly #piecesMax: number;
  #pieces: readonly VirtualPaper[] = [];
  #current: VirtualPaper = { id: 1, isCut: false, lines: [] };

  /** `piecesMax`: how many pieces are kept; the oldest fall out of sight. */
  constructor(piecesMax: number) {
    this.#piecesMax = piecesMax;
  }

  pieces(): readonly VirtualPaper[] {
    return this.#current.lines.length > 0 ? [...this.#pieces, this.#current] : this.#pieces;
  }

  add(line: PaperLine): void {
    const joined = joinRaster(this.#current.lines.at(-1), line);
    const before = joined ? this.#current.lines.slice(0, -1) : this.#current.lines;
    this.#current = { ...this.#current, lines: [...before, joined ?? line].slice(-linesMax) };
  }

  cut(): void {
    this.add({ cut: true });
    this.#pieces = [...this.#pieces, { ...this.#current, isCut: true }].slice(-this.#piecesMax);
    this.#current = { id: this.#current.id + 1, isCut: false, lines: [] };
  }
}

/** Bands of one picture come out as one picture: there is no gap between them on the paper. */
function joinRaster(above: PaperLine | undefined, line: PaperLine): PaperLine | undefined {
  if (!above || !('raster' in above) || !('raster' in line)) return undefined;
  if (above.align !== line.align || above.raster.widthDots !== line.raster.widthDots) return undefined;
  return {
    align: line.align,
    raster: {
      widthDots: line.raster.widthDots,
      heightDots: above.raster.heightDots + line.raster.heightDots,
      bits: Uint8Array.from([...above.raster.bits, ...line.raster.bits]),
    },
  };
}
