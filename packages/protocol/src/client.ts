import type * as z from 'zod';
import { refusalBody } from './refusals.ts';
import type { Route } from './route.ts';

/** `refused`: the hall said no, with a code. `offline`: no answer came; a command may be sent again with its id. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly facts: Readonly<Record<string, string | number | boolean | null>>;
    }
  | { readonly kind: 'offline' };

export interface CallOptions<B> {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: B;
  readonly timeoutMs?: number;
}

export type Call = <B extends z.ZodType, P extends z.ZodType>(
  route: Route<string, B, P>,
  options?: CallOptions<z.input<B>>,
) => Promise<Answer<z.output<P>>>;

interface MinimalResponse {
  readonly status: number;
  json(): Promise<unknown>;
}

export interface ClientEnvironment {
  /** '' in a browser, 'http://127.0.0.1:8080' elsewhere. */
  readonly baseUrl: string;
  /** Sends one request; rejects when no answer came in time. */
  readonly send: (
    url: string,
    init: { method: string; headers: Record<string, string>; body?: string; timeoutMs: number },
  ) => Promise<MinimalResponse>;
}

function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function readAnswer<P extends z.ZodType>(
  { status }: MinimalResponse,
  body: unknown,
  reply: P,
): Answer<z.output<P>> {
  if (status >= 200 && status < 300) return { kind: 'ok', value: reply.parse(body) };
  const refused = refusalBody.safeParse(body);
  if (!refused.success) return { kind: 'offline' };
  return { kind: 'refused', status, ...refused.data.refusal };
}

/** The typed client of /api/v1: one function for every route. Never throws for the network or for a refusal. */
export function createClient(environment: ClientEnvironment): Call {
  return async (route, options = {}) => {
    const url = `${environment.baseUrl}/api/v1${fillPath(route.path, options.params ?? {})}`;
    const init = {
      method: route.method.toUpperCase(),
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      timeoutMs: options.timeoutMs ?? 10_000,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    };
    let response: MinimalResponse;
    let body: unknown;
    try {
      response = await environment.send(url, init);
      // An answer cut short, or a page of something between: not the hall's word.
      body = await response.json();
    } catch {
      return { kind: 'offline' };
    }
    return readAnswer(response, body, route.reply);
  };
}
