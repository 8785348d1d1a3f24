import { describe, expect, it } from 'vitest';
import { clockSeconds, clockTime, duration, longDate, staffDate } from './clock.ts';
import { minutesText } from './minutes.ts';
import { yuan, yuanSign } from './money.ts';

const zone = 'Asia/Shanghai';
const at = Date.UTC(2026, 10, 22, 2, 42, 7);

describe('money', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [8600, '86.00'],
    [123_456_789, '1,234,567.89'],
    [-10, '-0.10'],
    [29, '0.29'],
    [100_000, '1,000.00'],
  ])('%i fen', (fen, shown) => expect(yuan(fen)).toBe(shown));
  it('carries the sign outside', () => expect(yuanSign(-8600)).toBe('-￥86.00'));
  it('has the wide yuan sign', () => expect(yuanSign(8600)).toBe('￥86.00'));
});

describe('time', () => {
  it('is on the clock of the hall', () => expect(clockTime(at, zone)).toBe('10:42'));
  it('has seconds', () => expect(clockSeconds(at, zone)).toBe('10:42:07'));
  it('begins the day at 00', () => expect(clockTime(Date.UTC(2026, 10, 21, 16, 5), zone)).toBe('00:05'));
  it('dates for customers', () => {
    expect(longDate(at, zone, 'zh')).toBe('2026年11月22日 星期日');
    expect(longDate(at, zone, 'en')).toBe('Sunday 22 November 2026');
  });
  it('dates for staff', () => expect(staffDate(at, zone)).toBe('2026-11-22'));
  it.each([
    [-1, '0:00'],
    [250_000, '4:10'],
    [3_723_000, '1:02:03'],
  ])('%i ms', (ms, shown) => expect(duration(ms)).toBe(shown));
});

describe('minutes', () => {
  it('says a range, one figure, or that it is now', () => {
    expect(minutesText({ low: 8, high: 15 }).key).toBe('common.minutes');
    expect(minutesText({ low: 3, high: 3 }).key).toBe('common.minutesSame');
    expect(minutesText({ low: 0, high: 0 }).key).toBe('common.minutesNow');
    expect(minutesText(null).key).toBe('common.minutesUnknown');
  });
});
