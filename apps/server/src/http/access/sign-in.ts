import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { HallStore } from '@onehall/storage-sqlite';
import type { Response } from 'express';
import { decoyHash, passwordMatches } from '../../access/passwords.ts';
import { mustChangeAt, presentPrincipal, staffCookie } from '../../access/principals.ts';
import { hashToken, newSessionToken } from '../../access/tokens.ts';
import { endpoint } from '../endpoint.ts';

const failuresMax = 5;
const lockMs = 15 * 60_000;
const sessionMs = 12 * 3_600_000;

export function setSessionCookie(response: Response, name: string, token: string, maxAge: number): void {
  response.cookie(name, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge });
}

/**
 * Staff sign-in. Five wrong passwords lock the account for fifteen minutes; unknown numbers and wrong passwords get
 * the same answer after the same work. What counts is the state at the commit, so that guesses sent side by side are
 * counted one after another. Refusals: account-locked, wrong-credentials.
 */
export const signInEndpoint = endpoint(routes.signIn, async ({ body, parts, response }) => {
  const { hall, store } = parts;
  const staff = hall.staff.find((one) => one.workNumber === body.workNumber.trim().toUpperCase());
  const credential = staff ? store.access.credential(staff.id) : null;
  const locked = lockOf(credential, parts.now());
  if (locked) return locked;
  const matches = await passwordMatches(credential?.passwordHash ?? (await decoyHash), body.password);
  const origin = { terminal: 'browser', commandId: null, body: null };
  if (!staff || !credential || !matches) {
    await store.submit({ ...origin, type: 'signIn', actor: 'nobody' }, ({ now }) => {
      const lockedUntil = staff ? lockAfterFailure(store.access.credential(staff.id), now) : null;
      return {
        ok: true,
        value: {
          events: [{ type: 'SignInFailed', payload: { staffId: staff?.id ?? null, lockedUntil } }],
          answer: null,
        },
      };
    });
    return refuse('wrong-credentials');
  }
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  const outcome = await store.submit({ ...origin, type: 'signIn', actor: `staff:${staff.id}` }, ({ now }) => {
    const lockedMeanwhile = lockOf(store.access.credential(staff.id), now);
    if (lockedMeanwhile) return lockedMeanwhile;
    const expiresAt = now + sessionMs;
    return {
      ok: true,
      value: {
        events: [{ type: 'SignedIn', payload: { staffId: staff.id } }],
        answer: null,
        access: [{ kind: 'session', tokenHash, holder: 'staff', subjectId: staff.id, expiresAt }],
      },
    };
  });
  if (!outcome.ok) return outcome;
  setSessionCookie(response, staffCookie, token, sessionMs);
  const mustChange = mustChangeAt(parts.now(), credential, hall);
  const principal = { kind: 'staff', staff, tokenHash, mustChange } as const;
  return { ok: true, value: presentPrincipal(principal, store, hall) };
});

type Credential = ReturnType<HallStore['access']['credential']>;

function lockOf(credential: Credential, now: number) {
  const until = credential?.lockedUntil ?? 0;
  return until > now ? refuse('account-locked', { until }) : null;
}

/** A lock that stands is kept; the fifth failure makes one. */
function lockAfterFailure(credential: Credential, now: number): number | null {
  if (credential === null) return null;
  if (credential.lockedUntil !== null && credential.lockedUntil > now) return credential.lockedUntil;
  return credential.failures + 1 >= failuresMax ? now + lockMs : null;
}
