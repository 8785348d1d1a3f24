/** A key of a pad, as the hall hears it. */
export interface PadKey<K extends string> {
  readonly address: number;
  readonly key: K;
}

export interface KeyGateOptions {
  /** How long after a pad repeats what was not acknowledged, in ms. */
  readonly repeatMs?: number;
  /** Pads say when they have no key: until then what they say is the same press, its acknowledgement lost. */
  readonly saysNone: boolean;
}

interface Last {
  readonly key: string;
  readonly at: number;
  readonly isHeld: boolean;
}

/** A contact bounces, and a held key is sent again and again. */
const bounceMs = 300;

/** Lets one press through once: the same key of the same address counts again after 300 ms of peace. */
export class KeyGate {
  readonly #windowMs: number;
  readonly #saysNone: boolean;
  readonly #last = new Map<number, Last>();

  constructor({ repeatMs = 0, saysNone }: KeyGateOptions) {
    this.#windowMs = Math.max(bounceMs, 1.5 * repeatMs);
    this.#saysNone = saysNone;
  }

  /** When a key of this address came last, new or not. */
  lastAt(address: number): number | null {
    return this.#last.get(address)?.at ?? null;
  }

  /** Whether it is a new press. `now` in ms. */
  passes({ address, key }: PadKey<string>, now: number): boolean {
    const last = this.#last.get(address);
    this.#last.set(address, { key, at: now, isHeld: this.#saysNone });
    return last?.key !== key || !(last.isHeld || now - last.at < this.#windowMs);
  }

  /** The pad has said that it has no key. */
  none(address: number): void {
    const last = this.#last.get(address);
    if (last?.isHeld) this.#last.set(address, { ...last, isHeld: false });
  }
}
