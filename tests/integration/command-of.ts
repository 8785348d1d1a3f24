import { randomUUID } from 'node:crypto';

/** Makes the body of a command, each time with an id of its own. */
export const commandOf =
  (rest: Record<string, unknown> = {}) =>
  () => ({ commandId: randomUUID(), ...rest });
