import { expect, test } from 'vitest';
import { minuteOf, shiftWords, timeOf, weekdayOf } from './shift-times.ts';

test('a shift is read with its meal', () => {
  const shift = {
    day: '2026-12-01',
    staffId: 'a',
    startMinute: 510,
    endMinute: 1050,
    breaks: [],
    overtimeMinutes: 0,
  };
  expect(shiftWords(shift)).toBe('08:30–17:30');
  expect(shiftWords({ ...shift, breaks: [{ startMinute: 720, minutes: 60 }] })).toBe(
    '08:30–17:30 (12:00–13:00)',
  );
});

test('times are typed as they are shown, and what is none is not taken', () => {
  for (const minute of [0, 510, 1439]) expect(minuteOf(timeOf(minute))).toBe(minute);
  for (const wrong of ['', '8', '8:75']) expect(minuteOf(wrong)).toBeNull();
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([1, 7]);
});
