import { type Refusal, refuse } from '@onehall/domain';
import type { HallStore, WriteDecision } from '@onehall/storage-sqlite';

const failuresMax = 5;
const lockMs = 15 * 60_000;

type Credential = ReturnType<HallStore['access']['credential']>;

/** Refusal: account-locked {until}. null: a password may be tried. */
export function lockOf(
  credential: Credential,
  now: number,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const until = credential?.lockedUntil ?? 0;
  return until > now ? refuse('account-locked', { until }) : null;
}

/**
 * A wrong password, wherever it was given, is counted at the commit: guesses sent side by side count one after another.
 * A lock that stands is kept, the fifth failure makes one, and after a lock the count begins anew: one slip does not
 * lock a second time. `staffId` null: nobody has that number.
 */
export async function countFailure(store: HallStore, staffId: string | null): Promise<void> {
  const envelope = { type: 'signIn', actor: 'nobody', terminal: 'browser', commandId: null, body: null };
  await store.submit(envelope, ({ now }): WriteDecision<null> => {
    const counted = staffId === null ? null : oneMore(store.access.credential(staffId), now);
    const failed = { type: 'SignInFailed', payload: { staffId, lockedUntil: null, ...counted } } as const;
    return { ok: true, value: { events: [failed], answer: null } };
  });
}

function oneMore(
  credential: Credential,
  now: number,
): { readonly failures: number; readonly lockedUntil: number | null } | null {
  if (credential === null) return null;
  const { lockedUntil } = credential;
  const ended = lockedUntil !== null && lockedUntil <= now;
  const failures = ended ? 1 : credential.failures + 1;
  if (lockedUntil !== null && !ended) return { failures, lockedUntil };
  return { failures, lockedUntil: failures >= failuresMax ? now + lockMs : null };
}
