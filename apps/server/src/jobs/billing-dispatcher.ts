import {
  type BillingAnswer,
  billingOrderOf,
  recordBillingAnswer,
  recordOrderSent,
} from '@onehall/application';
import type { Recorded } from '@onehall/domain';
import type { HallQueries } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';

type OpenOrder = ReturnType<HallQueries['openOrders']>[number];

const batch = 20;
const retryMsFirst = 1_000;
const retryMsMax = 60_000;
/** The customer's data was erased before their order was sent: nobody can do it any more. */
const erased: BillingAnswer = { outcome: 'rejected', reason: 'content-erased' };

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
    if (events.some((event) => event.type === 'PaymentTaken')) this.run();
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
      for (const order of orders) {
        if (this.#stopped || !(await this.#send(order))) return;
      }
      if (orders.length === batch) this.#again = true;
    }
  }

  /** False: no answer came; the rest waits too, and all is tried again later. */
  async #send(order: OpenOrder): Promise<boolean> {
    const { orderId, visitId, counterId } = order;
    const { store, billing, log } = this.#parts;
    const envelope = { type: 'billing', actor: 'server', terminal: 'server', commandId: null, body: null };
    try {
      await store.submit(envelope, () => recordOrderSent({ orderId, visitId, attempt: order.attempts + 1 }));
      const told = billingOrderOf(order, (recordId) => store.state.personalRecord(recordId));
      const answer = told === null ? erased : await billing.submit(told);
      await store.submit(envelope, (context) =>
        recordBillingAnswer({ orderId, visitId, counterId, answer }, context),
      );
      this.#retryMs = retryMsFirst;
      return true;
    } catch (error) {
      log.warn({ err: error, orderId }, 'the billing system did not answer; the order will be sent again');
      this.#retryLater();
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
