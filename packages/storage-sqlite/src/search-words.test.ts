import { expect, test } from 'vitest';
import { anyWord, everyWord, indexedWords } from './search-words.ts';

test.each([
  ['没有信号', '没有 有信 信号'],
  ['用ＳＩＭ卡 5G', '用 sim 卡 5g'],
  ['', ''],
])('“%s” is kept as “%s”', (text, words) => {
  expect(indexedWords(text)).toBe(words);
});

test.each([
  ['信号', '"信号"'],
  ['没信号', '"没信 信号"'],
  ['慢', '"慢"*'],
  ['宽带 慢', '"宽带" AND "慢"*'],
  ['wifi6', '"wifi6"*'],
  ['" OR *', '"or"*'],
  ['。，', ''],
])('“%s” is looked for as %s', (typed, match) => {
  expect(everyWord(typed)).toBe(match);
});

test('what is told is looked for by its pairs, each once, without those that tell nothing', () => {
  expect(anyWord('没有信号，没有信号')).toBe('"有信" OR "信号"');
  expect(anyWord('我')).toBe('');
  expect(anyWord('一二三四五', 2)).toBe('"一二" OR "二三"');
});
