import { strict as assert } from 'node:assert';
import {
  type ByteLink,
  type Cancel,
  createLink,
  type LineLink,
  type LineState,
  type LinkAddress,
  type RetryPolicy,
  realTimers,
  Supervisor,
  type Timers,
  type Transition,
  toDeviceError,
} from '@onehall/device-core';
import { clearDisplay, encodeTwoLines, initialise } from './frames.ts';

export interface LineDisplayOptions {
  readonly address?: LinkAddress;
  /** In place of an address: a new link each time, for fakes. */
  readonly linkFactory?: () => ByteLink;
  readonly timers?: Timers;
  /** 0 ≤ x < 1: jitter of the back-off. */
  readonly random: () => number;
  readonly retry?: Partial<RetryPolicy>;
  /** Called when new content starts on its way, just before its first byte. */
  readonly onFirstByte?: () => void;
  /** Sees all bytes sent, for the device page's log. */
  readonly onBytes?: (direction: 'out', bytes: Uint8Array) => void;
}

/** `assumed`: the cable is there; whether the display lights up it cannot say, since it never answers. */
export interface LineDisplayState {
  readonly line: LineState;
  readonly health: 'assumed' | 'not-connected';
  readonly upper: string;
  readonly lower: string;
}

/** A two-line customer display that looks after its own line and is redrawn whenever it comes back. */
export interface LineDisplay {
  start(): void;
  stop(): Promise<void>;
  /** Sets what both lines show, in the display's two times twenty cells. Only the newest content is ever sent. */
  show(upper: string, lower: string): void;
  state(): LineDisplayState;
  onTransition(listener: (transition: Transition) => void): void;
}

const refreshMs = 30_000;
const writeMs = 2_000;

/** Makes the driver of one display; nothing happens before `start`. */
export function createLineDisplay(options: LineDisplayOptions): LineDisplay {
  return new DisplayDriver(options);
}

class DisplayDriver implements LineDisplay {
  readonly #options: LineDisplayOptions;
  readonly #timers: Timers;
  readonly #supervisor: Supervisor<void>;
  #upper = '';
  #lower = '';
  #link: LineLink | undefined;
  #dirty = false;
  #writing = false;
  #cancelRefresh: Cancel = () => undefined;

  constructor(options: LineDisplayOptions) {
    const { address } = options;
    const timers = options.timers ?? realTimers;
    const linkFactory = options.linkFactory ?? (address && (() => createLink(address, timers)));
    assert(linkFactory, 'a display needs an address or a link factory');
    this.#options = options;
    this.#timers = timers;
    this.#supervisor = new Supervisor<void>({
      linkFactory,
      // It never answers, so there is nothing to ask: what the link takes counts.
      probe: async () => undefined,
      online: (link) => this.#online(link),
      timers,
      random: options.random,
      ...(options.retry ? { retry: options.retry } : {}),
    });
  }

  start(): void {
    this.#supervisor.start();
  }

  async stop(): Promise<void> {
    this.#cancelRefresh();
    await this.#supervisor.stop();
  }

  show(upper: string, lower: string): void {
    if (upper === this.#upper && lower === this.#lower) return;
    this.#upper = upper;
    this.#lower = lower;
    this.#dirty = true;
    if (this.#link) this.#redraw(this.#link, new Uint8Array());
  }

  state(): LineDisplayState {
    const line = this.#supervisor.state;
    const health = line === 'online' ? 'assumed' : 'not-connected';
    return { line, health, upper: this.#upper, lower: this.#lower };
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#supervisor.onTransition(listener);
  }

  #online(link: LineLink): void {
    this.#link = link;
    this.#writing = false;
    link.onEnd(() => {
      if (this.#link !== link) return;
      this.#link = undefined;
      this.#cancelRefresh();
    });
    // A display that was switched off shows its own greeting, or half a frame: everything is said anew.
    this.#dirty = true;
    this.#redraw(link, Uint8Array.of(...initialise, ...clearDisplay));
  }

  /** While a write is under way only the wish to redraw is kept, so that the newest content wins and none piles up. */
  #redraw(link: LineLink, before: Uint8Array): void {
    if (this.#writing || !this.#dirty) return;
    this.#writing = true;
    this.#dirty = false;
    this.#cancelRefresh();
    const bytes = Uint8Array.of(...before, ...encodeTwoLines(this.#upper, this.#lower));
    this.#options.onFirstByte?.();
    this.#options.onBytes?.('out', bytes);
    link.write(bytes, writeMs).then(
      () => this.#written(link),
      (error: unknown) => link.fail(toDeviceError(error)),
    );
  }

  #written(link: LineLink): void {
    if (this.#link !== link) return;
    this.#writing = false;
    this.#redraw(link, new Uint8Array());
    if (this.#writing) return;
    // A display behind a switched power strip comes back blank without telling; it is never blank for long.
    this.#cancelRefresh = this.#timers.after(refreshMs, () => {
      this.#dirty = true;
      this.#redraw(link, new Uint8Array());
    });
  }
}
