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
import { answerFrame, createCommandFramer, type SdtCommand, type SdtStatus } from './frames.ts';
import { encodeCard, type IdCard } from './id-card.ts';

export interface VirtualIdCardReaderOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
}

/** A card reader made of software. Faults of its own: `bad-card`, `read-failed`, `auth-failed`. */
export interface VirtualIdCardReader extends VirtualBody {
  layCard(card: IdCard): void;
  takeCard(): void;
  /** The card that lies on it. */
  readonly laid: IdCard | null;
}

/** What the module answers to the step at which each fault strikes. */
const ownFaults = {
  'bad-card': { at: 'select', status: 'select-failed' },
  'read-failed': { at: 'read', status: 'read-failed' },
  'auth-failed': { at: 'read', status: 'not-authenticated' },
} as const satisfies Readonly<Record<string, { readonly at: SdtCommand; readonly status: SdtStatus }>>;

const findAnswer = Uint8Array.of(0, 0, 0, 0);
const samId = new Uint8Array(16);

/** Makes a reader that is switched on, with no card on it, on no cable yet. */
export function createVirtualIdCardReader(options: VirtualIdCardReaderOptions = {}): VirtualIdCardReader {
  return new ReaderModel(options);
}

class ReaderModel implements VirtualIdCardReader {
  readonly knownFaults = [...Object.keys(ownFaults), ...lineFaults];
  readonly #timers: Timers;
  readonly #lineFaults: LineFaults;
  readonly #own = new Set<string>();
  readonly #changeListeners = new Set<() => void>();
  #framer = createCommandFramer();
  #laid: IdCard | null = null;

  constructor(options: VirtualIdCardReaderOptions) {
    this.#timers = options.timers ?? realTimers;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? (() => 0.7));
  }

  get laid(): IdCard | null {
    return this.#laid;
  }

  layCard(card: IdCard): void {
    this.#laid = card;
    this.#changed();
  }

  takeCard(): void {
    this.#laid = null;
    this.#changed();
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const command of this.#framer.push(heard, this.#timers.now()))
      this.#lineFaults.say(this.#answer(command));
  }

  faults(): readonly string[] {
    return this.knownFaults.filter(
      (fault) => this.#own.has(fault) || this.#lineFaults.faults().some((one) => one === fault),
    );
  }

  setFault(fault: string, on: boolean): void {
    assert(this.knownFaults.includes(fault), `a card reader knows no fault ${fault}`);
    if (!this.#lineFaults.set(fault, on)) {
      if (on) this.#own.add(fault);
      else this.#own.delete(fault);
    }
    this.#changed();
  }

  powerCycle(): void {
    this.#framer = createCommandFramer();
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  #answer(command: SdtCommand | 'unknown'): Uint8Array {
    for (const [fault, { at, status }] of Object.entries(ownFaults))
      if (at === command && this.#own.has(fault)) return answerFrame(status);
    if (command === 'unknown') return answerFrame('command-unknown');
    if (command === 'state' || command === 'reset') return answerFrame('done');
    if (command === 'sam-id') return answerFrame('done', samId);
    if (this.#laid === null) return answerFrame(command === 'find' ? 'none-found' : 'bad-card');
    if (command === 'find') return answerFrame('found', findAnswer);
    return answerFrame('done', command === 'read' ? encodeCard(this.#laid) : new Uint8Array(8));
  }

  #changed(): void {
    for (const listener of [...this.#changeListeners]) listener();
  }
}
