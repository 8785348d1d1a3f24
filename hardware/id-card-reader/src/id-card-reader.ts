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
  commandFrame,
  createAnswerFramer,
  type SdtAnswer,
  type SdtCommand,
  withoutPerson,
} from './frames.ts';
import { type CardRefusal, type IdCard, readCard } from './id-card.ts';

/** Why a card gave nothing: the module could not read it, or it contradicts itself. */
export type RefusedBecause = CardRefusal | 'bad-card' | 'not-authenticated' | 'no-answer';

/**
 * A reader of resident identity cards with a SAM module. What it reads is personal data: it goes to the listeners and
 * nowhere else, and the traffic tap sees no more of it than that something was read.
 */
export interface IdCardReader extends Device {
  /** One event a laying-on; the card must be taken away before it counts again. */
  onCard(listener: (card: IdCard) => void): Cancel;
  /** A card that lies there and gives nothing: lay it on again, or type. Once a laying-on. */
  onRefused(listener: (why: RefusedBecause) => void): Cancel;
}

const pollMs = 400;
const answerMs = 500;
/** Reading a card takes the module up to a second. */
const readMs = 2_000;
const missedMax = 3;
const triesMax = 3;

/** Makes the driver of one reader; nothing happens before `start`. */
export function createIdCardReader(options: DeviceOptions): IdCardReader {
  return new ReaderDriver(options);
}

class ReaderDriver implements IdCardReader {
  readonly #line: DeviceLine<Line<SdtAnswer>>;
  readonly #cardListeners = new Set<(card: IdCard) => void>();
  readonly #refusedListeners = new Set<(why: RefusedBecause) => void>();
  #lies = false;
  #tries = 0;
  #isReading = false;

  constructor(options: DeviceOptions) {
    const { onBytes } = options;
    const tap: DeviceOptions['onBytes'] = (direction, bytes) =>
      onBytes?.(direction, withoutPerson(direction, bytes));
    this.#line = new DeviceLine<Line<SdtAnswer>>(
      { ...options, onBytes: tap },
      { probe: (link) => this.#probe(link), online: (link, line) => this.#online(link, line) },
    );
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    await this.#line.stop();
  }

  onCard(listener: (card: IdCard) => void): Cancel {
    this.#cardListeners.add(listener);
    return () => void this.#cardListeners.delete(listener);
  }

  onRefused(listener: (why: RefusedBecause) => void): Cancel {
    this.#refusedListeners.add(listener);
    return () => void this.#refusedListeners.delete(listener);
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    if (this.health() === 'not-connected') return 'closed';
    return this.#isReading ? 'busy' : 'idle';
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

  /** It answers several times a second anyway: whoever tests it lays a card on. Rejects with `link-lost`. */
  async test(): Promise<void> {
    if (this.health() === 'not-connected')
      throw new DeviceError('link-lost', 'the card reader is not connected');
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  async #probe(link: LineLink): Promise<Line<SdtAnswer>> {
    const framer = createAnswerFramer();
    this.#line.statistics.framer(framer.statistics);
    const line = new Line(link, framer, this.#line.timers);
    await this.#ask(line, 'state', answerMs);
    return line;
  }

  #online(link: LineLink, line: Line<SdtAnswer>): void {
    this.#lies = false;
    this.#tries = 0;
    this.#watch(link, line).catch(() => undefined);
  }

  /** Looks for a card again and again; a module that misses three answers in a row counts as lost. */
  async #watch(link: LineLink, line: Line<SdtAnswer>): Promise<void> {
    for (let missed = 0; link.alive; ) {
      try {
        await this.#look(line);
        missed = 0;
      } catch {
        missed += 1;
        this.#line.statistics.timedOut();
        if (missed >= missedMax)
          link.fail(new DeviceError('timeout', `the card reader missed ${missed} answers`));
      }
      await line.pause(pollMs);
    }
  }

  async #look(line: Line<SdtAnswer>): Promise<void> {
    // A module stops finding a card that it has read; it is looked for anew by selecting.
    const found = await this.#ask(line, 'find', answerMs);
    if (found.status !== 'found') {
      // One look without a card may be a shaking hand; the module itself says `none-found` while a read card lies there.
      if (found.status === 'none-found' || found.status === 'done') this.#taken();
      return;
    }
    if (this.#lies) return;
    this.#isReading = true;
    this.#line.changed();
    try {
      const selected = await this.#ask(line, 'select', answerMs);
      if (selected.status !== 'done') return this.#failed('bad-card');
      const read = await this.#ask(line, 'read', readMs);
      if (read.status !== 'done')
        return this.#failed(read.status === 'not-authenticated' ? read.status : 'bad-card');
      this.#came(readCard(read.data));
    } finally {
      this.#isReading = false;
      this.#line.changed();
    }
  }

  #taken(): void {
    this.#lies = false;
    this.#tries = 0;
  }

  #came(card: IdCard | CardRefusal): void {
    if (typeof card === 'string') {
      this.#failed(card);
      return;
    }
    this.#lies = true;
    this.#line.statistics.count('cards');
    for (const listener of [...this.#cardListeners]) listener(card);
  }

  /** A card that is laid on askew is read at the next look; after some tries the person must help. */
  #failed(why: RefusedBecause): void {
    this.#tries += 1;
    if (this.#tries < triesMax) return;
    this.#lies = true;
    this.#line.statistics.count('cardsRefused');
    for (const listener of [...this.#refusedListeners]) listener(why);
  }

  #ask(line: Line<SdtAnswer>, command: SdtCommand, timeoutMs: number): Promise<SdtAnswer> {
    return line.transact({ bytes: commandFrame(command), timeoutMs, expect: (answer) => answer });
  }
}
