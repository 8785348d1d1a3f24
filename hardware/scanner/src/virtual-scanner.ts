import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  lineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import { aimIdentifiers, type Symbology } from './symbology.ts';

export interface VirtualScannerOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
  /** What ends a code; CR if left out. */
  readonly suffix?: '\r' | '\r\n' | '';
}

/** A scanner made of software. */
export interface VirtualScanner extends VirtualBody {
  /** What it read last; null: nothing yet. */
  readonly last: string | null;
  /** Shows it a code. The symbology, where it is given and has one, is told by its AIM identifier. */
  scan(text: string, symbology?: Symbology): void;
}

const scannerFaults = ['torn-codes', 'double-reads'] as const;
type ScannerFault = (typeof scannerFaults)[number];
const tornMs = 200;
const doubleMs = 120;

/**
 * Makes a scanner that is switched on and hangs on no cable yet. Faults of its own: `torn-codes` come in two halves with
 * a pause between, `double-reads` come twice.
 */
export function createVirtualScanner(options: VirtualScannerOptions = {}): VirtualScanner {
  return new ScannerModel(options);
}

class ScannerModel implements VirtualScanner {
  readonly knownFaults = [...scannerFaults, ...lineFaults];
  readonly #timers: Timers;
  readonly #suffix: string;
  readonly #lineFaults: LineFaults;
  readonly #faults = new Set<ScannerFault>();
  readonly #listeners = new Set<() => void>();
  #last: string | null = null;

  constructor(options: VirtualScannerOptions) {
    this.#timers = options.timers ?? realTimers;
    this.#suffix = options.suffix ?? '\r';
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? Math.random);
  }

  get last(): string | null {
    return this.#last;
  }

  scan(text: string, symbology: Symbology = 'unknown'): void {
    this.#last = text;
    const bytes = new TextEncoder().encode(`${aimIdentifiers[symbology] ?? ''}${text}${this.#suffix}`);
    this.#send(bytes);
    if (this.#faults.has('double-reads')) this.#timers.after(doubleMs, () => this.#send(bytes));
    for (const listener of [...this.#listeners]) listener();
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
  }

  receive(): void {
    // It obeys no command that the driver would send.
  }

  faults(): readonly string[] {
    return [...scannerFaults.filter((fault) => this.#faults.has(fault)), ...this.#lineFaults.faults()];
  }

  setFault(fault: string, on: boolean): void {
    if (this.#lineFaults.set(fault, on)) return;
    const known = scannerFaults.find((one) => one === fault);
    assert(known, `a scanner knows no fault ${fault}`);
    if (on) this.#faults.add(known);
    else this.#faults.delete(known);
  }

  powerCycle(): void {
    this.#last = null;
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #send(bytes: Uint8Array): void {
    const middle = this.#faults.has('torn-codes') ? bytes.length >> 1 : bytes.length;
    this.#lineFaults.say(bytes.subarray(0, middle));
    if (middle < bytes.length) this.#timers.after(tornMs, () => this.#lineFaults.say(bytes.subarray(middle)));
  }
}
