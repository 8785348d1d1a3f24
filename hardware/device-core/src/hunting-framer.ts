import type { Framer, FramerStatistics } from './line.ts';

/** What stands at the head of the bytes. `bad`: no frame can begin here. */
export type Cut<F> =
  | { readonly kind: 'frame'; readonly length: number; readonly frame: F }
  | { readonly kind: 'more' }
  | { readonly kind: 'bad' };

export interface HuntingFramerOptions<F> {
  /** Pure. Looks at the bytes from the first on; never asks for more than `bytesMax` of them. */
  readonly cut: (bytes: Uint8Array) => Cut<F>;
  /** No frame is longer. */
  readonly bytesMax: number;
  /** A frame whose bytes pause longer than this is given up: its head is thrown away and the rest looked at anew. */
  readonly interByteMs: number;
}

/**
 * Finds frames in a stream that may begin anywhere and hold anything: at each place it asks `cut`, and where no frame
 * begins it goes on by one byte. So a good frame is found behind noise, inside half a frame, and glued to another.
 */
export class HuntingFramer<F> implements Framer<F> {
  readonly #options: HuntingFramerOptions<F>;
  readonly #statistics = { framesGood: 0, framesBad: 0, bytesDiscarded: 0 };
  #open: Uint8Array = new Uint8Array();
  #lastAt = 0;
  #hunting = false;

  constructor(options: HuntingFramerOptions<F>) {
    this.#options = options;
  }

  get statistics(): FramerStatistics {
    return this.#statistics;
  }

  get giveUpMs(): number | undefined {
    return this.#open.length > 0 ? this.#options.interByteMs + 1 : undefined;
  }

  push(chunk: Uint8Array, nowMs: number): readonly F[] {
    const frames: F[] = [];
    if (this.#open.length > 0 && nowMs - this.#lastAt > this.#options.interByteMs) {
      this.#discardHead();
      this.#cutAll(frames, true);
    }
    this.#lastAt = nowMs;
    const joined = new Uint8Array(this.#open.length + chunk.length);
    joined.set(this.#open);
    joined.set(chunk, this.#open.length);
    this.#open = joined;
    this.#cutAll(frames, false);
    return frames;
  }

  /** `stale`: what is incomplete stays incomplete, so its head goes and the rest is looked at. */
  #cutAll(frames: F[], stale: boolean): void {
    while (this.#open.length > 0) {
      const cut = this.#options.cut(this.#open);
      if (cut.kind === 'frame') {
        this.#statistics.framesGood += 1;
        this.#hunting = false;
        this.#open = this.#open.slice(cut.length);
        frames.push(cut.frame);
      } else if (cut.kind === 'more' && !stale && this.#open.length < this.#options.bytesMax) {
        return;
      } else {
        this.#discardHead();
      }
    }
  }

  /** A stretch of garbage counts as one bad frame, however long it is. */
  #discardHead(): void {
    if (!this.#hunting) this.#statistics.framesBad += 1;
    this.#hunting = true;
    this.#statistics.bytesDiscarded += 1;
    this.#open = this.#open.slice(1);
  }
}
