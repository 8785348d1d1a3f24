import type { VirtualDevice } from '@onehall/device-core';

export type DisplayFault = 'noise';

export interface VirtualDisplayOptions {
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** A CD5220 display made of software. */
export interface VirtualDisplay extends VirtualDevice {
  /** The characters lit on both lines: twenty cells each, a Chinese character filling two. */
  readonly cells: readonly [string, string];
  faults(): readonly DisplayFault[];
  /** noise: a byte in twenty reaches it wrong. */
  setFault(fault: DisplayFault, on: boolean): void;
  /** Off and on: blank, until somebody draws again. */
  powerCycle(): void;
  onChange(listener: () => void): void;
  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void;
}

const columns = 20;
const noiseShare = 0.05;
const blank = ' '.repeat(columns);
/** A frame is 24 bytes; what stands open longer than this is no frame. */
const frameBytesMax = 48;

/** Makes a display that is switched on and hangs on no cable yet. */
export function createVirtualDisplay(options: VirtualDisplayOptions = {}): VirtualDisplay {
  return new DisplayModel(options.random ?? (() => 0.7));
}

class DisplayModel implements VirtualDisplay {
  readonly #random: () => number;
  readonly #decoder = new TextDecoder('gb18030');
  readonly #faults = new Set<DisplayFault>();
  readonly #changeListeners: (() => void)[] = [];
  readonly #bytesListeners: ((direction: 'in', bytes: Uint8Array) => void)[] = [];
  #lines: readonly [string, string] = [blank, blank];
  #open: readonly number[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  get cells(): readonly [string, string] {
    return this.#lines;
  }

  plugged(): void {
    // It has nothing to say, ever.
  }

  unplugged(): void {
    this.#open = [];
  }

  receive(bytes: Uint8Array): void {
    const seen = this.#faults.has('noise') ? bytes.map((byte) => this.#disturb(byte)) : bytes;
    for (const listener of this.#bytesListeners) listener('in', seen);
    for (const byte of seen) this.#push(byte);
  }

  faults(): readonly DisplayFault[] {
    return [...this.#faults];
  }

  setFault(fault: DisplayFault, on: boolean): void {
    if (on) this.#faults.add(fault);
    else this.#faults.delete(fault);
  }

  powerCycle(): void {
    this.#open = [];
    this.#show([blank, blank]);
  }

  onChange(listener: () => void): void {
    this.#changeListeners.push(listener);
  }

  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  #disturb(byte: number): number {
    return this.#random() < noiseShare ? Math.floor(this.#random() * 256) : byte;
  }

  /** ESC starts anew wherever it stands: no frame holds one. */
  #push(byte: number): void {
    if (byte === 0x1b) {
      this.#open = [byte];
      return;
    }
    if (this.#open.length === 0) {
      if (byte === 0x0c) this.#show([blank, blank]);
      return;
    }
    this.#open = [...this.#open, byte];
    this.#tryFrame();
  }

  #tryFrame(): void {
    const [, code, line] = this.#open;
    if (code === 0x40) {
      this.#open = [];
      this.#show([blank, blank]);
    } else if (code !== 0x51 || this.#open.length > frameBytesMax) {
      this.#open = [];
    } else if (this.#open.at(-1) === 0x0d) {
      const text = this.#lit(Uint8Array.from(this.#open.slice(3, -1)));
      this.#open = [];
      if (line === 0x41) this.#show([text, this.#lines[1]]);
      if (line === 0x42) this.#show([this.#lines[0], text]);
    }
  }

  /** Twenty cells are lit, no more; half a character at the edge shows as nothing. */
  #lit(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes.subarray(0, columns)).replace(/\ufffd|\p{Cc}/gu, ' ');
    const width = [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x80 ? 1 : 2), 0);
    return text + ' '.repeat(Math.max(0, columns - width));
  }

  #show(lines: readonly [string, string]): void {
    this.#lines = lines;
    for (const listener of this.#changeListeners) listener();
  }
}
