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
import { encodeCardText } from '../card-text.ts';
import { createCommandFramer, encodeAnswer, type SamCommand, statusWords } from '../frames.ts';
import { IdCard, type IdCardFields } from '../id-card.ts';

export interface VirtualReaderOptions {
  readonly timers?: Timers;
  /** 0 ≤ x < 1, for the noise. */
  readonly random?: () => number;
  /** Finds a card that it has read for as long as it lies there; a real SAM finds it only when it is laid on anew. */
  readonly findsAgain?: boolean;
}

/** A reader for ID cards made of software. */
export interface VirtualIdCardReader extends VirtualBody {
  /** The card that lies on it, which masks itself; null: none. */
  readonly laid: IdCard | null;
  /** Lays an invented card on it, in place of the one that lies there. */
  layCard(card: IdCardFields): void;
  takeCard(): void;
}

const cardFaults = ['bad-card', 'read-failed', 'auth-failed'] as const;
type CardFault = (typeof cardFaults)[number];
const statusOf: Readonly<Record<CardFault, number>> = {
  'bad-card': statusWords['card-unknown'],
  'read-failed': statusWords['read-failed'],
  'auth-failed': statusWords['card-not-authentic'],
};
const photoBytes = 1_024;
const lengths = [0x01, 0x00, 0x04, 0x00] as const;
/** 05.01-20180101-0000000001-0000000002 */
const samId = Uint8Array.of(5, 0, 1, 0, 0x85, 0xec, 0x33, 0x01, 1, 0, 0, 0, 2, 0, 0, 0);

/** Makes a reader that is switched on and hangs on no cable yet. Its own faults are those of the cards laid on it. */
export function createVirtualIdCardReader(options: VirtualReaderOptions = {}): VirtualIdCardReader {
  return new ReaderModel(options);
}

class ReaderModel implements VirtualIdCardReader {
  readonly knownFaults = [...cardFaults, ...lineFaults];
  readonly #timers: Timers;
  readonly #findsAgain: boolean;
  readonly #lineFaults: LineFaults;
  readonly #faults = new Set<CardFault>();
  readonly #listeners = new Set<() => void>();
  #framer = createCommandFramer();
  #laid: IdCard | null = null;
  #step: 'laid' | 'found' | 'selected' | 'read' = 'laid';

  constructor(options: VirtualReaderOptions) {
    this.#timers = options.timers ?? realTimers;
    this.#findsAgain = options.findsAgain ?? false;
    this.#lineFaults = new LineFaults(this.#timers, options.random ?? Math.random);
  }

  get laid(): IdCard | null {
    return this.#laid;
  }

  layCard(card: IdCardFields): void {
    this.#put(new IdCard(card));
  }

  takeCard(): void {
    this.#put(null);
  }

  plugged(send: DeviceSend): void {
    this.#lineFaults.plugged(send);
  }

  unplugged(): void {
    this.#lineFaults.unplugged();
    this.#framer = createCommandFramer();
  }

  receive(bytes: Uint8Array): void {
    const heard = this.#lineFaults.heard(bytes);
    for (const command of this.#framer.push(heard, this.#timers.now()))
      this.#lineFaults.say(this.#answer(command));
  }

  faults(): readonly string[] {
    return [...cardFaults.filter((fault) => this.#faults.has(fault)), ...this.#lineFaults.faults()];
  }

  setFault(fault: string, on: boolean): void {
    if (this.#lineFaults.set(fault, on)) return;
    const known = cardFaults.find((one) => one === fault);
    assert(known, `a reader for ID cards knows no fault ${fault}`);
    if (on) this.#faults.add(known);
    else this.#faults.delete(known);
  }

  /** The card lies where it lies. */
  powerCycle(): void {
    this.#framer = createCommandFramer();
    this.#step = 'laid';
    this.#changed();
  }

  onChange(listener: () => void): Cancel {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #put(card: IdCard | null): void {
    this.#laid = card;
    this.#step = 'laid';
    this.#changed();
  }

  #answer(command: SamCommand | 'unknown' | 'broken'): Uint8Array {
    switch (command) {
      case 'broken':
        return encodeAnswer(statusWords['checksum-wrong']);
      case 'unknown':
        return encodeAnswer(statusWords['command-wrong']);
      case 'sam-id':
        return encodeAnswer(statusWords.done, samId);
      case 'reset':
        this.#step = 'laid';
        return encodeAnswer(statusWords.done);
      case 'state':
        return encodeAnswer(statusWords.done);
      case 'find':
        return this.#find();
      case 'select':
        return this.#select();
      case 'read':
        return this.#read();
    }
  }

  #find(): Uint8Array {
    if (!this.#laid || (this.#step === 'read' && !this.#findsAgain))
      return encodeAnswer(statusWords['no-card']);
    this.#step = 'found';
    return encodeAnswer(statusWords.found, new Uint8Array(4));
  }

  #select(): Uint8Array {
    if (!this.#laid || this.#step !== 'found') return encodeAnswer(statusWords['select-failed']);
    this.#step = 'selected';
    return encodeAnswer(statusWords.done, new Uint8Array(8));
  }

  #read(): Uint8Array {
    if (!this.#laid || this.#step !== 'selected') return encodeAnswer(statusWords['read-failed']);
    const fault = cardFaults.find((one) => this.#faults.has(one));
    this.#step = fault ? 'laid' : 'read';
    if (fault) return encodeAnswer(statusOf[fault]);
    const photo = this.#laid.photo ?? new Uint8Array(photoBytes).fill(0x57);
    const data = Uint8Array.of(...lengths, ...encodeCardText(this.#laid), ...photo.subarray(0, photoBytes));
    return encodeAnswer(statusWords.done, data);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
