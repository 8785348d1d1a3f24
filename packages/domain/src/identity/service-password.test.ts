import { describe, expect, test } from 'vitest';
import {
  checkNewPassword,
  guessesAfter,
  initialPassword,
  mayGuess,
  noGuesses,
  type PasswordGuesses,
  passwordFailuresMax,
  passwordLockMs,
} from './service-password.ts';

const now = 1_772_330_400_000;
const wrongTimes = (times: number): PasswordGuesses =>
  Array.from({ length: times }).reduce<PasswordGuesses>(
    (guesses) => guessesAfter(guesses, 'wrong', now),
    noGuesses,
  );

describe('a new service password', () => {
  test.each([
    ['820417', 'yes'],
    ['071233', 'password-initial'],
    ['07123', 'password-malformed'],
    ['0712345', 'password-malformed'],
    ['８２０４１７', 'password-malformed'],
    ['111111', 'password-too-easy'],
    ['123456', 'password-too-easy'],
    ['987654', 'password-too-easy'],
    ['121212', 'yes'],
  ])('%s is %s', (password, expected) => {
    const checked = checkNewPassword(password, '071233');
    expect(checked.ok ? 'yes' : checked.refusal.code).toBe(expected);
  });

  test('the initial one of a document that ends in X is known too', () => {
    expect(initialPassword('11010519491231002X')).toBe('310020');
    expect(checkNewPassword('310020', '11010519491231002X')).toMatchObject({
      refusal: { code: 'password-initial' },
    });
  });
});

describe('guessing', () => {
  test('the fifth wrong password in a row locks, for a day', () => {
    expect(wrongTimes(passwordFailuresMax - 1)).toEqual({ failures: 4, lockedUntil: null });
    const locked = wrongTimes(passwordFailuresMax);
    expect(locked).toEqual({ failures: 5, lockedUntil: now + passwordLockMs });
    expect(mayGuess(locked, now)).toMatchObject({ refusal: { code: 'password-locked' } });
    expect(mayGuess(locked, now + passwordLockMs).ok).toBe(true);
  });

  test('the right one forgets the wrong ones; after a lock the count begins anew', () => {
    expect(guessesAfter(wrongTimes(4), 'right', now)).toEqual(noGuesses);
    const later = guessesAfter(wrongTimes(5), 'wrong', now + passwordLockMs);
    expect(later).toEqual({ failures: 1, lockedUntil: null });
  });

  test('the initial password counts neither as a proof nor as a failure', () => {
    expect(guessesAfter(wrongTimes(3), 'initial', now)).toEqual({ failures: 3, lockedUntil: null });
  });
});
