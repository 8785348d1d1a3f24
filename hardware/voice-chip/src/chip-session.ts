import {
  DeviceError,
  type Framer,
  Line,
  type LineLink,
  type StatisticsKeeper,
  type Timers,
} from '@onehall/device-core';
import {
  createReplyFramer,
  encodeCommand,
  encodeSpeak,
  type VoiceChipModel,
  type VoiceReply,
} from './frames.ts';

const replyMs = 400;
/** A chip needs 8 ms between frames to tell them apart (SYN6288 data sheet 4.3.3, note 1). */
const gapMs = 10;
const quietMs = 50;
const quietAttemptsMax = 10;
const statusAttemptsMax = 4;
const heartBeatMs = 10_000;
const missedBeatsMax = 3;
/** An answer among more garbage than this is no answer. */
const noiseBytesInAnswerMax = 8;
/** More garbage than this between two heart-beats is babble, whatever else is heard. */
const noiseBytesMax = 64;
/** A text that somebody else began, or that was thought to be over, is given this long to end. */
const busyMsMax = 10_000;
const askAgainMs = 1_000;
/** Four to five characters a second at the usual speed; twice that and a little is surely over. */
const characterMs = 220;
const characterMsMax = 600;
const spareMs = 5_000;

/** How one frame's text ended. `cut-off`: the chip had begun, and its end was not heard of. */
export type PartOutcome =
  | 'spoken'
  | 'accepted'
  | 'rejected'
  | 'no-answer'
  | 'cut-off'
  | 'flushed'
  | 'not-connected';

export interface SessionParts {
  readonly model: VoiceChipModel;
  readonly timers: Timers;
  readonly statistics: StatisticsKeeper;
  readonly bytesPerSecond: number;
}

/**
 * One plugging-in of a speech chip. Its replies are single bytes without a check or a name, so none is believed alone:
 * a text is sent only to a chip that has just said in two bytes that it is idle, and has ended when it says so again.
 */
export class ChipSession {
  readonly #link: LineLink;
  readonly #line: Line<VoiceReply>;
  readonly #framer: Framer<VoiceReply>;
  readonly #parts: SessionParts;
  #tail: Promise<unknown> = Promise.resolve();
  #wake: (reply: 'idle' | 'ready' | 'flushed') => void = () => undefined;
  #flushes = 0;

