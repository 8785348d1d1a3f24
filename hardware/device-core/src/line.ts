import { DeviceError } from './device-error.ts';
import type { LineLink } from './line-link.ts';
import type { Cancel, Timers } from './timers.ts';

/** What a framer has made of the bytes so far. */
export interface FramerStatistics {
  readonly framesGood: number;
  /** Frames with a wrong check sum, frames that never ended, and stretches of garbage, one each. */
  readonly framesBad: number;
  readonly bytesDiscarded: number;
}

/** Cuts bytes into frames: pure, resynchronising, length-capped. `nowMs` lets it give up a frame that never ends. */
export interface Framer<F> {
  push(chunk: Uint8Array, nowMs: number): readonly F[];
  /**
   * In how many ms what stands open is to be given up, by a push without bytes; undefined: nothing stands open. Else
   * noise that looks like a long frame would keep the good one behind it until somebody speaks again.
   */
  readonly giveUpMs?: number | undefined;
  readonly statistics: FramerStatistics;
}

export interface LineRequest<F, R> {
  readonly bytes: Uint8Array;
  /** Undefined means "not the answer": the frame goes to the event listeners instead. */
  readonly expect: (frame: F) => R | undefined;
  readonly timeoutMs: number;
}

const queueMax = 64;
/** After a missed answer the line stays quiet this long, so that a late one is not taken for the next one's. */
const settleMs = 200;

/** A line with one request in flight, in order of asking. Frames nobody asked for are events. */
export class Line<F> {
  readonly #link: LineLink;
  readonly #timers: Timers;
  readonly #eventListeners: ((frame: F) => void)[] = [];
  #take: ((frame: F) => boolean) | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(link: LineLink, framer: Framer<F>, timers: Timers) {
    this.#link = link;
    this.#timers = timers;
    let cancelGiveUp: Cancel = () => undefined;
    const push = (bytes: Uint8Array) => {
      cancelGiveUp();
      for (const frame of framer.push(bytes, timers.now())) this.#arrived(frame);
      if (framer.giveUpMs === undefined || !link.alive) return;
      cancelGiveUp = timers.after(framer.giveUpMs, () => push(new Uint8Array()));
    };
    link.onData(push);
    link.onEnd(() => cancelGiveUp());
  }

  onEvent(listener: (frame: F) => void): void {
    this.#eventListeners.push(listener);
  }

  /** Sends and waits for the answer. Rejects with `timeout`, `link-lost` or `queue-full`; retrying is the caller's choice. */
  transact<R>(request: LineRequest<F, R>): Promise<R> {
    return this.#inTurn(() => this.#ask(request));
  }

  /** Sends what has no answer, in its turn. */
  send(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    return this.#inTurn(() => this.#link.write(bytes, deadlineMs));
  }

  /** Lets `ms` go by, or the link's end if that is sooner. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        cancel();
        forget();
        resolve();
      };
      const cancel = this.#timers.after(ms, () => finish());
      let forget: Cancel = () => undefined;
      forget = this.#link.onEnd(finish);
    });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= queueMax) {
      return Promise.reject(
        new DeviceError('queue-full', `more than ${queueMax} requests wait for the line`),
      );
    }
    this.#waiting += 1;
    const turn = this.#tail.then(task).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = turn.catch((error: unknown) => this.#settleAfter(error));
    return turn;
  }

  async #settleAfter(error: unknown): Promise<void> {
    if (error instanceof DeviceError && error.code === 'timeout') await this.pause(settleMs);
  }

  #ask<R>(request: LineRequest<F, R>): Promise<R> {
    return new Promise((resolve, reject) => {
      let forget: Cancel = () => undefined;
      let isOver = false;
      const finish = (settle: () => void) => {
        if (isOver) return;
        isOver = true;
        this.#take = undefined;
        cancel();
        forget();
        settle();
      };
      const cancel = this.#timers.after(request.timeoutMs, () =>
        finish(() => reject(new DeviceError('timeout', `no answer within ${request.timeoutMs} ms`))),
      );
      this.#take = (frame) => {
        const answer = request.expect(frame);
        if (answer === undefined) return false;
        finish(() => resolve(answer));
        return true;
      };
      forget = this.#link.onEnd((error) => finish(() => reject(error)));
      this.#link
        .write(request.bytes, request.timeoutMs)
        .catch((error: unknown) => finish(() => reject(error)));
    });
  }

  #arrived(frame: F): void {
    if (this.#take?.(frame)) return;
    for (const listener of this.#eventListeners) listener(frame);
  }
}
