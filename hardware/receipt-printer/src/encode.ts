/**
 * Document in, ESC/POS bytes out. What node-thermal-printer 4.6.1 builds, and what is built here because its own way
 * is wrong on this printer (seen in the bytes it sends):
 *
 * | need             | built by                                  | why not by the library                              |
 * |------------------|-------------------------------------------|-----------------------------------------------------|
 * | align, bold      | library: alignLeft/Center/Right, bold     |                                                     |
 * | plain type, LF   | library: setTextNormal, newLine           |                                                     |
 * | buffer           | library: add(Buffer), getBuffer, clear    |                                                     |
 * | Chinese text     | iconv-lite gb18030, added as bytes        | it selects JIS or ESC R, and has no GB18030         |
 * | wrap, pair, rule | text-layout.ts, by cells                  | counts characters: 58 of 48 columns, drops blanks   |
 * | size             | GS !                                      | setTextSize swaps width and height                  |
 * | QR               | GS ( k with byte lengths                  | printQR counts characters, loses sync after Chinese |
 * | cut              | GS V 66                                   | cut/partialCut end with ESC @: modes and ASB lost   |
 * | raster           | GS v 0 in bands                           | takes PNG only; real-time bytes in data pass through|
 * | rare names       | drawn as raster, a line at a time         | prints ? or another code page's characters          |
 * | drawer, beep     | ESC p with its times, by the model's beep | leaves t1 t2 out; knows the clones' beep alone      |
 * | barcode          | GS k with byte lengths                    | takes any data for any symbology                    |
 * | transport        | the driver                                | reads no status; its file interface prints ghosts   |
 */
import { strict as assert } from 'node:assert';
import { type Cell, cellsBytes } from '@onehall/device-core';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { barcodeCommands } from './barcode-commands.ts';
import { beepCommands, cutCommand, drawerPulse } from './commands.ts';
import type { CommandElement, DrawerPin, PrintDocument, PrintElement } from './print-document.ts';
import type { PrinterProfile } from './printer-profile.ts';
import { qrCommands } from './qr-commands.ts';
import type { GlyphPainter, LineLook } from './raster/glyph-painter.ts';
import { rasterBands } from './raster/raster-bands.ts';
import { type CellLine, layOutPair, wrapText } from './text-layout.ts';

const elementsMax = 1_000;
const feedLinesMax = 50;
const GS = 0x1d;

export interface EncodedDocument {
  /** Whole commands each, so that a status request may go between two of them, never into one. */
  readonly segments: readonly Uint8Array[];
  /** Characters that can be neither printed nor drawn, in order of appearance, each once: they come out as 〓. */
  readonly unprintable: readonly string[];
  /** Lines of text, set or drawn. */
  readonly lines: number;
  readonly cuts: number;
  /** The drawers it opens. */
  readonly pulses: readonly DrawerPin[];
}

/**
 * Encodes a document for a printer in the state after ESC @ and FS &. Lines with characters outside the printer's font
 * are drawn where there is a painter that has them. A document beyond the limits is a bug.
 */
export function encodeDocument(
  document: PrintDocument,
  profile: PrinterProfile,
  painter?: GlyphPainter,
): EncodedDocument {
  assert(document.length <= elementsMax, `a document has at most ${elementsMax} elements`);
  const encoder = new DocumentEncoder(profile, painter);
  for (const element of document) encoder.add(element);
  return {
    segments: encoder.segments,
    unprintable: [...encoder.unprintable],
    lines: encoder.lines,
    cuts: profile.cuts ? document.filter((element) => element.kind === 'cut').length : 0,
    pulses: document.flatMap((element) => (element.kind === 'drawer' ? [element.pin] : [])),
  };
}

/** Whether some of it lies outside the printer's font, so that a painter is worth loading. */
export function needsPainter(document: PrintDocument): boolean {
  return document.some((element) => {
    const text = element.kind === 'text' ? element.text : element.kind === 'pair' ? pairText(element) : '';
    return wrapText(text, Number.MAX_SAFE_INTEGER).some((line) => line.some((cell) => cell.lost));
  });
}

function pairText(element: { readonly left: string; readonly right: string }): string {
  return element.left + element.right;
}

