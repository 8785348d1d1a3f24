import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { PaperLine, PaperRun, VirtualPaper } from '@onehall/receipt-printer';
import receiptline from 'receiptline';

/** The paper as an eye sees it: one pixel a dot, white where nothing was burnt. */
export interface PaperPixels {
  readonly canvas: Canvas;
  /** Where each line of the piece begins and how high it is, in pixels, in the order of its lines. */
  readonly places: readonly { readonly top: number; readonly height: number }[];
}

const family = 'Virtual Paper';
const fontFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const cellDots = 12;
const lineDots = 24;
const gapDots = 6;
const marginDots = 24;

const isWide = (char: string) => (char.codePointAt(0) ?? 0) > 0xff;

/** Draws a piece of virtual paper as its printer would burn it: type from the font, dots from the bytes. */
export async function drawPaper(piece: VirtualPaper, widthDots = 576): Promise<PaperPixels> {
  GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(fontFile), family);
  const drawn = await Promise.all(piece.lines.map((line) => drawLine(line, widthDots)));
  const places: { top: number; height: number }[] = [];
  let top = marginDots;
  for (const line of drawn) {
    places.push({ top, height: line.height });
    top += line.height;
  }
  const canvas = whiteCanvas(widthDots + 2 * marginDots, top + marginDots);
  const pen = canvas.getContext('2d');
  for (const [at, line] of drawn.entries()) pen.drawImage(line, marginDots, places[at]?.top ?? 0);
  return { canvas, places };
}

/** A part of the paper, with a margin above and below. */
export function cutOut(
  { canvas }: PaperPixels,
  { top, height }: { readonly top: number; readonly height: number },
): Canvas {
  const margin = 16;
  const part = whiteCanvas(canvas.width, height + 2 * margin);
  part.getContext('2d').drawImage(canvas, 0, top, canvas.width, height, 0, margin, canvas.width, height);
  return part;
}

function whiteCanvas(width: number, height: number): Canvas {
  const canvas = createCanvas(width, Math.max(1, height));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  return canvas;
}

async function drawLine(line: PaperLine, widthDots: number): Promise<Canvas> {
  if ('runs' in line) return drawRuns(line, widthDots);
  if ('raster' in line) return drawRaster(line, widthDots);
  if ('qr' in line) return drawQr(line.qr, widthDots);
  if ('barcode' in line) {
    const run: PaperRun = { text: line.barcode.data, width: 1, height: 1, bold: false };
    return drawRuns({ align: line.align, runs: [run] }, widthDots);
  }
  return whiteCanvas(widthDots, 1);
}

function startOf(align: string, widthDots: number, ownDots: number): number {
  if (align === 'centre') return Math.floor((widthDots - ownDots) / 2);
  return align === 'right' ? widthDots - ownDots : 0;
}

const runDots = (run: PaperRun) =>
  [...run.text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1) * cellDots * run.width, 0);

function drawRuns(
  line: { readonly align: string; readonly runs: readonly PaperRun[] },
  widthDots: number,
): Canvas {
  const height = Math.max(1, ...line.runs.map((run) => run.height)) * lineDots + gapDots;
  const canvas = whiteCanvas(widthDots, height);
  const pen = canvas.getContext('2d');
  const ownDots = line.runs.reduce((sum, run) => sum + runDots(run), 0);
  let x = startOf(line.align, widthDots, ownDots);
  for (const run of line.runs) {
    drawRun(pen, run, x, height);
    x += runDots(run);
  }
  return canvas;
}

/** The printer sets each character in the middle of its cells; none is wider than they are. */
function drawRun(pen: SKRSContext2D, run: PaperRun, start: number, height: number): void {
  pen.textAlign = 'center';
  pen.font = `${lineDots}px "${family}"`;
  let x = start;
  for (const char of run.text) {
    const cell = (isWide(char) ? 2 : 1) * cellDots;
    const middle = x + (cell * run.width) / 2;
    pen.setTransform(run.width, 0, 0, run.height, middle, height - gapDots - 4 * run.height);
    pen.fillText(char, 0, 0, cell - 1);
    if (run.bold) pen.fillText(char, 1, 0, cell - 1);
    x += cell * run.width;
  }
  pen.resetTransform();
}

function drawRaster(line: Extract<PaperLine, { readonly raster: unknown }>, widthDots: number): Canvas {
  const { raster, align } = line;
  const canvas = whiteCanvas(widthDots, raster.heightDots);
  const pen = canvas.getContext('2d');
  const start = startOf(align, widthDots, raster.widthDots);
  const rowBytes = Math.ceil(raster.widthDots / 8);
  for (let y = 0; y < raster.heightDots; y += 1) {
    for (let x = 0; x < raster.widthDots; x += 1) {
      const isBlack = ((raster.bits[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      if (isBlack) pen.fillRect(start + x, y, 1, 1);
    }
  }
  return canvas;
}

/** The modules are receiptline's: the printer makes them itself from the bytes it was given. */
async function drawQr(
  { data, moduleSize }: { readonly data: string; readonly moduleSize: number },
  widthDots: number,
): Promise<Canvas> {
  const svg = receiptline.transform(`{code:${data};option:qrcode,${moduleSize},m}\n`, {
    command: 'svg',
    cpl: widthDots / cellDots,
  });
  const image = await loadImage(Buffer.from(svg));
  const canvas = whiteCanvas(widthDots, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}
