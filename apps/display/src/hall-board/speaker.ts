import { announcement } from '@onehall/voice/announcements';

export interface Spoken {
  readonly seq: number;
  readonly ticketNumber: string;
  readonly counterNumber: string;
}

/** Plays clips one after another and answers when the last one has ended. */
export type PlayClips = (clips: readonly string[]) => Promise<void>;

/** What waits to be said; beyond this the oldest are left to the eye: a voice minutes late misleads. */
const LONGEST_QUEUE = 12;

/**
 * The board's voice: first come, first said, and never one call over another. Mandarin, the hall's dialects, English;
 * a call that was asked for again before it was said is said once.
 */
export class Speaker {
  /** Dialects whose clips the hall has [Q14]. */
  dialects: readonly string[] = [];
  readonly #play: PlayClips;
  #waiting: Spoken[] = [];
  #speaking = false;

  constructor(play: PlayClips) {
    this.#play = play;
  }

  say(calls: readonly Spoken[]): void {
    for (const call of calls) {
      const again = ({ ticketNumber, counterNumber }: Spoken) =>
        ticketNumber === call.ticketNumber && counterNumber === call.counterNumber;
      if (!this.#waiting.some(again)) this.#waiting.push(call);
    }
    this.#waiting = this.#waiting.slice(-LONGEST_QUEUE);
    if (!this.#speaking) void this.#speak();
  }

  async #speak(): Promise<void> {
    this.#speaking = true;
    for (let call = this.#waiting.shift(); call !== undefined; call = this.#waiting.shift()) {
      try {
        await this.#sayOne(call);
      } catch (problem) {
        console.warn(`call ${call.ticketNumber} was not said`, problem);
      }
    }
    this.#speaking = false;
  }

  /** A dialect whose clips cannot be had costs nobody the call. */
  async #sayOne({ ticketNumber, counterNumber }: Spoken): Promise<void> {
    const call = { number: ticketNumber, counter: counterNumber };
    if (this.dialects.length > 0) {
      try {
        await this.#play(announcement(call, ['zh', 'en'], this.dialects));
        return;
      } catch (problem) {
        console.warn(`call ${ticketNumber} was not said in ${this.dialects.join(', ')}`, problem);
      }
    }
    await this.#play(announcement(call));
  }
}