const centred: ReadonlySet<PrintElement['kind']> = new Set(['qr', 'barcode', 'raster']);
const plain: LineLook = { width: 1, height: 1, bold: false };

class DocumentEncoder {
  readonly segments: Uint8Array[] = [];
  readonly unprintable = new Set<string>();
  lines = 0;
  readonly #profile: PrinterProfile;
  readonly #painter: GlyphPainter | undefined;
  // An empty interface means no transport: the library only builds bytes here.
  readonly #builder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });

  constructor(profile: PrinterProfile, painter: GlyphPainter | undefined) {
    this.#profile = profile;
    this.#painter = painter;
  }

  add(element: PrintElement): void {
    if (element.kind === 'text') {
      const { width = 1, height = 1, bold = false, align = 'left' } = element;
      const columns = Math.max(2, Math.floor(this.#profile.columns / width));
      this.#addLines(wrapText(element.text, columns), { width, height, bold }, align);
    } else if (element.kind === 'pair') {
      const { left, right, bold = false } = element;
      this.#addLines(layOutPair(left, right, this.#profile.columns), { ...plain, bold });
    } else if (element.kind === 'rule') {
      this.#addLines(wrapText('-'.repeat(this.#profile.columns), this.#profile.columns), plain);
    } else {
      if (centred.has(element.kind)) this.#builder.alignCenter();
      this.#addCommands(commandsOf(element, this.#profile));
    }
  }

  #addLines(lines: readonly CellLine[], look: LineLook, align: 'left' | 'centre' | 'right' = 'left'): void {
    this.#builder.setTextNormal();
    this.#align(align);
    this.#builder.bold(look.bold);
    this.#builder.add(Buffer.from(sizeCommand(look.width, look.height)));
    for (const line of lines) {
      this.lines += 1;
      const drawn = line.some((cell) => this.#isDrawn(cell)) ? this.#painter : undefined;
      for (const cell of line) if (cell.lost && !this.#isDrawn(cell)) this.unprintable.add(cell.char);
      if (drawn) this.#addCommands(rasterBands(drawn.paintLine(line, look)));
      else this.#addText(line);
    }
  }

  #addText(line: CellLine): void {
    this.#builder.add(Buffer.from(cellsBytes(line)));
    this.#builder.newLine();
    this.#take();
  }

  #isDrawn(cell: Cell): boolean {
    return cell.lost && (this.#painter?.draws(cell.char) ?? false);
  }

  #addCommands(commands: readonly Uint8Array[]): void {
    for (const command of commands) {
      this.#builder.add(Buffer.from(command));
      this.#take();
    }
  }

  #take(): void {
    this.segments.push(Uint8Array.from(this.#builder.getBuffer()));
    this.#builder.clear();
  }

  #align(alignment: 'left' | 'centre' | 'right'): void {
    if (alignment === 'left') this.#builder.alignLeft();
    else if (alignment === 'centre') this.#builder.alignCenter();
    else this.#builder.alignRight();
  }
}

/** What is not set in type: whole commands of the printer's own. */
function commandsOf(element: CommandElement, profile: PrinterProfile): readonly Uint8Array[] {
  switch (element.kind) {
    case 'qr':
      return qrCommands(element.data, element.moduleSize ?? 6);
    case 'barcode':
      return barcodeCommands(element.symbology, element.data, profile.widthDots);
    case 'raster':
      assert(element.widthDots <= profile.widthDots, 'a picture is no wider than the paper');
      return rasterBands(element);
    case 'feed':
      assert(element.lines >= 0 && element.lines <= feedLinesMax, `a feed is at most ${feedLinesMax} lines`);
      return [Uint8Array.of(0x1b, 0x64, element.lines)];
    case 'drawer':
      return [drawerPulse(element.pin)];
    case 'beep':
      return beepCommands(profile, element.times ?? 1);
    case 'cut':
      return [cutCommand(profile)];
  }
}

/** GS !: height in the low nibble, width in the high one. */
function sizeCommand(width: number, height: number): Uint8Array {
  return Uint8Array.of(GS, 0x21, ((width - 1) << 4) | (height - 1));
}
