import type { PaperPiece } from '@onehall/protocol';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  type PrinterProfileName,
  printerProfiles,
  type VirtualPaper,
  type VirtualPrinter,
} from '@onehall/receipt-printer';
import type { DeviceKind, Double } from './kind.ts';

/** How much paper hangs out of the machine on the page. */
const piecesShown = 3;

function presentPaper(paper: VirtualPaper): PaperPiece {
  return {
    cut: paper.isCut,
    lines: paper.lines.flatMap((line): PaperPiece['lines'] => {
      if ('cut' in line) return [];
      if ('qr' in line) return [{ kind: 'qr', align: line.align, ...line.qr }];
      // The page draws no bars: their number, as it stands below them, is what people read.
      if ('barcode' in line) {
        const runs = [{ text: line.barcode.data, width: 1, height: 1, bold: false }];
        return [{ kind: 'text', align: line.align, runs }];
      }
      if ('raster' in line) {
        const bits = Buffer.from(line.raster.bits).toString('base64');
        return [{ kind: 'raster', align: line.align, ...line.raster, bits }];
      }
      return [{ kind: 'text', align: line.align, runs: [...line.runs] }];
    }),
  };
}

/** A virtual printer and what its double shows; drawers in its sockets reach it by `printer`. */
export interface PrinterDouble extends Double {
  readonly printer: VirtualPrinter;
}

export function isPrinterDouble(double: Double): double is PrinterDouble {
  return 'printer' in double;
}

export const receiptPrinterKind: DeviceKind = {
  models: Object.keys(printerProfiles),
  baudRate: 115_200,
  double(): PrinterDouble {
    const printer = createVirtualPrinter({ lineMs: 8 });
    return {
      printer,
      body: printer,
      face: () => ({ kind: 'paper', pieces: printer.paper().slice(-piecesShown).map(presentPaper) }),
      act({ does }) {
        if (does !== 'press-feed') return false;
        printer.feedButton();
        return true;
      },
    };
  },
  driver({ model }, options) {
    const profile = Object.keys(printerProfiles).find((name) => name === model);
    return {
      kind: 'receipt-printer',
      device: createReceiptPrinter({
        ...options,
        ...(profile === undefined ? {} : { profile: profile as PrinterProfileName }),
      }),
    };
  },
};
