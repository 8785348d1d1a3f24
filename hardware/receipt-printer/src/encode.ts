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
 * | transport        | the driver                                | reads no status; its file interface prints ghosts   |
 */
import { strict as assert } from 'node:assert';
import { cellsBytes } from '@onehall/device-core';
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { PrintDocument, PrintElement, PrinterProfile } from './print-document.ts';
import { qrCommands } from './qr-commands.ts';
import { rasterBands } from './raster-bands.ts';
import { type CellLine, layOutPair, wrapText } from './text-layout.ts';

const elementsMax = 1_000;
const feedLinesMax = 50;
const GS = 0x1d;

export interface EncodedDocument {
  /** Whole commands each, so that a status request may go between two of them, never into one. */
  readonly segments: readonly Uint8Array[];
  /** Characters the printer's font lacks, in order of appearance, each once: printed as 〓. */
  readonly unprintable: readonly string[];
}

/** Encodes a document for a printer in the state after ESC @ and FS &. A document beyond the limits is a bug. */
export function encodeDocument(document: PrintDocument, profile: PrinterProfile): EncodedDocument {
  assert(document.length <= elementsMax, `a document has at most ${elementsMax} elements`);
  // An empty interface means no transport: the library only builds bytes here.
  const builder = new ThermalPrinter({ type: PrinterTypes.EPSON, interface: '' });
  const unprintable = new Set<string>();
  const segments: Uint8Array[] = [];
  const take = () => {
    segments.push(Uint8Array.from(builder.getBuffer()));
    builder.clear();
  };
  const addLines = (lines: readonly CellLine[]) => {
    for (const line of lines) {
      for (const cell of line) if (cell.lost) unprintable.add(cell.char);
      builder.add(Buffer.from(cellsBytes(line)));
      builder.newLine();
      take();
    }
  };
  for (const element of document) {
    const commands = encodeElement(element, { builder, profile, addLines });
    for (const command of commands) {
      builder.add(Buffer.from(command));
      take();
    }
  }
  return { segments, unprintable: [...unprintable] };
}

interface Encoding {
  readonly builder: ThermalPrinter;
  readonly profile: PrinterProfile;
  readonly addLines: (lines: readonly CellLine[]) => void;
}

/** Adds text by the builder; the commands that are ours alone are returned. */
function encodeElement(
  element: PrintElement,
  { builder, profile, addLines }: Encoding,
): readonly Uint8Array[] {
  switch (element.kind) {
    case 'text': {
      const { width = 1, height = 1 } = element;
      builder.setTextNormal();
      align(builder, element.align ?? 'left');
      builder.bold(element.bold ?? false);
      builder.add(Buffer.from(sizeCommand(width, height)));
      addLines(wrapText(element.text, Math.max(2, Math.floor(profile.columns / width))));
      return [];
    }
    case 'pair':
    case 'rule': {
      builder.setTextNormal();
      builder.alignLeft();
      builder.bold(element.kind === 'pair' && (element.bold ?? false));
      builder.add(Buffer.from(sizeCommand(1, 1)));
      addLines(
        element.kind === 'rule'
          ? wrapText('-'.repeat(profile.columns), profile.columns)
          : layOutPair(element.left, element.right, profile.columns),
      );
      return [];
    }
    case 'qr':
      builder.alignCenter();
      return qrCommands(element.data, element.moduleSize ?? 6);
    case 'feed':
      assert(element.lines >= 0 && element.lines <= feedLinesMax, `a feed is at most ${feedLinesMax} lines`);
      return [Uint8Array.of(0x1b, 0x64, element.lines)];
    case 'raster':
      assert(element.widthDots <= profile.widthDots, 'a picture is no wider than the paper');
      builder.alignCenter();
      return rasterBands(element);
    case 'cut':
      return [Uint8Array.of(GS, 0x56, 66, 0)];
  }
}

/** GS !: height in the low nibble, width in the high one. */
function sizeCommand(width: number, height: number): Uint8Array {
  return Uint8Array.of(GS, 0x21, ((width - 1) << 4) | (height - 1));
}

function align(builder: ThermalPrinter, alignment: 'left' | 'centre' | 'right'): void {
  if (alignment === 'left') builder.alignLeft();
  else if (alignment === 'centre') builder.alignCenter();
  else builder.alignRight();
}
