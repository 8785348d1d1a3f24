import {
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  Line,
  type LineLink,
  type LineState,
  type Transition,
} from '@onehall/device-core';
import {
  type ChipReply,
  createReplyFramer,
  speakFrame,
  statusFrame,
  stopFrame,
  type VoiceChipModel,
} from './frames.ts';
import { piecesToSpeak } from './spoken-text.ts';

export interface VoiceChipOptions extends DeviceOptions {
  readonly model: VoiceChipModel;
  /** 0 to 10; 8 if left out. */
  readonly volume?: number;
}

/**
 * How a text ended. `spoken`: the chip said that it was done. `accepted`: it took all of it and did not say when it was
 * done. Of all others nothing, or not all, was heard; nothing is ever said again by itself.
 */
export interface SpokenOutcome {
  readonly state:
    | 'spoken'
    | 'accepted'
    | 'rejected'
    | 'no-answer'
    | 'not-connected'
    | 'queue-full'
    | 'stopped';
}

/** A text-to-speech chip on a serial line, one voice that says one thing after another. */
export interface VoiceChip extends Device {
  /** Says a text after those asked before. Never rejects. */
  say(text: string): Promise<SpokenOutcome>;
  /** Silence: what is said breaks off, what waits is forgotten. */
  flush(): Promise<void>;
}

const queueMax = 20;
const answerMs = 500;
/** A slow voice takes a third of a second a character. */
const characterMs = 350;
const patienceMs = 2_000;
const heartBeatMs = 10_000;
const missedBeatsMax = 3;
const testText = '语音测试，一二三。';

/** Makes the driver of one chip; nothing happens before `start`. */
export function createVoiceChip(options: VoiceChipOptions): VoiceChip {
  return new ChipDriver(options);
}

class ChipDriver implements VoiceChip {
  readonly #model: VoiceChipModel;
  readonly #volume: number;
  readonly #line: DeviceLine<Line<ChipReply>>;
  readonly #idleListeners = new Set<() => void>();
  #session: { readonly link: LineLink; readonly line: Line<ChipReply> } | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** What was asked for before the last silence is forgotten. */
  #epoch = 0;
  #stopping = false;

