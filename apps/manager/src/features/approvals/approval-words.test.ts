import { describe, expect, test } from 'vitest';
import { limitWords, mayDo } from './approval-words.ts';

const wanted = { clerkId: 'k1', servedBy: 'k1', needs: 'duty-manager', level: 'duty-manager' } as const;
const duty = { staffId: 'd1', role: 'duty-manager' };
const branch = { staffId: 'm1', role: 'branch-manager' };

describe('what a manager may do about a request', () => {
  test.each([
    [{}, duty, 'decide'],
    [{}, branch, 'decide'],
    [{ clerkId: 'd1' }, duty, 'own'],
    [{ servedBy: 'd1' }, duty, 'own'],
    [{ needs: 'branch-manager' as const }, duty, 'above'],
    [{ needs: 'branch-manager' as const }, branch, 'decide'],
    [{ needs: 'head-office' as const }, branch, 'above'],
    [{ needs: 'head-office' as const, level: 'head-office' as const }, branch, 'record'],
    [{ needs: 'head-office' as const, level: 'head-office' as const }, duty, 'above'],
  ])('%o: %o', (change, staff, expected) => {
    expect(mayDo({ ...wanted, ...change }, staff)).toBe(expected);
  });

  test('the limit that is passed is named with its amount', () => {
    expect(limitWords({ by: 'day', level: 'clerk', limitFen: 100_000 })).toEqual({
      key: 'approve.passed.day',
      vars: { limit: '￥1,000.00' },
    });
    expect(limitWords(null).key).toBe('approve.passed.none');
  });
});
