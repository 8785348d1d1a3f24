import { randomUUID } from 'node:crypto';
import { businessDayOf, findClass, maskIdNumber, maskName, type Post, type Recorded } from '@onehall/domain';
import type { IdCard } from '@onehall/id-card-reader';
import type { CodeKindBody, CounterReadingBody, KioskReadingBody } from '@onehall/protocol';
import { classifyCode } from '@onehall/scanner';
import { withinMs } from '../jobs/within.ts';
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
  /** At a counter: the ticket that is served there. */
  readonly ticketId: string | null;
  /** At a kiosk: whom the operator knows by it. */
  readonly customer: KnownCustomer | null;
}

/** The document that was shown to a reader or scanner. */
export interface ReadDocument {
  /** null: a code says no name. */
  readonly name: string | null;
  readonly number: string;
  /** ISO day; null: long-term. A code says no day at all. */
  readonly validUntil: string | null | undefined;
}

const isDocument = (read: Read) => read.kind === 'id-card' || read.what === 'id-number';

const lookUpMsMax = 5_000;
const keptMs = { counter: 120_000, kiosk: 60_000, hall: 0 } as const;

/**
 * What cards and codes said, for the screen beside the device and for nobody else. It is kept in memory alone and goes
 * with the customer: a card read at a counter where nobody is served is not even taken [C12].
 */
export class ReadingDesk {
  readonly #parts: ServerParts;
  readonly #readings = new Map<string, Reading>();
  /** By counter, the newest reading that was a document: a SIM that is scanned after it takes nothing from it. */
  readonly #documents = new Map<string, Reading>();
  /** By kiosk, raised with every reading and every ticket: an answer that comes late belongs to nobody who is there. */
  readonly #rounds = new Map<string, number>();

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
    for (const { type, payload } of events)
      if (type === 'TicketIssued' && payload.kioskId !== null) this.#nextRound(payload.kioskId);
    for (const { id } of this.#parts.hall.counters) {
      const reading = this.#readings.get(`counter ${id}`);
      if (reading && reading.ticketId !== this.#servedAt(id)) this.#forget('counter', id);
    }
  }

  /** The document of a reading at this counter; null: none, or it is no longer there. */
  documentAt(counterId: string, readingId: string): ReadDocument | null {
    const reading = this.#documents.get(counterId);
    const isThere = reading?.id === readingId && this.#isFresh(reading, 'counter');
    if (!isThere || reading.ticketId !== this.#servedAt(counterId)) return null;
    const { read } = reading;
    if (read.kind === 'id-card') {
      const { name, number, validUntil } = read.card;
      return { name, number, validUntil };
    }
    return { name: null, number: read.text, validUntil: undefined };
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
    if (read.kind === 'code') {
      const text = read.what === 'id-number' ? maskIdNumber(read.text) : read.text;
      return { readingId, at, kind: 'code', what: read.what, text };
    }
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
      if (post.at === 'counter') {
        const ticketId = this.#servedAt(post.id);
        if (ticketId !== null) this.#keep(post, { read, ticketId, customer: null });
      }
      if (post.at === 'kiosk') void this.#cameToKiosk(post, read);
    }
  }

  /** The customer is asked for, and waits no longer than somebody would stand there. */
  async #cameToKiosk(post: Post, read: Read): Promise<void> {
    const round = this.#nextRound(post.id);
    let customer: KnownCustomer | null = null;
    try {
      customer = await this.#customerOf(read, post.id);
    } catch (error) {
      // Read all the same: the ticket is one for somebody who named themselves not.
      this.#parts.log.warn({ err: error }, 'a customer at a kiosk could not be looked up');
    }
    if (this.#rounds.get(post.id) === round) this.#keep(post, { read, ticketId: null, customer });
  }

  /** What was read at a kiosk before is over. */
  #nextRound(kioskId: string): number {
    const round = (this.#rounds.get(kioskId) ?? 0) + 1;
    this.#rounds.set(kioskId, round);
    this.#forget('kiosk', kioskId);
    return round;
  }

  /** The ticket that is served at a counter; null: nobody's. */
  #servedAt(counterId: string): string | null {
    const { state } = this.#parts.store;
    const ticketId = state.session(counterId)?.ticketId ?? null;
    return ticketId !== null && state.ticket(ticketId)?.state === 'serving' ? ticketId : null;
  }

  /** A card or a number names a customer at a kiosk [Q1]; each look-up is journalled, found or not [C12]. */
  async #customerOf(read: Read, kioskId: string): Promise<KnownCustomer | null> {
    const { store } = this.#parts;
    if (read.kind === 'code' && read.what !== 'mobile') return null;
    const found = await withinMs(lookUpMsMax, this.#lookUp(read));
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

  async #lookUp(read: Read): Promise<KnownCustomer | null> {
    const { billing } = this.#parts;
    const mobile = read.kind === 'code' ? read.text : (await billing.mobilesOf(read.card.number))[0];
    return mobile === undefined ? null : billing.classOf(mobile);
  }

  #keep({ at: place, id }: Post, of: Pick<Reading, 'read' | 'ticketId' | 'customer'>): void {
    const reading: Reading = { id: randomUUID(), at: this.#parts.now(), ...of };
    this.#readings.set(`${place} ${id}`, reading);
    if (place === 'counter' && isDocument(of.read)) this.#documents.set(id, reading);
    this.#parts.devices.onChanged();
    const timer = setTimeout(() => {
      if (this.#readings.get(`${place} ${id}`) === reading) this.#forget(place, id);
      if (this.#documents.get(id) === reading) this.#documents.delete(id);
    }, keptMs[place]);
    timer.unref();
  }

  #forget(place: Post['at'], id: string): void {
    if (place === 'counter') this.#documents.delete(id);
    if (this.#readings.delete(`${place} ${id}`)) this.#parts.devices.onChanged();
  }

  #at(place: Post['at'], id: string): Reading | null {
    const reading = this.#readings.get(`${place} ${id}`);
    return reading && this.#isFresh(reading, place) ? reading : null;
  }

  #isFresh({ at }: Reading, place: Post['at']): boolean {
    return this.#parts.now() - at < keptMs[place];
  }

  #today(): string {
    return businessDayOf(this.#parts.now(), this.#parts.hall.zone);
  }
}
