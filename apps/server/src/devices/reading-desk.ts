import { randomUUID } from 'node:crypto';
import { businessDayOf, findClass, maskIdNumber, maskName, type Post, type Recorded } from '@onehall/domain';
import type { IdCard } from '@onehall/id-card-reader';
import type { CodeKindBody, CounterReadingBody, KioskReadingBody } from '@onehall/protocol';
import { classifyCode } from '@onehall/scanner';
import type { ServerParts } from '../parts.ts';
import type { HallDevice } from './hall-device.ts';

/** Who was found for a card or a code at a kiosk. */
interface KnownCustomer {
  readonly subscriberId: string;
  readonly classId: string;
  readonly maskedName: string;
}

type Read =
  | { readonly kind: 'id-card'; readonly card: IdCard }
  | { readonly kind: 'code'; readonly what: CodeKindBody; readonly text: string };

interface Reading {
  readonly id: string;
  readonly at: number;
  readonly read: Read;
  /** At a kiosk: whom the operator knows by it. */
  readonly customer: KnownCustomer | null;
}

const keptMs = { counter: 120_000, kiosk: 60_000, hall: 0 } as const;

/**
 * What cards and codes said, for the screen beside the device and for nobody else. It is kept in memory alone and goes
 * with the customer: a card read at a counter where nobody is served is not even taken [C12].
 */
export class ReadingDesk {
  readonly #parts: ServerParts;
  readonly #readings = new Map<string, Reading>();

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  made(device: HallDevice): void {
    const { driver } = device;
    if (driver.kind === 'id-card-reader')
      driver.device.onCard((card) => this.#came(device, { kind: 'id-card', card }));
    if (driver.kind === 'scanner') {
      driver.device.onScan(({ text }) => {
        const code = classifyCode(text);
        this.#came(device, { kind: 'code', what: code.kind, text: code.text });
      });
    }
  }

  /** What was read belongs to the customer who was there: it goes with them. */
  committed(events: readonly Recorded[]): void {
    for (const { type, payload } of events) {
      if (type === 'TicketIssued' && payload.kioskId !== null) this.#forget('kiosk', payload.kioskId);
      if (type === 'ServiceStarted' || type === 'TicketFinished' || type === 'TicketHeld')
        if ('counterId' in payload && payload.counterId) this.#forget('counter', payload.counterId);
    }
  }

  /** The card of a reading at this counter; null: none, or it is no longer there. */
  cardAt(counterId: string, readingId: string): IdCard | null {
    const reading = this.#at('counter', counterId);
    return reading?.id === readingId && reading.read.kind === 'id-card' ? reading.read.card : null;
  }

  /** Whom a reading at this kiosk names; null: nobody known, or it is no longer there. */
  customerAt(kioskId: string, readingId: string): KnownCustomer | null {
    const reading = this.#at('kiosk', kioskId);
    return reading?.id === readingId ? reading.customer : null;
  }

  presentAtCounter(counterId: string): CounterReadingBody | null {
    const reading = this.#at('counter', counterId);
    if (!reading) return null;
    const { id: readingId, at, read } = reading;
    if (read.kind === 'code') return { readingId, at, kind: 'code', what: read.what, text: read.text };
    const { name, number, validUntil } = read.card;
    return {
      readingId,
      at,
      kind: 'id-card',
      maskedName: maskName(name),
      maskedNumber: maskIdNumber(number),
      validUntil,
      expired: validUntil !== null && validUntil < this.#today(),
    };
  }

  presentAtKiosk(kioskId: string): KioskReadingBody | null {
    const reading = this.#at('kiosk', kioskId);
    if (!reading) return null;
    const { id: readingId, at, customer } = reading;
    const known = customer && findClass(this.#parts.hall, customer.classId);
    return {
      readingId,
      at,
      customer:
        customer && known
          ? { maskedName: customer.maskedName, classId: known.id, className: known.name }
          : null,
    };
  }

  #came(device: HallDevice, read: Read): void {
    for (const post of device.wired.posts) {
      if (post.at === 'counter' && this.#isServing(post.id)) this.#keep(post, read, null);
      if (post.at === 'kiosk') {
        this.#customerOf(read, post.id).then(
          (customer) => this.#keep(post, read, customer),
          (error: unknown) =>
            this.#parts.log.warn({ err: error }, 'a customer at a kiosk could not be looked up'),
        );
      }
    }
  }

  #isServing(counterId: string): boolean {
    const { state } = this.#parts.store;
    const ticketId = state.session(counterId)?.ticketId;
    return ticketId != null && state.ticket(ticketId)?.state === 'serving';
  }

  /** A card or a number names a customer at a kiosk [Q1]; each look-up is journalled [C12]. */
  async #customerOf(read: Read, kioskId: string): Promise<KnownCustomer | null> {
    const { billing, store } = this.#parts;
    const mobile = await this.#mobileOf(read);
    if (mobile === undefined) return null;
    const found = await billing.classOf(mobile);
    const envelope = {
      type: 'readAtKiosk',
      actor: 'customer',
      terminal: `kiosk:${kioskId}`,
      commandId: null,
      body: null,
    };
    await store.submit(envelope, () => ({
      ok: true,
      value: {
        events: [
          {
            type: 'SubscriberLookedUp',
            payload: { subscriberId: found?.subscriberId ?? null, purpose: 'class-at-kiosk', visitId: null },
          },
        ],
        answer: null,
      },
    }));
    return found;
  }

  async #mobileOf(read: Read): Promise<string | undefined> {
    if (read.kind === 'code') return read.what === 'mobile' ? read.text : undefined;
    const [oldest] = await this.#parts.billing.mobilesOf(read.card.number);
    return oldest;
  }

  #keep({ at: place, id }: Post, read: Read, customer: KnownCustomer | null): void {
    const reading: Reading = { id: randomUUID(), at: this.#parts.now(), read, customer };
    this.#readings.set(`${place} ${id}`, reading);
    this.#parts.devices.onChanged();
    const timer = setTimeout(() => {
      if (this.#readings.get(`${place} ${id}`) === reading) this.#forget(place, id);
    }, keptMs[place]);
    timer.unref();
  }

  #forget(place: Post['at'], id: string): void {
    if (this.#readings.delete(`${place} ${id}`)) this.#parts.devices.onChanged();
  }

  #at(place: Post['at'], id: string): Reading | null {
    const reading = this.#readings.get(`${place} ${id}`);
    return reading && this.#parts.now() - reading.at < keptMs[place] ? reading : null;
  }

  #today(): string {
    return businessDayOf(this.#parts.now(), this.#parts.hall.zone);
  }
}
