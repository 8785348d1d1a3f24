import PDFDocument from 'pdfkit';

/** A4 in points, with what is left free round it. */
export const sheet = { width: 595.28, height: 841.89, margin: 44, foot: 24 } as const;
export const innerWidth = sheet.width - 2 * sheet.margin;
const bottom = sheet.height - sheet.margin - sheet.foot;

export const ink = { text: '#0f1b2d', muted: '#46566b', line: '#c9d2de', mark: '#a12a12' } as const;

export interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

interface SheetOptions {
  readonly title: string;
  readonly madeAt: number;
  readonly font: Buffer;
}

/** Sheets of A4 that are filled from the top: a pen with a place, which takes a new sheet where the next block ends below. */
export class Sheets {
  readonly pdf: PDFKit.PDFDocument;
  y: number = sheet.margin;

  constructor({ title, madeAt, font }: SheetOptions) {
    const date = new Date(madeAt);
    // Without these the file would carry the moment and the library's name: the same paper must have the same bytes.
    const info = { Title: title, Creator: 'Onehall', Producer: 'Onehall', CreationDate: date, ModDate: date };
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { top: sheet.margin, bottom: sheet.margin, left: sheet.margin, right: sheet.margin },
      info,
      lang: 'zh-CN',
      displayTitle: true,
      bufferPages: true,
      pdfVersion: '1.7',
    });
    this.pdf.registerFont('body', font);
    this.pdf.font('body');
  }

  /** How tall a text stands in a column. */
  heightOf(text: string, width: number, size: number): number {
    return this.pdf.fontSize(size).heightOfString(text, { width });
  }

  /** Makes room: a block that would end below the last line begins on a new sheet. */
  room(height: number): void {
    if (this.y + height <= bottom || this.y === sheet.margin) return;
    this.pdf.addPage();
    this.y = sheet.margin;
  }

  /** Writes into a column at the pen's height; gives the height it took, the pen stays. */
  write(text: string, x: number, width: number, style: TextStyle): number {
    const { size, colour = ink.text, align = 'left' } = style;
    this.pdf.fontSize(size).fillColor(colour);
    this.pdf.text(text, x, this.y, { width, align });
    return this.heightOf(text, width, size);
  }

  rule(): void {
    this.pdf.moveTo(sheet.margin, this.y).lineTo(sheet.width - sheet.margin, this.y);
    this.pdf.lineWidth(0.6).strokeColor(ink.line).stroke();
  }

  /** The foot of every sheet, once their number is known; then the bytes. */
  async end(foot: string): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      // Below the margin the library would begin a new sheet.
      this.pdf.page.margins.bottom = 0;
      const text = foot.replaceAll('{page}', String(page + 1)).replaceAll('{pages}', String(count));
      this.y = sheet.height - sheet.margin;
      this.write(text, sheet.margin, innerWidth, { size: 8, colour: ink.muted, align: 'center' });
    }
    const chunks: Buffer[] = [];
    this.pdf.end();
    for await (const chunk of this.pdf) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
