import { expect, test } from 'vitest';
import { heardWords } from './heard-words.ts';

test('a call is heard in full, whatever tags the chip was given with it', () => {
  const heard = heardWords('[n1]请A012号到3号柜台');
  expect(heard[0]).toMatch(/qing/);
  expect(heard).toHaveLength(9);
  expect(heardWords('请A012号到3号柜台')).toEqual(heard);
});

test('of words without a clip the digits are heard after a chime', () => {
  expect(heardWords('语音测试，一二三。')).toHaveLength(4);
  expect(heardWords('欢迎光临')).toEqual(heardWords('').slice(0, 1));
});
