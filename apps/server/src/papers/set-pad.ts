import type { PaperKind } from '@onehall/domain';
import { ink, innerWidth, Sheets, sheet } from './sheet.ts';

/** A block of numbered paper as it is to be printed. */
export interface PaperPad {
  readonly kind: PaperKind;
  readonly language: 'zh' | 'en';
  readonly hallName: string;
  readonly drill: boolean;
  readonly printedAt: number;
  readonly numbers: readonly string[];
  /** The services of its tickets; null: written by hand. */
  readonly service: string | null;
}

const words = {
  ticket: { zh: '纸质号票', en: 'Paper ticket' },
  form: { zh: '受理单 / 收据', en: 'Acceptance form / receipt' },
  drill: { zh: '演练，无效', en: 'DRILL – NOT VALID' },
  keep: {
    zh: '请保管好本票，听叫号办理；恢复后照常有效。',
    en: 'Please keep this ticket and listen for your number. It stays valid.',
  },
  twice: {
    zh: '客户联与存根同号，恢复后凭存根补录。',
    en: 'Customer copy and stub bear one number; the stub is keyed in later.',
  },
} as const;

const ticketLines = {
  zh: ['取号时间', '业务', '客户级别', '叫号时间 / 台席', '结束时间 / 工号'],
  en: ['Time', 'Service', 'Class', 'Called at / counter', 'Ended at / clerk'],
} as const;
const formLines = {
  zh: [
    '时间',
    '号票号码',
    '客户姓名',
    '手机号码',
    '要办理的业务',
    '收款：现金（元）',
    '收款：刷卡（元） / 参考号',
    '收款：扫码（元） / 参考号',
    '金额大写',
    '收款人工号',
    '客户签名',
  ],
  en: [
    'Time',
    'Ticket number',
    'Customer',
    'Mobile number',
    'What is wanted',
    'Cash (yuan)',
    'Card (yuan) / reference',
    'Mobile (yuan) / reference',
    'Amount in words',
    'Taken by',
    'Customer’s signature',
  ],
} as const;

/** Where the service stands among a ticket's lines. */
const serviceLine = 1;

const columns = 2;
const gap = 14;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawPaper(sheets: Sheets, pad: PaperPad, number: string, box: Box): void {
  const { pdf } = sheets;
  const { language } = pad;
  const inner = box.width - 20;
  pdf
    .rect(box.x, box.y, box.width, box.height)
    .dash(3, { space: 3 })
    .lineWidth(0.6)
    .strokeColor(ink.line)
    .stroke();
  pdf.undash();
  sheets.y = box.y + 8;
  sheets.write(pad.hallName, box.x + 10, inner, { size: 8, colour: ink.muted });
  sheets.write(words[pad.kind][language], box.x + 10, inner, { size: 8, colour: ink.muted, align: 'right' });
  sheets.y += 14;
  sheets.write(number, box.x + 10, inner, { size: 26 });
  if (pad.drill)
    sheets.write(words.drill[language], box.x + 10, inner, { size: 13, colour: ink.mark, align: 'right' });
  sheets.y += 38;
  const lines = pad.kind === 'ticket' ? ticketLines[language] : formLines[language];
  const foot = 18;
  const step = (box.y + box.height - foot - sheets.y) / lines.length;
  for (const [nth, line] of lines.entries()) {
    sheets.write(line, box.x + 10, inner, { size: 8.5, colour: ink.muted });
    if (pad.kind === 'ticket' && nth === serviceLine && pad.service !== null)
      sheets.write(pad.service, box.x + 122, inner - 122, { size: 8.5 });
    const under = sheets.y + step - 4;
    pdf
      .moveTo(box.x + 118, under)
      .lineTo(box.x + box.width - 10, under)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
    sheets.y += step;
  }
  const note = pad.kind === 'ticket' ? words.keep : words.twice;
  sheets.y = box.y + box.height - foot + 2;
  sheets.write(note[language], box.x + 10, inner, { size: 7, colour: ink.muted });
}

/** Eight tickets or two forms a sheet, to be cut along the lines. The same block gives the same bytes. */
export function setPad(pad: PaperPad, font: Buffer): Promise<Buffer> {
  const title = `${words[pad.kind][pad.language]} ${pad.numbers[0] ?? ''}–${pad.numbers.at(-1) ?? ''}`;
  const sheets = new Sheets({ title, madeAt: pad.printedAt, font });
  const across = pad.kind === 'ticket' ? columns : 1;
  const down = pad.kind === 'ticket' ? 4 : 2;
  const width = (innerWidth - gap * (across - 1)) / across;
  const tall = sheet.height - 2 * sheet.margin - sheet.foot;
  const height = (tall - gap * (down - 1)) / down;
  for (const [nth, number] of pad.numbers.entries()) {
    const place = nth % (across * down);
    if (nth > 0 && place === 0) sheets.pdf.addPage();
    const x = sheet.margin + (place % across) * (width + gap);
    const y = sheet.margin + Math.floor(place / across) * (height + gap);
    drawPaper(sheets, pad, number, { x, y, width, height });
  }
  return sheets.end(`${pad.hallName} · ${title} · {page} / {pages}`);
}
