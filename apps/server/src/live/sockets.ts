import type { Server as HttpServer } from 'node:http';
import {
  type ClientToServer,
  type LiveMessage,
  type RefusalCode,
  type ServerToClient,
  subscribeRequest,
  whoMayWatch,
} from '@onehall/protocol';
import { Server, type Socket } from 'socket.io';
import { audienceOf, type Principal, principalOf } from '../access/principals.ts';
import { sameOrigin } from '../http/origin.ts';
import type { ServerParts } from '../parts.ts';
import type { LiveHub } from './hub.ts';
import { mayWatchSubject } from './topics.ts';

const topicsPerSocket = 12;
/** A screen that does not read is cut off rather than remembered: it comes back and gets the view of that moment. */
const unreadMax = 200;

type LiveSocket = Socket<ClientToServer, ServerToClient>;
type Answer = Parameters<ClientToServer['subscribe']>[1];

function actingAs(socket: LiveSocket): string {
  const said: unknown = socket.handshake.auth['actingAs'];
  return typeof said === 'string' ? said : '';
}

class Watcher {
  readonly #watched = new Map<string, () => void>();
  readonly #socket: LiveSocket;
  readonly #parts: ServerParts;
  readonly #hub: LiveHub;
  /** Messages since the connection last took one. */
  #unread = 0;

  constructor(socket: LiveSocket, parts: ServerParts, hub: LiveHub) {
    this.#socket = socket;
    this.#parts = parts;
    this.#hub = hub;
    socket.on('subscribe', (request, answer) => this.#subscribe(request, answer));
    socket.on('unsubscribe', (request) => this.#stop(`${request?.topic}:${request?.subject ?? ''}`));
    socket.on('disconnect', () => {
      for (const stop of this.#watched.values()) stop();
    });
  }

  /** Authorised at every subscription, as HTTP is at every request. */
  #principal(): Principal {
    const { headers } = this.#socket.handshake;
    return principalOf(
      { headers, actingAs: actingAs(this.#socket) },
      this.#parts.store,
      this.#parts.hall,
      this.#parts.now(),
    );
  }

  #subscribe(request: unknown, answer: Answer): void {
    if (typeof answer !== 'function') return;
    const first = this.#open(request);
    answer(typeof first === 'string' ? { refusal: { code: first, facts: {} } } : first);
  }

  /** The view as it is, or the code of the refusal. */
  #open(request: unknown): LiveMessage | RefusalCode {
    const parsed = subscribeRequest.safeParse(request);
    if (!parsed.success) return 'malformed-request';
    const { topic, subject, sinceSeq } = parsed.data;
    const principal = this.#principal();
    const may = whoMayWatch[topic].includes('anyone') || whoMayWatch[topic].includes(audienceOf(principal));
    if (!may || !mayWatchSubject(principal, topic, subject ?? '')) {
      return principal.kind === 'nobody' ? 'not-signed-in' : 'not-permitted';
    }
    const key = `${topic}:${subject ?? ''}`;
    this.#stop(key);
    if (this.#watched.size >= topicsPerSocket) return 'too-many-requests';
    const send = (message: LiveMessage) => this.#send(message);
    const first = this.#hub.watch(topic, subject, sinceSeq, send);
    if (first === null) return 'not-found';
    this.#watched.set(key, () => this.#hub.unwatch(topic, subject, send));
    return first;
  }

  #stop(key: string): void {
    this.#watched.get(key)?.();
    this.#watched.delete(key);
  }

  #send(message: LiveMessage): void {
    this.#unread = this.#socket.conn.transport.writable ? 0 : this.#unread + 1;
    if (this.#unread > unreadMax) {
      this.#socket.disconnect(true);
      return;
    }
    this.#socket.emit('update', message);
  }
}

/** socket.io on the HTTP server's port, at /api/v1/live. */
export function openSockets(http: HttpServer, parts: ServerParts, hub: LiveHub): Server {
  const io = new Server<ClientToServer, ServerToClient>(http, {
    path: '/api/v1/live',
    serveClient: false,
    maxHttpBufferSize: 16_384,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    allowRequest: (request, decide) => decide(null, sameOrigin(request)),
  });
  io.on('connection', (socket) => new Watcher(socket, parts, hub));
  return io;
}
