import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';

export interface VirtualScannerOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
  /** '\r' if left out; '' for a scanner that ends its codes with nothing. */
  readonly suffix?: string;
  /** false: it puts no AIM identifier before its codes. */
  readonly saysSymbology?: boolean;
}

/** A scanner made of software. Faults of its own: `half-codes`, it loses the end of each; `double-reads`. */
export interface VirtualScanner extends VirtualBody {
  /** Holds a code before it. `prefix`: the AIM identifier, `]Q1` of a QR code if left out. */
  scan(text: string, prefix?: string): void;
  readonly last: string | null;
}

const halfCodes = 'half-codes';
const doubleReads = 'double-reads';

/** Makes a scanner that is switched on and hangs on no cable yet. */
export function createVirtualScanner(options: VirtualScannerOptions = {}): VirtualScanner {
  return new ScannerModel(options);
}

class ScannerModel implements VirtualScanner {
  readonly knownFaults = [halfCodes, doubleReads, 'noise', 'babbling'];
  readonly #options: VirtualScannerOptions;
  readonly #lineFaults: LineFaults;
  readonly #own = new Set<string>();
  readonly #changeListeners = new Set<() => void>();
  #last: string | null = null;

  constructor(options: VirtualScannerOptions) {
    this.#options = options;
    this.#lineFaults = new LineFaults(options.timers ?? realTimers, options.random ?? (() => 0.7));
  }

  get last(): string | null {
    return this.#last;
  }

  scan(text: string, prefix = ']Q1'): void {
    const { suffix = '\r', saysSymbology = true } = this.#options;
    const whole = new TextEncoder().encode(`${saysSymbology ? prefix : ''}${text}`);
    const code = this.#own.has(halfCodes) ? whole.subarray(0, whole.length >> 1) : whole;
    const end = new TextEncoder().encode(this.#own.has(halfCodes) ? '' : suffix);
    for (let read = 0; read < (this.#own.has(doubleReads) ? 2 : 1); read += 1)
      this.#lineFaults.say(Uint8Array.of(...code, ...end));
    this.#last = text;
    this.#changed();
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
  }

  receive(): void {
    // It takes no commands.
  }

  faults(): readonly string[] {
    return this.knownFaults.filter(
      (fault) => this.#own.has(fault) || this.#lineFaults.faults().some((one) => one === fault),
    );
  }

  setFault(fault: string, on: boolean): void {
    assert(this.knownFaults.includes(fault), `a scanner knows no fault ${fault}`);
    if (!this.#lineFaults.set(fault, on)) {
      if (on) this.#own.add(fault);
      else this.#own.delete(fault);
    }
    this.#changed();
  }

  powerCycle(): void {
    this.#last = null;
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}
