import type { IncomingMessage } from 'node:http';

/** A browser says where a request comes from; one from another site is refused. Programs send no Origin. */
export function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
