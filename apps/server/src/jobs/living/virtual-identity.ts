import { randomUUID } from 'node:crypto';
import type { DeviceKind } from '@onehall/domain';
import { type Call, createClient } from '@onehall/protocol';
import type { HallStore } from '@onehall/storage-sqlite';
import { actingAsHeader, deviceCookie, staffCookie } from '../../access/principals.ts';
import { hashToken, newSessionToken } from '../../access/tokens.ts';

const sessionMs = 24 * 3_600_000;
/** Where the journal says that virtual clerks act. */
export const livingTerminal = 'living-hall';
/** Hashes of the sessions made here, in this process only. */
const ownTokens = new Set<string>();

export function isLiving(tokenHash: string): boolean {
  return ownTokens.has(tokenHash);
}

const envelope = {
  type: 'livingHall',
  actor: 'server',
  terminal: livingTerminal,
  commandId: null,
  body: null,
};

function clientWith(baseUrl: string, cookie: string, actingAs: string): Call {
  return createClient({
    baseUrl,
    send: (url, { timeoutMs, headers, ...init }) =>
      fetch(url, {
        ...init,
        headers: { ...headers, cookie, [actingAsHeader]: actingAs },
        signal: AbortSignal.timeout(timeoutMs),
      }),
  });
}

/** A client that speaks as this member of staff, through the same HTTP as everybody. */
export async function clientOfStaff(store: HallStore, baseUrl: string, staffId: string): Promise<Call> {
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  ownTokens.add(tokenHash);
  await store.submit(envelope, ({ now }) => ({
    ok: true,
    value: {
      events: [{ type: 'SignedIn', payload: { staffId } }],
      answer: null,
      access: [
        { kind: 'session', tokenHash, holder: 'staff', subjectId: staffId, expiresAt: now + sessionMs },
      ],
    },
  }));
  return clientWith(baseUrl, `${staffCookie}=${token}`, 'staff');
}

/** A client that speaks as a paired device at this place. */
export async function clientOfDevice(
  store: HallStore,
  baseUrl: string,
  deviceKind: DeviceKind,
  place: string,
): Promise<Call> {
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  ownTokens.add(tokenHash);
  const deviceId = `virtual-${randomUUID()}`;
  await store.submit(envelope, ({ now }) => ({
    ok: true,
    value: {
      events: [{ type: 'DevicePaired', payload: { deviceId, deviceKind, place } }],
      answer: null,
      access: [
        { kind: 'session', tokenHash, holder: 'device', subjectId: deviceId, expiresAt: now + sessionMs },
      ],
    },
  }));
  return clientWith(baseUrl, `${deviceCookie(deviceKind, place)}=${token}`, `${deviceKind}/${place}`);
}
