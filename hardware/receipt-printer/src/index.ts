export type { DrawerPulse } from './drawer-pulses.ts';
export { type EncodedDocument, encodeDocument } from './encode.ts';
export { chooseFallback, type FallbackChoice, type FallbackPrinter } from './fallback.ts';
export type {
  Alignment,
  BarcodeSymbology,
  DrawerPin,
  Magnification,
  PrintDocument,
  PrintElement,
  Raster,
} from './print-document.ts';
export type { FailedReason, PrintJob, PrintOutcome, PulseOutcome, UnknownReason } from './print-outcome.ts';
export { defaultLimits, type PrintLimits } from './print-run.ts';
export {
  createReceiptPrinter,
  type ReceiptPrinter,
  type ReceiptPrinterOptions,
} from './printer-driver.ts';
export {
  defaultProfile,
  type PrinterProfile,
  type PrinterProfileName,
  type ProfileChoice,
  printerProfiles,
} from './printer-profile.ts';
export type { PrinterIdentity } from './printer-session.ts';
export { type GlyphPainter, loadGlyphPainter } from './raster/glyph-painter.ts';
export { type Pixels, type RasterMethod, rasterOfPixels } from './raster/picture.ts';
export { rasterOfPicture } from './raster/picture-file.ts';
export { rasterOfStrokes, type StrokePoint, type Strokes, type StrokesSize } from './raster/strokes.ts';
export type { NotReadyReason, Readiness } from './status.ts';
export {
  type PaperAlignment,
  type PaperLine,
  type PaperRun,
  paperText,
  type VirtualPaper,
} from './virtual/paper.ts';
export { type PrinterFault, printerFaults } from './virtual/printer-faults.ts';
export type { DrawerSensor } from './virtual/virtual-drawer.ts';
export {
  createVirtualPrinter,
  type VirtualPrinter,
  type VirtualPrinterOptions,
} from './virtual/virtual-printer.ts';
