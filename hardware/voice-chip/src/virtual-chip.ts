import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  type Framer,
  LineFaults,
  lineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import { encodeReply, type VoiceChipModel, type VoiceReply } from './frames.ts';
import { type ChipOrder, createOrderFramer } from './host-frames.ts';

export interface VirtualChipOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
  /** How long it takes to say one character; 220 ms if left out. */
  readonly characterMs?: number;
}

/** A speech chip made of software: it says nothing aloud, but takes its time about it. */
export interface VirtualVoiceChip extends VirtualBody {
  /** What is being said, without the tags; null: silence. */
  readonly speaking: string | null;
  /** The last twenty texts said to their end, newest last. */
  readonly spoken: readonly string[];
  /** On the chip's own scale: 0 to 16 for SYN6288, to 10 for XFS5152. */
  readonly volume: number;
}

const spokenMax = 20;
const usualVolume: Readonly<Record<VoiceChipModel, number>> = { syn6288: 10, xfs5152: 5 };
const chipFaults = ['rejects', 'stuck'] as const;
type ChipFault = (typeof chipFaults)[number];
const tag = /\[[a-z]\d+\]/g;

/**
 * Makes a chip that is switched on and hangs on no cable yet. Faults of its own: `rejects` takes no text, `stuck` never
 * comes to a text's end until it is told to stop.
 */
export function createVirtualVoiceChip(
  model: VoiceChipModel,
  options: VirtualChipOptions = {},
): VirtualVoiceChip {
  return new ChipModel(model, options);
}

class ChipModel implements VirtualVoiceChip {
  readonly knownFaults = [...chipFaults, ...lineFaults];
  readonly #model: VoiceChipModel;
  readonly #timers: Timers;
  readonly #characterMs: number;
  readonly #lineFaults: LineFaults;
  readonly #faults = new Set<ChipFault>();
  readonly #decoder = new TextDecoder('gbk');
  readonly #listeners = new Set<() => void>();
  #framer: Framer<ChipOrder>;
  #speaking: string | null = null;
  #spoken: readonly string[] = [];
  #volume: number;
  #leftMs = 0;
  #saidSince = 0;
  #cancelEnd: Cancel | undefined;

  constructor(model: VoiceChipModel, options: VirtualChipOptions) {
    this.#model = model;
    this.#timers = options.timers ?? realTimers;
    this.#characterMs = options.characterMs ?? 220;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? Math.random);
    this.#framer = createOrderFramer(model);
    this.#volume = usualVolume[model];
  }

  get speaking(): string | null {
    return this.#speaking;
  }

  get spoken(): readonly string[] {
    return this.#spoken;
  }

  get volume(): number {
    return this.#volume;
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  /** It has its own power: what it is saying it goes on saying. */
  unplugged(): void {
    this.#lineFaults.unplugged();
    this.#framer = createOrderFramer(this.#model);
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const order of this.#framer.push(heard, this.#timers.now())) this.#obey(order);
  }

  faults(): readonly string[] {
    return [...chipFaults.filter((fault) => this.#faults.has(fault)), ...this.#lineFaults.faults()];
  }

  setFault(fault: string, on: boolean): void {
    if (this.#lineFaults.set(fault, on)) return;
    const known = chipFaults.find((one) => one === fault);
    assert(known, `a speech chip knows no fault ${fault}`);
    if (on) this.#faults.add(known);
    else this.#faults.delete(known);
  }

  powerCycle(): void {
    this.#silence();
    this.#framer = createOrderFramer(this.#model);
    this.#volume = usualVolume[this.#model];
    this.#say('ready');
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #obey(order: ChipOrder): void {
    if (order.kind === 'broken' || (order.kind === 'speak' && this.#faults.has('rejects'))) {
      this.#say('rejected');
      return;
    }
    this.#say('accepted');
    if (order.kind === 'status') this.#say(this.#speaking === null ? 'idle' : 'busy');
    if (order.kind === 'speak') this.#begin(this.#decoder.decode(order.text));
    if (order.kind === 'stop') this.#silence();
    if (order.kind === 'pause') this.#pause();
    if (order.kind === 'resume' && this.#speaking !== null && !this.#cancelEnd) this.#goOn();
    this.#changed();
  }

  /** A text that comes while another is said cuts that one off (SYN6288 data sheet 4.3.3, note 2). */
  #begin(text: string): void {
    this.#silence();
    const volume = /\[v(\d+)\]/.exec(text)?.[1];
    if (volume !== undefined) this.#volume = Number(volume);
    this.#speaking = text.replace(tag, '');
    this.#leftMs = [...this.#speaking].length * this.#characterMs;
    this.#goOn();
  }

  #goOn(): void {
    this.#saidSince = this.#timers.now();
    this.#cancelEnd = this.#timers.after(this.#leftMs, () => this.#end());
  }

  #pause(): void {
    if (!this.#cancelEnd) return;
    this.#cancelEnd();
    this.#cancelEnd = undefined;
    this.#leftMs -= this.#timers.now() - this.#saidSince;
  }

  #end(): void {
    if (this.#speaking === null || this.#faults.has('stuck')) return;
    this.#spoken = [...this.#spoken, this.#speaking].slice(-spokenMax);
    this.#silence();
    this.#say('idle');
    this.#changed();
  }

  #silence(): void {
    this.#cancelEnd?.();
    this.#cancelEnd = undefined;
    this.#speaking = null;
  }

  #say(reply: VoiceReply): void {
    this.#lineFaults.say(encodeReply(reply));
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
