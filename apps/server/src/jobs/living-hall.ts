import { randomUUID } from 'node:crypto';
import { type Counter, type Hall, workingStaff } from '@onehall/domain';
import { type Call, type LivingHallStatus, routes } from '@onehall/protocol';
import { type InventedSubscriber, type VirtualCustomer, virtualCustomers } from '@onehall/simulator';
import type { HallStore } from '@onehall/storage-sqlite';
import type { Logger } from 'pino';
import { type PersonAtCounter, serveAtCounter } from './living/virtual-clerk.ts';
import { clientOfDevice, clientOfStaff, livingTerminal } from './living/virtual-identity.ts';

export interface LivingHallParts {
  readonly hall: Hall;
  readonly store: HallStore;
  readonly log: Logger;
  readonly baseUrl: () => string;
  readonly subscribers: () => readonly InventedSubscriber[];
  readonly changed: () => void;
}

export interface LivingHallOrder {
  readonly customersPerHour: number;
  readonly seed: number;
  readonly speed: number;
}

/** Virtual customers stop coming when this many wait: a demo left alone does not fill the disk. */
const waitingMax = 120;
const billCategoryId = 'bills';

interface Post {
  readonly counter: Counter;
  readonly clerk: Call;
  readonly screen: Call;
  readonly leftOver: { readonly ticketId: string; readonly visitId: string } | null;
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** A hall that moves by itself: virtual customers press the kiosk's API and virtual clerks serve, all over HTTP. */
export class LivingHall {
  readonly #parts: LivingHallParts;
  readonly #people = new Map<string, PersonAtCounter>();
  readonly #timers = new Set<{ timer: NodeJS.Timeout; cancel: () => void }>();
  #order: LivingHallOrder = { customersPerHour: 60, seed: 1, speed: 1 };
  #coming = false;
  #closed = false;
  #clerks = 0;
  #arrived = 0;
  #served = 0;
  #run: Promise<unknown> = Promise.resolve();

  constructor(parts: LivingHallParts) {
    this.#parts = parts;
  }

  status(): LivingHallStatus {
    return { running: this.#coming, ...this.#order, arrived: this.#arrived, served: this.#served };
  }

  /** Starts, or goes on with another rate and speed. Counters where a person is signed on are left to them. */
  async start(order: LivingHallOrder): Promise<LivingHallStatus> {
    this.#order = order;
    const wasComing = this.#coming;
    this.#coming = true;
    if (this.#clerks === 0) {
      const clerks = await this.#hire();
      this.#run = Promise.all([this.#run, ...clerks]);
    }
    if (!wasComing) this.#run = Promise.all([this.#run, this.#bring(order)]);
    this.#parts.changed();
    return this.status();
  }

  /** No more customers come; those inside are served to the end. */
  stop(): LivingHallStatus {
    this.#coming = false;
    this.#parts.changed();
    return this.status();
  }

  async close(): Promise<void> {
    this.#coming = false;
    this.#closed = true;
    for (const { timer, cancel } of this.#timers) {
      clearTimeout(timer);
      cancel();
    }
    await this.#run;
  }

  async #hire(): Promise<Promise<void>[]> {
    const { hall, store } = this.#parts;
    const mine = this.#ownSessions();
    const busy = new Set(store.state.sessions().map((session) => session.clerkId));
    // The last clerk stays free, for whoever tries the console.
    const free = workingStaff(hall)
      .filter((one) => one.role === 'clerk' && !busy.has(one.id))
      .slice(0, -1);
    const posts: Post[] = [];
    for (const counter of hall.counters.slice(1)) {
      const session = store.state.session(counter.id);
      const clerkId = session ? mine.get(counter.id) : free.shift()?.id;
      if (clerkId === undefined) continue;
      const left = session?.ticketId ? store.state.ticket(session.ticketId) : null;
      const clerk = await clientOfStaff(store, this.#parts.baseUrl(), clerkId);
      const screen = await clientOfDevice(store, this.#parts.baseUrl(), 'customer-screen', counter.id);
      posts.push({ counter, clerk, screen, leftOver: left && { ticketId: left.id, visitId: left.visitId } });
    }
    return posts.map((post) => this.#work(post));
  }

  /** Clerks of this living hall who were still signed on when the server stopped, by counter. */
  #ownSessions(): Map<string, string> {
    const last = new Map<string, { clerkId: string; terminal: string }>();
    for (const event of this.#parts.store.eventsAfter(0, ['ClerkSignedOn'], 1000)) {
      if (event.type !== 'ClerkSignedOn') continue;
      last.set(event.payload.counterId, { clerkId: event.payload.clerkId, terminal: event.terminal });
    }
    return new Map(
      [...last].flatMap(([counterId, one]) =>
        one.terminal === livingTerminal ? [[counterId, one.clerkId]] : [],
      ),
    );
  }

  async #work(post: Post): Promise<void> {
    this.#clerks += 1;
    await this.#guard(
      serveAtCounter({
        ...post,
        wait: (ms) => this.#wait(ms),
        personOf: (ticketId) => this.#people.get(ticketId) ?? null,
        isStopping: () => !this.#coming,
        gone: (ticketId, how) => {
          this.#people.delete(ticketId);
          if (how === 'served') this.#served += 1;
          this.#parts.changed();
        },
      }),
    );
    this.#clerks -= 1;
  }

  async #bring(order: LivingHallOrder): Promise<void> {
    const kiosk = this.#parts.hall.kiosks[0];
    if (!kiosk) return;
    const press = await clientOfDevice(this.#parts.store, this.#parts.baseUrl(), 'kiosk', kiosk.id);
    const people = this.#parts.subscribers();
    const stream = virtualCustomers({
      ...order,
      categories: this.#parts.hall.categories,
      subscribers: people.length,
      billCategoryId,
    });
    await this.#guard(this.#come(stream, press, people));
  }

  async #come(stream: Iterator<VirtualCustomer, never>, press: Call, people: readonly InventedSubscriber[]) {
    const bornAt = this.#order.customersPerHour;
    while (this.#coming) {
      const customer = stream.next().value;
      // The stream was drawn for one rate; another one set meanwhile stretches it.
      await this.#wait((customer.afterMs * bornAt) / this.#order.customersPerHour);
      if (!this.#coming || this.#people.size > waitingMax) continue;
      await this.#takeTicket(customer, press, people);
    }
  }

  async #takeTicket(
    customer: VirtualCustomer,
    press: Call,
    people: readonly InventedSubscriber[],
  ): Promise<void> {
    const person = customer.subscriberNumber === null ? undefined : people[customer.subscriberNumber - 1];
    const issued = await press(routes.issueTicket, {
      body: {
        commandId: randomUUID(),
        categoryIds: [customer.categoryId],
        mobile: person?.mobile ?? null,
        language: customer.language,
      },
    });
    if (issued.kind !== 'ok') return;
    this.#arrived += 1;
    this.#people.set(issued.value.ticketId, {
      ...customer,
      mobile: person?.mobile ?? null,
      idNumber: person?.idNumber ?? null,
    });
    this.#parts.changed();
  }

  #wait(ms: number): Promise<void> {
    if (this.#closed) return Promise.reject(new Stopped());
    return new Promise((resolve, reject) => {
      const entry = {
        timer: setTimeout(() => {
          this.#timers.delete(entry);
          resolve();
        }, ms / this.#order.speed),
        cancel: () => reject(new Stopped()),
      };
      entry.timer.unref();
      this.#timers.add(entry);
    });
  }

  async #guard(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof Stopped)) this.#parts.log.error({ err: error }, 'the living hall stumbled');
    }
  }
}
