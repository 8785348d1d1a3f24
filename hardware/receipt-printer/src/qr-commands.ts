import { strict as assert } from 'node:assert';

const dataBytesMax = 700;

/**
 * GS ( k, functions 65, 67, 69, 80 and 81 (cn = 49): model 2, module size in dots, error correction M, store, print.
 * Lengths count bytes, not characters: one short and the printer takes text for commands.
 */
export function qrCommands(data: string, moduleSize: number): readonly Uint8Array[] {
  const bytes = new TextEncoder().encode(data);
  assert(bytes.length > 0 && bytes.length <= dataBytesMax, `a QR code holds 1 to ${dataBytesMax} bytes`);
  // DLE inside data would be taken for a real-time command by the receiving interrupt.
  assert(!bytes.some((byte) => byte < 0x20), 'a QR code holds no control characters');
  assert(Number.isInteger(moduleSize) && moduleSize >= 1 && moduleSize <= 16, 'a module is 1 to 16 dots');
  return [
    qrFunction(65, [50, 0]),
    qrFunction(67, [moduleSize]),
    qrFunction(69, [49]),
    qrFunction(80, [48, ...bytes]),
    qrFunction(81, [48]),
    // The symbol ends inside its line; the next text starts on a new one.
  ];
}

function qrFunction(code: number, parameters: readonly number[]): Uint8Array {
  const length = parameters.length + 2;
  return Uint8Array.of(0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 49, code, ...parameters);
}
