/**
 * What this page acts as: 'staff', or a device and its place ('kiosk/kiosk-1'). It goes along with every request and
 * with the live connection, so that a browser that holds several sessions (a demo on one laptop) uses the right one.
 */
let actingAs = '';
const listeners = new Set<() => void>();

export const ACTING_AS_HEADER = 'x-onehall-acting-as';

export function currentIdentity(): string {
  return actingAs;
}

/** Set by the gates before anything else is asked. */
export function actAs(identity: string): void {
  actingAs = identity;
}

/** Called by whatever learns that the session is over; the gates listen and ask again who we are. */
export function sessionLost(): void {
  for (const listener of [...listeners]) listener();
}

export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
