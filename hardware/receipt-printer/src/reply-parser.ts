import type { Framer, FramerStatistics } from '@onehall/device-core';

/** One thing the printer said. */
export type PrinterReply =
  /** Answer to DLE EOT n. */
  | { readonly kind: 'real-time'; readonly byte: number }
  /** Automatic status back, four bytes. */
  | { readonly kind: 'status-back'; readonly bytes: readonly number[] }
  /** Answer to GS r: it was reached in the buffer. */
  | { readonly kind: 'ordered'; readonly byte: number }
  /** Echo of GS ( H: everything before it is on the paper. */
  | { readonly kind: 'process-id'; readonly id: string }
  /** Text block, as for GS I. */
  | { readonly kind: 'block'; readonly header: number; readonly text: string };

const xon = 0x11;
const xoff = 0x13;
const blockBytesMax = 84;
/** At 9600 baud the longest block takes 84 ms; a frame that stands open longer is noise. */
const openFrameMsMax = 250;
const blockHeaders: ReadonlySet<number> = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);

type Head = { readonly reply: PrinterReply; readonly length: number } | 'open' | 'noise';

/**
 * Tells the replies apart by their fixed bits (Epson's status tables), so that one parser serves them all: noise is
 * skipped byte by byte until something fits again. Never throws; holds at most one open frame.
 */
export class PrinterReplyParser implements Framer<PrinterReply> {
  #buffer: readonly number[] = [];
  #lastAt = 0;
  readonly #statistics = { framesGood: 0, framesBad: 0, bytesDiscarded: 0 };
  #skipping = false;

  get statistics(): FramerStatistics {
    return this.#statistics;
  }

  push(chunk: Uint8Array, nowMs: number): readonly PrinterReply[] {
    const replies: PrinterReply[] = [];
    // What remains of a frame given up may look like the start of another: none of it may swallow what comes now.
    while (this.#buffer.length > 0 && nowMs - this.#lastAt > openFrameMsMax) {
      this.#skip();
      this.#drain(replies);
    }
    this.#lastAt = nowMs;
    for (const byte of chunk) {
      // Flow control may stand anywhere, and no status can take its values.
      if (byte === xon || byte === xoff) continue;
      this.#buffer = [...this.#buffer, byte];
      this.#drain(replies);
    }
    return replies;
  }

  #drain(replies: PrinterReply[]): void {
    while (this.#buffer.length > 0) {
      const head = readHead(this.#buffer);
      if (head === 'open') return;
      if (head === 'noise') {
        this.#skip();
      } else {
        this.#buffer = this.#buffer.slice(head.length);
        this.#statistics.framesGood += 1;
        this.#skipping = false;
        replies.push(head.reply);
      }
    }
  }

  #skip(): void {
    this.#buffer = this.#buffer.slice(1);
    this.#statistics.bytesDiscarded += 1;
    if (!this.#skipping) this.#statistics.framesBad += 1;
    this.#skipping = true;
  }
}

function readHead(buffer: readonly number[]): Head {
  const [first = 0] = buffer;
  if ((first & 0x93) === 0x12) return { reply: { kind: 'real-time', byte: first }, length: 1 };
  if ((first & 0x93) === 0x10) return readStatusBack(buffer);
  if (blockHeaders.has(first)) return readBlock(buffer);
  if ((first & 0x90) === 0) return { reply: { kind: 'ordered', byte: first }, length: 1 };
  return 'noise';
}

function readStatusBack(buffer: readonly number[]): Head {
  const bytes = buffer.slice(0, 4);
  if (bytes.slice(1).some((byte) => (byte & 0x90) !== 0)) return 'noise';
  return bytes.length < 4 ? 'open' : { reply: { kind: 'status-back', bytes }, length: 4 };
}

function readBlock(buffer: readonly number[]): Head {
  const end = buffer.indexOf(0);
  const body = buffer.slice(1, end < 0 ? undefined : end);
  if (body.length > blockBytesMax || body.some((byte) => byte < 0x20 || byte > 0x7e)) return 'noise';
  if (end < 0) return 'open';
  const text = String.fromCharCode(...body);
  const [header = 0] = buffer;
  if (header === 0x37 && body[0] === 0x22 && body.length === 5) {
    return { reply: { kind: 'process-id', id: text.slice(1) }, length: end + 1 };
  }
  return { reply: { kind: 'block', header, text }, length: end + 1 };
}
