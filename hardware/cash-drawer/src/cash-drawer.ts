import { type Cancel, realTimers, type Timers } from '@onehall/device-core';
import type { DrawerPin, PulseOutcome, ReceiptPrinter } from '@onehall/receipt-printer';

/** `unknown`: it has no sensor, or its printer is not connected. */
export type DrawerState = 'open' | 'shut' | 'unknown';

/**
 * How an attempt to open ended.
 * - opened: the sensor saw it open.
 * - already-open: the sensor saw it open before; no pulse was sent.
 * - sent: a pulse was sent to a drawer without a sensor; nobody can say more.
 * - did-not-open: a pulse was sent and the sensor saw nothing: locked by its key, stuck, or its cable is out.
 * - not-connected, not-sent: no pulse was sent.
 * - unknown: the printer was lost on the way.
 */
export type OpenOutcome =
  | { readonly state: 'opened' | 'already-open' | 'sent' | 'did-not-open' | 'not-connected' }
  | { readonly state: 'not-sent'; readonly reason: Extract<PulseOutcome, { state: 'failed' }>['reason'] }
  | { readonly state: 'unknown'; readonly reason: 'link-lost' };

/** An opening, for the journal. `commanded` false: with the key, by force, or while the printer was away. */
export interface DrawerOpening {
  readonly commanded: boolean;
  /** false: it has no sensor, so the pulse itself is all that is known. */
  readonly seen: boolean;
}

export interface CashDrawerOptions {
  /** The printer on whose socket it hangs; `start` and `stop` are the printer's own. */
  readonly printer: Pick<ReceiptPrinter, 'pulseDrawer' | 'drawerSensor' | 'onPulse' | 'onChange'>;
  readonly pin: DrawerPin;
  /** The level of pin 3 that means open; drawers differ, and both drawers of a printer share the one pin. */
  readonly sensorOpenWhen: 'high' | 'low' | 'none';
  readonly timers?: Timers;
}

/**
 * A cash drawer behind a receipt printer. UnifiedPOS calls the class shareable: many may open and watch it at once, and
 * only while one has claimed it the others may not open it. Here the server is the only program that holds the printer,
 * so a claim would bind nobody: who may open whose drawer, and why, is decided and journalled there.
 */
export interface CashDrawer {
  /** Sends a pulse in the printer's next turn, never inside a command. Never rejects. */
  open(): Promise<OpenOutcome>;
  state(): DrawerState;
  onChange(listener: () => void): Cancel;
  /** Every opening, whoever caused it: also a pulse inside a print job, and one that nobody asked for. */
  onOpened(listener: (opening: DrawerOpening) => void): Cancel;
  /** Watches no longer. */
  close(): void;
}

/** The sensor tells at once by the status back, and by the heart-beat (2 s) where that is lost. */
const seenMsMax = 3_000;

/** Makes the drawer; it watches from now on. */
export function createCashDrawer(options: CashDrawerOptions): CashDrawer {
  return new DrawerDriver(options);
}

class DrawerDriver implements CashDrawer {
  readonly #options: CashDrawerOptions;
  readonly #timers: Timers;
  readonly #changeListeners = new Set<() => void>();
  readonly #openedListeners = new Set<(opening: DrawerOpening) => void>();
  readonly #watches: readonly Cancel[];
  #told: DrawerState;
  /** What the sensor said last, also before the printer was lost. */
  #seen: DrawerState;
  #expects = false;
  #cancelExpecting: Cancel = () => undefined;

  constructor(options: CashDrawerOptions) {
    this.#options = options;
    this.#timers = options.timers ?? realTimers;
    this.#told = this.state();
    this.#seen = this.#told;
    this.#watches = [
      options.printer.onChange(() => this.#look()),
      options.printer.onPulse(({ pin, stage }) => {
        if (pin === options.pin) this.#pulsed(stage);
      }),
    ];
  }

  state(): DrawerState {
    const { printer, sensorOpenWhen } = this.#options;
    const level = printer.drawerSensor();
    if (sensorOpenWhen === 'none' || level === undefined) return 'unknown';
    return level === sensorOpenWhen ? 'open' : 'shut';
  }

  async open(): Promise<OpenOutcome> {
    if (this.state() === 'open') return { state: 'already-open' };
    const sight = this.#sight();
    const outcome = await this.#options.printer.pulseDrawer(this.#options.pin);
    if (outcome.state === 'failed') {
      sight.forget();
      return outcome.reason === 'not-connected'
        ? { state: 'not-connected' }
        : { state: 'not-sent', reason: outcome.reason };
    }
    if (this.#options.sensorOpenWhen === 'none') {
      sight.forget();
      return outcome.state === 'unknown' ? outcome : { state: 'sent' };
    }
    if (await sight.within(outcome.state === 'unknown' ? 0 : seenMsMax)) return { state: 'opened' };
    if (outcome.state === 'unknown') return outcome;
    return this.state() === 'unknown' ? { state: 'unknown', reason: 'link-lost' } : { state: 'did-not-open' };
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onOpened(listener: (opening: DrawerOpening) => void): Cancel {
    this.#openedListeners.add(listener);
    return () => void this.#openedListeners.delete(listener);
  }

  close(): void {
    this.#cancelExpecting();
    for (const stop of this.#watches) stop();
  }

  /** Looks out for an opening from now on: it may be seen before the printer has answered. */
  #sight(): { within(ms: number): Promise<boolean>; forget(): void } {
    let seen = false;
    let tell: (seen: boolean) => void = () => undefined;
    const forget = this.onOpened(() => {
      seen = true;
      tell(true);
    });
    return {
      forget,
      within: async (ms) => {
        const cancel = this.#timers.after(ms, () => tell(false));
        const answer = seen || (await new Promise<boolean>((resolve) => (tell = resolve)));
        cancel();
        forget();
        return answer;
      },
    };
  }

  #pulsed(stage: 'sent' | 'over'): void {
    this.#cancelExpecting();
    if (stage === 'sent') {
      this.#expects = true;
      if (this.#options.sensorOpenWhen === 'none') this.#tellOpened({ commanded: true, seen: false });
      return;
    }
    this.#cancelExpecting = this.#timers.after(seenMsMax, () => {
      this.#expects = false;
    });
  }

  #look(): void {
    const now = this.state();
    if (now === this.#told) return;
    this.#told = now;
    if (now !== 'unknown') {
      const before = this.#seen;
      this.#seen = now;
      // An opening while the printer was away is found when it is back.
      if (now === 'open' && before === 'shut') this.#opened();
    }
    for (const listener of [...this.#changeListeners]) listener();
  }

  /** One pulse opens once: the key in the lock right after it is somebody's hand. */
  #opened(): void {
    const commanded = this.#expects;
    this.#expects = false;
    this.#tellOpened({ commanded, seen: true });
  }

  #tellOpened(opening: DrawerOpening): void {
    for (const listener of [...this.#openedListeners]) listener(opening);
  }
}
