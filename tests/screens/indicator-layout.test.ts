import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleIndicator, sampleIndicatorClerks, sampleIndicators } from './samples/indicators.ts';
import { sampleManager } from './samples/manager-days.ts';
import { dutyManager } from './samples/people.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: { ...dutyManager, role: 'branch-manager' as const },
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readIndicators: () => sampleIndicators(size),
    readIndicator: ({ params }: { readonly params: Readonly<Record<string, string>> }) =>
      sampleIndicator(size, params['indicatorId']),
    readIndicatorClerks: () => sampleIndicatorClerks(size),
  },
});

const month = 'indicators/2026-11-01~2026-11-30';

const walks: readonly Walk[] = [
  {
    name: 'indicators of the hall',
    address: `/manager#${month}`,
    ready: '.mg-ind-tables',
    hall: manager,
    moments: {
      all: async () => undefined,
      one: async (page: Page) => {
        await page.evaluate(`location.hash = '${month}~waits-kept'`);
        await page.waitForSelector('.mg-ind-parts');
      },
      figures: async (page: Page) => {
        await page.locator('.mg-ind-points summary').first().click();
      },
      entered: async (page: Page) => {
        await page.evaluate(`location.hash = '${month}~mystery-visits'`);
        await page.waitForSelector('#mg-ind-entries');
      },
    },
  },
];

const walker = useWalker();

describe.each(walks)('$name', (one) => {
  it.each([{ size: 'empty', language: 'zh' } as const, ...looks])(
    '$size, $language',
    async ({ size, language }) => {
      const reachable = size === 'empty' ? { ...one, moments: { all: async () => undefined } } : one;
      expect(await walker.walk(reachable, size, language)).toEqual({ found: {}, complaints: [] });
    },
  );
});
