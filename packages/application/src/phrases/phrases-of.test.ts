import { checkPhrase, phraseKinds, phraseStepNames } from '@onehall/domain';
import { describe, expect, test } from 'vitest';
import { phraseRows, phrasesOf } from './phrases-of.ts';

describe('the phrases that come with the program', () => {
  test('are there for every step, in both languages, and pass the check that managers are held to', () => {
    const phrases = phrasesOf({});
    const steps = phrases.filter((one) => one.owner === 'any').map((one) => one.step);
    expect(steps).toEqual(phraseStepNames);
    for (const { id, step, words } of phrases) {
      expect([id, checkPhrase(step, words).ok]).toEqual([id, true]);
      // The customer is always addressed politely.
      expect([id, /你/.test(words.zh.replaceAll('您', ''))]).toEqual([id, false]);
    }
  });

  test('follow the rows of the table of steps', () => {
    expect(new Set(Object.values(phraseRows()))).toEqual(new Set(phraseKinds.filter((one) => one !== 'any')));
    const farewell = phrasesOf({}).find((one) => one.id === 'goods.finish');
    expect(farewell?.words.zh).toContain('保修卡');
  });
});

test('what a manager has written stands in the place of the usual words, also for one service alone', () => {
  const words = { zh: '换卡后请开机试一下。', en: 'Please switch the phone on and try.' };
  const phrases = phrasesOf({ phrases: { 'sim-replacement.about': words, 'any.find': words } });
  expect(phrases.find((one) => one.id === 'sim-replacement.about')).toMatchObject({ words, usual: null });
  const changed = phrases.find((one) => one.id === 'any.find');
  expect(changed?.words).toEqual(words);
  expect(changed?.usual?.zh).toContain('手机号码');
});
