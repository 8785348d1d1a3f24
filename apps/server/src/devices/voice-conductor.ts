import { type Recorded, servingUnits } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { HallDevice } from './hall-device.ts';

/** What a chip says of a call; the number's digits are read one by one by the driver. */
const callText = (number: string, counterNumber: string) => `请${number}号到${counterNumber}号柜台`;

/** A chip that answers nothing when it is done has taken the text at least. */
const saidIn: ReadonlySet<string> = new Set(['spoken', 'accepted']);

/**
 * The hall's speakers say the calls. Where there are none, or one of them did not say a call, the boards say it and
 * those after it: a customer who waits for their number must hear it from somebody.
 */
export class VoiceConductor {
  readonly #parts: ServerParts;
  /** By speaker, the first call that it did not say; one that is not named has said them all. */
  readonly #missedFrom = new Map<string, number>();
  /** Since when no speaker is wired; what a speaker said before is not said again by the boards. */
  #noneFrom = 0;
  #wired: boolean;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#wired = this.#speakers().length > 0;
  }

  /** A speaker that comes back says the calls again. */
  made({ driver, wired }: HallDevice): void {
    if (driver.kind !== 'voice-chip') return;
    driver.device.onTransition(({ to }) => {
      if (to === 'online') this.#said(wired.id);
    });
  }

  /** What a speaker that was taken out had missed is nobody's matter any more. */
  gone({ wired }: HallDevice): void {
    this.#said(wired.id);
  }

  /** Journal sequence from which on the boards say the calls; null: the speakers do. */
  saysFrom(): number | null {
    const speakers = this.#speakers();
    if (speakers.length === 0) return this.#noneFrom;
    const missed = speakers.flatMap((id) => this.#missedFrom.get(id) ?? []);
    return missed.length === 0 ? null : Math.min(...missed);
  }

  committed(events: readonly Recorded[]): void {
    // The hall is the one after these events: a call that came with a rewiring meets its speakers, or none.
    const [first] = events;
    if (first && events.some((event) => event.type === 'SettingChanged' && event.payload.area === 'device'))
      this.#rewired(first.seq);
    for (const event of events) {
      if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue;
      const { number, counterNumber } = event.payload;
      for (const id of this.#speakers()) this.#say(id, callText(number, counterNumber), event.seq);
    }
  }

  #rewired(seq: number): void {
    const wired = this.#speakers().length > 0;
    if (this.#wired && !wired) this.#noneFrom = seq;
    this.#wired = wired;
  }

  #say(id: string, text: string, seq: number): void {
    const chip = this.#parts.devices.driver('voice-chip', id);
    const missed = () => this.#missed(id, seq);
    if (chip === null) missed();
    else
      chip
        .say(text)
        .then(({ state }) => (saidIn.has(state) ? this.#said(id) : missed()))
        .catch(missed);
  }

  #said(id: string): void {
    if (this.#missedFrom.delete(id)) this.#parts.devices.onChanged();
  }

  #missed(id: string, from: number): void {
    if (!this.#wired) this.#leftToBoards(from);
    else if (!this.#missedFrom.has(id)) {
      this.#missedFrom.set(id, from);
      this.#parts.devices.onChanged();
    }
  }

  /** What still waited in the last speaker when it was taken out. */
  #leftToBoards(from: number): void {
    if (from >= this.#noneFrom) return;
    this.#noneFrom = from;
    this.#parts.devices.onChanged();
  }

  #speakers(): string[] {
    const { hall } = this.#parts;
    return servingUnits(hall.devices, 'hall', 'hall', 'voice-chip').map(({ deviceId }) => deviceId);
  }
}
