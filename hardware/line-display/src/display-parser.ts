/** One thing a display was told. Columns and lines count from 0. */
export type DisplayCommand =
  | { readonly kind: 'initialise' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'line'; readonly line: 0 | 1; readonly cells: Uint8Array }
  | { readonly kind: 'mode'; readonly mode: 'overwrite' | 'scroll' }
  | { readonly kind: 'cursor'; readonly column: number; readonly line: number }
  | { readonly kind: 'character'; readonly byte: number };

const ESC = 0x1b;
const US = 0x1f;
const CR = 0x0d;
const CLR = 0x0c;
/** A frame of ESC Q is 24 bytes; what stands open longer than this is no frame. */
const lineBytesMax = 48;
/** Parameters behind US and its code, by the DM-D command reference. */
const parameters: Readonly<Record<number, number>> = { 36: 2, 67: 1, 69: 1, 88: 1, 114: 1 };

/**
 * Cuts what a display hears into commands, of the CD5220 and the DM-D dialect alike. ESC and US start anew wherever
 * they stand: no frame of ours holds one, and a display that missed half a command must not swallow the next.
 */
export class DisplayParser {
  #open: readonly number[] = [];

  push(bytes: Uint8Array): readonly DisplayCommand[] {
    return [...bytes].flatMap((byte) => this.#next(byte) ?? []);
  }

  reset(): void {
    this.#open = [];
  }

  #next(byte: number): DisplayCommand | undefined {
    if (byte === ESC || byte === US) {
      this.#open = [byte];
      return undefined;
    }
    if (this.#open.length === 0) return plain(byte);
    this.#open = [...this.#open, byte];
    return this.#open[0] === ESC ? this.#escape() : this.#unitSeparator();
  }

  #escape(): DisplayCommand | undefined {
    const [, code, line] = this.#open;
    if (code === 0x51 && this.#open.length <= lineBytesMax) {
      if (this.#open.length < 3 || this.#open.at(-1) !== CR) return undefined;
      const cells = Uint8Array.from(this.#open.slice(3, -1));
      this.#open = [];
      return line === 0x41 || line === 0x42
        ? { kind: 'line', line: line === 0x41 ? 0 : 1, cells }
        : undefined;
    }
    this.#open = [];
    return code === 0x40 ? { kind: 'initialise' } : undefined;
  }

  #unitSeparator(): DisplayCommand | undefined {
    const [, code = 0, first = 0, second = 0] = this.#open;
    if (this.#open.length < 2 + (parameters[code] ?? 0)) return undefined;
    this.#open = [];
    if (code === 0x01) return { kind: 'mode', mode: 'overwrite' };
    if (code === 0x02 || code === 0x03) return { kind: 'mode', mode: 'scroll' };
    const isPlace = code === 0x24 && first >= 1 && first <= 20 && second >= 1 && second <= 2;
    return isPlace ? { kind: 'cursor', column: first - 1, line: second - 1 } : undefined;
  }
}

function plain(byte: number): DisplayCommand | undefined {
  if (byte === CLR) return { kind: 'clear' };
  return byte >= 0x20 && byte !== 0x7f ? { kind: 'character', byte } : undefined;
}
