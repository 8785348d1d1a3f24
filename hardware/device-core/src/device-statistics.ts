import type { FramerStatistics } from './line.ts';
import type { LineState, Transition } from './supervisor.ts';

/** Counted since the driver was made. */
export interface DeviceStatistics extends FramerStatistics {
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Requests that were not answered in time. */
  readonly timeouts: number;
  /** How often the line was lost after it had been online. */
  readonly losses: number;
  /** ms for which the line was not online since it first was; one that never was online has lost nothing. */
  readonly lostMs: number;
  /** Counters of the class, after UnifiedPOS's statistics: `paperCuts`, `scans`, `ratings`. */
  readonly own: Readonly<Record<string, number>>;
}

/** Counts what passes on one line; the drivers add their own. */
export class StatisticsKeeper {
  #bytesOut = 0;
  #bytesIn = 0;
  #timeouts = 0;
  #losses = 0;
  #lostMs = 0;
  #lostAt: number | null = null;
  readonly #framers: FramerStatistics[] = [];
  readonly #own = new Map<string, number>();

  bytes(direction: 'in' | 'out', count: number): void {
    if (direction === 'out') this.#bytesOut += count;
    else this.#bytesIn += count;
  }

  /** One more of a counter of the class. */
  count(name: string, by = 1): void {
    this.#own.set(name, (this.#own.get(name) ?? 0) + by);
  }

  timedOut(): void {
    this.#timeouts += 1;
  }

  /** A framer whose counts belong to this device; one for each plugging-in. */
  framer(statistics: FramerStatistics): void {
    this.#framers.push(statistics);
    if (this.#framers.length > framersMax) this.#fold();
  }

  moved({ from, to, at }: Transition): void {
    const up: LineState = 'online';
    if (from === up) {
      this.#losses += 1;
      this.#lostAt = at;
    }
    if (to === up && this.#lostAt !== null) {
      this.#lostMs += at - this.#lostAt;
      this.#lostAt = null;
    }
  }

  /** `now`: a line that is down at this moment goes on losing time. */
  read(now: number): DeviceStatistics {
    const sum = (key: keyof FramerStatistics) => this.#framers.reduce((total, one) => total + one[key], 0);
    return {
      bytesOut: this.#bytesOut,
      bytesIn: this.#bytesIn,
      framesGood: sum('framesGood'),
      framesBad: sum('framesBad'),
      bytesDiscarded: sum('bytesDiscarded'),
      timeouts: this.#timeouts,
      losses: this.#losses,
      lostMs: this.#lostMs + (this.#lostAt === null ? 0 : Math.max(0, now - this.#lostAt)),
      own: Object.fromEntries(this.#own),
    };
  }

  /** Framers of old generations no longer count up: their sums are kept instead of them. */
  #fold(): void {
    const now = this.#framers.at(-1);
    const before = this.#framers.slice(0, -1);
    const sum = (key: keyof FramerStatistics) => before.reduce((total, one) => total + one[key], 0);
    const folded: FramerStatistics = {
      framesGood: sum('framesGood'),
      framesBad: sum('framesBad'),
      bytesDiscarded: sum('bytesDiscarded'),
    };
    this.#framers.splice(0, this.#framers.length, folded, ...(now ? [now] : []));
  }
}

const framersMax = 16;
