import { randomUUID } from 'node:crypto';
import { type DeviceKind, type Refusal, type Result, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { AccessWrite } from '@onehall/storage-sqlite';
import { actorOf, deviceCookie, presentPrincipal } from '../../access/principals.ts';
import { hashToken, newPairingCode, newSessionToken, normalisePairingCode } from '../../access/tokens.ts';
import type { ServerParts } from '../../parts.ts';
import { endpoint } from '../endpoint.ts';
import { setSessionCookie } from './sign-in.ts';

const codeMs = 15 * 60_000;
const deviceSessionMs = 400 * 24 * 3_600_000;

/** A device stands at a place of this hall: a kiosk's id, a counter's id, or 'hall-board'. */
function placeExists(parts: ServerParts, kind: DeviceKind, place: string): boolean {
  if (kind === 'kiosk') return parts.hall.kiosks.some((kiosk) => kiosk.id === place);
  if (kind === 'hall-board') return place === 'hall-board';
  return parts.hall.counters.some((counter) => counter.id === place);
}

async function makeCode(
  parts: ServerParts,
  actor: string,
  wanted: { deviceKind: DeviceKind; place: string },
): Promise<Result<{ code: string; expiresAt: number }, Refusal>> {
  const { deviceKind, place } = wanted;
  if (!placeExists(parts, deviceKind, place)) return refuse('device-unknown', { deviceKind, place });
  const code = newPairingCode();
  const outcome = await parts.store.submit(
    // Not kept under the client's command id: the answer holds the code, and only its hash may be stored.
    { type: 'createPairing', actor, terminal: 'browser', commandId: null, body: null },
    ({ now }) => ({
      ok: true,
      value: {
        events: [{ type: 'PairingCreated', payload: { deviceKind, place, expiresAt: now + codeMs } }],
        answer: now + codeMs,
        access: [
          { kind: 'pairing-code', codeHash: hashToken(code), deviceKind, place, expiresAt: now + codeMs },
        ],
      },
    }),
  );
  return outcome.ok ? { ok: true, value: { code, expiresAt: outcome.answer } } : outcome;
}

export const createPairingEndpoint = endpoint(routes.createPairing, ({ body, parts, principal }) =>
  makeCode(parts, actorOf(principal), body),
);

/** Only where the hall file says that this is the demo hall. Refusal: not-a-demo-hall. */
export const demoPairingEndpoint = endpoint(routes.demoPairing, ({ body, parts }) =>
  parts.file.demo ? makeCode(parts, 'nobody', body) : refuse('not-a-demo-hall'),
);

/**
 * One device stands at a place: pairing another shuts out the one before, which may have been stolen. Of boards a hall
 * may have several; and in the demo hall anybody pairs by opening a page.
 */
function replaced(parts: ServerParts, deviceKind: DeviceKind, place: string): AccessWrite[] {
  if (parts.file.demo || deviceKind === 'hall-board') return [];
  return [{ kind: 'end-device-sessions', deviceKind, place }];
}

/** Refusals: pairing-code-unknown (also when used already), pairing-code-expired. */
export const claimPairingEndpoint = endpoint(routes.claimPairing, async ({ body, parts, response }) => {
  const codeHash = hashToken(normalisePairingCode(body.code));
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  const deviceId = randomUUID();
  const outcome = await parts.store.submit(
    { type: 'claimPairing', actor: 'nobody', terminal: 'browser', commandId: null, body: null },
    ({ now }) => {
      const kept = parts.store.access.pairingCode(codeHash);
      if (kept === null || kept.usedAt !== null) return refuse('pairing-code-unknown');
      if (kept.expiresAt < now) return refuse('pairing-code-expired');
      const { deviceKind, place } = kept;
      return {
        ok: true,
        value: {
          events: [{ type: 'DevicePaired', payload: { deviceId, deviceKind, place } }],
          answer: { deviceKind, place },
          access: [
            { kind: 'pairing-code-used', codeHash },
            ...replaced(parts, deviceKind, place),
            {
              kind: 'session',
              tokenHash,
              holder: 'device',
              subjectId: deviceId,
              expiresAt: now + deviceSessionMs,
            },
          ],
        },
      };
    },
  );
  if (!outcome.ok) return outcome;
  const { deviceKind, place } = outcome.answer;
  setSessionCookie(response, deviceCookie(deviceKind, place), token, deviceSessionMs);
  const principal = { kind: 'device', deviceId, deviceKind, place, tokenHash } as const;
  return { ok: true, value: presentPrincipal(principal, parts.store, parts.hall) };
});
