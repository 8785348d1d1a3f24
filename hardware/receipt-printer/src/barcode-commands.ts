import { strict as assert } from 'node:assert';
import type { BarcodeSymbology } from './print-document.ts';

const GS = 0x1d;
const heightDots = 80;
/** GS w: dots of the thinnest bar. 3 is read from an arm's length, 2 still by any scanner. */
const moduleDotsChoices = [3, 2] as const;
const code128Max = 60;

/**
 * GS H (readable characters below), GS f (font A), GS h (height), GS w (module width), GS k (function B: the length
 * counts bytes). Data that does not fit the paper, or is not of the symbology, is a bug.
 */
export function barcodeCommands(
  symbology: BarcodeSymbology,
  data: string,
  widthDots: number,
): readonly Uint8Array[] {
  const modules = symbology === 'ean13' ? ean13Modules : code128Modules(data);
  const moduleDots = moduleDotsChoices.find((dots) => dots * modules <= widthDots);
  assert(moduleDots !== undefined, 'a barcode is no wider than the paper');
  return [
    Uint8Array.of(GS, 0x48, 2),
    Uint8Array.of(GS, 0x66, 0),
    Uint8Array.of(GS, 0x68, heightDots),
    Uint8Array.of(GS, 0x77, moduleDots),
    symbology === 'ean13' ? barcode(67, ean13Digits(data)) : barcode(73, code128Data(data)),
  ];
}

/** The check digit of EAN13: the weights 1 and 3 take turns. */
export function ean13CheckDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/** Twelve modules of edges and middle, 84 of digits, and the quiet zones that a scanner needs: 11 and 7. */
const ean13Modules = 95 + 11 + 7;

function ean13Digits(data: string): string {
  assert(/^\d{12,13}$/.test(data), 'EAN13 is twelve digits, or thirteen with the check digit');
  const whole = `${data.slice(0, 12)}${ean13CheckDigit(data.slice(0, 12))}`;
  assert(data.length === 12 || data === whole, 'the check digit of EAN13 is wrong');
  return whole;
}

/** Start, a symbol of eleven modules a character, check, stop (13), and ten modules of quiet on either side. */
function code128Modules(data: string): number {
  return 11 * (data.length + 2) + 13 + 20;
}

/** `{B` selects code set B, which is all of printable ASCII; `{` itself is doubled. */
function code128Data(data: string): string {
  assert(/^[ -~]+$/.test(data) && data.length <= code128Max, `CODE128 holds 1 to ${code128Max} of ASCII`);
  return `{B${data.replaceAll('{', '{{')}`;
}

function barcode(system: number, data: string): Uint8Array {
  return Uint8Array.of(GS, 0x6b, system, data.length, ...Buffer.from(data, 'latin1'));
}
