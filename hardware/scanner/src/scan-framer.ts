import type { Framer, FramerStatistics } from '@onehall/device-core';

/** `ends`: every code ends with CR, LF or both. `none`: silence ends it. `learn`: silence ends it until an end was seen. */
export type ScanSuffix = 'ends' | 'none' | 'learn';

/** A code of no more bytes than this; a ticket's link has about 80, the largest QR code 2,953. */
const codeBytesMax = 3_000;
/** A byte takes 1 ms at 9600 baud: a pause this long is the end of a code, or of a burst of garbage. */
export const interByteMs = 50;

/** What comes so soon behind a code that broke off is its other half: nobody scans again as quickly. */
const tornMs = 500;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Cuts a scanner's bytes into codes. Text has no check sum, so it is strict: after a byte that no code holds, or a code
 * that is too long, nothing is believed until the line has been silent once. A lost scan costs another; a wrong one,
 * more.
 */
export class ScanFramer implements Framer<Uint8Array> {
  readonly #statistics = { framesGood: 0, framesBad: 0, bytesDiscarded: 0 };
  #suffix: ScanSuffix;
  #open: number[] = [];
  #spoilt = false;
  #lastAt = Number.NEGATIVE_INFINITY;
  #tornUntil: number;

  /** `openedAtMs`: what comes at once may be the rest of a code that was on its way. */
  constructor(suffix: ScanSuffix, openedAtMs: number) {
    this.#suffix = suffix;
    this.#tornUntil = openedAtMs + tornMs;
  }

  get statistics(): FramerStatistics {
    return this.#statistics;
  }

  push(chunk: Uint8Array, nowMs: number): readonly Uint8Array[] {
    const codes = nowMs - this.#lastAt > interByteMs ? [...this.silence()] : [];
    this.#lastAt = nowMs;
    if (this.#open.length === 0 && nowMs < this.#tornUntil) this.#spoilt = true;
    for (const byte of chunk) {
      if (this.#spoilt) this.#statistics.bytesDiscarded += 1;
      else if (byte === carriageReturn || byte === lineFeed) codes.push(...this.#ended());
      else if (this.#open.length >= codeBytesMax || isControl(byte)) this.#spoil();
      else this.#open.push(byte);
    }
    return codes;
  }

  /** The line has been silent for longer than `interByteMs`. */
  silence(): readonly Uint8Array[] {
    this.#spoilt = false;
    if (this.#open.length === 0) return [];
    if (this.#suffix !== 'ends') return this.#taken();
    this.#discard(0);
    this.#tornUntil = this.#lastAt + tornMs;
    return [];
  }

  #ended(): readonly Uint8Array[] {
    if (this.#open.length === 0) return [];
    if (this.#suffix === 'learn') this.#suffix = 'ends';
    return this.#taken();
  }

  #taken(): readonly Uint8Array[] {
    const code = Uint8Array.from(this.#open);
    this.#open = [];
    this.#statistics.framesGood += 1;
    return [code];
  }

  #spoil(): void {
    this.#spoilt = true;
    this.#discard(1);
  }

  #discard(more: number): void {
    this.#statistics.framesBad += 1;
    this.#statistics.bytesDiscarded += this.#open.length + more;
    this.#open = [];
  }
}

function isControl(byte: number): boolean {
  return byte < 0x20 || byte === 0x7f;
}
