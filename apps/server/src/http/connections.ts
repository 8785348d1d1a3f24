import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Time for goodbyes; after it whoever is still connected is cut off. */
const goodbyeMs = 300;

/**
 * Knows every connection of a server, so that none can hold up its end: a server that closes waits for all of them, also
 * for one that never asked anything and for a screen that no longer answers. Returns what ends `closing` in time.
 */
export function knowConnections(http: Server): (closing: Promise<unknown>) => Promise<void> {
  const open = new Set<Socket>();
  http.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return async (closing) => {
    const timer = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, goodbyeMs);
    await closing.finally(() => clearTimeout(timer));
  };
}
