import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import { type DisplayCommand, DisplayParser } from './display-parser.ts';
import { columns } from './frames.ts';

export interface VirtualDisplayOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** A customer display made of software. It speaks both dialects, each in its turn, as the clones do. */
export interface VirtualDisplay extends VirtualBody {
  /** The characters lit on both lines: twenty cells each, a Chinese character filling two. */
  readonly cells: readonly [string, string];
  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void;
}

const space = 0x20;
const off = 'switched-off';

/** Makes a display that is switched on and hangs on no cable yet. */
export function createVirtualDisplay(options: VirtualDisplayOptions = {}): VirtualDisplay {
  return new DisplayModel(options);
}

class DisplayModel implements VirtualDisplay {
  readonly knownFaults = ['noise', 'babbling', off];
  readonly #decoder = new TextDecoder('gb18030');
  readonly #parser = new DisplayParser();
  readonly #lineFaults: LineFaults;
  readonly #changeListeners = new Set<() => void>();
  readonly #bytesListeners: ((direction: 'in', bytes: Uint8Array) => void)[] = [];
  #memory = blankMemory();
  #at = 0;
  #scrolls = false;
  #isOff = false;

  constructor(options: VirtualDisplayOptions) {
    this.#lineFaults = new LineFaults(options.timers ?? realTimers, options.random ?? (() => 0.7));
  }

  get cells(): readonly [string, string] {
    return [this.#lit(this.#memory.subarray(0, columns)), this.#lit(this.#memory.subarray(columns))];
  }

  /** It has nothing to say, but for babble. */
  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
    this.#parser.reset();
  }

  receive(bytes: Uint8Array): void {
    if (this.#isOff) return;
    const heard = this.#lineFaults.heard(bytes);
    for (const listener of this.#bytesListeners) listener('in', heard);
    for (const command of this.#parser.push(heard)) this.#obey(command);
    this.#changed();
  }

  faults(): readonly string[] {
    return [...this.#lineFaults.faults(), ...(this.#isOff ? [off] : [])];
  }

  setFault(fault: string, on: boolean): void {
    assert(this.knownFaults.includes(fault), `a display knows no fault ${fault}`);
    if (fault !== off) {
      this.#lineFaults.set(fault, on);
      return;
    }
    this.#isOff = on;
    this.powerCycle();
  }

  powerCycle(): void {
    this.#parser.reset();
    this.#initialise();
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onBytes(listener: (direction: 'in', bytes: Uint8Array) => void): void {
    this.#bytesListeners.push(listener);
  }

  #obey(command: DisplayCommand): void {
    switch (command.kind) {
      case 'initialise':
        this.#initialise();
        return;
      case 'clear':
        this.#memory = blankMemory();
        this.#at = 0;
        return;
      case 'line': {
        const line = new Uint8Array(columns).fill(space);
        line.set(command.cells.subarray(0, columns));
        this.#memory.set(line, command.line * columns);
        return;
      }
      case 'mode':
        this.#scrolls = command.mode === 'scroll';
        return;
      case 'cursor':
        this.#at = command.line * columns + command.column;
        return;
      case 'character':
        this.#put(command.byte);
    }
  }

  #initialise(): void {
    this.#memory = blankMemory();
    this.#at = 0;
    this.#scrolls = false;
  }

  /** Behind the last cell the cursor goes on at the first, or everything moves up a line (US MD1, US MD2). */
  #put(byte: number): void {
    if (this.#at === 2 * columns) {
      if (this.#scrolls) this.#memory.copyWithin(0, columns).fill(space, columns);
      this.#at = this.#scrolls ? columns : 0;
    }
    this.#memory[this.#at] = byte;
    this.#at += 1;
  }

  /** Half a character at the edge shows as nothing. */
  #lit(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes).replace(/\ufffd|\p{Cc}/gu, ' ');
    const width = [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x80 ? 1 : 2), 0);
    return text + ' '.repeat(Math.max(0, columns - width));
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}

function blankMemory(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(2 * columns).fill(space);
}
