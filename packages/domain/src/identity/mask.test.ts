import { expect, test } from 'vitest';
import { maskIdNumber, maskMobile, maskName } from './mask.ts';

test.each([
  ['张三丰', '张**'],
  ['李静', '李*'],
  ['王', '王*'],
  ['𠮷田', '𠮷*'],
  ['', '*'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('a mobile number shows its first three and last four digits', () => {
  expect(maskMobile('13812340001')).toBe('138****0001');
});

test('an identity number shows region and last four, and its length', () => {
  expect(maskIdNumber('110101199003071233')).toBe('110***********1233');
  expect(maskIdNumber('11010519491231002X')).toHaveLength(18);
});

test.each(['1', '1234', '1234567', '12345678'])('the short number %s is not given away whole', (number) => {
  expect(maskIdNumber(number)).not.toBe(number);
  expect(maskIdNumber(number).replaceAll('*', '').length).toBeLessThan(number.length);
});
