import { expect, test } from 'vitest';
import { readHours } from './typed-hours.ts';

test('a job is promised for an hour to a month from now, in whole hours', () => {
  expect(['1', ' 24 ', '４８', '720'].map(readHours)).toEqual([1, 24, 48, 720]);
  expect(['', '0', '721', '1.5', '-3', 'soon'].map(readHours)).toEqual(Array(6).fill(null));
});
