export { type ClassifiedCode, type CodeKind, classifyCode } from './classify-code.ts';
export type { ScanSuffix } from './scan-framer.ts';
export { createScanner, type Scan, type Scanner, type ScannerOptions } from './scanner.ts';
export type { Symbology } from './symbology.ts';
export { createVirtualScanner, type VirtualScanner, type VirtualScannerOptions } from './virtual-scanner.ts';
