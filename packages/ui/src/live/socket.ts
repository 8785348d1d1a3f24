import type { ClientToServer, LiveMessage, ServerToClient, TopicName } from '@onehall/protocol';
import { io, type Socket } from 'socket.io-client';
import { currentIdentity, onSessionLost, sessionLost } from '../server/identity.ts';
import type { LiveChannel } from './channel.ts';

const ANSWER_TIMEOUT_MS = 8000;

interface Subscription {
  readonly topic: TopicName;
  readonly subject: string | null;
  readonly channel: LiveChannel<TopicName>;
}

let socket: Socket<ServerToClient, ClientToServer> | null = null;
const subscriptions = new Set<Subscription>();

function ask(open: Socket<ServerToClient, ClientToServer>, one: Subscription): void {
  const { topic, subject, channel } = one;
  channel.connected();
  open
    .timeout(ANSWER_TIMEOUT_MS)
    .emit('subscribe', { topic, subject, sinceSeq: channel.sinceSeq }, (problem, reply) => {
      if (!subscriptions.has(one)) return;
      if (problem !== null) {
        open.disconnect().connect();
        return;
      }
      channel.answered(reply);
      if ('refusal' in reply && reply.refusal.code === 'not-signed-in') sessionLost();
    });
}

function cutOff(): void {
  for (const one of subscriptions) one.channel.cutOff(Date.now());
}

function deliver(message: LiveMessage): void {
  for (const one of subscriptions) {
    if (one.topic === message.topic && one.subject === message.subject) one.channel.updated(message);
  }
}

/** The page's one connection; made at the first subscription, kept and mended for ever. */
function connection(): Socket<ServerToClient, ClientToServer> {
  if (socket !== null) return socket;
  const made: Socket<ServerToClient, ClientToServer> = io({
    path: '/api/v1/live',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 3000,
    timeout: 5000,
    auth: (give) => give({ actingAs: currentIdentity() }),
  });
  made.on('connect', () => {
    for (const one of subscriptions) ask(made, one);
  });
  made.on('update', deliver);
  made.on('disconnect', (reason) => {
    cutOff();
    // The server closed it on purpose (restart, session ended): socket.io would leave it so.
    if (reason === 'io server disconnect') setTimeout(() => made.connect(), 1000);
  });
  made.on('connect_error', () => {
    cutOff();
    // A refusal by the server itself is final for socket.io; a hall screen keeps asking.
    if (!made.active) setTimeout(() => made.connect(), 2000);
  });
  window.addEventListener('offline', () => made.disconnect().connect());
  socket = made;
  return made;
}

/** Begin one subscription; the answer ends it. */
export function subscribe(one: Subscription): () => void {
  subscriptions.add(one);
  const open = connection();
  if (open.connected) ask(open, one);
  return () => {
    subscriptions.delete(one);
    if (open.connected) open.emit('unsubscribe', { topic: one.topic, subject: one.subject });
  };
}

/** After signing in or pairing: the connection must carry the new session. */
export function reconnectLive(): void {
  if (socket !== null) socket.disconnect().connect();
}

onSessionLost(cutOff);
