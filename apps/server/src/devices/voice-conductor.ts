import { type Recorded, servingUnits } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import type { HallDevice } from './hall-device.ts';
import type { DriverTypes } from './kinds/driver.ts';

type VoiceChip = DriverTypes['voice-chip'];

/** What a chip says of a call; the number's digits are read one by one by the driver. */
const callText = (number: string, counterNumber: string) => `请${number}号到${counterNumber}号柜台`;

/**
 * The hall's speakers say the calls. Where there are none, or one of them did not say a call, the boards say it and
 * those after it: a customer who waits for their number must hear it from somebody.
 */
export class VoiceConductor {
  readonly #parts: ServerParts;
  /** The first call that a speaker did not say; null: they have said them all. */
  #missedFrom: number | null = null;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  /** A speaker that comes back says the calls again. */
  made({ driver }: HallDevice): void {
    if (driver.kind !== 'voice-chip') return;
    driver.device.onTransition(({ to }) => {
      if (to === 'online') this.#missed(null);
    });
  }

  /** Journal sequence from which on the boards say the calls; null: the speakers do. */
  saysFrom(): number | null {
    return this.#chips().length === 0 ? 0 : this.#missedFrom;
  }

  committed(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue;
      const { number, counterNumber } = event.payload;
      for (const chip of this.#chips()) this.#say(chip, callText(number, counterNumber), event.seq);
    }
  }

  #say(chip: VoiceChip, text: string, seq: number): void {
    chip.say(text).then(
      ({ state }) => {
        const said = state === 'spoken' || state === 'accepted';
        if (said || this.#missedFrom === null) this.#missed(said ? null : seq);
      },
      () => this.#missed(this.#missedFrom ?? seq),
    );
  }

  #missed(from: number | null): void {
    if (this.#missedFrom === from) return;
    this.#missedFrom = from;
    this.#parts.devices.onChanged();
  }

  #chips(): VoiceChip[] {
    const { devices, hall } = this.#parts;
    return servingUnits(hall.devices, 'hall', 'hall', 'voice-chip').flatMap(
      ({ deviceId }) => devices.driver('voice-chip', deviceId) ?? [],
    );
  }
}
