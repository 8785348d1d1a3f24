import { describe, expect, test } from 'vitest';
import { defaultSecrecy, passwordIsOld } from './secrecy.ts';

const dayMs = 86_400_000;

describe('a password', () => {
  const old = (days: number, passwordDays = 90) =>
    passwordIsOld({ changedAt: 0, signedInAt: days * dayMs }, { ...defaultSecrecy, passwordDays });

  test('is good to the end of its last day, and not a moment longer', () => {
    expect(old(90)).toBe(false);
    expect(passwordIsOld({ changedAt: 0, signedInAt: 90 * dayMs + 1 }, defaultSecrecy)).toBe(true);
  });

  test('never grows old in a hall that does not want it', () => {
    expect(old(10_000, 0)).toBe(false);
  });

  test('that was given out and never changed is old wherever passwords grow old', () => {
    expect(passwordIsOld({ changedAt: null, signedInAt: dayMs }, defaultSecrecy)).toBe(true);
    expect(
      passwordIsOld({ changedAt: null, signedInAt: dayMs }, { ...defaultSecrecy, passwordDays: 0 }),
    ).toBe(false);
  });

  test('that was changed after the clock went back is not old', () => {
    expect(old(-3)).toBe(false);
  });
});
