import { describe, expect, it } from 'vitest';
import { rangeLeft, standingOf } from './standing.ts';

const now = 1_800_000_000_000;
const estimate = (risk: number) => ({ at: now - 2 * 60_000, low: 3.4, mid: 6, high: 9.2, risk });

describe('how a ticket stands to its promise', () => {
  it('is late past the promise, whatever the futures say', () => {
    expect(standingOf({ dueAt: now - 1, estimate: estimate(0) }, now)).toBe('late');
  });

  it('is at risk by the chance of missing it, and never without a look ahead', () => {
    expect(standingOf({ dueAt: now + 1, estimate: estimate(0.3) }, now)).toBe('at-risk');
    expect(standingOf({ dueAt: now + 1, estimate: estimate(0.29) }, now)).toBe('in-time');
    expect(standingOf({ dueAt: now + 1, estimate: null }, now)).toBe('in-time');
  });

  it('counts a range down from when it was made, never below nothing', () => {
    expect(rangeLeft(estimate(0), now)).toEqual({ low: 1, high: 8 });
    expect(rangeLeft(estimate(0), now + 60 * 60_000)).toEqual({ low: 0, high: 0 });
    expect(rangeLeft(null, now)).toBeNull();
  });
});
