import type { Server as HttpServer } from 'node:http';
import type { Recorded } from '@onehall/domain';
import {
  type ClientToServer,
  type LiveMessage,
  type RefusalCode,
  type ServerToClient,
  subscribeRequest,
  type TopicName,
  unsubscribeRequest,
  whoMayWatch,
} from '@onehall/protocol';
import { Server, type Socket } from 'socket.io';
import { audienceOf, type Principal, principalOf } from '../access/principals.ts';
import { sameOrigin } from '../http/origin.ts';
import type { ServerParts } from '../parts.ts';
import type { LiveHub } from './hub.ts';
import { mayWatchSubject, seenBy } from './topics.ts';

/** A session that has ended, or sees less from now on, must not go on seeing: sockets outlive the request that ended it. */
const endingSessions = new Set<Recorded['type']>([
  'SignedOut',
  'PasswordChanged',
  'PasswordIssued',
  'SettingChanged',
  'DevicePaired',
]);
const checkMs = 60_000;
const topicsPerSocket = 12;
/** A screen that does not read is cut off rather than remembered: it comes back and gets the view of that moment. */
const unreadMax = 200;

type LiveSocket = Socket<ClientToServer, ServerToClient>;
type Answer = Parameters<ClientToServer['subscribe']>[1];

function actingAs(socket: LiveSocket): string {
  const said: unknown = socket.handshake.auth['actingAs'];
  return typeof said === 'string' ? said : '';
}

/** As for HTTP: default deny, and a first password opens nothing but its own change. */
function refusalFor(principal: Principal, topic: TopicName, subject: string): RefusalCode | null {
  const allowed = whoMayWatch[topic];
  if (allowed.includes('anyone')) return null;
  if (principal.kind === 'nobody') return 'not-signed-in';
  if (!allowed.includes(audienceOf(principal)) || !mayWatchSubject(principal, topic, subject)) {
    return 'not-permitted';
  }
  return principal.kind === 'staff' && principal.mustChange ? 'password-change-required' : null;
}

const keyOf = (topic: TopicName, subject: string | null) => `${topic}:${subject ?? ''}`;

class Watcher {
  readonly #watched = new Map<string, { topic: TopicName; subject: string; stop: () => void }>();
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
    socket.on('unsubscribe', (request) => this.#unsubscribe(request));
    socket.on('disconnect', () => {
      for (const { stop } of this.#watched.values()) stop();
    });
  }

  /** Cuts off whoever may no longer see what they watch. */
  checkAgain(): void {
    const principal = this.#principal();
    const watched = [...this.#watched.values()];
    if (watched.some(({ topic, subject }) => refusalFor(principal, topic, subject))) {
      this.#socket.disconnect(true);
    }
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
    const first = this.#opened(request);
    answer(typeof first === 'string' ? { refusal: { code: first, facts: {} } } : first);
  }

  /** A fault of one page must not end the hall: it is told that nothing is there. */
  #opened(request: unknown): LiveMessage | RefusalCode {
    try {
      return this.#open(request);
    } catch (error) {
      this.#parts.log.error({ err: error }, 'a subscription failed');
      return 'not-found';
    }
  }

  /** What anybody may send is anything: a message that is none of ours is passed over. */
  #unsubscribe(request: unknown): void {
    const parsed = unsubscribeRequest.safeParse(request);
    if (parsed.success) this.#stop(keyOf(parsed.data.topic, parsed.data.subject));
  }

  /** The view as it is, or the code of the refusal. */
  #open(request: unknown): LiveMessage | RefusalCode {
    const parsed = subscribeRequest.safeParse(request);
    if (!parsed.success) return 'malformed-request';
    const { topic, subject, sinceSeq } = parsed.data;
    const principal = this.#principal();
    const refusal = refusalFor(principal, topic, subject ?? '');
    if (refusal) return refusal;
    const key = keyOf(topic, subject);
    this.#stop(key);
    if (this.#watched.size >= topicsPerSocket) return 'too-many-requests';
    const send = (message: LiveMessage) => this.#send(seenBy(principal, message));
    const first = this.#hub.watch(topic, subject, sinceSeq, send);
    if (first === null) return 'not-found';
    const stop = () => this.#hub.unwatch(topic, subject, send);
    this.#watched.set(key, { topic, subject: subject ?? '', stop });
    return seenBy(principal, first);
  }

  #stop(key: string): void {
    this.#watched.get(key)?.stop();
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
  const watchers = new Set<Watcher>();
  io.on('connection', (socket) => {
    const watcher = new Watcher(socket, parts, hub);
    watchers.add(watcher);
    socket.on('disconnect', () => watchers.delete(watcher));
  });
  const checkAll = () => {
    for (const watcher of watchers) watcher.checkAgain();
  };
  parts.store.onCommitted((events) => {
    if (events.some((event) => endingSessions.has(event.type))) checkAll();
  });
  // Sessions also end by themselves, and devices without an event.
  const timer = setInterval(checkAll, checkMs);
  timer.unref();
  http.once('close', () => clearInterval(timer));
  return io;
}
