import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idNumberCheck, isDay, readIdNumber } from './id-number.ts';

test('the example of the standard is read', () => {
  expect(readIdNumber('11010519491231002x')).toEqual({
    kind: 'valid',
    number: '11010519491231002X',
    birthDay: '1949-12-31',
    sex: 'female',
  });
  expect(readIdNumber('440524188001010014')).toEqual({ kind: 'no-such-day' });
});

test.each([
  ['11010519491231002', 'malformed'],
  ['1101051949123100200', 'malformed'],
  ['01010519491231002X', 'malformed'],
  ['1101051949123100AX', 'malformed'],
  ['', 'malformed'],
  ['110105194902300021', 'no-such-day'],
  ['110105194913310021', 'no-such-day'],
  ['110105190002290021', 'no-such-day'],
  ['110105194912310021', 'wrong-check'],
])('%s is %s', (number, kind) => {
  expect(readIdNumber(number)).toEqual({ kind });
});

test('a leap day is a day in leap years only', () => {
  expect(['2000-02-29', '1900-02-29', '2023-02-29', '2024-2-29', '2024-02-30'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('any one digit that is wrong is found', () => {
  const first17 = fc.stringMatching(/^[1-9]\d{5}19[3-9]\d0[1-9][01][1-9]\d{3}$/);
  fc.assert(
    fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (head, at, by) => {
      const number = head + idNumberCheck(head);
      expect(readIdNumber(number).kind).toBe('valid');
      const digit = String((Number(number[at]) + by) % 10);
      expect(readIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).kind).not.toBe('valid');
    }),
  );
});
