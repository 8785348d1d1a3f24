import type { PrintDocument } from './print-document.ts';

/** A slip that shows at a glance what works: Chinese, sizes, bars, the end of the line, and the knife. */
export function testSlip(printer: string): PrintDocument {
  return [
    { kind: 'text', text: '打印测试 PRINTER TEST', align: 'centre', bold: true },
    { kind: 'text', text: 'A012', align: 'centre', width: 4, height: 4 },
    { kind: 'pair', left: '号票 Ticket', right: '￥0.00' },
    { kind: 'text', text: printer },
    { kind: 'barcode', symbology: 'code128', data: 'A012' },
    { kind: 'qr', data: 'A012', moduleSize: 4 },
    { kind: 'rule' },
    { kind: 'cut' },
  ];
}
