export { type ClassifiedCode, type CodeKind, classifyCode } from './classify-code.ts';
export type { Scan } from './scan.ts';
export { createScanner, type Scanner } from './scanner.ts';
export { createVirtualScanner, type VirtualScanner, type VirtualScannerOptions } from './virtual-scanner.ts';
