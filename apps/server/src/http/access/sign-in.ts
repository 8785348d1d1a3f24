import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { Response } from 'express';
import { decoyHash, passwordMatches } from '../../access/passwords.ts';
import { presentPrincipal, staffCookie } from '../../access/principals.ts';
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
 * the same answer after the same work. Refusals: account-locked, wrong-credentials.
 */
export const signInEndpoint = endpoint(routes.signIn, async ({ body, parts, response }) => {
  const { hall, store } = parts;
  const now = parts.now();
  const staff = hall.staff.find((one) => one.workNumber === body.workNumber.trim().toUpperCase());
  const credential = staff ? store.access.credential(staff.id) : null;
  if (credential?.lockedUntil && credential.lockedUntil > now) {
    return refuse('account-locked', { until: credential.lockedUntil });
  }
  const matches = await passwordMatches(credential?.passwordHash ?? (await decoyHash), body.password);
  const origin = { terminal: 'browser', commandId: null, body: null };
  if (!staff || !credential || !matches) {
    const lockedUntil = credential && credential.failures + 1 >= failuresMax ? now + lockMs : null;
    await store.submit({ ...origin, type: 'signIn', actor: 'nobody' }, () => ({
      ok: true,
      value: {
        events: [{ type: 'SignInFailed', payload: { staffId: staff?.id ?? null, lockedUntil } }],
        answer: null,
      },
    }));
    return refuse('wrong-credentials');
  }
  const token = newSessionToken();
  const tokenHash = hashToken(token);
  await store.submit({ ...origin, type: 'signIn', actor: `staff:${staff.id}` }, ({ now: at }) => ({
    ok: true,
    value: {
      events: [{ type: 'SignedIn', payload: { staffId: staff.id } }],
      answer: null,
      access: [
        { kind: 'session', tokenHash, holder: 'staff', subjectId: staff.id, expiresAt: at + sessionMs },
      ],
    },
  }));
  setSessionCookie(response, staffCookie, token, sessionMs);
  const principal = { kind: 'staff', staff, tokenHash, mustChange: credential.mustChange } as const;
  return { ok: true, value: presentPrincipal(principal, store, hall) };
});
