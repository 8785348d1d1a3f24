import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type LiveAnnouncement,
  type LiveCall,
  type LiveMessage,
  type PrincipalBody,
  type RouteName,
  routes,
  type TopicName,
  type TopicView,
} from '@onehall/protocol';
import { Server } from 'socket.io';
import { servePage } from './page-files.ts';
import { type Answers, sampleAnswers } from './samples/answers.ts';
import { type SampleSize, type SampleViews, sampleViews } from './samples/views.ts';

export interface SampleOptions {
  readonly size?: SampleSize;
  /** Views beside or instead of the samples. */
  readonly views?: SampleViews;
  /** Answers beside or instead of the samples. */
  readonly answers?: Answers;
  /** Who is signed in where staff are asked for; nobody unless given. */
  readonly staff?: PrincipalBody;
}

export interface SampleServer {
  readonly url: string;
  /** Every command that came, in order. */
  readonly commands: { name: RouteName; body: unknown }[];
  /** Changes a view, and brings calls or amounts, as the real server does after a commit. */
  readonly push: <T extends TopicName>(
    topic: T,
    view: TopicView<T> | null,
    more?: { calls?: LiveCall[]; announcements?: LiveAnnouncement[] },
  ) => void;
  /** How this route answers from now on. */
  readonly answer: (answers: Answers) => void;
  /** The network is gone: connections closed, new ones refused. */
  readonly cutOff: () => void;
  readonly restore: () => void;
  readonly close: () => Promise<void>;
}

interface State {
  readonly views: Map<TopicName, LiveMessage['view']>;
  answers: Record<
    string,
    ((asked: { params: Record<string, string>; body: unknown; actingAs: string }) => unknown) | undefined
  >;
  readonly commands: SampleServer['commands'];
  seq: number;
  gone: boolean;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Buffer.concat(chunks).toString('utf8');
  return sent === '' ? null : JSON.parse(sent);
}

function findRoute(method: string, path: string) {
  for (const route of Object.values(routes)) {
    if (route.method !== method.toLowerCase()) continue;
    const names: string[] = [];
    const pattern = route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match === null) continue;
    const params = Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]),
    );
    return { route, params };
  }
  return null;
}

async function serveApi(state: State, request: IncomingMessage, response: ServerResponse, path: string) {
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const found = findRoute(request.method ?? 'GET', path);
  const answer = found === null ? undefined : state.answers[found.route.name];
  const body = await bodyOf(request);
  if (found === null || answer === undefined) {
    reply(404, { refusal: { code: 'not-found', facts: {} } });
    return;
  }
  if (found.route.body !== null) state.commands.push({ name: found.route.name, body });
  const actingAs = String(request.headers['x-onehall-acting-as'] ?? '');
  const value = answer({ params: found.params, body, actingAs });
  if (typeof value === 'object' && value !== null && 'refusal' in value && 'status' in value) {
    reply(Number(value.status), { refusal: value.refusal });
    return;
  }
  reply(200, found.route.reply.parse(value));
}

function liveMessage(state: State, topic: TopicName, subject: string | null): LiveMessage {
  return {
    topic,
    subject,
    seq: state.seq,
    view: state.views.get(topic) ?? null,
    calls: [],
    announcements: [],
  };
}

function openLive(io: Server, state: State): void {
  io.use((_socket, next) => next(state.gone ? new Error('gone') : undefined));
  io.on('connection', (socket) => {
    socket.on(
      'subscribe',
      (asked: { topic: TopicName; subject: string | null }, answer: (reply: unknown) => void) => {
        void socket.join(asked.topic);
        socket.data.subjects = { ...socket.data.subjects, [asked.topic]: asked.subject };
        const known = state.views.has(asked.topic);
        answer(
          known
            ? liveMessage(state, asked.topic, asked.subject)
            : { refusal: { code: 'not-found', facts: {} } },
        );
      },
    );
  });
}

/** Serves the built pages and answers as a hall with these views would, so that screens run unmodified. */
export async function startSampleServer(options: SampleOptions = {}): Promise<SampleServer> {
  const size = options.size ?? 'normal';
  const staff = options.staff ?? { kind: 'nobody' as const };
  const state: State = {
    views: new Map(Object.entries({ ...sampleViews(size), ...options.views })) as State['views'],
    answers: { ...sampleAnswers(size, staff), ...options.answers } as State['answers'],
    commands: [],
    seq: 1000,
    gone: false,
  };
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://hall');
    if (state.gone) request.socket.destroy();
    else if (pathname.startsWith('/api/v1/')) {
      serveApi(state, request, response, pathname.slice(7)).catch((problem: unknown) => {
        console.error(`${request.method} ${pathname}: the sample does not fit the protocol`, problem);
        response.writeHead(500).end();
      });
    } else void servePage(pathname, response);
  });
  const io = new Server(http, { path: '/api/v1/live', serveClient: false });
  openLive(io, state);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    commands: state.commands,
    push: (topic, view, more = {}) => {
      state.seq += 1;
      if (view !== null) state.views.set(topic, view);
      for (const socket of io.sockets.sockets.values()) {
        if (!socket.rooms.has(topic)) continue;
        const subject = (socket.data.subjects as Record<string, string | null>)[topic] ?? null;
        socket.emit('update', {
          ...liveMessage(state, topic, subject),
          calls: [],
          announcements: [],
          ...more,
        });
      }
    },
    answer: (answers) => Object.assign(state.answers, answers),
    cutOff: () => {
      state.gone = true;
      http.closeAllConnections();
      for (const socket of io.sockets.sockets.values()) socket.conn.close();
    },
    restore: () => {
      state.gone = false;
    },
    close: async () => {
      http.closeAllConnections();
      await io.close();
    },
  };
}

/** Changes every view to that of another size, as a hall that fills or empties. */
export function pushViews(server: SampleServer, size: SampleSize, views: SampleViews = {}): void {
  const all = { ...sampleViews(size), ...views };
  for (const [topic, view] of Object.entries(all)) server.push(topic as TopicName, view as never);
}
