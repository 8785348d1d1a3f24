import {
  DeviceError,
  Line,
  type LineLink,
  type StatisticsKeeper,
  type Timers,
  type TurnOutcome,
} from '@onehall/device-core';
import type { CompiledTemplate } from './compiled-template.ts';
import type { TemplateFrame } from './encode-frame.ts';
import type { KeyTemplate } from './template.ts';
import type { Wish } from './unit-wishes.ts';

export interface UnitLineOptions {
  readonly link: LineLink;
  readonly timers: Timers;
  readonly template: CompiledTemplate;
  readonly statistics: StatisticsKeeper;
  /** A key's frame came. `code` is in hexadecimal. */
  readonly heard: (address: number, code: string) => void;
  /** A polled pad said that it has no key. */
  readonly none: (address: number) => void;
}

const answerMs = 300;
const writeMs = 2_000;

/** What can be said to the units of a template's bus, and heard from them, over one plugging-in. */
export class UnitLine {
  readonly #options: UnitLineOptions;
  readonly #line: Line<TemplateFrame>;

  constructor(options: UnitLineOptions) {
    const { link, timers, template, statistics } = options;
    const framer = template.framer('back');
    statistics.framer(framer.statistics);
    this.#options = options;
    this.#line = new Line(link, framer, timers);
    this.#line.onEvent((frame) => void this.#keyIn(frame));
  }

  /** Says one thing to a unit; waits for its answer where the template has one. Rejects when the line takes no bytes. */
  async say(address: number, { command, filling }: Wish): Promise<TurnOutcome> {
    const { template } = this.#options;
    const bytes = template.encode('out', address, command, filling);
    const { answer } = command;
    if (!answer) {
      await this.#line.send(bytes, writeMs);
      return 'told';
    }
    return this.#ask(
      bytes,
      (frame) => frame.address === address && template.read(answer, frame) !== undefined,
    );
  }

  /** Asks a pad whether a key was pressed; its key is an answer too. */
  async poll(address: number): Promise<TurnOutcome> {
    const { template, none } = this.#options;
    const { poll } = template.source;
    if (!poll) return 'told';
    const bytes = template.encode('out', address, poll);
    const { answer } = poll;
    if (answer) {
      return this.#ask(bytes, (frame) => {
        if (frame.address !== address) return false;
        if (this.#keyIn(frame)) return true;
        const isNone = template.read(answer, frame) !== undefined;
        if (isNone) none(address);
        return isNone;
      });
    }
    // A pad without a word for "none" keeps silent: that is no missing answer.
    await this.#line.send(bytes, writeMs);
    await this.#line.pause(answerMs);
    return 'told';
  }

  async #ask(bytes: Uint8Array, isAnswer: (frame: TemplateFrame) => boolean): Promise<TurnOutcome> {
    try {
      await this.#line.transact({
        bytes,
        timeoutMs: answerMs,
        expect: (frame) => (isAnswer(frame) ? true : undefined),
      });
      return 'answered';
    } catch (error) {
      if (!(error instanceof DeviceError) || error.code !== 'timeout') throw error;
      this.#options.statistics.timedOut();
      return 'missed';
    }
  }

  /** Whether the frame was a key. */
  #keyIn(frame: TemplateFrame): boolean {
    const { template, heard } = this.#options;
    const { key } = template.source;
    const code = key && template.read(key, frame)?.key;
    if (!key || code === undefined) return false;
    this.#acknowledge(frame.address, key);
    heard(frame.address, code);
    return true;
  }

  #acknowledge(address: number, { acknowledge }: KeyTemplate): void {
    if (!acknowledge) return;
    const { template, statistics } = this.#options;
    this.#line.send(template.encode('out', address, acknowledge), writeMs).then(
      () => statistics.count('acknowledgements'),
      // The pad repeats the key, and is acknowledged then.
      () => statistics.count('lostAcknowledgements'),
    );
  }
}
