import type { Paper, PaperElement, SignatureStrokes } from '@onehall/application';
import QRCode from 'qrcode';
import { ink, innerWidth, Sheets, sheet } from './sheet.ts';

const left = sheet.margin;
const amountWidth = 96;
const labelWidth = 168;
const indent = 14;
const signatureBox = { width: 250, height: 92 };
const qrSide = 92;

type Of<K extends PaperElement['kind']> = Extract<PaperElement, { kind: K }>;

function heading(sheets: Sheets, { hall, title }: Of<'heading'>): void {
  sheets.y += sheets.write(hall.zh, left, innerWidth, { size: 18, align: 'center' });
  sheets.y += sheets.write(hall.en, left, innerWidth, { size: 10, colour: ink.muted, align: 'center' }) + 6;
  sheets.y += sheets.write(title, left, innerWidth, { size: 15, align: 'center' }) + 8;
}

function mark(sheets: Sheets, { text }: Of<'mark'>): void {
  sheets.y += sheets.write(text, left, innerWidth, { size: 13, colour: ink.mark, align: 'center' }) + 4;
}

/** Two columns of label and value; a pair stands as high as its taller half. */
function facts(sheets: Sheets, { facts: all }: Of<'facts'>): void {
  const half = (innerWidth - 16) / 2;
  const label = 112;
  sheets.rule();
  sheets.y += 6;
  for (let at = 0; at < all.length; at += 2) {
    const pair = all.slice(at, at + 2);
    const height = Math.max(...pair.map((one) => sheets.heightOf(one.value, half - label, 10)), 14);
    sheets.room(height);
    for (const [nth, one] of pair.entries()) {
      const x = left + nth * (half + 16);
      sheets.write(one.label, x, label, { size: 9, colour: ink.muted });
      sheets.write(one.value, x + label, half - label, { size: 10 });
    }
    sheets.y += height + 3;
  }
}

function section(sheets: Sheets, { title }: Of<'section'>): void {
  sheets.room(60);
  sheets.y += 6;
  sheets.rule();
  sheets.y += 6;
  sheets.y += sheets.write(title, left, innerWidth, { size: 11, colour: ink.muted }) + 2;
}

function item(sheets: Sheets, { title, amount, details }: Of<'item'>): void {
  const titleWidth = innerWidth - amountWidth;
  const height = sheets.heightOf(title, titleWidth, 11);
  // A title is never left alone at the foot of a sheet.
  sheets.room(height + 20);
  sheets.write(amount, left + titleWidth, amountWidth, { size: 11, align: 'right' });
  sheets.y += sheets.write(title, left, titleWidth, { size: 11 }) + 1;
  const valueWidth = innerWidth - indent - labelWidth;
  for (const { label, value } of details) {
    const tall = Math.max(
      sheets.heightOf(label, labelWidth - 8, 9),
      value === '' ? 0 : sheets.heightOf(value, valueWidth, 9),
    );
    sheets.room(tall);
    sheets.write(label, left + indent, labelWidth - 8, { size: 9, colour: ink.muted });
    sheets.write(value, left + indent + labelWidth, valueWidth, { size: 9 });
    sheets.y += tall;
  }
  sheets.y += 5;
}

function total(sheets: Sheets, { label, amount }: Of<'total'>): void {
  sheets.room(24);
  sheets.write(label, left, innerWidth - amountWidth * 1.5, { size: 13 });
  const x = left + innerWidth - amountWidth * 1.5;
  sheets.y += sheets.write(amount, x, amountWidth * 1.5, { size: 14, align: 'right' }) + 2;
}

function note(sheets: Sheets, { text }: Of<'note'>): void {
  sheets.room(sheets.heightOf(text, innerWidth, 9));
  sheets.y += sheets.write(text, left, innerWidth, { size: 9 });
}

/** The strokes as lines, scaled into the box with their proportions kept: sharp at any size. */
function strokes(sheets: Sheets, { width, height, strokes: all }: SignatureStrokes): void {
  const box = signatureBox;
  const scale = Math.min((box.width - 16) / width, (box.height - 16) / height);
  const at = ([x = 0, y = 0]: readonly number[]) =>
    [
      left + 8 + Math.min(Math.max(x, 0), width) * scale,
      sheets.y + 8 + Math.min(Math.max(y, 0), height) * scale,
    ] as const;
  const { pdf } = sheets;
  pdf.lineWidth(1.4).lineCap('round').lineJoin('round').strokeColor(ink.text);
  for (const [first, ...rest] of all) {
    if (first === undefined) continue;
    const [x, y] = at(first);
    pdf.moveTo(x, y);
    // A dot is a line to itself: the round cap draws it.
    for (const point of rest.length === 0 ? [first] : rest) pdf.lineTo(...at(point));
    pdf.stroke();
  }
  pdf.lineCap('butt').lineJoin('miter');
}

function qr(sheets: Sheets, data: string, x: number): void {
  const { modules } = QRCode.create(data, { errorCorrectionLevel: 'M' });
  const side = qrSide / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) sheets.pdf.rect(x + column * side, sheets.y + row * side, side, side);
    }
  }
  sheets.pdf.fill('#000000');
}

/** Groups of eight, so that a person can compare them aloud. */
function hash(sheets: Sheets, label: string, hex: string): void {
  const text = (hex.match(/.{1,8}/g) ?? []).join(' ');
  sheets.y += sheets.write(label, left, innerWidth, { size: 8, colour: ink.muted });
  sheets.y += sheets.write(text, left, innerWidth, { size: 8 }) + 2;
}

/** Signature, code and hashes stand together: one without the others proves nothing. */
function signature(sheets: Sheets, element: Of<'signature'>): void {
  const { label, signedAt, drawing, qr: data, qrLabel, hashes } = element;
  sheets.room(signatureBox.height + 50 + hashes.length * 28);
  sheets.y += 10;
  const qrX = left + innerWidth - qrSide;
  sheets.write(label, left, signatureBox.width, { size: 10, colour: ink.muted });
  sheets.y += 18;
  sheets.pdf.rect(left, sheets.y, signatureBox.width, signatureBox.height).lineWidth(0.6);
  sheets.pdf.strokeColor(ink.line).stroke();
  if (drawing !== null) strokes(sheets, drawing);
  qr(sheets, data, qrX);
  sheets.y += signatureBox.height + 4;
  sheets.write(signedAt, left, signatureBox.width + 60, { size: 9 });
  sheets.y +=
    sheets.write(qrLabel, qrX - 70, qrSide + 70, { size: 9, colour: ink.muted, align: 'right' }) + 4;
  for (const one of hashes) hash(sheets, one.label, one.hash);
}

const setters: { readonly [K in PaperElement['kind']]: (sheets: Sheets, element: Of<K>) => void } = {
  heading,
  mark,
  facts,
  section,
  item,
  total,
  note,
  signature,
};

/** Sets a paper as PDF with the letters it needs embedded. The same paper and font give the same bytes. */
export function setPaper(paper: Paper, font: Buffer): Promise<Buffer> {
  const sheets = new Sheets({ title: paper.title, madeAt: paper.madeAt, font });
  for (const element of paper.elements) {
    const set = setters[element.kind] as (sheets: Sheets, element: PaperElement) => void;
    set(sheets, element);
  }
  return sheets.end(paper.foot);
}
