import { expect, test } from 'vitest';
import { holdsCustomerNumber } from './customer-number.ts';

test.each([
  ['请回电 138 0000 1234', true],
  ['13800001234 客户等回电', true],
  ['身份证 11010119900307003X', true],
  ['全角 １３８００００１２３４', true],
  ['2号机缺纸，备用纸在库房', false],
  ['2026-03-01 换过滚轮，串号 860000000000123', false],
  ['单号 20261122138000012345', false],
])('%s: %s', (words, holds) => {
  expect(holdsCustomerNumber(words)).toBe(holds);
});
