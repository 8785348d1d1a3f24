import type { LiveCall } from '@onehall/protocol';

/** A speaker that fails is known within seconds; calls held longer than these many are past. */
const HELD_MOST = 12;

/**
 * Which calls the board says itself. The hall's speakers say them where it has some (`saysFrom` is null); a call that
 * they did not say is the board's, and those after it [Q6].
 */
export class CallsToSay {
  #held: LiveCall[] = [];

  /** Calls that came in; the answer is what to say of them and of those held before. */
  arrived(calls: readonly LiveCall[], saysFrom: number | null): readonly LiveCall[] {
    this.#held = [...this.#held, ...calls].slice(-HELD_MOST);
    return this.release(saysFrom);
  }

  /** The hall says anew from where on the board speaks. */
  release(saysFrom: number | null): readonly LiveCall[] {
    if (saysFrom === null) return [];
    const due = this.#held.filter((call) => call.seq >= saysFrom);
    this.#held = [];
    return due;
  }
}
