import { EventEmitter } from 'node:events';
import type { HuntingFramer, LineLink, Timers } from '@onehall/device-core';
import { type ModbusFrame, withCrc } from './modbus-frames.ts';

type Done = (error: Error | null) => void;

const writeMs = 1_000;

/**
 * The port that modbus-serial talks to, on a line of ours: the library opens no port of its own. It hears only whole
 * answers of the unit and the function that it asked last; another's late answer would end its request with an error.
 */
export class ModbusPort extends EventEmitter {
  readonly #link: LineLink;
  #unit = -1;
  #code = -1;
  #written: Promise<void> = Promise.resolve();

  constructor(link: LineLink, framer: HuntingFramer<ModbusFrame>, timers: Timers) {
    super();
    this.#link = link;
    link.onData((bytes) => {
      for (const frame of framer.push(bytes, timers.now())) this.#arrived(frame);
    });
  }

  get isOpen(): boolean {
    return this.#link.alive;
  }

  /** The newest write: the library does not wait for it. */
  get written(): Promise<void> {
    return this.#written;
  }

  open(done: Done): void {
    done(null);
  }

  close(done: Done): void {
    done(null);
  }

  write(request: Buffer): void {
    this.#unit = request[0] ?? -1;
    this.#code = request[1] ?? -1;
    this.#written = this.#link.write(request, writeMs);
  }

  #arrived(frame: ModbusFrame): void {
    const [unit, code = 0] = frame;
    if (unit === this.#unit && (code & 0x7f) === this.#code) this.emit('data', Buffer.from(withCrc(frame)));
  }
}
