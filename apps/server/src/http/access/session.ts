import { refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { countFailure, lockOf } from '../../access/lockout.ts';
import { hashPassword, passwordLengthMin, passwordMatches } from '../../access/passwords.ts';
import { deviceCookie, presentPrincipal, staffCookie } from '../../access/principals.ts';
import { command, endpoint } from '../endpoint.ts';

export const whoAmIEndpoint = endpoint(routes.whoAmI, ({ principal, parts }) => ({
  ok: true,
  value: presentPrincipal(principal, parts.store, parts.hall),
}));

/** Ends this session only; a counter stays signed on until its clerk signs off there. */
export const signOutEndpoint = endpoint(routes.signOut, async (asked) => {
  const { principal, parts, response } = asked;
  if (principal.kind === 'nobody') return { ok: true, value: { signedOut: true as const } };
  await command(asked, 'signOut', () => ({
    ok: true,
    value: {
      events:
        principal.kind === 'staff' ? [{ type: 'SignedOut', payload: { staffId: principal.staff.id } }] : [],
      answer: null,
      access: [{ kind: 'end-session', tokenHash: principal.tokenHash }],
    },
  }));
  const name = principal.kind === 'staff' ? staffCookie : deviceCookie(principal.deviceKind, principal.place);
  response.clearCookie(name, { path: '/' });
  parts.log.info({ actor: principal.kind }, 'session ended');
  return { ok: true, value: { signedOut: true as const } };
});

/**
 * A wrong current password counts as it does at the door: an unattended page is no place to guess at it. Refusals, in
 * this order: not-permitted, password-too-weak, account-locked, wrong-credentials. Other sessions of this person end.
 */
export const changePasswordEndpoint = endpoint(routes.changePassword, async (asked) => {
  const { body, principal, parts } = asked;
  if (principal.kind !== 'staff') return refuse('not-permitted');
  const { staff, tokenHash } = principal;
  const credential = parts.store.access.credential(staff.id);
  if (!credential) return refuse('not-permitted');
  const tooWeak =
    body.next.length < passwordLengthMin ||
    body.next === body.current ||
    body.next.includes(staff.workNumber);
  if (tooWeak) return refuse('password-too-weak', { lengthMin: passwordLengthMin });
  const locked = lockOf(credential, parts.now());
  if (locked) return locked;
  if (!(await passwordMatches(credential.passwordHash, body.current))) {
    await countFailure(parts.store, staff.id);
    return refuse('wrong-credentials');
  }
  const passwordHash = await hashPassword(body.next);
  const outcome = await parts.store.submit(
    { type: 'changePassword', actor: `staff:${staff.id}`, terminal: 'browser', commandId: null, body: null },
    ({ now }) => {
      const kept = parts.store.access.credential(staff.id);
      const lockedMeanwhile = lockOf(kept, now);
      if (lockedMeanwhile) return lockedMeanwhile;
      if (kept?.passwordHash !== credential.passwordHash) return refuse('wrong-credentials');
      return {
        ok: true,
        value: {
          events: [{ type: 'PasswordChanged', payload: { staffId: staff.id } }],
          answer: null,
          access: [
            { kind: 'credential', staffId: staff.id, passwordHash, mustChange: false },
            { kind: 'end-sessions-of', subjectId: staff.id, exceptTokenHash: tokenHash },
          ],
        },
      };
    },
  );
  if (!outcome.ok) return outcome;
  return { ok: true, value: presentPrincipal({ ...principal, mustChange: false }, parts.store, parts.hall) };
});
