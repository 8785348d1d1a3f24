import type { ReportSheet } from '@onehall/application';
import { fen, formatYuan } from '@onehall/domain';
import PDFDocument from 'pdfkit';
import { ink } from './sheet.ts';

/** A4 in points; lying where more columns stand side by side than a standing sheet can hold. */
const paper = { short: 595.28, long: 841.89, margin: 36, foot: 20 } as const;
const columnsStanding = 7;
const gap = 6;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

/** Roughly how wide a text is, in letters of the font's size: Chinese ones are square, others half of it. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2E7F' ? 1 : 0.58;
  return width;
}

/** Lines no wider than so many letters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const letter of text.replaceAll(/\s+/g, ' ')) {
    const more = widthOf(letter);
    if (line !== '' && width + more > most) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += letter;
    width += more;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Whole fen with two decimals and groups of three, whole numbers as they are. */
function written(cell: string | number | null, kind: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'number' || kind !== 'fen') return String(cell);
  return formatYuan(fen(cell)).replace(/\B(?=(\d{3})+(?!\d)(?=\.))/g, ',');
}

class ReportPaper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #sheet: ReportSheet;
  readonly #columns: readonly Column[];
  readonly #height: number;
  readonly #width: number;
  readonly #size: number;
  #y: number = paper.margin;

  constructor(sheet: ReportSheet, font: Buffer) {
    this.#sheet = sheet;
    const lying = sheet.columns.length > columnsStanding;
    this.#size = sheet.columns.length > 12 ? 6 : 8;
    [this.#width, this.#height] = lying ? [paper.long, paper.short] : [paper.short, paper.long];
    const date = new Date(sheet.madeAt);
    this.#pdf = new PDFDocument({
      size: 'A4',
      layout: lying ? 'landscape' : 'portrait',
      margins: { top: paper.margin, bottom: 0, left: paper.margin, right: paper.margin },
      info: {
        Title: sheet.title,
        Creator: 'Onehall',
        Producer: 'Onehall',
        CreationDate: date,
        ModDate: date,
      },
      lang: 'zh-CN',
      displayTitle: true,
      bufferPages: true,
      pdfVersion: '1.7',
    });
    this.#pdf.registerFont('body', font);
    this.#pdf.font('body');
    this.#columns = this.#measure();
  }

  /** Columns share the width by what stands in them; a long text is wrapped rather than all others squeezed. */
  #measure(): Column[] {
    const { columns, rows, totals } = this.#sheet;
    const wants = columns.map(({ title, kind }, nth) => {
      const cells = [...rows.slice(0, 300), ...(totals === null ? [] : [totals])];
      const widest = Math.max(
        widthOf(title),
        ...cells.map((row) => widthOf(written(row[nth] ?? null, kind))),
      );
      return Math.min(Math.max(widest, 3), 18) + 1;
    });
    const all = wants.reduce((sum, one) => sum + one, 0);
    const room = this.#width - 2 * paper.margin - gap * (columns.length - 1);
    let x: number = paper.margin;
    return wants.map((want, nth) => {
      const width = (room * want) / all;
      const kind = columns[nth]?.kind;
      const column = { x, width, right: kind === 'fen' || kind === 'integer' };
      x += width + gap;
      return column;
    });
  }

  #line(text: string, x: number, width: number, right: boolean): void {
    this.#pdf.text(text, x, this.#y, { width, align: right ? 'right' : 'left', lineBreak: false });
  }

  #rule(): void {
    this.#pdf.moveTo(paper.margin, this.#y).lineTo(this.#width - paper.margin, this.#y);
    this.#pdf.lineWidth(0.5).strokeColor(ink.line).stroke();
  }

  #heading(): void {
    this.#pdf.fontSize(14).fillColor(ink.text);
    this.#line(this.#sheet.title, paper.margin, this.#width - 2 * paper.margin, false);
    this.#y += 20;
    this.#pdf.fontSize(9).fillColor(ink.muted);
    for (const line of this.#sheet.heading) {
      this.#line(line, paper.margin, this.#width - 2 * paper.margin, false);
      this.#y += 13;
    }
    this.#y += 4;
  }

  #row(cells: readonly (string | number | null)[], colour: string): void {
    const size = this.#size;
    const lines = this.#columns.map(({ width }, nth) =>
      wrapped(written(cells[nth] ?? null, this.#sheet.columns[nth]?.kind ?? 'text'), width / size),
    );
    const height = Math.max(...lines.map((one) => one.length)) * (size + 2) + 4;
    if (this.#y + height > this.#height - paper.margin - paper.foot) {
      this.#pdf.addPage();
      this.#y = paper.margin;
      this.#titles();
    }
    this.#pdf.fontSize(size).fillColor(colour);
    const top = this.#y;
    for (const [nth, { x, width, right }] of this.#columns.entries()) {
      this.#y = top + 2;
      for (const line of lines[nth] ?? []) {
        if (line !== '') this.#line(line, x, width, right);
        this.#y += size + 2;
      }
    }
    this.#y = top + height;
    this.#rule();
  }

  #titles(): void {
    this.#row(
      this.#sheet.columns.map(({ title }) => title),
      ink.muted,
    );
  }

  async bytes(): Promise<Buffer> {
    const { rows, totals, empty } = this.#sheet;
    this.#heading();
    this.#titles();
    for (const row of rows) this.#row(row, ink.text);
    if (rows.length === 0) this.#row([empty], ink.muted);
    if (totals !== null) this.#row(totals, ink.text);
    const { count } = this.#pdf.bufferedPageRange();
    this.#pdf.fontSize(8).fillColor(ink.muted);
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page);
      this.#y = this.#height - paper.margin;
      const foot = this.#sheet.foot.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      this.#line(foot, paper.margin, this.#width - 2 * paper.margin, false);
    }
    const chunks: Buffer[] = [];
    this.#pdf.end();
    for await (const chunk of this.#pdf) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}

/** Sets a report on A4 with the letters it needs embedded. The same report and font give the same bytes. */
export function setReport(sheet: ReportSheet, font: Buffer): Promise<Buffer> {
  return new ReportPaper(sheet, font).bytes();
}
