import type { Cancel, Timers } from '@onehall/device-core';
import type { DrawerPin } from './print-document.ts';
import type { FailedReason, PulseOutcome } from './print-outcome.ts';
import type { PrinterCounters } from './printer-counters.ts';
import type { PrinterSession } from './printer-session.ts';
import type { Turns } from './turns.ts';

/** A pulse for a drawer: `sent` just before its first byte leaves, `over` when nothing of it is still on its way. */
export interface DrawerPulse {
  readonly pin: DrawerPin;
  readonly stage: 'sent' | 'over';
}

export interface DrawerPulsesOptions {
  readonly turns: Turns;
  readonly timers: Timers;
  readonly alive: () => PrinterSession | undefined;
  /** The session, asked and found ready to print, or why it is not. */
  readonly ready: () => Promise<PrinterSession | FailedReason>;
  readonly counters: PrinterCounters;
}

const waitMsMax = 5_000;

/** Opens drawers between the jobs of one printer, and tells of every pulse. */
export class DrawerPulses {
  readonly #options: DrawerPulsesOptions;
  readonly #listeners = new Set<(pulse: DrawerPulse) => void>();

  constructor(options: DrawerPulsesOptions) {
    this.#options = options;
  }

  onPulse(listener: (pulse: DrawerPulse) => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Also for the pulses inside a job. */
  tell(pins: readonly DrawerPin[], stage: DrawerPulse['stage']): void {
    for (const pin of pins) for (const listener of [...this.#listeners]) listener({ pin, stage });
  }

  /** Takes the next turn, or gives up when it does not come soon. Never rejects. */
  pulse(pin: DrawerPin): Promise<PulseOutcome> {
    const { turns, timers } = this.#options;
    const turn = turns.ask(() => this.#pulseNow(pin), 'urgent');
    // Opened two minutes later, it would open before whoever stands there then.
    const tooLate = new Promise<PulseOutcome>((resolve) => {
      const cancel = timers.after(waitMsMax, () => {
        if (turn.withdraw()) resolve({ state: 'failed', reason: 'busy' });
      });
      turn.end.then(cancel, cancel);
    });
    return Promise.race([turn.end, tooLate]);
  }

  async #pulseNow(pin: DrawerPin): Promise<PulseOutcome> {
    const ready = await this.#options.ready();
    if (typeof ready !== 'string') return this.#follow(pin, () => ready.pulse(pin));
    const session = this.#sessionPastBuffer(ready);
    if (!session) return { state: 'failed', reason: ready };
    return this.#follow(pin, async () => {
      await session.pulseNow(pin);
      return false;
    });
  }

  async #follow(pin: DrawerPin, send: () => Promise<boolean>): Promise<PulseOutcome> {
    this.tell([pin], 'sent');
    try {
      const isDone = await send();
      this.#options.counters.pulsed();
      return { state: isDone ? 'pulsed' : 'unconfirmed' };
    } catch {
      return { state: 'unknown', reason: 'link-lost' };
    } finally {
      this.tell([pin], 'over');
    }
  }

  /** Money must come out of the drawer also when there is no paper for the receipt: Epson's opens past the buffer. */
  #sessionPastBuffer(reason: FailedReason): PrinterSession | undefined {
    const session = this.#options.alive();
    const isAwake = reason === 'paper-end' || reason === 'cover-open';
    return isAwake && session?.profile.realTimePulse ? session : undefined;
  }
}
