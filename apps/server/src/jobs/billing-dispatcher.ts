import {
  type BillingAnswer,
  billingOrderOf,
  recordBillingAnswer,
  recordOrderSent,
} from '@onehall/application';
import type { Recorded } from '@onehall/domain';
import type { HallQueries } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { withinMs } from './within.ts';

type OpenOrder = ReturnType<HallQueries['openOrders']>[number];

const batch = 20;
const retryMsFirst = 1_000;
const retryMsMax = 60_000;
/** After so many orders in a row without an answer the system is down, and the rest is not tried. */
const silentMax = 3;
const answerMsMax = 15_000;
/** The customer's data was erased before their order was sent: nobody can do it any more. */
const erased: BillingAnswer = { outcome: 'rejected', reason: 'content-erased' };

/**
 * Orders that overtake nothing: the oldest of their line and of their visit. An order may look across lines (one account
 * into another), and then counts on what stands before it on the form.
 */
function oldestOfTheirs(orders: readonly OpenOrder[]): OpenOrder[] {
  const begun = new Set<string>();
  return orders.filter(({ subscriberId, visitId }) => {
    const first = !begun.has(subscriberId) && !begun.has(visitId);
    begun.add(subscriberId).add(visitId);
    return first;
  });
}

/**
 * Carries paid orders to the billing system: local → sent → confirmed / rejected. Each is marked sent before it leaves
 * and keeps its id for ever, so an order sent again after a crash or a silence is the same order to the other side.
 */
export class BillingDispatcher {
  readonly #parts: ServerParts;
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | null = null;
  #retryMs = retryMsFirst;
  #stopped = false;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  committed(events: readonly Recorded[]): void {
    if (events.some(({ type }) => type === 'PaymentTaken' || type === 'OrderReversed')) this.run();
  }

  run(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      const orders = this.#parts.store.queries.openOrders(batch);
      const silent = await this.#sendAll(orders);
      if (silent > 0) {
        this.#retryLater();
        return;
      }
      if (orders.length === batch) this.#again = true;
    }
  }

  /**
   * Sends what is open, oldest first; gives how many found no answer. An order that found none keeps the later orders of
   * its line and of its visit back, so that they are done in their order; others go on, until nobody answers at all.
   * Visits are asked for together, so that their orders share commits, but never more of them than silences are left.
   */
  async #sendAll(orders: readonly OpenOrder[]): Promise<number> {
    let left = orders;
    let silentInARow = 0;
    let silent = 0;
    while (left.length > 0 && !this.#stopped && silentInARow < silentMax) {
      const wave = oldestOfTheirs(left).slice(0, silentMax - silentInARow);
      const answered = await Promise.all(wave.map((order) => this.#send(order)));
      const unanswered = wave.filter((_, at) => !answered[at]);
      const keptBack = new Set(unanswered.flatMap((order) => [order.subscriberId, order.visitId]));
      left = left.filter(
        (order) => !wave.includes(order) && !keptBack.has(order.subscriberId) && !keptBack.has(order.visitId),
      );
      silentInARow = answered.reduce((sum, came) => (came ? 0 : sum + 1), silentInARow);
      silent += unanswered.length;
    }
    return silent;
  }

  /** False: no answer came; it is tried again later, with the same id. */
  async #send(order: OpenOrder): Promise<boolean> {
    const { orderId, visitId, counterId } = order;
    const { store, billing, log } = this.#parts;
    const envelope = { type: 'billing', actor: 'server', terminal: 'server', commandId: null, body: null };
    try {
      await store.submit(envelope, () => recordOrderSent({ orderId, visitId, attempt: order.attempts + 1 }));
      const told = billingOrderOf(order, store.state);
      const answer = told === null ? erased : await withinMs(answerMsMax, billing.submit(told));
      await store.submit(envelope, (context) =>
        recordBillingAnswer({ orderId, visitId, counterId, answer }, context),
      );
      this.#retryMs = retryMsFirst;
      return true;
    } catch (error) {
      log.warn({ err: error, orderId }, 'the billing system did not answer; the order will be sent again');
      return false;
    }
  }

  #retryLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.run(), this.#retryMs);
    this.#timer.unref();
    this.#retryMs = Math.min(this.#retryMs * 2, retryMsMax);
  }
}
