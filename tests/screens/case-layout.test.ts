import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { caseAnswers } from './samples/cases.ts';
import { consoleAt } from './samples/consoles.ts';
import { sampleSettings } from './samples/manager.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const at = (place: string, ready: string) => async (page: Page) => {
  await page.evaluate(`location.hash = '${place}'`);
  await page.waitForSelector(ready);
};

const press = (nth: 'first' | 'last') => async (page: Page) => {
  await page.locator('.mg-case-acts button')[nth]().click();
  await page.waitForSelector('form.mg-act');
  await page.locator('form.mg-act [type="submit"]').click();
};

const walks: readonly Walk[] = [
  {
    name: 'cases of the manager',
    address: '/manager#cases',
    ready: '.mg-table',
    hall: (size: SampleSize) => ({
      staff: { ...dutyManager, role: 'branch-manager' },
      size,
      views: { manager: sampleManager(size) },
      answers: { ...caseAnswers(size), readSettings: () => sampleSettings(size) },
    }),
    moments: {
      list: (page) => page.waitForSelector('.mg-case-filters'),
      record: at('cases/0199aaaa-0000-7000-8000-000000000011', '.mg-case-entries li'),
      step: press('first'),
      'what else': press('last'),
      new: at('cases/new', 'form.mg-act'),
      wrong: (page) => page.locator('form.mg-act [type="submit"]').click(),
      month: at('cases/month', '.mg-case-months'),
      library: at('cases/library', '.mg-case-lessons'),
      lesson: (page) => page.locator('.mg-panel p > .oh-button').first().click(),
      limits: at('settings/cases', 'fieldset.mg-list'),
    },
  },
  {
    name: 'cases of a complaint handler',
    address: '/manager',
    ready: '.mg-case-filters',
    hall: (size: SampleSize) => ({
      staff: { ...dutyManager, role: 'complaint-handler' },
      size,
      answers: caseAnswers(size),
    }),
    moments: { list: (page) => page.waitForSelector('.mg-table') },
  },
  {
    name: 'cases at the counter',
    address: '/console',
    ready: '[data-step="arrive"]',
    hall: (size: SampleSize) => ({
      staff: clerk,
      size,
      views: { console: consoleAt('arrive', size) },
      answers: caseAnswers(size),
    }),
    moments: {
      drawer: async (page) => {
        await page.keyboard.press('Alt+;');
        await page.waitForSelector('[data-drawer="cases"] h3');
      },
      wrong: (page) => page.locator('[data-drawer="cases"] [type="submit"]').click(),
    },
  },
];

const walker = useWalker();

describe.each(walks)('$name', (one) => {
  it.each(looks)('$size, $language', async ({ size, language }) => {
    expect(await walker.walk(one, size, language)).toEqual({ found: {}, complaints: [] });
  });
});
