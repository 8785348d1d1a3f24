import type { Framer, FramerStatistics } from '@onehall/device-core';

/** One code as the scanner sent it, without its end. */
export interface RawScan {
  readonly bytes: Uint8Array;
}

/** No code is longer: a QR code of an official paper has some hundred bytes. */
export const codeBytesMax = 512;
/** A scanner without a suffix pauses after a code, and never within one. */
const interByteMs = 50;
const CR = 0x0d;
const LF = 0x0a;

const isText = (byte: number): boolean => byte >= 0x20 && byte !== 0x7f;

/**
 * Cuts the codes of a scanner at CR or CR LF, or at a pause where it has no suffix. What is too long, or holds bytes
 * that no code has, is thrown away up to its end: half of it could pass for another code.
 */
export class ScanFramer implements Framer<RawScan> {
  readonly #statistics = { framesGood: 0, framesBad: 0, bytesDiscarded: 0 };
  #open: number[] = [];
  #isBad = false;
  #lastAt = 0;

  get statistics(): FramerStatistics {
    return this.#statistics;
  }

  get giveUpMs(): number | undefined {
    return this.#open.length > 0 ? interByteMs + 1 : undefined;
  }

  push(chunk: Uint8Array, nowMs: number): readonly RawScan[] {
    const scans: RawScan[] = [];
    if (this.#open.length > 0 && nowMs - this.#lastAt > interByteMs) this.#end(scans);
    this.#lastAt = nowMs;
    for (const byte of chunk) {
      if (byte === CR || byte === LF) this.#end(scans);
      else this.#take(byte);
    }
    return scans;
  }

  #take(byte: number): void {
    if (!isText(byte) || this.#open.length >= codeBytesMax) this.#isBad = true;
    if (this.#open.length < codeBytesMax) this.#open.push(byte);
    else this.#statistics.bytesDiscarded += 1;
  }

  #end(scans: RawScan[]): void {
    if (this.#open.length === 0) return;
    if (this.#isBad) {
      this.#statistics.framesBad += 1;
      this.#statistics.bytesDiscarded += this.#open.length;
    } else {
      this.#statistics.framesGood += 1;
      scans.push({ bytes: Uint8Array.from(this.#open) });
    }
    this.#open = [];
    this.#isBad = false;
  }
}
