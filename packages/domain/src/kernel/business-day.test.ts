import { describe, expect, test } from 'vitest';
import { businessDayAt, businessDayOf, wallClock, wallInstant } from './business-day.ts';

const minuteMs = 60_000;
/** 2026-03-01 00:00:00 in Shanghai (UTC+8). */
const midnightInShanghai = 1_772_294_400_000;

describe('the business day', () => {
  test('turns at midnight of the hall, not of UTC', () => {
    expect(businessDayOf(midnightInShanghai - 1, 'Asia/Shanghai')).toBe('2026-02-28');
    expect(businessDayOf(midnightInShanghai, 'Asia/Shanghai')).toBe('2026-03-01');
    expect(businessDayOf(midnightInShanghai, 'UTC')).toBe('2026-02-28');
  });

  test.each([
    ['Asia/Shanghai', '2026-03-01', '00:00'],
    ['Asia/Urumqi', '2026-02-28', '22:00'],
    ['America/New_York', '2026-02-28', '11:00'],
    ['Asia/Kathmandu', '2026-02-28', '21:45'],
    ['Pacific/Kiritimati', '2026-03-01', '06:00'],
  ])('one instant in %s is %s %s', (zone, businessDay, time) => {
    expect(wallClock(midnightInShanghai, zone)).toMatchObject({ businessDay, time });
  });

  test('the clock reads midnight as 00, never as 24', () => {
    expect(wallClock(midnightInShanghai, 'Asia/Shanghai')).toEqual({
      businessDay: '2026-03-01',
      time: '00:00',
      minuteOfDay: 0,
      timeWithSeconds: '00:00:00',
    });
  });

  test('the last minute of the day is minute 1439', () => {
    const clock = wallClock(midnightInShanghai - minuteMs + 59_000, 'Asia/Shanghai');
    expect(clock).toMatchObject({ minuteOfDay: 1439, timeWithSeconds: '23:59:59' });
  });

  test('a day of summer time lost an hour on the wall and none in between', () => {
    // 2026-03-08 in New York: 01:59 is followed by 03:00.
    const before = 1_772_953_140_000;
    expect(wallClock(before, 'America/New_York').time).toBe('01:59');
    expect(wallClock(before + minuteMs, 'America/New_York').time).toBe('03:00');
  });

  test('a zone that does not exist throws', () => {
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('a day of the calendar as instants', () => {
  test.each([
    ['2026-03-01', 'Asia/Shanghai', '2026-02-28T16:00:00Z'],
    ['2024-02-29', 'UTC', '2024-02-29T00:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['1999-12-31', 'Pacific/Kiritimati', '1999-12-30T10:00:00Z'],
  ])('%s in %s begins at %s', (day, zone, begins) => {
    expect(businessDayAt(day, zone)).toBe(Date.parse(begins));
  });

  test.each(['2026-02-30', '2026-13-01', '2026-00-01', '2026-01-00', 'today', ''])('%s is no day', (day) => {
    expect(businessDayAt(day, 'Asia/Shanghai')).toBeNull();
    expect(wallInstant(day, 540, 'Asia/Shanghai')).toBeNull();
  });

  test('a minute of the wall clock is found on a day whose clock was put forward or back', () => {
    const zone = 'America/New_York';
    const nine = (day: string) => new Date(wallInstant(day, 540, zone) ?? 0).toISOString();
    expect(nine('2026-03-08')).toBe('2026-03-08T13:00:00.000Z');
    expect(nine('2026-11-01')).toBe('2026-11-01T14:00:00.000Z');
    expect(nine('2026-07-01')).toBe('2026-07-01T13:00:00.000Z');
  });

  test('minutes past 1440 are of the night after', () => {
    const at = wallInstant('2026-03-01', 1500, 'Asia/Shanghai') ?? 0;
    expect(wallClock(at, 'Asia/Shanghai')).toMatchObject({ businessDay: '2026-03-02', time: '01:00' });
  });
});
