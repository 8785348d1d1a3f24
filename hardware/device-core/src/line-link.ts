import type { ByteLink, ModemLines } from './byte-link.ts';
import { DeviceError } from './device-error.ts';
import type { Cancel } from './timers.ts';

/**
 * One plugging-in of a device, as a driver sees it. When it ends, it ends for good: its data listeners fall silent,
 * so a late reply of an older generation cannot reach anybody, and its writes are refused.
 */
export class LineLink {
  readonly generation: number;
  readonly #link: ByteLink;
  readonly #dataListeners: ((bytes: Uint8Array) => void)[] = [];
  readonly #endListeners = new Set<(error: DeviceError) => void>();
  #ended: DeviceError | undefined;

  constructor(link: ByteLink, generation: number) {
    this.#link = link;
    this.generation = generation;
    link.onData((bytes) => {
      if (this.alive) for (const listener of this.#dataListeners) listener(bytes);
    });
    link.onDown((error) => this.fail(error));
  }

  get alive(): boolean {
    return this.#ended === undefined;
  }

  get describe(): string {
    return this.#link.describe;
  }

  /** Rejects with the reason of the end once the link has ended, `timeout` past `deadlineMs`. */
  async write(bytes: Uint8Array, deadlineMs: number): Promise<void> {
    if (this.#ended) throw this.#ended;
    await this.#link.write(bytes, deadlineMs);
  }

  /** Null: the link has none, or cannot tell, or has ended. */
  async modemLines(): Promise<ModemLines | null> {
    const lines = this.alive ? await this.#link.modemLines?.() : null;
    return (this.alive && lines) || null;
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#dataListeners.push(listener);
  }

  /** Called once, at once if the link has already ended. The answer takes the listener off again. */
  onEnd(listener: (error: DeviceError) => void): Cancel {
    if (this.#ended) listener(this.#ended);
    else this.#endListeners.add(listener);
    return () => void this.#endListeners.delete(listener);
  }

  /** Declares the link lost, by the cable or by a driver whose device fell silent. */
  fail(error: DeviceError): void {
    if (this.#ended) return;
    this.#ended = error;
    for (const listener of [...this.#endListeners]) listener(error);
  }

  /** For the supervisor only. */
  async open(): Promise<void> {
    await this.#link.open();
  }

  /** For the supervisor only: ends the link and gives the port back. */
  async close(): Promise<void> {
    this.fail(new DeviceError('stopped', `${this.describe} was closed`));
    await this.#link.close();
  }
}
