import { refusalStatus } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { refusalKey } from './refusal-key.ts';
import { refusalsEn } from './refusals.en.ts';
import { refusalsZh } from './refusals.zh.ts';

describe('the sentence for a refusal', () => {
  it.each(Object.keys(refusalStatus))('%s has words in both languages', (code) => {
    const key = refusalKey(code);
    expect(key).toBe(`refusal.${code}`);
    expect(refusalsZh[key]).toMatch(/[。…]$/);
    expect(refusalsEn[key]).toMatch(/[.]$/);
    expect(refusalsEn[key]).not.toMatch(/\p{Script=Han}/u);
  });

  it('says something useful for a code of a newer server', () => {
    expect(refusalKey('from-the-future')).toBe('refusal.unknown');
  });

  it('speaks of no codes and no errors', () => {
    for (const sentence of [...Object.values(refusalsZh), ...Object.values(refusalsEn)]) {
      expect(sentence).not.toMatch(/error|failed|错误|异常|鉴权/i);
    }
  });
});
