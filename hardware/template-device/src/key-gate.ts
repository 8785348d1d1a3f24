/** A key of a pad, as the hall hears it. */
export interface PadKey<K extends string> {
  readonly address: number;
  readonly key: K;
}

/** A contact bounces, and a pad repeats what was not acknowledged. */
const bounceMs = 300;

/** Lets one press through once: the same key of the same address counts again after 300 ms of peace. */
export class KeyGate {
  readonly #last = new Map<number, { readonly key: string; readonly at: number }>();

  /** When a key of this address came last, new or not. */
  lastAt(address: number): number | null {
    return this.#last.get(address)?.at ?? null;
  }

  /** Whether it is a new press. `now` in ms. */
  passes({ address, key }: PadKey<string>, now: number): boolean {
    const last = this.#last.get(address);
    this.#last.set(address, { key, at: now });
    return last?.key !== key || now - last.at >= bounceMs;
  }
}
