const pairs = /^[0-9A-F]{2}(?: [0-9A-F]{2})*$/i;

/** Bytes written as in a manual, `AA 55 0D`; undefined when it is not that. Nothing written is no bytes. */
export function parseHex(text: string): Uint8Array | undefined {
  if (text === '') return new Uint8Array();
  if (!pairs.test(text)) return undefined;
  return Uint8Array.from(text.split(' '), (pair) => Number.parseInt(pair, 16));
}

/** Bytes as a manual writes them, in capitals. */
export function formatHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
