import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { noGuesses, type PasswordGuesses } from './service-password.ts';

/** After this many documents in a row that were not the holder's, none is compared for a while [C12]. */
export const mismatchesMax = 5;
export const documentLockMs = 15 * 60_000;

/** Documents that were not the holder's of one line, whichever counter they were keyed at. */
export type DocumentGuesses = PasswordGuesses;

/** A number can be counted through where the hall says yes or no to each. Refusal: document-locked {lockedUntil}. */
export function mayCompare({ lockedUntil }: DocumentGuesses, now: number): Result<null, Refusal> {
  return lockedUntil !== null && lockedUntil > now
    ? refuse('document-locked', { lockedUntil })
    : accept(null);
}

/** After one more document that was not the holder's; a lock that has ended begins a new count. */
export function afterMismatch(guesses: DocumentGuesses, now: number): DocumentGuesses {
  const { failures: before } = guesses.lockedUntil === null ? guesses : noGuesses;
  const failures = before + 1;
  return { failures, lockedUntil: failures >= mismatchesMax ? now + documentLockMs : null };
}
