import { expect, test } from 'vitest';
import { phoneIn, promisedAt } from './promised.ts';

test('an answer is promised for a whole number of hours within a week', () => {
  expect(promisedAt('24', 1_000)).toBe(86_401_000);
  for (const typed of ['', '0', '169', '1.5', 'x']) expect(promisedAt(typed, 0)).toBe(null);
});

test('a number to call back is a mobile or a fixed line with its area code', () => {
  expect(phoneIn('')).toBe(null);
  expect(phoneIn('138 0000 0001')).toBe('13800000001');
  expect(phoneIn('010-88880000')).toBe('01088880000');
  expect(phoneIn('88880000')).toBe('wrong');
});
