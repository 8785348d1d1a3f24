import { refusalStatus } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { refusalKey } from './refusal-key.ts';
import { refusalWords } from './refusal-words.ts';
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

  it('says more when the refusal brings its facts, and less when some are missing', () => {
    const zone = 'Asia/Shanghai';
    const allowedAt = Date.UTC(2026, 10, 22, 6, 10);
    const refusal = { code: 'pause-breaks-promises', facts: { promises: 2, allowedAt } };
    expect(refusalWords(refusal, zone)).toEqual({
      key: 'refusal.pause-breaks-promises.facts',
      vars: { promises: 2, allowedAt: '14:10' },
    });
    const never = { ...refusal, facts: { promises: 2, allowedAt: null } };
    expect(refusalWords(never, zone).key).toBe('refusal.pause-breaks-promises.later');
    expect(refusalWords({ ...refusal, facts: {} }, zone).key).toBe('refusal.pause-breaks-promises');
    expect(refusalWords({ code: 'from-the-future', facts: {} }, zone).key).toBe('refusal.unknown');
  });

  it('speaks of no codes and no errors', () => {
    for (const sentence of [...Object.values(refusalsZh), ...Object.values(refusalsEn)]) {
      expect(sentence).not.toMatch(/error|failed|错误|异常|鉴权/i);
    }
  });
});
