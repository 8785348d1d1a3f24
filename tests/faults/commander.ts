import type { RouteName } from '@onehall/protocol';
import { type Actor, type HallClient, newCommand, type Reply } from '../bench/kit/hall-client.ts';

/** A command that the hall said yes to, and what it said. */
export interface Acked {
  readonly commandId: string;
  readonly name: RouteName;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly body: object;
  /** What of the answer must be the same for ever. */
  readonly stable: string;
}

const retryMs = 25;
const waitMsMax = 60_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Stable = { readonly [N in RouteName]?: (reply: Reply<N>) => unknown };

/** Replies that show the present beside what was done: only what was done must stay. */
const stableOf: Stable = {
  issueTicket: ({ print, followUrl: _address, ...ticket }) => ({
    ...ticket,
    printJobId: print?.jobId ?? null,
  }),
  findSubscriber: (visit) => [visit.visitId, visit.ticketNumber, visit.subscriber?.subscriberId],
  checkDocument: (visit) => [visit.visitId, visit.identity],
  addOrder: (visit) => [visit.visitId, visit.orders.map((order) => [order.orderId, order.amountFen])],
  showForm: (visit) => [visit.visitId, visit.form?.documentId, visit.form?.contentHash],
  takeCash: (visit) => [visit.visitId, visit.payment, visit.receipt?.jobId],
};

/** Once the visit is over nobody is looked up any more [C12], not even by a repeat: that comes too late to be a retry. */
const refusedLater: { readonly [N in RouteName]?: string } = { findSubscriber: 'visit-not-open' };

function stable<N extends RouteName>(name: N, reply: Reply<N>): string {
  const pick = stableOf[name] as ((reply: Reply<N>) => unknown) | undefined;
  return JSON.stringify(pick ? pick(reply) : reply);
}

/**
 * Sends commands as a good client does: each with an id of its own, kept until an answer comes, sent again with the
 * same id when none does. A refusal is an answer.
 */
export class Commander {
  readonly acked: Acked[] = [];
  readonly inFlight = new Set<string>();
  /** Answers that no client should ever get. */
  readonly problems: string[] = [];
  retries = 0;
  readonly #client: HallClient;

  constructor(client: HallClient) {
    this.#client = client;
  }

  /** null: refused with the code that the caller expects now and then. */
  async send<N extends RouteName>(
    actor: Actor,
    name: N,
    params: Readonly<Record<string, string>>,
    more: object = {},
    expected = '',
  ): Promise<Reply<N> | null> {
    const body = { ...newCommand(), ...more };
    const { commandId } = body;
    this.inFlight.add(commandId);
    const answer = await this.#untilAnswered(actor, name, params, body);
    this.inFlight.delete(commandId);
    if (answer.ok) {
      this.acked.push({ commandId, name, actor, params, body, stable: stable(name, answer.value) });
      return answer.value;
    }
    if (answer.code === expected) return null;
    this.problems.push(`${name}: ${answer.status} ${answer.code}`);
    throw new Error(`${name} was refused: ${answer.status} ${answer.code}`);
  }

  /** Sends an acked command once more; null: the answer is the same, else what came instead. */
  async repeat({ name, actor, params, body, stable: first }: Acked): Promise<string | null> {
    const answer = await this.#client.send(actor, name, { params, body });
    if (!answer.ok && answer.code === refusedLater[name]) return null;
    if (!answer.ok) return `${name}: ${answer.status} ${answer.code}`;
    const now = stable(name, answer.value);
    return now === first ? null : `${name}: first ${first}, then ${now}`;
  }

  async #untilAnswered<N extends RouteName>(
    actor: Actor,
    name: N,
    params: Readonly<Record<string, string>>,
    body: object,
  ) {
    const until = performance.now() + waitMsMax;
    while (performance.now() < until) {
      try {
        return await this.#client.send(actor, name, { params, body });
      } catch {
        // No answer: done or not done, nobody knows. The same id again finds out.
        this.retries += 1;
        await pause(retryMs);
      }
    }
    throw new Error(`${name}: the hall did not come back`);
  }
}
