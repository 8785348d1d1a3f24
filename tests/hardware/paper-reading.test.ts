import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  loadGlyphPainter,
  type PrintDocument,
  rasterOfStrokes,
  type VirtualPaper,
} from '@onehall/receipt-printer';
import jsqr from 'jsqr';
import { createWorker, PSM, type Worker } from 'tesseract.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutOut, drawPaper, type PaperPixels } from './paper-pixels.ts';

/** Readers of other hands judge the pixels: jsqr the codes, tesseract the Chinese. Both work without a network. */
const readQr = jsqr as unknown as typeof jsqr.default;
const languageData = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0',
);

const ticket: PrintDocument = [
  { kind: 'text', text: '中国电信营业厅', align: 'centre', width: 2, height: 2 },
  { kind: 'text', text: 'A012', align: 'centre', width: 4, height: 4 },
  { kind: 'text', text: '王㛃明办理宽带报修', width: 2, height: 2 },
  { kind: 'qr', data: 'http://hall.example/t/%E6%89%AB', moduleSize: 6 },
  { kind: 'cut' },
];

/** Prints through the driver into the virtual printer: what is read below came through the bytes. */
async function printed(document: PrintDocument): Promise<VirtualPaper> {
  await loadGlyphPainter();
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers });
  const { linkFactory } = createFakeCable(model);
  const printer = createReceiptPrinter({ linkFactory, timers, random: () => 0 });
  printer.start();
  await timers.advance(1_000);
  const outcome = printer.print({ jobId: '1', document });
  await timers.advance(1_000);
  expect(await outcome).toEqual({ state: 'confirmed', unprintable: [] });
  await printer.stop();
  const [piece] = model.paper();
  if (!piece) throw new Error('nothing was printed');
  return piece;
}

let worker: Worker;
let pixels: PaperPixels;

beforeAll(async () => {
  worker = await createWorker('chi_sim', 1, { langPath: languageData, cacheMethod: 'none', gzip: true });
  pixels = await drawPaper(await printed(ticket));
});

afterAll(() => worker.terminate());

async function readLine(line: number, allowed = ''): Promise<string> {
  const place = pixels.places[line];
  if (!place) throw new Error(`the paper has no line ${line}`);
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    tessedit_char_whitelist: allowed,
  });
  const { data } = await worker.recognize(cutOut(pixels, place).toBuffer('image/png'));
  return data.text.replaceAll(/\s/g, '');
}

test('the title is read back from the pixels', async () => {
  expect(await readLine(0)).toBe('中国电信营业厅');
});

/** Without the letters that nobody could tell from a digit. */
const ofNumbers = 'ABCDEFGHJKLMNPRSTVWXYZ0123456789';

test('the number is read back from the pixels', async () => {
  expect(await readLine(1, ofNumbers)).toBe('A012');
});

test('a line with a rare name was drawn, and its common characters are read back around it', async () => {
  expect(await readLine(2)).toMatch(/^王.{1,2}明办理宽带报修$/u);
});

test('the code is read back from the pixels', () => {
  const place = pixels.places[3];
  if (!place) throw new Error('the paper has no code');
  const part = cutOut(pixels, place);
  const { data } = part.getContext('2d').getImageData(0, 0, part.width, part.height);
  expect(readQr(data, part.width, part.height)?.data).toBe('http://hall.example/t/%E6%89%AB');
});

test('a signature comes out dot for dot, in bands that join without a gap', async () => {
  const signature = rasterOfStrokes(
    [
      [
        { x: 0, y: 30 },
        { x: 40, y: 0 },
        { x: 80, y: 60 },
        { x: 160, y: 10 },
      ],
    ],
    { widthDots: 320, heightDots: 120 },
  );
  const piece = await printed([{ kind: 'raster', ...signature }, { kind: 'cut' }]);
  const [line] = piece.lines;
  // The encoder may add a dot where the bytes would be obeyed as a command; this picture has no such place.
  expect(line).toEqual({ align: 'centre', raster: signature });
});
