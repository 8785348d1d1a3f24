import type { BusTurns } from './bus-turns.ts';
import { toDeviceError } from './device-error.ts';
import type { LineLink } from './line-link.ts';
import type { Timers } from './timers.ts';

/** What came of a turn. `told`: it has no way to answer. */
export type TurnOutcome = 'answered' | 'missed' | 'told';

export interface BusRoundOptions {
  readonly link: LineLink;
  readonly timers: Timers;
  readonly turns: BusTurns;
  /** How long the bus is quiet after each turn, in ms: units tell frames apart by it. */
  readonly gapMs: number;
  /** One unit's turn. What it rejects with ends the link. */
  readonly visit: (unit: number) => Promise<TurnOutcome>;
  /** A turn is over. */
  readonly visited: () => void;
}

/** Goes round the units of a bus, one at a time, for as long as one plugging-in lasts. */
export class BusRound {
  readonly #options: BusRoundOptions;
  #wake: () => void = () => undefined;

  constructor(options: BusRoundOptions) {
    this.#options = options;
    const { link, timers, turns } = options;
    turns.restart(timers.now());
    link.onEnd(() => {
      // Of the units behind a line that is down nothing is known.
      turns.restart(timers.now());
      this.#wake();
    });
    this.#go().catch((error: unknown) => options.link.fail(toDeviceError(error)));
  }

  /** Something new is wanted: whoever waits for the next turn need not. */
  wake(): void {
    this.#wake();
  }

  async #go(): Promise<void> {
    const { link, timers, turns, gapMs } = this.#options;
    while (link.alive) {
      const unit = turns.next(timers.now());
      if (unit === undefined) {
        await this.#sleep(turns.nextAt() - timers.now(), true);
      } else {
        await this.#turn(unit);
        await this.#sleep(gapMs, false);
      }
    }
  }

  async #turn(unit: number): Promise<void> {
    const { link, timers, turns, visit, visited } = this.#options;
    turns.begin(unit);
    const outcome = await visit(unit);
    // The link may have ended on the way: what is said of its units then says nothing about them.
    if (!link.alive) return;
    turns[outcome](unit, timers.now());
    visited();
  }

  /** `wakes`: new content ends it; the gap between two frames only the link's end does. */
  #sleep(ms: number, wakes: boolean): Promise<void> {
    const { link, timers } = this.#options;
    if (!link.alive) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = timers.after(ms, () => end());
      const end = () => {
        cancel();
        this.#wake = () => undefined;
        resolve();
      };
      this.#wake = () => {
        if (wakes || !link.alive) end();
      };
    });
  }
}
