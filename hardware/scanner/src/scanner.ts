import {
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  type LineLink,
  type LineState,
  type Transition,
} from '@onehall/device-core';
import { readScan, type Scan } from './scan.ts';
import { ScanFramer } from './scan-framer.ts';

/**
 * A barcode and QR scanner on a serial line. Input is taken while it is enabled, which it is from the start; UnifiedPOS
 * disarms an input device after each event (DataEventEnabled), which a hall does not want: several SIM cards are
 * scanned one after the other. It never answers: its health is `assumed` while the line is there.
 */
export interface Scanner extends Device {
  /** Every code once, also where the scanner sees it for a while: the same one again within 1.5 s is no new one. */
  onScan(listener: (scan: Scan) => void): Cancel;
  enable(): void;
  /** Codes are thrown away until it is enabled again. */
  disable(): void;
}

const holdOffMs = 1_500;

/** Makes the driver of one scanner; nothing happens before `start`. */
export function createScanner(options: DeviceOptions): Scanner {
  return new ScannerDriver(options);
}

class ScannerDriver implements Scanner {
  readonly #line: DeviceLine<void>;
  readonly #scanListeners = new Set<(scan: Scan) => void>();
  #isEnabled = true;
  #last: { readonly text: string; readonly at: number } = { text: '', at: Number.NEGATIVE_INFINITY };

  constructor(options: DeviceOptions) {
    this.#line = new DeviceLine<void>(options, {
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
    this.#isEnabled = true;
  }

  disable(): void {
    this.#isEnabled = false;
  }

  onScan(listener: (scan: Scan) => void): Cancel {
    this.#scanListeners.add(listener);
    return () => void this.#scanListeners.delete(listener);
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    return this.health() === 'not-connected' ? 'closed' : 'idle';
  }

  health(): DeviceHealth {
    return this.#line.state === 'online' ? 'assumed' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  /** Nothing can be asked of it: whoever tests it scans a code and sees it come. Rejects with `link-lost`. */
  async test(): Promise<void> {
    if (this.health() === 'not-connected') throw new DeviceError('link-lost', 'the scanner is not connected');
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #online(link: LineLink): void {
    const { timers } = this.#line;
    const framer = new ScanFramer();
    this.#line.statistics.framer(framer.statistics);
    let cancel: Cancel = () => undefined;
    const push = (bytes: Uint8Array) => {
      cancel();
      for (const { bytes: code } of framer.push(bytes, timers.now())) this.#came(code);
      // A scanner without a suffix ends its code by saying no more.
      if (framer.giveUpMs !== undefined && link.alive)
        cancel = timers.after(framer.giveUpMs, () => push(new Uint8Array()));
    };
    link.onData(push);
    link.onEnd(() => cancel());
  }

  #came(bytes: Uint8Array): void {
    const scan = readScan(bytes);
    if (scan === null) {
      this.#line.statistics.count('unreadable');
      return;
    }
    const now = this.#line.timers.now();
    const isAgain = scan.text === this.#last.text && now - this.#last.at < holdOffMs;
    // Seen without a pause it is the same paper, however long it is held.
    this.#last = { text: scan.text, at: now };
    if (isAgain || !this.#isEnabled) return;
    this.#line.statistics.count('scans');
    for (const listener of [...this.#scanListeners]) listener(scan);
    this.#line.changed();
  }
}
