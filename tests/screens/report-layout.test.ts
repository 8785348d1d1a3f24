import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleManager } from './samples/manager-days.ts';
import { dutyManager } from './samples/people.ts';
import { sampleReport, sampleReports } from './samples/reports.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: { ...dutyManager, role: 'branch-manager' as const },
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readReports: () => sampleReports(size),
    readReport: () => sampleReport(size),
  },
});

const walks: readonly Walk[] = [
  {
    name: 'reports of the manager',
    address: '/manager#reports/clerks~2026-11-16~2026-11-22',
    ready: '.mg-report',
    hall: manager,
    moments: {
      only: async (page: Page) => {
        await page.evaluate(`location.hash = 'reports/clerks~2026-11-16~2026-11-22~clerk%3Dk1'`);
        await page.waitForSelector('.mg-report-only');
      },
      filing: async (page: Page) => {
        await page.evaluate(`location.hash = 'reports/filing'`);
        await page.waitForSelector('#mg-filing');
      },
      form: async (page: Page) => {
        await page.locator('.mg-panel-head > .oh-button').first().click();
        await page.waitForSelector('.mg-report-form');
        await page.locator('.mg-report-form fieldset:nth-of-type(2) input').first().uncheck();
        await page.locator('.mg-report-form [type="submit"]').click();
      },
    },
  },
];

const walker = useWalker();

describe.each(walks)('$name', (one) => {
  it.each(looks)('$size, $language', async ({ size, language }) => {
    expect(await walker.walk(one, size, language)).toEqual({ found: {}, complaints: [] });
  });
});
