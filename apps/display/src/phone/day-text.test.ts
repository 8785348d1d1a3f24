import { expect, it } from 'vitest';
import { dayText } from './day-text.ts';

it('names a day of the calendar, whatever the zone of the phone', () => {
  expect(dayText('2026-11-23', 'zh')).toBe('11月23日 周一');
  expect(dayText('2026-11-23', 'en')).toBe('Mon 23 Nov');
  expect(dayText('2027-01-03', 'zh')).toBe('1月3日 周日');
});
