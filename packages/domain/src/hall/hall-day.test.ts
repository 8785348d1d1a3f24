import { describe, expect, test } from 'vitest';
import { callableDays, dayStartsMinute, hallDayOf, lastClosingAt } from './hall-day.ts';

const zone = 'Asia/Shanghai';
const at = (time: string) => Date.parse(`${time}+08:00`);
const byDay = { zone, hours: { opensMinute: 540, closesMinute: 1080 } };
/** Open from 10:00 to 02:00 of the night after. */
const byNight = { zone, hours: { opensMinute: 600, closesMinute: 1560 } };

describe('the business day', () => {
  test('changes at midnight where the hall is closed then', () => {
    expect(dayStartsMinute(byDay.hours)).toBe(0);
    expect(hallDayOf(at('2026-03-01T23:59:59'), byDay)).toBe('2026-03-01');
    expect(hallDayOf(at('2026-03-02T00:00:00'), byDay)).toBe('2026-03-02');
  });

  test('changes in the middle of the closed time where the hall is open past midnight', () => {
    // Closed from 02:00 to 10:00: the day changes at 06:00.
    expect(dayStartsMinute(byNight.hours)).toBe(360);
    expect(hallDayOf(at('2026-03-02T01:30:00'), byNight)).toBe('2026-03-01');
    expect(hallDayOf(at('2026-03-02T05:59:59'), byNight)).toBe('2026-03-01');
    expect(hallDayOf(at('2026-03-02T06:00:00'), byNight)).toBe('2026-03-02');
  });

  test('whoever waits when the day changes is still called for three hours', () => {
    expect(callableDays(at('2026-03-01T23:59:59'), byDay)).toEqual(['2026-03-01', '2026-03-01']);
    expect(callableDays(at('2026-03-02T01:00:00'), byDay)).toEqual(['2026-03-02', '2026-03-01']);
    expect(callableDays(at('2026-03-02T03:00:00'), byDay)).toEqual(['2026-03-02', '2026-03-02']);
    expect(callableDays(at('2026-03-02T06:30:00'), byNight)).toEqual(['2026-03-02', '2026-03-01']);
  });

  test('ends at its closing time, of the day before until then', () => {
    const closed = (time: string, hall = byDay) => lastClosingAt(at(time), hall);
    expect(closed('2026-03-02T17:59:59')).toBe(at('2026-03-01T18:00:00'));
    expect(closed('2026-03-02T18:00:00')).toBe(at('2026-03-02T18:00:00'));
    expect(closed('2026-03-03T09:00:00')).toBe(at('2026-03-02T18:00:00'));
    expect(closed('2026-03-02T01:00:00', byNight)).toBe(at('2026-03-01T02:00:00'));
    expect(closed('2026-03-02T02:00:00', byNight)).toBe(at('2026-03-02T02:00:00'));
  });
});
