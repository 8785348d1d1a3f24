import { refuse, workingStaff } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { Response } from 'express';
import { countFailure, lockOf } from '../../access/lockout.ts';
import { decoyHash, passwordMatches } from '../../access/passwords.ts';
import { mustChangeAt, presentPrincipal, staffCookie } from '../../access/principals.ts';
import { hashToken, newSessionToken } from '../../access/tokens.ts';
import { endpoint } from '../endpoint.ts';

const sessionMs = 12 * 3_600_000;

export function setSessionCookie(response: Response, name: string, token: string, maxAge: number): void {
  response.cookie(name, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge });
}

const envelopeOf = (staffId: string) => ({
  type: 'signIn',
  actor: `staff:${staffId}`,
  terminal: 'browser',
  commandId: null,
  body: null,
});

/**
 * Staff sign-in. Five wrong passwords lock the account for fifteen minutes; unknown numbers and wrong passwords get
 * the same answer after the same work. A lock that came meanwhile counts. Refusals: account-locked, wrong-credentials.
 */
export const signInEndpoint = endpoint(routes.signIn, async ({ body, parts, response }) => {
  const { hall, store } = parts;
  const workNumber = body.workNumber.trim().toUpperCase();
  const staff = workingStaff(hall).find((one) => one.workNumber === workNumber);
  const credential = staff ? store.access.credential(staff.id) : null;
  const locked = lockOf(credential, parts.now());
  if (locked) return locked;
  const matches = await passwordMatches(credential?.passwordHash ?? (await decoyHash), body.password);
  if (!staff || !credential || !matches) {
    await countFailure(store, staff?.id ?? null);
    return refuse('wrong-credentials');
  }
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  const outcome = await store.submit(envelopeOf(staff.id), ({ now }) => {
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
