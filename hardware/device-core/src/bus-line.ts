import { BusRound, type TurnOutcome } from './bus-round.ts';
import { type BusPace, BusTurns } from './bus-turns.ts';
import type { DeviceHealth, DeviceState } from './device.ts';
import { DeviceError } from './device-error.ts';
import { DeviceLine, type DeviceOptions } from './device-line.ts';
import type { LineLink } from './line-link.ts';
import type { Cancel } from './timers.ts';

export interface BusLineEnds {
  readonly units: readonly number[];
  readonly pace: BusPace;
  /** How long the bus is quiet after each turn, in ms. */
  readonly gapMs: number;
  /** The bus was plugged in: how a unit's turn goes from now on. */
  readonly online: (link: LineLink) => (unit: number) => Promise<TurnOutcome>;
  /** Whether a unit has not been told all that it should show. */
  readonly isBehind: (unit: number) => boolean;
}

const testMs = 3_000;

/** The part that drivers of many units on one wire share: a supervised line and whose turn it is on it. */
export class BusLine {
  readonly line: DeviceLine<void>;
  readonly turns: BusTurns;
  readonly #ends: BusLineEnds;
  #round: BusRound | undefined;
  #endTest: Cancel | undefined;

  constructor(options: DeviceOptions, ends: BusLineEnds) {
    this.#ends = ends;
    this.turns = new BusTurns(ends.units, ends.pace);
    this.line = new DeviceLine<void>(options, {
      // The line is the adapter's; whether a unit hangs behind it each says for itself, if it can.
      probe: async () => undefined,
      online: (link) => this.#online(link),
    });
  }

  async stop(): Promise<void> {
    this.#endTest?.();
    this.#endTest = undefined;
    await this.line.stop();
  }

  /** The unit is to be told something new, as soon as the bus is free. */
  want(unit: number): void {
    this.turns.want(unit);
    this.#round?.wake();
  }

  /** `answers` as soon as one unit has; a bus on which all are silent is not connected, whatever its port says. */
  health(): DeviceHealth {
    const healths = this.turns.units.map((unit) => this.turns.health(unit));
    if (this.line.state !== 'online' || healths.every((one) => one === 'silent')) return 'not-connected';
    return healths.includes('answers') ? 'answers' : 'assumed';
  }

  /** `busy`: a unit that is not silent does not show yet what it should. */
  state(): DeviceState {
    if (this.health() === 'not-connected') return 'closed';
    const isBehind = (unit: number) => this.turns.health(unit) !== 'silent' && this.#ends.isBehind(unit);
    return this.turns.units.some(isBehind) ? 'busy' : 'idle';
  }

  /** Somebody has seen to the cable, or to a unit: silent ones are asked again at once, too. */
  retryNow(): void {
    this.line.retryNow();
    if (!this.#round) return;
    this.turns.restart(this.line.timers.now());
    this.#round.wake();
  }

  /** Three seconds between `begin` and `end`. Throws `link-lost` without a line, `timeout` if all units are silent. */
  test(begin: () => void, end: () => void): void {
    if (!this.#round) throw new DeviceError('link-lost', 'the bus is not connected');
    if (this.health() === 'not-connected') throw new DeviceError('timeout', 'nobody on the bus answers');
    this.#endTest?.();
    this.#endTest = this.line.timers.after(testMs, () => {
      this.#endTest = undefined;
      end();
    });
    begin();
  }

  #online(link: LineLink): void {
    const round = new BusRound({
      ...{ link, timers: this.line.timers, turns: this.turns, gapMs: this.#ends.gapMs },
      visit: this.#ends.online(link),
      visited: () => this.line.changed(),
    });
    this.#round = round;
    link.onEnd(() => {
      if (this.#round === round) this.#round = undefined;
    });
  }
}