  constructor(options: VoiceChipOptions) {
    this.#model = options.model;
    this.#volume = options.volume ?? 8;
    this.#line = new DeviceLine<Line<ChipReply>>(options, {
      probe: (link) => this.#probe(link),
      online: (link, line) => this.#online(link, line),
    });
  }

  start(): void {
    this.#stopping = false;
    this.#line.start();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#epoch += 1;
    await this.#line.stop();
    await this.#tail;
  }

  say(text: string): Promise<SpokenOutcome> {
    if (this.#waiting >= queueMax) return Promise.resolve({ state: 'queue-full' });
    this.#waiting += 1;
    const epoch = this.#epoch;
    const turn = this.#tail.then(async (): Promise<SpokenOutcome> => {
      this.#line.changed();
      try {
        return epoch === this.#epoch ? await this.#sayNow(text, epoch) : { state: 'stopped' };
      } finally {
        this.#waiting -= 1;
        this.#line.changed();
      }
    });
    this.#tail = turn;
    return turn;
  }

  async flush(): Promise<void> {
    this.#epoch += 1;
    for (const listener of [...this.#idleListeners]) listener();
    await this.#session?.line.send(stopFrame(this.#model), answerMs).catch(() => undefined);
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    if (this.health() === 'not-connected') return 'closed';
    return this.#waiting > 0 ? 'busy' : 'idle';
  }

  health(): DeviceHealth {
    return this.#line.state === 'online' ? 'answers' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  /** Says a test sentence. Rejects with `link-lost` or `not-ready`. */
  async test(): Promise<void> {
    const { state } = await this.say(testText);
    if (state === 'spoken' || state === 'accepted') return;
    if (state === 'not-connected') throw new DeviceError('link-lost', 'the voice chip is not connected');
    throw new DeviceError('not-ready', `the voice chip did not say it: ${state}`);
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  async #probe(link: LineLink): Promise<Line<ChipReply>> {
    const framer = createReplyFramer();
    this.#line.statistics.framer(framer.statistics);
    const line = new Line(link, framer, this.#line.timers);
    line.onEvent((reply) => {
      if (reply === 'idle') for (const listener of [...this.#idleListeners]) listener();
    });
    await this.#askStatus(line);
    return line;
  }

  #online(link: LineLink, line: Line<ChipReply>): void {
    this.#session = { link, line };
    link.onEnd(() => {
      if (this.#session?.link === link) this.#session = undefined;
    });
    this.#keepAlive(link, line).catch(() => undefined);
  }

  /** The answer is `accepted` and then `busy` or `idle`: the second one proves a chip that works. */
  #askStatus(line: Line<ChipReply>): Promise<ChipReply> {
    return line.transact({
      bytes: statusFrame(this.#model),
      timeoutMs: answerMs,
      expect: (reply) => (reply === 'busy' || reply === 'idle' ? reply : undefined),
    });
  }

  async #keepAlive(link: LineLink, line: Line<ChipReply>): Promise<void> {
    for (let missed = 0; link.alive; ) {
      await line.pause(heartBeatMs);
      if (!link.alive) return;
      // While it speaks it says so by itself.
      if (this.#waiting > 0) continue;
      try {
        await this.#askStatus(line);
        missed = 0;
      } catch {
        missed += 1;
        this.#line.statistics.timedOut();
        if (missed >= missedBeatsMax)
          link.fail(new DeviceError('timeout', `the voice chip missed ${missed} heart-beats`));
      }
    }
  }

  async #sayNow(text: string, epoch: number): Promise<SpokenOutcome> {
    let outcome: SpokenOutcome = { state: 'spoken' };
    for (const piece of piecesToSpeak(text, this.#model, this.#volume)) {
      if (epoch !== this.#epoch) return { state: 'stopped' };
      const session = this.#session;
      if (!session?.link.alive) return { state: this.#stopping ? 'stopped' : 'not-connected' };
      outcome = await this.#sayPiece(session.line, session.link, piece);
      if (epoch !== this.#epoch) return { state: 'stopped' };
      if (outcome.state !== 'spoken' && outcome.state !== 'accepted') return outcome;
    }
    this.#line.statistics.count('texts');
    return outcome;
  }

  async #sayPiece(line: Line<ChipReply>, link: LineLink, piece: Uint8Array): Promise<SpokenOutcome> {
    let idle: Promise<boolean> = Promise.resolve(false);
    try {
      const reply = await line.transact({
        bytes: speakFrame(this.#model, piece),
        timeoutMs: answerMs + piece.length,
        expect: (one) => {
          if (one !== 'accepted' && one !== 'rejected') return undefined;
          // Listened for from this very byte on: the end of a short text may come with it.
          if (one === 'accepted') idle = this.#untilIdle(link, piece.length * (characterMs / 2) + patienceMs);
          return one;
        },
      });
      if (reply === 'rejected') return { state: 'rejected' };
    } catch {
      if (link.alive) this.#line.statistics.timedOut();
      return { state: link.alive ? 'no-answer' : this.#stopping ? 'stopped' : 'not-connected' };
    }
    return { state: (await idle) ? 'spoken' : 'accepted' };
  }

  /** Whether the chip says within that time that it is done. */
  #untilIdle(link: LineLink, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      let forget: Cancel = () => undefined;
      const end = (isIdle: boolean) => {
        cancel();
        forget();
        this.#idleListeners.delete(heard);
        resolve(isIdle);
      };
      const heard = () => end(true);
      const cancel = this.#line.timers.after(ms, () => end(false));
      this.#idleListeners.add(heard);
      forget = link.onEnd(() => end(false));
    });
  }
}
