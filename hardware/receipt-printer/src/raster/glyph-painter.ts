import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Cell } from '@onehall/device-core';
import type { Raster } from '../print-document.ts';
import { readFontCoverage } from './font-coverage.ts';
import { rasterOfPixels } from './picture.ts';

/** How a line looks: times the normal width and height, and its weight. */
export interface LineLook {
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

/** Draws what the printer's own font lacks. */
export interface GlyphPainter {
  /** Whether it has the glyph; a character it lacks too stays 〓. */
  draws(char: string): boolean;
  /** A line of cells as the printer would set it, with the gap to the next line. */
  paintLine(cells: readonly Cell[], look: LineLook): Raster;
}

const family = 'Printed Rare Names';
const fontFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const cellDots = 12;
const lineDots = 24;
/** The default line spacing is 30 dots (ESC 2), of which the characters take 24. */
const gapDots = 6;
/** Where the letters stand in their 24 dots. */
const baseline = 20;
const geta = '〓';

let loading: Promise<GlyphPainter> | undefined;

/**
 * Loads font and canvas the first time a rare name is printed: the hall that has none starts without them. Rejects
 * where this machine has no canvas; the name is then printed with its mark.
 */
export function loadGlyphPainter(): Promise<GlyphPainter> {
  loading ??= makePainter();
  return loading;
}

async function makePainter(): Promise<GlyphPainter> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const path = createRequire(import.meta.url).resolve(fontFile);
  const covers = readFontCoverage(await readFile(path));
  GlobalFonts.registerFromPath(path, family);
  const draws = (char: string) => covers(char.codePointAt(0) ?? 0);
  return {
    draws,
    paintLine(cells, look) {
      const columns = cells.reduce((sum, cell) => sum + cell.width, 0);
      const width = Math.max(8, Math.ceil((columns * cellDots * look.width) / 8) * 8);
      const height = lineDots * look.height + gapDots;
      const pen = createCanvas(width, height).getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, width, height);
      pen.fillStyle = '#000';
      pen.font = `${lineDots}px "${family}"`;
      pen.textAlign = 'center';
      pen.setTransform(look.width, 0, 0, look.height, 0, gapDots / 2);
      let column = 0;
      for (const cell of cells) {
        const char = cell.lost && !draws(cell.char) ? geta : cell.char;
        const middle = (column + cell.width / 2) * cellDots;
        // A letter wider than its cell is made narrower, as the printer's own letters are.
        const room = cell.width * cellDots - 1;
        pen.fillText(char, middle, baseline, room);
        if (look.bold) pen.fillText(char, middle + 1, baseline, room);
        column += cell.width;
      }
      const { data } = pen.getImageData(0, 0, width, height);
      return rasterOfPixels({ width, height, rgba: data }, 'threshold');
    },
  };
}
