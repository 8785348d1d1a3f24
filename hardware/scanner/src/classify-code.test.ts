import { expect, test } from 'vitest';
import { classifyCode } from './classify-code.ts';

test.each([
  ['13812345678', 'mobile'],
  ['138 1234 5678', 'mobile'],
  ['12812345678', 'unknown'],
  ['8986012345678901234', 'iccid'],
  ['89860123456789012348', 'iccid'],
  ['89860123456789012349', 'unknown'],
  ['490154203237518', 'imei'],
  ['490154203237519', 'unknown'],
  ['6901234567892', 'ean-13'],
  ['6901234567893', 'unknown'],
  ['11010519491231002X', 'id-number'],
  ['11010519491231002x', 'id-number'],
  ['110105194912310021', 'unknown'],
  ['http://192.0.2.1:8080/t/Ab_c-9', 'follow-link'],
  ['http://192.0.2.1:8080/x/Ab_c-9', 'unknown'],
  ['', 'unknown'],
] as const)('%s is %s', (text, kind) => {
  expect(classifyCode(text).kind).toBe(kind);
});

test('a number comes without its blanks, a link as it is', () => {
  expect(classifyCode(' 138-1234-5678 ').text).toBe('13812345678');
  expect(classifyCode('https://x/t/AbC').text).toBe('https://x/t/AbC');
});
