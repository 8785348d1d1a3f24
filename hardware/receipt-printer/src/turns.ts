interface Turn {
  readonly begin: () => Promise<void>;
}

/** A turn that was asked for. */
export interface AskedTurn<T> {
  readonly end: Promise<T>;
  /** Gives the turn up; false: it has begun and cannot be taken back. */
  withdraw(): boolean;
}

/** One thing at a time on one printer, in the order of asking; what is urgent comes next, but interrupts nothing. */
export class Turns {
  readonly #urgent: Turn[] = [];
  readonly #plain: Turn[] = [];
  readonly #idle: (() => void)[] = [];
  #running = false;

  /** How many wait, and the one that has begun. */
  get depth(): number {
    return this.#urgent.length + this.#plain.length + (this.#running ? 1 : 0);
  }

  ask<T>(task: () => Promise<T>, order: 'plain' | 'urgent'): AskedTurn<T> {
    const queue = order === 'urgent' ? this.#urgent : this.#plain;
    let turn: Turn | undefined;
    const end = new Promise<T>((resolve, reject) => {
      turn = { begin: () => task().then(resolve, reject) };
      queue.push(turn);
    });
    this.#next();
    return {
      end,
      withdraw: () => {
        const at = turn ? queue.indexOf(turn) : -1;
        if (at >= 0) queue.splice(at, 1);
        return at >= 0;
      },
    };
  }

  /** Resolves when nothing has begun and nothing waits. */
  whenIdle(): Promise<void> {
    if (this.depth === 0) return Promise.resolve();
    return new Promise((resolve) => void this.#idle.push(resolve));
  }

  #next(): void {
    if (this.#running) return;
    const turn = this.#urgent.shift() ?? this.#plain.shift();
    if (!turn) {
      for (const resolve of this.#idle.splice(0)) resolve();
      return;
    }
    this.#running = true;
    const after = () => {
      this.#running = false;
      this.#next();
    };
    turn.begin().then(after, after);
  }
}
