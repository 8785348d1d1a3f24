import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** After this many wrong passwords in a row no more are taken for a while [C5]. */
export const passwordFailuresMax = 5;
export const passwordLockMs = 24 * 3_600_000;

/** Guesses at one line's service password, whichever counter they were made at. */
export interface PasswordGuesses {
  readonly failures: number;
  readonly lockedUntil: number | null;
}

export const noGuesses: PasswordGuesses = { failures: 0, lockedUntil: null };

/** What the billing system says of a password; it never says what the right one is. */
export type PasswordVerdict = 'right' | 'wrong' | 'initial';

/** Refusal: password-locked {lockedUntil}. */
export function mayGuess(guesses: PasswordGuesses, now: number): Result<null, Refusal> {
  const { lockedUntil } = guesses;
  return lockedUntil !== null && lockedUntil > now
    ? refuse('password-locked', { lockedUntil })
    : accept(null);
}

/** The guesses after one more verdict. The initial password is no proof, and no failure either [C5]. */
export function guessesAfter(
  guesses: PasswordGuesses,
  verdict: PasswordVerdict,
  now: number,
): PasswordGuesses {
  if (verdict === 'right') return noGuesses;
  const ended = guesses.lockedUntil !== null && guesses.lockedUntil <= now;
  const before = ended ? 0 : guesses.failures;
  if (verdict === 'initial') return { failures: before, lockedUntil: null };
  const failures = before + 1;
  return { failures, lockedUntil: failures >= passwordFailuresMax ? now + passwordLockMs : null };
}

/**
 * Whether a new service password may be set: six digits, not the initial one (last six of the joining document, X as
 * 0), not six equal digits, not a run up or down. Refusals, in this order: password-malformed, password-initial,
 * password-too-easy.
 */
export function checkNewPassword(password: string, joiningTail: string): Result<string, Refusal> {
  if (!/^\d{6}$/.test(password)) return refuse('password-malformed', { length: password.length });
  if (password === initialPassword(joiningTail)) return refuse('password-initial');
  const steps = [...password].slice(1).map((digit, index) => Number(digit) - Number(password[index]));
  const first = steps[0] ?? 0;
  if (Math.abs(first) <= 1 && steps.every((step) => step === first)) return refuse('password-too-easy');
  return accept(password);
}

/** The password a line has until its holder sets one: the last six of the joining document, letters as 0. */
export function initialPassword(documentTail: string): string {
  return documentTail.slice(-6).replaceAll(/\D/g, '0').padStart(6, '0');
}
