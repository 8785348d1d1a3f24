import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, periodAround, stepped } from './period.ts';

describe('the period that a report is read of', () => {
  it.each([
    ['day', '2026-11-26', '2026-11-26', '2026-11-26'],
    ['week', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-11-26', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
    ['half-year', '2026-08-01', '2026-07-01', '2026-12-31'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
  ] as const)('the %s of %s is %s to %s', (kind, day, from, to) => {
    expect(periodAround(kind, day)).toEqual({ from, to });
    expect(kindOf({ from, to })).toBe(kind);
  });

  it('steps to its neighbour of the same kind', () => {
    expect(stepped({ from: '2026-12-01', to: '2026-12-31' }, 1)).toEqual({
      from: '2027-01-01',
      to: '2027-01-31',
    });
    expect(stepped({ from: '2026-03-01', to: '2026-03-31' }, -1)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(stepped({ from: '2026-11-03', to: '2026-11-05' }, 1)).toEqual({
      from: '2026-11-06',
      to: '2026-11-08',
    });
  });

  it('comes back where it was by a step forth and a step back', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((number) => new Date(Date.UTC(2000, 0, 1) + number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year'),
        day,
        (kind, one) => {
          const period = periodAround(kind, one);
          expect(stepped(stepped(period, 1), -1)).toEqual(period);
        },
      ),
    );
  });
});
