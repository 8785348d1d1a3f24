import type { ByteLink } from './byte-link.ts';
import type { Cancel, Timers } from './timers.ts';

interface Written {
  readonly bytes: Uint8Array;
  readonly until: number;
}

/** What a USB adapter may hold bytes back, and some more. */
const adapterMs = 60;

export interface EchoFreeOptions {
  readonly timers: Timers;
  /** How fast the wire is: an echo comes back while the bytes go out. */
  readonly bytesPerSecond: number;
}

/**
 * The same link behind an RS-485 adapter that hands back every byte we send: what was written is taken out of what is
 * read. A write is looked for as a whole first; where the device's bytes fell between it, byte by byte once its time is
 * over. An echo that never comes costs nothing but that time. What cannot be told apart: with a missing echo, an answer
 * that equals the request within that time is taken for the echo.
 */
export function echoFreeLink(link: ByteLink, options: EchoFreeOptions): ByteLink {
  const remover = new EchoRemover(options);
  link.onData((bytes) => remover.read(bytes));
  link.onDown(() => remover.clear());
  return {
    describe: link.describe,
    open: () => link.open(),
    onData: (listener) => remover.onData(listener),
    onDown: (listener) => link.onDown(listener),
    modemLines: async () => (await link.modemLines?.()) ?? null,
    async write(bytes, deadlineMs) {
      remover.wrote(bytes);
      await link.write(bytes, deadlineMs);
    },
    async close() {
      remover.clear();
      await link.close();
    },
  };
}

class EchoRemover {
  readonly #options: EchoFreeOptions;
  readonly #listeners: ((bytes: Uint8Array) => void)[] = [];
  readonly #expected: Written[] = [];
  #held: readonly number[] = [];
  #cancel: Cancel = () => undefined;

  constructor(options: EchoFreeOptions) {
    this.#options = options;
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener);
  }

  wrote(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const { timers, bytesPerSecond } = this.#options;
    const onWireMs = (bytes.length / bytesPerSecond) * 1_000;
    const from = Math.max(timers.now(), this.#expected.at(-1)?.until ?? 0);
    this.#expected.push({ bytes: Uint8Array.from(bytes), until: Math.ceil(from + onWireMs + adapterMs) });
    if (this.#expected.length === 1) this.#awaitFirst();
  }

  read(bytes: Uint8Array): void {
    this.#held = [...this.#held, ...bytes];
    this.#takeWhole();
  }

  clear(): void {
    this.#cancel();
    this.#expected.length = 0;
    this.#held = [];
  }

  /** Takes out every write that stands there as a whole; lets go what stands before the place where one may begin. */
  #takeWhole(): void {
    for (let first = this.#expected[0]; first; first = this.#expected[0]) {
      const at = indexOf(this.#held, first.bytes);
      if (at < 0) break;
      this.#letGo(this.#held.slice(0, at));
      this.#held = this.#held.slice(at + first.bytes.length);
      this.#next();
    }
    const head = this.#expected[0]?.bytes[0];
    const begins = head === undefined ? -1 : this.#held.indexOf(head);
    const free = begins < 0 ? this.#held.length : begins;
    this.#letGo(this.#held.slice(0, free));
    this.#held = this.#held.slice(free);
  }

  /** Its time is over: it stands there in pieces, or it never came. */
  #takePieces(first: Written): void {
    this.#held = withoutPieces(this.#held, first.bytes) ?? this.#held;
    this.#next();
    this.#takeWhole();
  }

  #next(): void {
    this.#expected.shift();
    this.#cancel();
    this.#awaitFirst();
  }

  #awaitFirst(): void {
    const first = this.#expected[0];
    if (!first) return;
    const { timers } = this.#options;
    this.#cancel = timers.after(first.until - timers.now(), () => this.#takePieces(first));
  }

  #letGo(bytes: readonly number[]): void {
    if (bytes.length === 0) return;
    for (const listener of this.#listeners) listener(Uint8Array.from(bytes));
  }
}

function indexOf(held: readonly number[], wanted: Uint8Array): number {
  for (let at = 0; at + wanted.length <= held.length; at += 1) {
    if (wanted.every((byte, n) => held[at + n] === byte)) return at;
  }
  return -1;
}

/** The bytes without the wanted ones in their order, in the closest stand they have; undefined when one is missing. */
function withoutPieces(held: readonly number[], wanted: Uint8Array): readonly number[] | undefined {
  let closest: readonly number[] | undefined;
  for (let start = 0; start < held.length; start += 1) {
    const places = placesFrom(held, wanted, start);
    if (places && (!closest || span(places) < span(closest))) closest = places;
  }
  return closest && held.filter((_, at) => !closest.includes(at));
}

function placesFrom(
  held: readonly number[],
  wanted: Uint8Array,
  start: number,
): readonly number[] | undefined {
  const places: number[] = [];
  let from = start;
  for (const byte of wanted) {
    const at = held.indexOf(byte, from);
    if (at < 0) return undefined;
    places.push(at);
    from = at + 1;
  }
  return places;
}

function span(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}
