import { expect, test } from 'vitest';
import {
  dayOn,
  minuteOf,
  monthOn,
  percentOf,
  timeOf,
  weekdayOf,
  withShift,
  workedMinutes,
} from './roster-time.ts';

test('times and minutes are each other’s', () => {
  for (const minute of [0, 510, 1080, 1439, 1500]) expect(minuteOf(timeOf(minute))).toBe(minute);
  for (const wrong of ['', '8', '8:60', '36:00', 'noon']) expect(minuteOf(wrong)).toBeNull();
});

test('days and months step over the ends of years', () => {
  expect(monthOn('2026-12', 1)).toBe('2027-01');
  expect(monthOn('2026-01', -1)).toBe('2025-12');
  expect(dayOn('2026-12-31', 1)).toBe('2027-01-01');
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([1, 7]);
});

test('a person’s day is set anew, and breaks are no work', () => {
  const shift = {
    day: '2026-12-01',
    staffId: 'a',
    startMinute: 510,
    endMinute: 1050,
    breaks: [],
    overtimeMinutes: 0,
  };
  const other = { ...shift, staffId: 'b' };
  expect(withShift([shift, other], shift.day, 'a', null)).toEqual([other]);
  expect(withShift([other], shift.day, 'a', shift)).toEqual([other, shift]);
  expect(workedMinutes({ ...shift, breaks: [{ startMinute: 720, minutes: 60 }] })).toBe(480);
});

test('a share is never rounded up to what it is not', () => {
  expect([percentOf(0.99999), percentOf(1), percentOf(0)]).toEqual(['99.9', '100.0', '0.0']);
});
