import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleManager } from './samples/manager-days.ts';
import { dutyManager } from './samples/people.ts';
import { sampleScreenContent } from './samples/slides.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const slides: Walk = {
  name: 'screens and printed matter',
  address: '/manager#slides',
  ready: '.mg-slides',
  hall: (size: SampleSize) => ({
    staff: dutyManager,
    size,
    views: { manager: sampleManager(size) },
    answers: { readScreenContent: () => sampleScreenContent(size) },
  }),
  moments: {
    list: (page: Page) => page.waitForSelector('.mg-slides li'),
    withdraw: async (page: Page) => {
      await page.locator('.mg-slide-acts').first().getByRole('button').last().click();
      await page.waitForSelector('form.mg-act');
    },
    change: async (page: Page) => {
      await page.locator('.mg-slide-acts').first().getByRole('button').first().click();
      await page.waitForSelector('.mg-slide-form');
    },
    wrong: async (page: Page) => {
      for (const field of await page.locator('.mg-words').first().locator('input').all())
        await field.fill('');
      await page.locator('.mg-slide-form [type="submit"]').click();
      await page.waitForSelector('[role="alert"]');
    },
    printed: async (page: Page) => {
      await page.evaluate(`location.hash = 'slides/printed'`);
      await page.waitForSelector('.mg-printed');
      await page.locator('.mg-printed td .mg-slide-acts button').first().click();
      await page.waitForSelector('td form.mg-act');
    },
  },
};

const walker = useWalker();

describe(slides.name, () => {
  it.each(looks)('$size, $language', async ({ size, language }) => {
    expect(await walker.walk(slides, size, language)).toEqual({ found: {}, complaints: [] });
  });
});
