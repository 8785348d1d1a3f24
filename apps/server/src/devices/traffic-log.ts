/** What passed on a line lately, for the devices page: bytes as hex and what they mean. */
export interface TrafficEntry {
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly hex: string;
  readonly meaning: string;
}

const entriesMax = 40;
const hexBytesMax = 48;
const decoder = new TextDecoder('gb18030');

/** Lengths of the commands that carry no text, by their first two bytes; others are taken as three bytes. */
const shortCommands = new Set([0x1b40, 0x1c26, 0x1c2e, 0x1b32]);

/** The text between ESC, FS and GS commands. */
function textBytes(bytes: Uint8Array): Uint8Array {
  const text: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    if (first !== 0x1b && first !== 0x1c && first !== 0x1d) {
      text.push(first);
      at += 1;
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    const isLong = first === 0x1d && second === 0x28;
    if (isLong) at += 5 + (bytes[at + 3] ?? 0) + 256 * (bytes[at + 4] ?? 0);
    else at += shortCommands.has(first * 256 + second) ? 2 : 3;
  }
  return Uint8Array.from(text);
}

function readable(bytes: Uint8Array): string {
  return decoder
    .decode(textBytes(bytes))
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{Zs}￥]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);

/** The question or answer in words. ESC/POS: Epson's command reference, DLE EOT, GS ( H, GS r, GS a; CD5220: ESC Q. */
function meaningOf(direction: 'in' | 'out', bytes: Uint8Array): string {
  if (startsWith(bytes, 0x10, 0x05)) return 'DLE ENQ: go on after the fault was cured';
  if (startsWith(bytes, 0x1d, 0x49)) return 'GS I: who are you?';
  if (startsWith(bytes, 0x1d, 0x61)) return 'GS a: tell every change of state';
  if (startsWith(bytes, 0x1b, 0x51)) return `ESC Q: ${readable(bytes.subarray(3))}`;
  if (direction === 'in' && startsWith(bytes, 0x37, 0x22)) return 'the job is on paper (GS ( H)';
  if (direction === 'in' && startsWith(bytes, 0x5f)) return `I am: ${readable(bytes.subarray(1))}`;
  if (direction === 'in' && bytes.length === 4) return 'automatic status';
  if (direction === 'in') return 'status';
  return readable(bytes);
}

/** The heartbeat says nothing new every two seconds; it would push everything else off the page. */
function isHeartbeat(direction: 'in' | 'out', bytes: Uint8Array): boolean {
  if (direction === 'out') return bytes.length === 3 && startsWith(bytes, 0x10, 0x04);
  return bytes.length === 1 && ((bytes[0] ?? 0) & 0x93) === 0x12;
}

/** Polls and their answers repeat all day: each is shown once in this time. */
const repeatMs = 30_000;
const rememberedMax = 200;

export class TrafficLog {
  readonly #secretIn: boolean;
  #entries: readonly TrafficEntry[] = [];
  readonly #shownAt = new Map<string, number>();

  /** `secretIn`: what the device says names customers; only its length is kept. */
  constructor({ secretIn = false }: { readonly secretIn?: boolean } = {}) {
    this.#secretIn = secretIn;
  }

  /** False: nothing worth showing. */
  add(at: number, direction: 'in' | 'out', bytes: Uint8Array): boolean {
    if (this.#secretIn && direction === 'in') {
      this.#keep({ at, direction, hex: '••', meaning: `${bytes.length} bytes` });
      return true;
    }
    if (isHeartbeat(direction, bytes)) return false;
    const shown = Array.from(bytes.subarray(0, hexBytesMax), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(' ');
    const hex = bytes.length > hexBytesMax ? `${shown} … ${bytes.length} bytes` : shown;
    if (this.#isRepeated(`${direction} ${hex}`, at)) return false;
    this.#keep({ at, direction, hex, meaning: meaningOf(direction, bytes) });
    return true;
  }

  #keep(entry: TrafficEntry): void {
    this.#entries = [...this.#entries, entry].slice(-entriesMax);
  }

  #isRepeated(key: string, at: number): boolean {
    const shownAt = this.#shownAt.get(key);
    if (shownAt !== undefined && at - shownAt < repeatMs) return true;
    this.#shownAt.delete(key);
    this.#shownAt.set(key, at);
    for (const oldest of this.#shownAt.keys()) {
      if (this.#shownAt.size <= rememberedMax) break;
      this.#shownAt.delete(oldest);
    }
    return false;
  }

  entries(): readonly TrafficEntry[] {
    return this.#entries;
  }
}
