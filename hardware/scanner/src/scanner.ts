import {
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  InputGate,
  type InputMode,
  type LineLink,
  type LineState,
  type Transition,
} from '@onehall/device-core';
import { interByteMs, ScanFramer, type ScanSuffix } from './scan-framer.ts';
import { decodeScan } from './scan-text.ts';
import { readSymbology, type Symbology } from './symbology.ts';

/** A code that was taken. `at` is epoch ms. */
export interface Scan {
  readonly text: string;
  readonly symbology: Symbology;
  readonly at: number;
}

export interface ScannerOptions extends DeviceOptions {
  /** `learn` if left out. Where the scanner is known to end its codes, `ends` refuses halves from the first one on. */
  readonly suffix?: ScanSuffix;
  /** Whether codes are taken before anybody says so; `off` if left out. */
  readonly mode?: InputMode;
}

/**
 * A scanner of bar codes and QR codes. It never answers, so its health is `assumed` while its line is there. Codes are
 * taken only while it is enabled or armed; what comes otherwise is counted and forgotten (see InputGate).
 */
export interface Scanner extends Device {
  /** Takes every code from now on. */
  enable(): void;
  /** Takes the next code and none after it, like UnifiedPOS's DataEventEnabled. */
  arm(): void;
  disable(): void;
  mode(): InputMode;
  /** A code that was taken; the same one again within 1.5 s is the same scan. */
  onScan(listener: (scan: Scan) => void): Cancel;
}

const holdOffMs = 1_500;
const testMsMax = 10_000;

/** Makes the driver of one scanner; nothing happens before `start`. */
export function createScanner(options: ScannerOptions): Scanner {
  return new ScannerDriver(options);
}

class ScannerDriver implements Scanner {
  readonly #line: DeviceLine<void>;
  readonly #gate: InputGate;
  readonly #suffix: ScanSuffix;
  readonly #listeners = new Set<(scan: Scan) => void>();
  #link: LineLink | undefined;
  #cancelSilence: Cancel = () => undefined;
  #last: { readonly text: string; readonly at: number } | undefined;
  #endTest: ((error?: DeviceError) => void) | undefined;

  constructor(options: ScannerOptions) {
    this.#gate = new InputGate(options.mode ?? 'off');
    this.#suffix = options.suffix ?? 'learn';
    this.#line = new DeviceLine<void>(options, {
      // It never answers, so there is nothing to ask.
      probe: async () => undefined,
      online: (link) => this.#online(link),
    });
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    await this.#line.stop();
  }

  enable(): void {
    this.#set('on');
  }

  arm(): void {
    this.#set('once');
  }

  disable(): void {
    this.#set('off');
  }

  mode(): InputMode {
    return this.#gate.mode;
  }

  onScan(listener: (scan: Scan) => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    return this.#link ? 'idle' : 'closed';
  }

  health(): DeviceHealth {
    return this.#link ? 'assumed' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  /**
   * Waits for a code that somebody scans now, which is nobody's input. Rejects with `link-lost`, or `timeout` after 10 s.
   */
  test(): Promise<void> {
    if (!this.#link) return Promise.reject(new DeviceError('link-lost', 'the scanner is not connected'));
    this.#endTest?.(new DeviceError('timeout', 'another test has begun'));
    return new Promise((resolve, reject) => {
      const cancel = this.#line.timers.after(testMsMax, () =>
        this.#endTest?.(new DeviceError('timeout', `no code within ${testMsMax} ms`)),
      );
      this.#endTest = (error) => {
        this.#endTest = undefined;
        cancel();
        if (error) reject(error);
        else resolve();
      };
    });
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #set(mode: InputMode): void {
    this.#gate.set(mode);
    this.#line.changed();
  }

  #online(link: LineLink): void {
    this.#link = link;
    const framer = new ScanFramer(this.#suffix, this.#line.timers.now());
    this.#line.statistics.framer(framer.statistics);
    link.onData((bytes) => {
      for (const code of framer.push(bytes, this.#line.timers.now())) this.#read(code);
      this.#cancelSilence();
      this.#cancelSilence = this.#line.timers.after(interByteMs, () => {
        for (const code of framer.silence()) this.#read(code);
        this.#line.changed();
      });
    });
    link.onEnd((error) => {
      this.#cancelSilence();
      this.#endTest?.(error);
      if (this.#link === link) this.#link = undefined;
    });
    this.#line.changed();
  }

  #read(code: Uint8Array): void {
    const { statistics, timers } = this.#line;
    const { symbology, text } = readSymbology(decodeScan(code) ?? '');
    const at = timers.now();
    if (text === '') statistics.count('scansRefused');
    else if (this.#endTest) this.#endTest();
    else if (this.#isRepeated(text, at)) statistics.count('scansRepeated');
    else if (this.#gate.take()) this.#taken({ text, symbology, at });
    else statistics.count('scansUnasked');
  }

  /** Only what was taken holds off: a code shown too early may be shown again at once. */
  #isRepeated(text: string, at: number): boolean {
    if (this.#last?.text !== text || at - this.#last.at >= holdOffMs) return false;
    this.#last = { text, at };
    return true;
  }

  #taken(scan: Scan): void {
    this.#last = scan;
    this.#line.statistics.count('scans');
    for (const listener of [...this.#listeners]) listener(scan);
  }
}
