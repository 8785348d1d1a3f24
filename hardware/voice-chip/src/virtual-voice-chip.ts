import { strict as assert } from 'node:assert';
import {
  type Cancel,
  type DeviceSend,
  LineFaults,
  lineFaults,
  realTimers,
  type Timers,
  type VirtualBody,
} from '@onehall/device-core';
import {
  type ChipCommand,
  type ChipReply,
  createCommandFramer,
  replyByte,
  type VoiceChipModel,
} from './frames.ts';

export interface VirtualVoiceChipOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
  /** How long a character takes to say, in ms. */
  readonly characterMs?: number;
}

/** A voice chip made of software. Fault of its own: `rejects`, it takes no text. */
export interface VirtualVoiceChip extends VirtualBody {
  /** What it says at this moment. */
  readonly speaking: string | null;
  /** What it has said to the end, newest last. */
  readonly spoken: readonly string[];
}

const rejects = 'rejects';
const spokenMax = 20;

/** Makes a chip that is switched on and hangs on no cable yet. */
export function createVirtualVoiceChip(
  model: VoiceChipModel,
  options: VirtualVoiceChipOptions = {},
): VirtualVoiceChip {
  return new ChipModel(model, options);
}

class ChipModel implements VirtualVoiceChip {
  readonly knownFaults = [rejects, ...lineFaults];
  readonly #model: VoiceChipModel;
  readonly #timers: Timers;
  readonly #characterMs: number;
  readonly #lineFaults: LineFaults;
  readonly #changeListeners = new Set<() => void>();
  readonly #decoder = new TextDecoder('gbk');
  #framer: ReturnType<typeof createCommandFramer>;
  #rejects = false;
  #speaking: string | null = null;
  #spoken: readonly string[] = [];
  #cancel: Cancel = () => undefined;

  constructor(model: VoiceChipModel, options: VirtualVoiceChipOptions) {
    this.#model = model;
    this.#timers = options.timers ?? realTimers;
    this.#characterMs = options.characterMs ?? 150;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? (() => 0.7));
    this.#framer = createCommandFramer(model);
  }

  get speaking(): string | null {
    return this.#speaking;
  }

  get spoken(): readonly string[] {
    return this.#spoken;
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const command of this.#framer.push(heard, this.#timers.now())) this.#obey(command);
  }

  faults(): readonly string[] {
    return [...(this.#rejects ? [rejects] : []), ...this.#lineFaults.faults()];
  }

  setFault(fault: string, on: boolean): void {
    assert(this.knownFaults.includes(fault), `a voice chip knows no fault ${fault}`);
    if (fault === rejects) this.#rejects = on;
    else this.#lineFaults.set(fault, on);
    this.#changed();
  }

  /** It says that it is ready once it is. */
  powerCycle(): void {
    this.#cancel();
    this.#speaking = null;
    this.#framer = createCommandFramer(this.#model);
    this.#say('ready');
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  #obey({ kind, text }: ChipCommand): void {
    if (kind === 'other' || (kind === 'speak' && this.#rejects)) {
      this.#say('rejected');
      return;
    }
    this.#say('accepted');
    if (kind === 'status') this.#say(this.#speaking === null ? 'idle' : 'busy');
    if (kind === 'stop') this.#fallSilent();
    if (kind === 'speak') this.#speak(this.#decoder.decode(text).replaceAll(/\[[a-z]\d+\]/g, ''));
  }

  /** A text that comes while another is said breaks it off (SYN6288 datasheet, "synthesis command"). */
  #speak(text: string): void {
    this.#cancel();
    this.#speaking = text;
    this.#changed();
    this.#cancel = this.#timers.after([...text].length * this.#characterMs, () => {
      this.#spoken = [...this.#spoken, text].slice(-spokenMax);
      this.#speaking = null;
      this.#say('idle');
      this.#changed();
    });
  }

  #fallSilent(): void {
    this.#cancel();
    this.#speaking = null;
    this.#changed();
  }

  #say(reply: ChipReply): void {
    this.#lineFaults.say(Uint8Array.of(replyByte(reply)));
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}
