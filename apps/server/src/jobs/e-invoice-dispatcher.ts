import type { Recorded } from '@onehall/domain';
import type { WaitingEInvoice } from '@onehall/storage-sqlite';
import type { ServerParts } from '../parts.ts';
import { withinMs } from './within.ts';

const batch = 20;
const answerMsMax = 15_000;
const retryMsFirst = 1_000;
const retryMsMax = 60_000;

/**
 * Carries what payments have asked for to the issuer of invoices [M3]. The request keeps its id, so asked again after a
 * crash or a silence it is the same invoice; while nobody answers it waits, and no payment waits for it.
 */
export class EInvoiceDispatcher {
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
    if (events.some((event) => event.type === 'EInvoiceAsked')) this.run();
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
      const waiting = this.#parts.store.eInvoices.waiting(batch);
      for (const one of waiting) {
        if (this.#stopped) return;
        if (!(await this.#issue(one))) {
          this.#retryLater();
          return;
        }
      }
      if (waiting.length === batch) this.#again = true;
    }
  }

  /** False: no answer came; it is asked for again later, with the same id. */
  async #issue({ requestId, visitId, amountFen, paidAt }: WaitingEInvoice): Promise<boolean> {
    const { store, eInvoices, log } = this.#parts;
    const envelope = { type: 'e-invoice', actor: 'server', terminal: 'server', commandId: null, body: null };
    try {
      const issued = await withinMs(answerMsMax, eInvoices.issue({ requestId, amountFen, paidAt }));
      const { number, code, verifyUrl } = issued;
      await store.submit(envelope, () => ({
        ok: true,
        value: {
          events: [{ type: 'EInvoiceIssued', payload: { requestId, visitId, number, code, verifyUrl } }],
          answer: null,
        },
      }));
      this.#retryMs = retryMsFirst;
      return true;
    } catch (error) {
      log.warn({ err: error, requestId }, 'the issuer of invoices did not answer; it will be asked again');
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
