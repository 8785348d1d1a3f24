import {
  bytesPerSecond,
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  type LineLink,
  type LineState,
  type Transition,
} from '@onehall/device-core';
import { ChipSession, type PartOutcome } from './chip-session.ts';
import type { VoiceChipModel } from './frames.ts';
import { speechParts, type Volume } from './spoken-text.ts';

export interface VoiceChipOptions extends DeviceOptions {
  readonly model: VoiceChipModel;
  /** 8 if left out. */
  readonly volume?: Volume;
}

/**
 * How a text ended. `spoken`: the chip said that it came to the end. `accepted`: it took the text, and nothing was
 * heard of its end. `rejected`: it would not take it. `no-answer`: it did not say whether it took it. `cut-off`: it had
 * begun when the line or the chip was lost. `flushed`: forgotten on demand. `not-connected` and `queue-full`: never sent.
 */
export interface SpokenOutcome {
  readonly state: PartOutcome | 'queue-full';
}

/** A speech chip behind a loudspeaker. Nothing is said later than asked for, and nothing twice: see SpokenOutcome. */
export interface VoiceChip extends Device {
  /** Speaks in the order of asking. Never rejects. Up to 16 texts wait. */
  say(text: string): Promise<SpokenOutcome>;
  /** Falls silent and forgets what waits. */
  flush(): void;
}

interface Job {
  readonly text: string;
  readonly ended: (outcome: SpokenOutcome) => void;
}

const queueMax = 16;
const usualVolume: Volume = 8;
const usualBytesPerSecond = 960;
const testText = '语音测试，一二三。';
/** A speech chip's tags take no time. */
const tags = /\[[a-z]\d+\]/g;

/** Makes the driver of one speech chip; nothing happens before `start`. */
export function createVoiceChip(options: VoiceChipOptions): VoiceChip {
  return new ChipDriver(options);
}

class ChipDriver implements VoiceChip {
  readonly #options: VoiceChipOptions;
  readonly #line: DeviceLine<ChipSession>;
  readonly #queue: Job[] = [];
  #session: ChipSession | undefined;
  #isSpeaking = false;

  constructor(options: VoiceChipOptions) {
    this.#options = options;
    this.#line = new DeviceLine<ChipSession>(options, {
      probe: async (link) => {
        const session = this.#open(link);
        await session.probe();
        return session;
      },
      online: (link, session) => this.#online(link, session),
    });
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    this.#forget('flushed');
    await this.#line.stop();
  }

  say(text: string): Promise<SpokenOutcome> {
    if (!this.#session) return Promise.resolve({ state: 'not-connected' });
    if (this.#queue.length >= queueMax) return Promise.resolve({ state: 'queue-full' });
    const said = new Promise<SpokenOutcome>((ended) => void this.#queue.push({ text, ended }));
    void this.#speakAll();
    return said;
  }

  flush(): void {
    this.#forget('flushed');
    void this.#session?.flush();
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    if (!this.#session) return 'closed';
    return this.#isSpeaking ? 'busy' : 'idle';
  }

  health(): DeviceHealth {
    return this.#session ? 'answers' : 'not-connected';
  }

  statistics(): DeviceStatistics {
    return this.#line.readStatistics();
  }

  retryNow(): void {
    this.#line.retryNow();
  }

  /** Says that this is a test. Rejects with `link-lost`, `queue-full`, `stopped` or `timeout` when it was not said. */
  async test(): Promise<void> {
    const { state } = await this.say(testText);
    if (state === 'spoken' || state === 'accepted') return;
    const codes = { 'not-connected': 'link-lost', 'queue-full': 'queue-full', flushed: 'stopped' } as const;
    const code = state in codes ? codes[state as keyof typeof codes] : 'timeout';
    throw new DeviceError(code, `the speech chip did not say the test: ${state}`);
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #open(link: LineLink): ChipSession {
    const { model, address } = this.#options;
    return new ChipSession(link, {
      model,
      timers: this.#line.timers,
      statistics: this.#line.statistics,
      bytesPerSecond: address ? bytesPerSecond(address) : usualBytesPerSecond,
    });
  }

  #online(link: LineLink, session: ChipSession): void {
    this.#session = session;
    link.onEnd(() => {
      if (this.#session !== session) return;
      this.#session = undefined;
      // A call that is minutes old would send somebody to a counter that serves another by now.
      this.#forget('not-connected');
    });
    void session.keepAlive();
    this.#line.changed();
  }

  #forget(state: SpokenOutcome['state']): void {
    for (const { ended } of this.#queue.splice(0)) ended({ state });
  }

  async #speakAll(): Promise<void> {
    if (this.#isSpeaking) return;
    this.#isSpeaking = true;
    this.#line.changed();
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      const state = await this.#speak(job.text);
      this.#line.statistics.count(`texts-${state}`);
      job.ended({ state });
    }
    this.#isSpeaking = false;
    this.#line.changed();
  }

  /** All parts of a text go to the same plugging-in: the rest of one that was cut off is not said to a chip that came back. */
  async #speak(text: string): Promise<PartOutcome> {
    const session = this.#session;
    if (!session) return 'not-connected';
    const { model, volume = usualVolume } = this.#options;
    const parts = speechParts(text, model, volume);
    let allSpoken = true;
    for (const [at, part] of parts.entries()) {
      const characters = String.fromCharCode(...part).replace(tags, '').length / 2;
      const state = await session.speak(part, characters);
      if (state !== 'spoken' && state !== 'accepted') return at === 0 ? state : 'cut-off';
      allSpoken &&= state === 'spoken';
    }
    if (parts.length === 0) return 'rejected';
    return allSpoken ? 'spoken' : 'accepted';
  }
}
