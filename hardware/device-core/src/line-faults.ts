import type { Cancel, Timers } from './timers.ts';
import type { DeviceSend } from './virtual-device.ts';

/**
 * Faults that any virtual device can have on its side of the line. `silent`: it hears and does not answer. `babbling`:
 * bytes without end. `noise`: a byte in twenty is wrong, both ways, with garbage between. `half-frames`: each answer
 * breaks off in the middle. `late-answers`: each answer comes after every patience.
 */
export const lineFaults = ['silent', 'babbling', 'noise', 'half-frames', 'late-answers'] as const;
export type LineFault = (typeof lineFaults)[number];

const noiseShare = 0.05;
const babbleMs = 20;
const babbleBytes = 16;
const lateMs = 4_000;

/** The mouth and the ear of a virtual device: what it says and hears passes through here and is disturbed on the way. */
export class LineFaults {
  readonly #timers: Timers;
  readonly #random: () => number;
  readonly #on = new Set<LineFault>();
  #send: DeviceSend | undefined;
  #babble: Cancel = () => undefined;

  /** `random`: 0 ≤ x < 1. */
  constructor(timers: Timers, random: () => number) {
    this.#timers = timers;
    this.#random = random;
  }

  plugged(send: DeviceSend): void {
    this.#send = send;
    this.#babbleOn();
  }

  unplugged(): void {
    this.#send = undefined;
    this.#babble();
  }

  faults(): readonly LineFault[] {
    return lineFaults.filter((fault) => this.#on.has(fault));
  }

  /** False: not a fault of the line. */
  set(fault: string, on: boolean): boolean {
    const known = lineFaults.find((one) => one === fault);
    if (!known) return false;
    if (on) this.#on.add(known);
    else this.#on.delete(known);
    if (known === 'babbling') this.#babbleOn();
    return true;
  }

  /** What reaches the device of what was sent to it. */
  heard(bytes: Uint8Array): Uint8Array {
    return this.#on.has('noise') ? bytes.map((byte) => this.#disturb(byte)) : bytes;
  }

  /** Sends what the device says, as far as its faults let it through. */
  say(bytes: Uint8Array): void {
    if (this.#on.has('silent')) return;
    const half = this.#on.has('half-frames') ? bytes.subarray(0, bytes.length >> 1) : bytes;
    const sent = this.#on.has('noise')
      ? Uint8Array.from([...this.#garbage(2), ...half].map((byte) => this.#disturb(byte)))
      : half;
    if (this.#on.has('late-answers')) this.#timers.after(lateMs, () => this.#send?.(sent));
    else this.#send?.(sent);
  }

  #babbleOn(): void {
    this.#babble();
    if (!this.#send || !this.#on.has('babbling')) return;
    this.#send(this.#garbage(babbleBytes));
    this.#babble = this.#timers.after(babbleMs, () => this.#babbleOn());
  }

  #disturb(byte: number): number {
    return this.#random() < noiseShare ? Math.floor(this.#random() * 256) : byte;
  }

  #garbage(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => Math.floor(this.#random() * 256));
  }
}
