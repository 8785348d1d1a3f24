/** A code that was read. */
export interface Scan {
  readonly text: string;
  /** 'qr', 'code-128' …; null: the scanner does not say. */
  readonly symbology: string | null;
}

/** The code characters of AIM symbology identifiers (ISO/IEC 15424), as far as halls meet them. */
const symbologies: Readonly<Record<string, string>> = {
  A: 'code-39',
  C: 'code-128',
  E: 'ean',
  F: 'codabar',
  G: 'code-93',
  I: 'interleaved-2-of-5',
  L: 'pdf-417',
  Q: 'qr',
  d: 'data-matrix',
  e: 'gs1-databar',
  z: 'aztec',
};

const prefix = /^\](?<code>[A-Za-z])(?<modifier>[0-9A-Za-z])/;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/** UTF-8 where the bytes are valid UTF-8, which Chinese in GB18030 hardly ever is; else GB18030; else nothing. */
function textOf(bytes: Uint8Array): string | null {
  for (const decoder of [utf8, gb18030]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The other one may fit.
    }
  }
  return null;
}

/** The text of a code, and its symbology where the scanner puts the AIM identifier before it. Null: no text. */
export function readScan(bytes: Uint8Array): Scan | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const found = prefix.exec(text);
  const symbology = symbologies[found?.groups?.['code'] ?? ''];
  return found && symbology ? { text: text.slice(3), symbology } : { text, symbology: null };
}
