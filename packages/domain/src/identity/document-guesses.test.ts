import { describe, expect, test } from 'vitest';
import { afterMismatch, documentLockMs, mayCompare, mismatchesMax } from './document-guesses.ts';
import { noGuesses } from './service-password.ts';

describe('documents that are not the holder’s', () => {
  const now = 1_000_000;
  const after = (times: number) =>
    Array.from({ length: times }).reduce(
      (guesses: typeof noGuesses) => afterMismatch(guesses, now),
      noGuesses,
    );

  test('are compared until the fifth, then none for a while', () => {
    expect(mayCompare(after(mismatchesMax - 1), now).ok).toBe(true);
    const locked = after(mismatchesMax);
    expect(mayCompare(locked, now)).toEqual({
      ok: false,
      refusal: { code: 'document-locked', facts: { lockedUntil: now + documentLockMs } },
    });
    expect(mayCompare(locked, now + documentLockMs).ok).toBe(true);
  });

  test('are counted anew after a lock', () => {
    const later = now + documentLockMs;
    expect(afterMismatch(after(mismatchesMax), later)).toEqual({ failures: 1, lockedUntil: null });
  });
});
