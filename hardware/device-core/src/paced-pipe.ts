import type { Cancel, Timers } from './timers.ts';

const tickMs = 10;

/**
 * Hands bytes on at the speed of a wire: a credit of baud / 10 bytes a second. Without a baud rate they go on at once.
 * The host sees its write done within milliseconds either way, which is exactly the trap a real wire sets.
 */
export class PacedPipe {
  readonly #timers: Timers;
  readonly #deliver: (bytes: Uint8Array) => void;
  readonly #queue: Uint8Array[] = [];
  #baudRate: number | undefined;
  #credit = 0;
  #lastAt = 0;
  #cancel: Cancel | undefined;

  constructor(timers: Timers, deliver: (bytes: Uint8Array) => void, baudRate: number | undefined) {
    this.#timers = timers;
    this.#deliver = deliver;
    this.#baudRate = baudRate;
  }

  /** How many bytes are still on the wire. */
  get depth(): number {
    return this.#queue.reduce((sum, bytes) => sum + bytes.length, 0);
  }

  setBaudRate(baudRate: number | undefined): void {
    this.#baudRate = baudRate;
  }

  push(bytes: Uint8Array): void {
    if (this.#baudRate === undefined && this.#queue.length === 0) {
      this.#deliver(bytes);
      return;
    }
    this.#queue.push(bytes);
    this.#schedule();
  }

  /** The cable is out: what was on the wire is lost. */
  clear(): void {
    this.#queue.length = 0;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #schedule(): void {
    if (this.#cancel) return;
    this.#credit = 0;
    this.#lastAt = this.#timers.now();
    this.#cancel = this.#timers.after(tickMs, () => this.#tick());
  }

  #tick(): void {
    const now = this.#timers.now();
    const rate = this.#baudRate;
    this.#credit =
      rate === undefined ? Number.POSITIVE_INFINITY : this.#credit + ((now - this.#lastAt) * rate) / 10_000;
    this.#lastAt = now;
    for (let head = this.#queue[0]; head && this.#credit >= 1; head = this.#queue[0]) {
      const taken = head.subarray(0, Math.min(head.length, Math.floor(this.#credit)));
      this.#credit -= taken.length;
      if (taken.length === head.length) this.#queue.shift();
      else this.#queue[0] = head.subarray(taken.length);
      this.#deliver(taken);
    }
    this.#cancel = this.#queue.length > 0 ? this.#timers.after(tickMs, () => this.#tick()) : undefined;
  }
}
