import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../kernel/calendar.ts';
import { checkReportRange, daysOfRange } from './report-range.ts';

describe('days of the calendar as numbers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number);
      }),
    );
  });
  it.each([
    ['1970-01-01', 0],
    ['2024-02-29', 19_782],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-01-00', null],
    ['today', null],
  ])('%s is %s', (day, number) => expect(dayNumber(day)).toBe(number));
});

describe('the range of a report', () => {
  it.each([
    ['2026-02-30', '2026-03-01', { code: 'malformed-request', facts: { field: 'from' } }],
    ['2026-02-01', 'x', { code: 'malformed-request', facts: { field: 'to' } }],
    ['2026-03-02', '2026-03-01', { code: 'report-range-backwards' }],
    ['2025-01-01', '2026-03-01', { code: 'report-range-too-long', facts: { most: 400 } }],
  ])('%s to %s is refused', (from, to, refusal) =>
    expect(checkReportRange({ from, to })).toMatchObject({ ok: false, refusal }),
  );

  it('holds both its ends', () => {
    expect(checkReportRange({ from: '2026-02-27', to: '2026-03-01' }).ok).toBe(true);
    expect(daysOfRange({ from: '2026-02-27', to: '2026-03-01' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(daysOfRange({ from: 'x', to: 'y' })).toEqual([]);
  });
});
