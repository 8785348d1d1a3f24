import { callNextTicket, markNoShow, rateVisit, recallTicket } from '@onehall/application';
import { findCounter, type Post, type Recorded, roleAt, servingUnit } from '@onehall/domain';
import type { ServerParts } from '../parts.ts';
import { visitToRate } from '../present/counter-views.ts';
import type { HallDevice } from './hall-device.ts';
import { hasUnit } from './kinds/units.ts';
import { scoreOf } from './pad-keys.ts';

type PadKey = { readonly address: number; readonly key: string };

/** Rating pads ask the customer and take the answer; call pads press the clerk's keys for them. */
export class PadConductor {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  made(device: HallDevice): void {
    if (device.driver.kind !== 'template-bus') return;
    device.driver.device.onKey((pressed) => this.#pressed(device, pressed));
  }

  /** The pad lights up when the money is done with: that is when a visit can be rated. */
  committed(events: readonly Recorded[]): void {
    for (const event of events) {
      if (event.type !== 'PaymentTaken') continue;
      const { hall, devices } = this.#parts;
      const unit = servingUnit(hall.devices, 'counter', event.payload.counterId, 'rating-pad');
      const pads = unit && devices.driver('template-bus', unit.deviceId);
      if (unit?.unit != null && pads?.can('prompt') && hasUnit(pads, unit.unit)) pads.prompt(unit.unit);
    }
  }

  #pressed(device: HallDevice, { address, key }: PadKey): void {
    // A unit may be a bar and a pad in one: its keys are the pad's.
    for (const post of device.wired.posts.filter((one) => one.unit === address)) {
      const role = roleAt(device.wired, post);
      const done =
        role === 'rating-pad' ? this.#rate(post, key) : role === 'call-pad' ? this.#call(post, key) : null;
      done?.catch((error: unknown) =>
        this.#parts.log.error({ err: error }, 'a key of a pad failed in the program'),
      );
    }
  }

  /** A key that is pressed when nobody is to be rated means nothing: a pad stands within reach of everybody. */
  async #rate({ id: counterId }: Post, key: string): Promise<void> {
    const score = scoreOf(key);
    const { store, hall } = this.#parts;
    const counter = findCounter(hall, counterId);
    const visitId = counter ? visitToRate(this.#parts, counter) : null;
    if (score === null || visitId === null) return;
    await store.submit(this.#envelope('rateVisit', counterId), (context) =>
      rateVisit({ visitId, counterId, score }, context),
    );
  }

  /** Only the clerk who is signed on at the counter is acted for; what the hall refuses the clerk sees on the console. */
  async #call({ id: counterId }: Post, key: string): Promise<void> {
    const { store } = this.#parts;
    const session = store.state.session(counterId);
    if (session === null) return;
    const { clerkId, ticketId } = session;
    const envelope = { ...this.#envelope(`pad:${key}`, counterId), actor: `staff:${clerkId}` };
    if (key === 'call-next') {
      await store.submit(envelope, (context) => callNextTicket({ counterId, clerkId }, context));
    } else if (ticketId !== null && key === 'recall') {
      await store.submit(envelope, (context) => recallTicket({ ticketId, clerkId }, context));
    } else if (ticketId !== null && key === 'no-show') {
      await store.submit(envelope, (context) => markNoShow({ ticketId, clerkId }, context));
    }
  }

  #envelope(type: string, counterId: string) {
    return { type, actor: 'customer', terminal: `pad:${counterId}`, commandId: null, body: null };
  }
}
