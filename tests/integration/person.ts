import { randomUUID } from 'node:crypto';
import type {
  ClientToServer,
  LiveMessage,
  RefusalBody,
  ReplyOf,
  Route,
  ServerToClient,
  TopicName,
} from '@onehall/protocol';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** '' where the answer is no refusal. */
  readonly code: string;
  readonly setCookie: string | null;
}

export interface Ask {
  readonly body?: unknown;
  /** Sent as it is instead of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type LiveSocket = Socket<ServerToClient, ClientToServer>;
type Subscribed = Parameters<Parameters<ClientToServer['subscribe']>[1]>[0];

/** A live topic that somebody watches. */
export interface Watching {
  readonly first: Subscribed;
  readonly messages: LiveMessage[];
  readonly socket: LiveSocket;
  /** The view as it was last sent. */
  view(): unknown;
}

/** A browser or a program that speaks to the hall with its session. */
export class Person {
  readonly #hall: { readonly url: string };
  readonly cookie: string;
  readonly actingAs: string;

  constructor(hall: { readonly url: string }, cookie: string, actingAs: string) {
    this.#hall = hall;
    this.cookie = cookie;
    this.actingAs = actingAs;
  }

  /** Any request below /api/v1. */
  async ask(method: string, path: string, { body, raw, headers = {} }: Ask = {}): Promise<Reply> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.#hall.url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        'x-onehall-acting-as': this.actingAs,
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const answer: unknown = await response.json();
    const code = (answer as Partial<RefusalBody>).refusal?.code ?? '';
    return { status: response.status, body: answer, code, setCookie: response.headers.get('set-cookie') };
  }

  post(path: string, body: unknown = {}): Promise<Reply> {
    return this.ask('POST', path, { body });
  }

  /** A command with an id of its own that must be accepted; its answer, checked by the route's schema. */
  async must<R extends Route>(route: R, path: string, body: object = {}): Promise<ReplyOf<R>> {
    const sent = route.method === 'get' ? {} : { body: { commandId: randomUUID(), ...body } };
    const reply = await this.ask(route.method.toUpperCase(), path, sent);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return route.reply.parse(reply.body) as ReplyOf<R>;
  }

  /** The code of a command's refusal; 'accepted' where there is none. */
  async codeOf(path: string, body: object = {}): Promise<string> {
    const reply = await this.post(path, { commandId: randomUUID(), ...body });
    return reply.status === 200 ? 'accepted' : reply.code;
  }

  /** A socket that is closed with the test. */
  socket(headers: Readonly<Record<string, string>> = {}): LiveSocket {
    const socket: LiveSocket = io(this.#hall.url, {
      path: '/api/v1/live',
      transports: ['websocket'],
      extraHeaders: { cookie: this.cookie, ...headers },
      auth: { actingAs: this.actingAs },
      forceNew: true,
      reconnection: false,
    });
    onTestFinished(() => void socket.close());
    return socket;
  }

  /** Watches a topic over a socket of its own. */
  async watch(
    topic: TopicName,
    subject: string | null = null,
    sinceSeq: number | null = null,
  ): Promise<Watching> {
    const socket = this.socket();
    const messages: LiveMessage[] = [];
    socket.on('update', (message) => messages.push(message));
    let first: Subscribed | null = null;
    socket.emit('subscribe', { topic, subject, sinceSeq }, (answer) => {
      first = answer;
    });
    await until(() => first !== null);
    const answered = first ?? { refusal: { code: 'no-answer', facts: {} } };
    const view = () => messages.at(-1)?.view ?? ('view' in answered ? answered.view : null);
    return { first: answered, messages, socket, view };
  }
}
