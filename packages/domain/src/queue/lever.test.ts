import { describe, expect, test } from 'vitest';
import { type Lever, type LeverWish, pullLever } from './lever.ts';

const made = { leverId: 'l1', by: 'staff:m1', advice: null };
const now = 1_000_000;
const open: LeverWish = { kind: 'open-counter', counterId: 'c5', minutes: 25 };
const pulled: Lever = { ...open, id: 'l0', pulledAt: now, until: now + 25 * 60_000 };

describe('pulling a lever', () => {
  test('lasts as long as was asked, and at most four hours', () => {
    expect(pullLever(open, [], made, now)).toMatchObject({
      value: { type: 'LeverPulled', payload: { minutes: 25, until: now + 25 * 60_000, advice: null } },
    });
    expect(pullLever({ ...open, minutes: 999 }, [], made, now)).toMatchObject({
      value: { payload: { minutes: 240 } },
    });
  });

  test('two managers who act on one advice pull it once', () => {
    expect(pullLever(open, [pulled], made, now)).toMatchObject({
      refusal: { code: 'lever-pulled-already', facts: { until: pulled.until } },
    });
    expect(pullLever({ ...open, counterId: 'c6' }, [pulled], made, now).ok).toBe(true);
    expect(pullLever({ ...open, kind: 'lend-counter' }, [pulled], made, now).ok).toBe(true);
  });

  test.each<[LeverWish['kind'], string | null, boolean]>([
    ['open-counter', null, false],
    ['lend-counter', null, false],
    ['call-back', null, false],
    ['hold-breaks', null, true],
    ['divert-bills', null, true],
    ['hold-breaks', 'c1', false],
    ['divert-bills', 'c1', false],
    ['call-back', 'c1', true],
  ])('%s at %s: %s', (kind, counterId, fits) => {
    const result = pullLever({ kind, counterId, minutes: 30 }, [], made, now);
    expect(result.ok).toBe(fits);
    if (!result.ok) expect(result.refusal.code).toBe('lever-misplaced');
  });
});
