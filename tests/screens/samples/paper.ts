import type { PaperPiece } from '@onehall/protocol';

const run = (content: string, size = 1, bold = false) => ({ text: content, width: size, height: size, bold });
const left = (content: string) => ({ kind: 'text' as const, align: 'left' as const, runs: [run(content)] });

export const ticketPaper: PaperPiece = {
  cut: true,
  lines: [
    { kind: 'text', align: 'centre', runs: [run('滨江路营业厅', 2, true)] },
    { kind: 'text', align: 'centre', runs: [run('A012', 4, true)] },
    { kind: 'text', align: 'centre', runs: [run('缴费充值 Bills and top-up')] },
    left('------------------------------------------------'),
    left('前面还有 Ahead of you                      3 人'),
    left('预计等候 Expected wait                8-15 分钟'),
    { kind: 'qr', align: 'centre', data: 'http://192.168.1.20:8080/t/AbCdEfGhIjKlMnOpQrStUv', moduleSize: 6 },
    { kind: 'text', align: 'centre', runs: [run('扫码查看排队进度 Scan to follow the queue')] },
    left(''),
    { kind: 'raster', align: 'centre', widthDots: 16, heightDots: 8, bits: '/////4ABgAGZmZmZgAGAAf////8=' },
  ],
};
