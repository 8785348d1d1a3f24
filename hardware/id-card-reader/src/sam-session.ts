import {
  DeviceError,
  type Framer,
  Line,
  type LineLink,
  type StatisticsKeeper,
  type Timers,
} from '@onehall/device-core';
import { decodeCardText, type TextFailure, textBytes } from './card-text.ts';
import {
  createAnswerFramer,
  encodeCommand,
  readDataBytes,
  type SamAnswer,
  type SamCommand,
  type SamResult,
} from './frames.ts';
import { IdCard } from './id-card.ts';

/** Why a card that lies on the reader could not be read. */
export type CardFailure = Exclude<SamResult, 'done' | 'found' | 'no-card'> | TextFailure;

export type CardReading =
  | { readonly kind: 'card'; readonly card: IdCard }
  | { readonly kind: 'failed'; readonly why: CardFailure }
  | { readonly kind: 'gone' };

const probeAttemptsMax = 3;
const readAttemptsMax = 3;
const quietMs = 50;
const answerMs = 1_000;
/** The card itself takes about a second, the 1,295 bytes more than another at 9600 baud. */
const readMs = 4_500;
const samIdBytes = 16;

export interface SamSessionParts {
  readonly timers: Timers;
  readonly statistics: StatisticsKeeper;
  readonly wantPhoto: boolean;
  readonly onAnswer: (answer: SamAnswer) => void;
}

/**
 * One plugging-in of a reader. No answer names its question, so each question knows what its answer looks like; what
 * looks like another's is dropped. After a read that was not answered the line is given up: its answer, when it comes,
 * is about somebody who may have left.
 */
export class SamSession {
  readonly #link: LineLink;
  readonly #line: Line<SamAnswer>;
  readonly #parts: SamSessionParts;

  constructor(link: LineLink, parts: SamSessionParts) {
    this.#link = link;
    this.#parts = parts;
    const framer = createAnswerFramer();
    parts.statistics.framer(framer.statistics);
    this.#line = new Line(link, watched(framer, parts.onAnswer), parts.timers);
  }

  get link(): LineLink {
    return this.#link;
  }

  /** Proves that a SAM answers and is well, once after a reset if need be. Rejects with `timeout` or the link's end. */
  async probe(): Promise<void> {
    await this.#line.pause(quietMs);
    for (let attempt = 0; attempt < probeAttemptsMax && this.#link.alive; attempt += 1) {
      const result = await this.state();
      if (result === 'done') return;
      if (result !== undefined) await this.#ask('reset', answerMs, isShort);
    }
    throw new DeviceError('timeout', 'no reader for ID cards answers');
  }

  pause(ms: number): Promise<void> {
    return this.#line.pause(ms);
  }

  /** Undefined: no answer. */
  async state(): Promise<SamResult | undefined> {
    return (await this.#ask('state', answerMs, isShort))?.result;
  }

  /** Undefined: no answer, or a number that is none. As it is printed: 05.01-20180101-0000000001-0000000002. */
  async samId(): Promise<string | undefined> {
    const answer = await this.#ask(
      'sam-id',
      answerMs,
      ({ result, data }) => result !== 'done' || data.length === samIdBytes,
    );
    return answer?.result === 'done' ? formatSamId(answer.data) : undefined;
  }

  /** Whether a card lies there. `unclear`: the reader did not understand. Undefined: no answer. */
  async find(): Promise<'found' | 'no-card' | 'unclear' | undefined> {
    const answer = await this.#ask('find', answerMs, ({ result }) => result === 'found' || isFailure(result));
    if (answer?.result === 'found' || answer?.result === 'no-card') return answer.result;
    return answer && 'unclear';
  }

  /** Reads the card that was found. Undefined: no answer, and the line is given up. */
  async read(): Promise<CardReading | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const reading = await this.#readOnce();
      if (reading?.kind !== 'failed' || attempt === readAttemptsMax) return reading;
      // A SAM that failed wants to find the card anew; one that is gone has not failed to be read.
      const found = await this.find();
      if (found === undefined) return undefined;
      if (found !== 'found') return attempt === 1 ? reading : { kind: 'gone' };
    }
  }

  async #readOnce(): Promise<CardReading | undefined> {
    const selected = await this.#ask('select', answerMs, ({ result, data }) =>
      result === 'done' ? data.length < samIdBytes : isFailure(result),
    );
    if (selected && selected.result !== 'done') return failedBy(selected.result);
    const answer = selected && (await this.#ask('read', readMs, isReadAnswer));
    if (!answer) {
      this.#link.fail(new DeviceError('timeout', 'the reader did not answer while it read a card'));
      return undefined;
    }
    return answer.result === 'done' ? this.#decoded(answer.data) : failedBy(answer.result);
  }

  #decoded(data: Uint8Array): CardReading {
    const text = decodeCardText(data.subarray(4, 4 + textBytes));
    if (text.kind === 'failed') return text;
    const photo = this.#parts.wantPhoto ? data.slice(4 + textBytes) : null;
    return { kind: 'card', card: new IdCard({ ...text.fields, photo }) };
  }

  async #ask(
    command: SamCommand,
    timeoutMs: number,
    isAnswer: (answer: SamAnswer) => boolean,
  ): Promise<SamAnswer | undefined> {
    try {
      return await this.#line.transact({
        bytes: encodeCommand(command),
        timeoutMs,
        expect: (answer) => (isAnswer(answer) ? answer : undefined),
      });
    } catch (error) {
      if (error instanceof DeviceError && error.code === 'timeout') this.#parts.statistics.timedOut();
      return undefined;
    }
  }
}

function watched(framer: Framer<SamAnswer>, onAnswer: (answer: SamAnswer) => void): Framer<SamAnswer> {
  return {
    statistics: framer.statistics,
    push(chunk, nowMs) {
      const answers = framer.push(chunk, nowMs);
      answers.forEach(onAnswer);
      return answers;
    },
  };
}

const isShort = ({ data }: SamAnswer) => data.length === 0;
const isFailure = (result: SamResult) => result !== 'done' && result !== 'found';
const isReadAnswer = ({ result, data }: SamAnswer) =>
  result === 'done' ? data.length === readDataBytes && data[0] === 1 && data[1] === 0 : isFailure(result);

function failedBy(result: SamResult): CardReading {
  if (result === 'done' || result === 'found' || result === 'no-card') return { kind: 'gone' };
  return { kind: 'failed', why: result };
}

function formatSamId(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  const [make, model] = [view.getUint16(0, true), view.getUint16(2, true)];
  const numbers = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)] as const;
  return `${part(make, 2)}.${part(model, 2)}-${part(numbers[0], 8)}-${part(numbers[1], 10)}-${part(numbers[2], 10)}`;
}
