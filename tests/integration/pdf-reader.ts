import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A sheet of a PDF as a reader sees it. */
export interface ReadPage {
  /** Its text as it stands in the file, pieces joined by spaces. */
  readonly text: string;
  /** What its QR code says; null: it has none that can be read. */
  readonly qr: string | null;
  /** The sheet as a picture (PNG). */
  readonly png: Buffer;
}

// The canvas that the printer's driver brings: the PDF reader finds the same one by itself.
const { createCanvas } = createRequire(
  new URL('../../hardware/receipt-printer/package.json', import.meta.url),
)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

const readQr = jsqr as unknown as typeof jsqr.default;
const scale = 2;

/** Reads a PDF back by another program than the one that wrote it: text by its own tables, QR from the painted sheet. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const pen = canvas.getContext('2d');
    const canvasOf = { canvas, canvasContext: pen, viewport, background: '#fff' };
    await page.render(canvasOf as unknown as Parameters<typeof page.render>[0]).promise;
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const qr = readQr(new Uint8ClampedArray(data), width, height)?.data ?? null;
    pages.push({ text, qr, png: canvas.toBuffer('image/png') });
  }
  await task.destroy();
  return pages;
}
