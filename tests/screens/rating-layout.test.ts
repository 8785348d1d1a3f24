import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleManager } from './samples/manager-days.ts';
import { dutyManager } from './samples/people.ts';
import { sampleRatings, sampleRatingWords } from './samples/ratings.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: dutyManager,
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readRatings: () => sampleRatings(size),
    readRatingWords: () => ({ words: size === 'full' ? sampleRatingWords.repeat(2) : sampleRatingWords }),
  },
});

const walks: readonly Walk[] = [
  {
    name: 'ratings as a manager reads them',
    address: '/manager#ratings',
    ready: '.mg-ratings-panel',
    hall: manager,
    moments: {
      list: async () => undefined,
      words: async (page: Page) => {
        await page.locator('.mg-ratings-words button').first().click();
        await page.waitForSelector('.mg-ratings-said');
      },
    },
  },
];

const walker = useWalker();

describe.each(walks)('$name', (one) => {
  it.each([{ size: 'empty', language: 'zh' } as const, ...looks])(
    '$size, $language',
    async ({ size, language }) => {
      const nothing = { ...one, ready: '.mg-ratings-choice', moments: { none: async () => undefined } };
      const reachable = size === 'empty' ? nothing : one;
      expect(await walker.walk(reachable, size, language)).toEqual({ found: {}, complaints: [] });
    },
  );
});
