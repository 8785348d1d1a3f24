/** What a code is drawn as, by its AIM identifier (ISO/IEC 15424); `unknown` where the scanner does not say. */
export type Symbology =
  | 'code-39'
  | 'code-93'
  | 'code-128'
  | 'gs1-128'
  | 'ean-13'
  | 'ean-8'
  | 'gs1-databar'
  | 'codabar'
  | 'interleaved-2-of-5'
  | 'data-matrix'
  | 'pdf-417'
  | 'qr'
  | 'aztec'
  | 'han-xin'
  | 'other'
  | 'unknown';

/** By the code letter behind `]`. */
const byLetter: ReadonlyMap<string, Symbology> = new Map([
  ['A', 'code-39'],
  ['G', 'code-93'],
  ['C', 'code-128'],
  ['E', 'ean-13'],
  ['e', 'gs1-databar'],
  ['F', 'codabar'],
  ['I', 'interleaved-2-of-5'],
  ['d', 'data-matrix'],
  ['L', 'pdf-417'],
  ['Q', 'qr'],
  ['z', 'aztec'],
  ['h', 'han-xin'],
]);
/** The modifier that makes another symbology of it. */
const byModifier: ReadonlyMap<string, Symbology> = new Map([
  ['C1', 'gs1-128'],
  ['E4', 'ean-8'],
]);
const identifierLength = 3;

/** Identifiers as a scanner puts them before a code. */
export const aimIdentifiers: Partial<Readonly<Record<Symbology, string>>> = {
  'code-128': ']C0',
  'ean-13': ']E0',
  qr: ']Q1',
};

/** Takes the AIM identifier off a scan: `]Q1http…` is a QR code. A text without one is left as it is. */
export function readSymbology(scan: string): { readonly symbology: Symbology; readonly text: string } {
  const [, letter, modifier] = /^\]([A-Za-z])([0-9A-Za-z])/.exec(scan) ?? [];
  if (letter === undefined || modifier === undefined) return { symbology: 'unknown', text: scan };
  const symbology = byModifier.get(letter + modifier) ?? byLetter.get(letter) ?? 'other';
  return { symbology, text: scan.slice(identifierLength) };
}
