import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { type ReplyOf, type RouteName, routes } from '@onehall/protocol';

/** One session at the hall: a device or a member of staff. */
export interface Actor {
  readonly actingAs: string;
  readonly cookie: string;
}

export type Reply<N extends RouteName> = ReplyOf<(typeof routes)[N]>;

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly code: string };

export interface Sending {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface Received {
  readonly status: number;
  readonly text: string;
  readonly cookie: string;
}

const timeoutMs = 15_000;
export const nobody: Actor = { actingAs: '', cookie: '' };
export const newCommand = () => ({ commandId: randomUUID() });

/** A refusal where the bench or a test needed an answer. */
class UnexpectedRefusal extends Error {
  override readonly name = 'UnexpectedRefusal';
}

/**
 * HTTP to one hall over kept connections, as cheap as plain Node makes it: replies are not checked against their
 * schemas, so that the client takes little of the processor that it measures.
 */
export class HallClient {
  readonly #base: URL;
  readonly #agent: Agent;

  constructor(url: string, connectionsMax: number) {
    this.#base = new URL(url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connectionsMax, maxFreeSockets: connectionsMax });
  }

  /** Rejects when no answer came. */
  async send<N extends RouteName>(actor: Actor, name: N, sending: Sending = {}): Promise<Answer<Reply<N>>> {
    const { status, text } = await this.#exchange(actor, name, sending);
    if (status === 200) return { ok: true, value: JSON.parse(text) as Reply<N> };
    const { refusal } = JSON.parse(text) as { refusal?: { code?: string } };
    return { ok: false, status, code: refusal?.code ?? '' };
  }

  /** As `send`, where a refusal would be a mistake of ours. */
  async must<N extends RouteName>(actor: Actor, name: N, sending: Sending = {}): Promise<Reply<N>> {
    const answer = await this.send(actor, name, sending);
    if (!answer.ok) throw new UnexpectedRefusal(`${name} was refused: ${answer.status} ${answer.code}`);
    return answer.value;
  }

  /** Demo hall only. */
  async pair(deviceKind: 'kiosk' | 'customer-screen', place: string): Promise<Actor> {
    const { code } = await this.must(nobody, 'demoPairing', { body: { deviceKind, place } });
    return this.#become(`${deviceKind}/${place}`, 'claimPairing', { code });
  }

  async signIn(workNumber: string, password: string): Promise<Actor> {
    return this.#become('staff', 'signIn', { workNumber, password });
  }

  close(): void {
    this.#agent.destroy();
  }

  async #become(actingAs: string, name: 'signIn' | 'claimPairing', body: object): Promise<Actor> {
    const { status, cookie, text } = await this.#exchange(nobody, name, { body });
    if (status !== 200) throw new UnexpectedRefusal(`${name} was refused: ${text}`);
    return { actingAs, cookie };
  }

  #exchange(actor: Actor, name: RouteName, sending: Sending): Promise<Received> {
    const { method, path } = routes[name];
    const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, param: string) => sending.params?.[param] ?? '');
    const body = sending.body === undefined ? '' : JSON.stringify(sending.body);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: this.#base.hostname,
          port: this.#base.port,
          agent: this.#agent,
          method: method.toUpperCase(),
          path: `/api/v1${filled}`,
          timeout: timeoutMs,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            cookie: actor.cookie,
            'x-onehall-acting-as': actor.actingAs,
          },
        },
        (response) => void receive(response).then(resolve, reject),
      );
      asked.once('error', reject);
      asked.once('timeout', () => asked.destroy(new Error(`no answer within ${timeoutMs} ms`)));
      asked.end(body);
    });
  }
}

async function receive(response: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    text: Buffer.concat(chunks).toString(),
    cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '',
  };
}
