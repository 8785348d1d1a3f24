import { DeviceError } from './device-error.ts';
import type { Timers } from './timers.ts';

/** A write's completion callback, as node streams give it. */
export type WriteDone = (error?: Error | null) => void;

/** The writes on their way: each ends by its callback, its time limit, or the link's end, whichever is first. */
export class PendingWrites {
  readonly #timers: Timers;
  readonly #fails = new Set<(error: DeviceError) => void>();

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Runs one write; `start` is given the completion callback. Rejects with `timeout` or what `failAll` is told. */
  run(deadlineMs: number, start: (done: WriteDone) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: DeviceError) => {
        if (!this.#fails.delete(finish)) return;
        cancel();
        if (error === undefined) resolve();
        else reject(error);
      };
      const cancel = this.#timers.after(deadlineMs, () =>
        finish(new DeviceError('timeout', `the line took no bytes for ${deadlineMs} ms`)),
      );
      this.#fails.add(finish);
      start((error) =>
        finish(
          error
            ? new DeviceError('link-lost', `write failed: ${error.message}`, { cause: error })
            : undefined,
        ),
      );
    });
  }

  failAll(error: DeviceError): void {
    for (const fail of [...this.#fails]) fail(error);
  }
}
