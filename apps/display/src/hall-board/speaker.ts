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

/** The board's voice: first come, first said, and never one call over another. */
export class Speaker {
  readonly #play: PlayClips;
  readonly #waiting: Spoken[] = [];
  #speaking = false;

  constructor(play: PlayClips) {
    this.#play = play;
  }

  say(calls: readonly Spoken[]): void {
    this.#waiting.push(...calls);
    this.#waiting.splice(0, Math.max(0, this.#waiting.length - LONGEST_QUEUE));
    if (!this.#speaking) void this.#speak();
  }

  async #speak(): Promise<void> {
    this.#speaking = true;
    for (let call = this.#waiting.shift(); call !== undefined; call = this.#waiting.shift()) {
      try {
        await this.#play(announcement({ number: call.ticketNumber, counter: call.counterNumber }));
      } catch (problem) {
        console.warn(`call ${call.ticketNumber} was not said`, problem);
      }
    }
    this.#speaking = false;
  }
}