  constructor(link: LineLink, parts: SessionParts) {
    this.#link = link;
    this.#parts = parts;
    this.#framer = createReplyFramer();
    parts.statistics.framer(this.#framer.statistics);
    this.#line = new Line(link, this.#framer, parts.timers);
    this.#line.onEvent((reply) => {
      if (reply === 'idle' || reply === 'ready') this.#wake(reply);
    });
  }

  get link(): LineLink {
    return this.#link;
  }

  /** Proves that a speech chip answers on a line that is quiet. Rejects with `timeout`, or the link's end. */
  async probe(): Promise<void> {
    await this.#becomesQuiet();
    if ((await this.#status()) === undefined)
      throw new DeviceError('timeout', 'no speech chip answers: is it the right model, at the right speed?');
  }

  /** Asks for the status every 10 s until the link ends; a chip that misses three in a row counts as lost. */
  async keepAlive(): Promise<void> {
    for (let missed = 0; this.#link.alive; ) {
      const noise = this.#framer.statistics.bytesDiscarded;
      await this.#line.pause(heartBeatMs);
      if (!this.#link.alive) return;
      const babbles = this.#framer.statistics.bytesDiscarded - noise > noiseBytesMax;
      missed = babbles || (await this.#askStatus()).state === undefined ? missed + 1 : 0;
      if (missed >= missedBeatsMax) this.#lost(`the speech chip missed ${missed} heart-beats`);
    }
  }

  /** Speaks one frame's text of about so many characters and waits for its end. Never rejects. */
  async speak(text: Uint8Array, characters: number): Promise<PartOutcome> {
    const flushes = this.#flushes;
    const idle = await this.#becomesIdle();
    if (idle !== 'idle') return idle;
    if (this.#flushes !== flushes) return 'flushed';
    const taken = await this.#given(text);
    if (taken !== 'accepted') return taken;
    return this.#flushes === flushes ? this.#heardOut(characters) : 'flushed';
  }

  /** Silences the chip; the text under way ends as `flushed`. Never rejects. */
  async flush(): Promise<void> {
    this.#flushes += 1;
    this.#wake('flushed');
    await this.#askAccepted(encodeCommand(this.#parts.model, 'stop'));
  }

  /** A burst of garbage on plug-in is soon over; a line that never falls silent has no speech chip at its end. */
  async #becomesQuiet(): Promise<void> {
    let heard = 0;
    this.#link.onData((bytes) => {
      heard += bytes.length;
    });
    for (let attempt = 0; attempt < quietAttemptsMax; attempt += 1) {
      const before = heard;
      await this.#line.pause(quietMs);
      if (heard === before) return;
    }
    throw new DeviceError('timeout', 'the line is never quiet: no speech chip talks unasked');
  }

  /** A new text would cut off the one being spoken. A chip that stays busy is told to stop. */
  async #becomesIdle(): Promise<'idle' | 'no-answer' | 'rejected' | 'not-connected'> {
    const until = this.#parts.timers.now() + busyMsMax;
    for (let stopped = false; ; ) {
      const state = await this.#status();
      if (state === 'idle') return state;
      if (!this.#link.alive) return 'not-connected';
      if (state === undefined) {
        this.#lost('the speech chip does not answer');
        return 'no-answer';
      }
      if (stopped) return 'rejected';
      if (this.#parts.timers.now() < until) await this.#line.pause(askAgainMs);
      else {
        await this.#askAccepted(encodeCommand(this.#parts.model, 'stop'));
        stopped = true;
      }
    }
  }

  /**
   * Hands the text over. What was answered with `rejected`, or not at all, may have been taken all the same: only the
   * status tells, and only a chip that is idle after a `rejected` is given the text once more.
   */
  async #given(text: Uint8Array): Promise<PartOutcome> {
    const frame = encodeSpeak(this.#parts.model, text);
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#askAccepted(frame);
      if (reply === 'accepted') return reply;
      const state = await this.#status();
      if (!this.#link.alive) return 'cut-off';
      if (state === 'busy') return 'accepted';
      if (state === undefined) this.#lost('the speech chip does not answer');
      if (state === undefined || reply === undefined) return 'no-answer';
      if (attempt === 2) return 'rejected';
    }
  }

  async #heardOut(characters: number): Promise<PartOutcome> {
    const { timers } = this.#parts;
    const until = timers.now() + characters * characterMsMax + spareMs;
    for (let waitMs = characters * characterMs + askAgainMs; this.#link.alive; waitMs = askAgainMs) {
      const woken = await this.#wokenWithin(waitMs);
      if (woken === 'flushed') return 'flushed';
      if (woken === 'ready') return 'cut-off';
      const state = await this.#status();
      if (state === 'idle') return 'spoken';
      if (state === undefined && this.#link.alive) return 'accepted';
      if (timers.now() >= until) return 'accepted';
    }
    return 'cut-off';
  }

  async #wokenWithin(ms: number): Promise<'idle' | 'ready' | 'flushed' | undefined> {
    const said = new Promise<'idle' | 'ready' | 'flushed'>((resolve) => {
      this.#wake = resolve;
    });
    const woken = await Promise.race([said, this.#line.pause(ms)]);
    this.#wake = () => undefined;
    return woken ?? undefined;
  }

  /** Undefined: no answer to be believed in several attempts. One with noise about it must be given twice. */
  async #status(): Promise<'busy' | 'idle' | undefined> {
    let doubtful: 'busy' | 'idle' | undefined;
    for (let attempt = 0; attempt < statusAttemptsMax && this.#link.alive; attempt += 1) {
      const { state, isClean } = await this.#askStatus();
      if (state !== undefined && (isClean || state === doubtful)) return state;
      doubtful = state;
    }
    return undefined;
  }

  async #askStatus(): Promise<{ readonly state: 'busy' | 'idle' | undefined; readonly isClean: boolean }> {
    const noiseBefore = this.#framer.statistics.bytesDiscarded;
    let accepted = false;
    const state = await this.#ask(encodeCommand(this.#parts.model, 'status'), (reply) => {
      if (reply === 'accepted') accepted = true;
      return accepted && (reply === 'busy' || reply === 'idle') ? reply : undefined;
    });
    const noise = this.#framer.statistics.bytesDiscarded - noiseBefore;
    return { state: noise > noiseBytesInAnswerMax ? undefined : state, isClean: noise === 0 };
  }

  #askAccepted(bytes: Uint8Array): Promise<'accepted' | 'rejected' | undefined> {
    return this.#ask(bytes, (reply) => (reply === 'accepted' || reply === 'rejected' ? reply : undefined));
  }

  /** Undefined: no answer in time, or the link has ended. */
  #ask<R>(bytes: Uint8Array, expect: (reply: VoiceReply) => R | undefined): Promise<R | undefined> {
    const timeoutMs = replyMs + Math.ceil((bytes.length * 1_000) / this.#parts.bytesPerSecond);
    const turn = this.#tail
      .then(() => this.#line.pause(gapMs))
      .then(() => this.#line.transact({ bytes, timeoutMs, expect }))
      .catch((error: unknown) => {
        if (error instanceof DeviceError && error.code === 'timeout') this.#parts.statistics.timedOut();
        return undefined;
      });
    this.#tail = turn;
    return turn;
  }

  #lost(why: string): void {
    this.#link.fail(new DeviceError('timeout', why));
  }
}
