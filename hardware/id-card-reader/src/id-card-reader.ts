import {
  type Cancel,
  type Device,
  DeviceError,
  type DeviceHealth,
  DeviceLine,
  type DeviceOptions,
  type DeviceState,
  type DeviceStatistics,
  InputGate,
  type InputMode,
  type LineLink,
  type LineState,
  type Transition,
} from '@onehall/device-core';
import { CardPresence } from './card-presence.ts';
import type { IdCard } from './id-card.ts';
import { maskedAnswer } from './masked-traffic.ts';
import { type CardFailure, SamSession } from './sam-session.ts';

export interface IdCardReaderOptions extends DeviceOptions {
  /** Hands on the photo too, as it is stored; dropped if left out. */
  readonly wantPhoto?: boolean;
  /** Whether cards are read before anybody says so; `off` if left out. */
  readonly mode?: InputMode;
}

/**
 * A reader for resident ID cards. It looks for a card only while it is enabled or armed (see InputGate). What is read
 * goes to the listeners and is kept nowhere; `onBytes` and errors never carry it.
 */
export interface IdCardReader extends Device {
  /** Reads every card laid on from now on; one that lies there already is read too. */
  enable(): void;
  /** Reads the next card and none after it, like UnifiedPOS's DataEventEnabled. */
  arm(): void;
  disable(): void;
  mode(): InputMode;
  /** Once for each laying-on. */
  onCard(listener: (card: IdCard) => void): Cancel;
  /** A card lies there and cannot be read, in three attempts; once for each laying-on. */
  onFailure(listener: (why: CardFailure) => void): Cancel;
  /** The SAM's number as it is printed; null: not known yet, or it has none. */
  samId(): string | null;
}

const lookMs = 400;
const heartBeatMs = 10_000;
const missesMax = 3;

/** Makes the driver of one reader; nothing happens before `start`. */
export function createIdCardReader(options: IdCardReaderOptions): IdCardReader {
  return new ReaderDriver(options);
}

class ReaderDriver implements IdCardReader {
  readonly #line: DeviceLine<SamSession>;
  readonly #gate: InputGate;
  readonly #presence = new CardPresence();
  readonly #cardListeners = new Set<(card: IdCard) => void>();
  readonly #failureListeners = new Set<(why: CardFailure) => void>();
  #session: SamSession | undefined;
  #samId: string | null = null;
  #isReading = false;
  #askedAt = 0;

  constructor({ onBytes, wantPhoto = false, mode = 'off', ...options }: IdCardReaderOptions) {
    this.#gate = new InputGate(mode);
    const line: DeviceLine<SamSession> = new DeviceLine<SamSession>(
      {
        ...options,
        // What comes in is shown frame by frame and masked, never as it comes.
        onBytes: (direction, bytes) => {
          if (direction === 'out') onBytes?.(direction, bytes);
        },
      },
      {
        probe: async (link) => {
          const session = new SamSession(link, {
            timers: line.timers,
            statistics: line.statistics,
            wantPhoto,
            onAnswer: (answer) => onBytes?.('in', maskedAnswer(answer)),
          });
          await session.probe();
          this.#samId = (await session.samId()) ?? null;
          return session;
        },
        online: (link, session) => this.#online(link, session),
      },
    );
    this.#line = line;
  }

  start(): void {
    this.#line.start();
  }

  async stop(): Promise<void> {
    await this.#line.stop();
  }

  enable(): void {
    this.#set('on');
  }

  arm(): void {
    this.#set('once');
  }

  disable(): void {
    this.#set('off');
  }

  mode(): InputMode {
    return this.#gate.mode;
  }

  onCard(listener: (card: IdCard) => void): Cancel {
    this.#cardListeners.add(listener);
    return () => void this.#cardListeners.delete(listener);
  }

  onFailure(listener: (why: CardFailure) => void): Cancel {
    this.#failureListeners.add(listener);
    return () => void this.#failureListeners.delete(listener);
  }

  samId(): string | null {
    return this.#samId;
  }

  line(): LineState {
    return this.#line.state;
  }

  state(): DeviceState {
    if (!this.#session) return 'closed';
    return this.#isReading ? 'busy' : 'idle';
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

  /** Asks for the SAM's number. Rejects with `link-lost`, or `timeout` when it does not tell. */
  async test(): Promise<void> {
    const session = this.#session;
    if (!session) throw new DeviceError('link-lost', 'the reader for ID cards is not connected');
    const samId = await session.samId();
    if (samId === undefined) throw new DeviceError('timeout', 'the reader does not tell its number');
    this.#samId = samId;
  }

  onTransition(listener: (transition: Transition) => void): void {
    this.#line.onTransition(listener);
  }

  onChange(listener: () => void): Cancel {
    return this.#line.onChange(listener);
  }

  #set(mode: InputMode): void {
    if (this.#gate.mode === 'off') this.#presence.forget();
    this.#gate.set(mode);
    this.#line.changed();
  }

  #online(link: LineLink, session: SamSession): void {
    this.#session = session;
    this.#presence.forget();
    link.onEnd(() => {
      if (this.#session !== session) return;
      this.#session = undefined;
      this.#isReading = false;
      this.#presence.forget();
    });
    void this.#watch(session);
    this.#line.changed();
  }

  /** Looks for cards, or at least whether the reader is there, until the link ends. */
  async #watch(session: SamSession): Promise<void> {
    const { timers } = this.#line;
    for (let missed = 0; session.link.alive; await session.pause(lookMs)) {
      if (this.#gate.mode === 'off' && timers.now() - this.#askedAt < heartBeatMs) continue;
      this.#askedAt = timers.now();
      const answered = this.#gate.mode === 'off' ? await session.state() : await this.#look(session);
      missed = answered === undefined ? missed + 1 : 0;
      if (missed >= missesMax)
        session.link.fail(new DeviceError('timeout', `the reader did not answer ${missed} times`));
    }
  }

  /** Undefined: no answer. */
  async #look(session: SamSession): Promise<unknown> {
    const found = await session.find();
    if (found === 'no-card') this.#presence.notFound();
    if (found !== 'found' || !this.#presence.found()) return found;
    this.#reading(true);
    const reading = await session.read();
    this.#reading(false);
    // Somebody may have left, or taken the card away, while it was read.
    if (!reading || reading.kind === 'gone' || this.#gate.mode === 'off' || this.#session !== session)
      return reading;
    if (reading.kind === 'failed') this.#failed(reading.why);
    else if (this.#presence.dealtWith(reading.card.number) && this.#gate.take()) this.#came(reading.card);
    return reading;
  }

  #came(card: IdCard): void {
    this.#line.statistics.count('cards');
    for (const listener of [...this.#cardListeners]) listener(card);
    this.#line.changed();
  }

  #failed(why: CardFailure): void {
    this.#presence.dealtWith(null);
    this.#line.statistics.count('cardsFailed');
    for (const listener of [...this.#failureListeners]) listener(why);
  }

  #reading(isReading: boolean): void {
    if (this.#isReading === isReading) return;
    this.#isReading = isReading;
    this.#line.changed();
  }
}
