/** One thing the printer was told, cut out of its buffer. `name` is the manual's, e.g. `ESC @`, `GS ( k`. */
export type PrinterCommand =
  | { readonly kind: 'character'; readonly bytes: Uint8Array }
  | { readonly kind: 'control'; readonly byte: number }
  | { readonly kind: 'command'; readonly name: string; readonly parameters: Uint8Array };

/** How many parameter bytes follow the two bytes of a command; undefined while that cannot be told yet. */
type Length = number | ((bytes: Uint8Array) => number | undefined);

const upToNul = (bytes: Uint8Array): number | undefined => {
  const end = bytes.indexOf(0, 2);
  return end < 0 ? undefined : end - 1;
};
const word = (bytes: Uint8Array, at: number): number | undefined => {
  const low = bytes[at];
  const high = bytes[at + 1];
  return low === undefined || high === undefined ? undefined : low + 256 * high;
};
/** fn pL pH, then as many bytes as pL pH say: GS ( x and FS ( x alike. */
const functionBlock = (bytes: Uint8Array): number | undefined => {
  const length = word(bytes, 3);
  return length === undefined ? undefined : 3 + length;
};
const columnImage = (bytes: Uint8Array): number | undefined => {
  const columns = word(bytes, 3);
  return columns === undefined ? undefined : 3 + columns * ((bytes[2] ?? 0) >= 32 ? 3 : 1);
};
const rasterImage = (bytes: Uint8Array): number | undefined => {
  const width = word(bytes, 4);
  const height = word(bytes, 6);
  return width === undefined || height === undefined ? undefined : 6 + width * height;
};
const barcode = (bytes: Uint8Array): number | undefined => {
  const system = bytes[2];
  if (system === undefined) return undefined;
  if (system < 65) return upToNul(bytes);
  const length = bytes[3];
  return length === undefined ? undefined : 2 + length;
};
const cut = (bytes: Uint8Array): number | undefined => {
  const mode = bytes[2];
  if (mode === undefined) return undefined;
  return mode >= 65 ? 2 : 1;
};
const bigGraphics = (bytes: Uint8Array): number | undefined => {
  const low = word(bytes, 3);
  const high = word(bytes, 5);
  return low === undefined || high === undefined ? undefined : 5 + low + 65_536 * high;
};

const lengthsOf: Readonly<Record<number, Readonly<Record<string, Length>>>> = {
  27: {
    '!': 1,
    ' ': 1,
    '-': 1,
    '3': 1,
    E: 1,
    G: 1,
    J: 1,
    K: 1,
    M: 1,
    R: 1,
    T: 1,
    U: 1,
    V: 1,
    a: 1,
    d: 1,
    e: 1,
    r: 1,
    t: 1,
    '{': 1,
    '=': 1,
    $: 2,
    '\\': 2,
    B: 2,
    c: 2,
    p: 3,
    W: 8,
    D: upToNul,
    '*': columnImage,
    '(': functionBlock,
  },
  29: {
    '!': 1,
    B: 1,
    E: 1,
    H: 1,
    I: 1,
    T: 1,
    a: 1,
    b: 1,
    f: 1,
    h: 1,
    r: 1,
    w: 1,
    '/': 1,
    $: 2,
    L: 2,
    P: 2,
    W: 2,
    '\\': 2,
    '^': 3,
    V: cut,
    k: barcode,
    v: rasterImage,
    '(': functionBlock,
    '8': bigGraphics,
  },
  28: { '!': 1, '-': 1, C: 1, W: 1, S: 2, p: 2, '(': functionBlock },
};
const prefixNames: Readonly<Record<number, string>> = { 27: 'ESC', 29: 'GS', 28: 'FS' };
const dle = 0x10;

/**
 * Reads the command at the head of the buffer by the manual's tables, or answers undefined while it is incomplete.
 * `multiByte` says whether Chinese mode is on, which decides how bytes pair up to characters.
 */
export function readCommand(
  bytes: Uint8Array,
  multiByte: boolean,
): { readonly command: PrinterCommand; readonly length: number } | undefined {
  const first = bytes[0];
  if (first === undefined) return undefined;
  if (first === dle) return readRealTimeRest(bytes);
  const prefix = prefixNames[first];
  if (prefix !== undefined) return readPrefixed(bytes, first, prefix);
  if (first < 0x20) return { command: { kind: 'control', byte: first }, length: 1 };
  return readCharacter(bytes, first, multiByte);
}

/** Real-time commands were obeyed when they arrived; what is left of them in the buffer does nothing. */
function readRealTimeRest(bytes: Uint8Array): ReturnType<typeof readCommand> {
  const code = bytes[1];
  if (code === undefined) return undefined;
  const length = code === 0x04 || code === 0x05 ? 3 : code === 0x14 ? 5 : 1;
  return bytes.length < length ? undefined : { command: { kind: 'control', byte: dle }, length };
}

function readPrefixed(bytes: Uint8Array, first: number, prefix: string): ReturnType<typeof readCommand> {
  const code = bytes[1];
  if (code === undefined) return undefined;
  const letter = String.fromCharCode(code);
  const rule = lengthsOf[first]?.[letter] ?? 0;
  const extra = typeof rule === 'number' ? rule : rule(bytes);
  if (extra === undefined || bytes.length < 2 + extra) return undefined;
  const isBlock = letter === '(' || (prefix === 'GS' && (letter === 'v' || letter === '8'));
  const name = `${prefix} ${letter}${isBlock ? ` ${String.fromCharCode(bytes[2] ?? 0)}` : ''}`;
  const parameters = bytes.slice(isBlock ? 3 : 2, 2 + extra);
  return { command: { kind: 'command', name, parameters }, length: 2 + extra };
}

function readCharacter(bytes: Uint8Array, first: number, multiByte: boolean): ReturnType<typeof readCommand> {
  const length = multiByte && first > 0x80 && first < 0xff ? pairLength(bytes) : 1;
  if (length === undefined) return undefined;
  return { command: { kind: 'character', bytes: bytes.slice(0, length) }, length };
}

/** GB18030: a digit as second byte opens a four-byte character. */
function pairLength(bytes: Uint8Array): number | undefined {
  const second = bytes[1];
  if (second === undefined) return undefined;
  if (second < 0x30 || second > 0x39) return 2;
  return bytes.length < 4 ? undefined : 4;
}
