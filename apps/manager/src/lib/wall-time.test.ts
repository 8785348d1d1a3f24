import { describe, expect, it } from 'vitest';
import { instantAt } from './wall-time.ts';

describe('a time as people write it', () => {
  it.each([
    ['2026-11-22', '09:30', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 1, 30)],
    ['2026-11-22', '9：05', 'Asia/Shanghai', Date.UTC(2026, 10, 22, 1, 5)],
    ['2026-11-22', '00:00', 'Asia/Shanghai', Date.UTC(2026, 10, 21, 16, 0)],
    ['2026-03-29', '12:00', 'Europe/Berlin', Date.UTC(2026, 2, 29, 10, 0)],
    ['2026-11-22', '24:00', 'Asia/Shanghai', null],
    ['2026-11-22', '9.30', 'Asia/Shanghai', null],
    ['', '09:30', 'Asia/Shanghai', null],
  ])('%s %s in %s is %s', (day, time, zone, at) => expect(instantAt(day, time, zone)).toBe(at));
});
