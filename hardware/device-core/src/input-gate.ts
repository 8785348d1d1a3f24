/** `off`: nothing is taken. `once`: the next input is, and then none. `on`: all are. */
export type InputMode = 'off' | 'once' | 'on';

/**
 * Whether an input device is listened to, after UnifiedPOS's DataEventEnabled, which falls back to false with each
 * event. One thing differs: what comes while it is off is not kept for later, since a code or a card that one customer
 * showed must never come up with the next.
 */
export class InputGate {
  #mode: InputMode;

  constructor(mode: InputMode) {
    this.#mode = mode;
  }

  get mode(): InputMode {
    return this.#mode;
  }

  set(mode: InputMode): void {
    this.#mode = mode;
  }

  /** Whether an input that comes now is taken; `once` is used up by it. */
  take(): boolean {
    const taken = this.#mode !== 'off';
    if (this.#mode === 'once') this.#mode = 'off';
    return taken;
  }
}
