export { type EncodedDocument, encodeDocument } from './encode.ts';
export {
  type Alignment,
  defaultProfile,
  type Magnification,
  type PrintDocument,
  type PrintElement,
  type PrinterProfile,
} from './print-document.ts';
export type { FailedReason, PrintJob, PrintOutcome, UnknownReason } from './print-outcome.ts';
export { defaultLimits, type PrintLimits } from './print-run.ts';
export { createReceiptPrinter, type ReceiptPrinter, type ReceiptPrinterOptions } from './printer-driver.ts';
export type { PrinterIdentity } from './printer-session.ts';
export type { NotReadyReason, Readiness } from './status.ts';
export {
  type PaperAlignment,
  type PaperLine,
  type PaperRun,
  paperText,
  type VirtualPaper,
} from './virtual/paper.ts';
export {
  createVirtualPrinter,
  type PrinterFault,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from './virtual/virtual-printer.ts';
