import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import {
  sampleAttendance,
  sampleMyRoster,
  sampleReplay,
  sampleRoster,
  sampleRosterRequests,
  sampleTried,
} from './samples/roster.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: { ...dutyManager, role: 'branch-manager' as const },
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readRoster: () => sampleRoster(size),
    tryRoster: () => sampleTried(size),
    readRosterRequests: () => sampleRosterRequests(size),
    readAttendance: () => sampleAttendance(size),
    replayDay: () => sampleReplay(size),
  },
});

const part = (name: string, ready: string) => async (page: Page) => {
  await page.evaluate(`location.hash = 'roster/${name}'`);
  await page.waitForSelector(ready);
};

const walks: readonly Walk[] = [
  {
    name: 'roster of the manager',
    address: '/manager#roster/month',
    ready: '.mg-roster-grid',
    hall: manager,
    moments: {
      day: async (page: Page) => {
        await page.locator('.mg-roster-grid thead button').nth(4).click();
        await page.waitForSelector('.mg-roster-chart svg');
      },
      requests: part('requests', '.mg-roster-requests h3'),
      attendance: part('attendance', '.mg-roster-dayfield'),
      inputs: part('inputs', '.mg-roster-side form'),
      replay: async (page: Page) => {
        await part('replay', 'form.mg-roster-tools')(page);
        await page.locator('form.mg-roster-tools [type="submit"]').click();
        await page.waitForSelector('.mg-table');
      },
      contracts: part('contracts', '.mg-table'),
      rules: part('rules', '.mg-roster-rules'),
    },
  },
  {
    name: 'roster of a clerk',
    address: '/console',
    ready: '.cn-choice-counter',
    hall: (size) => ({
      staff: { ...clerk, counterId: null },
      size,
      answers: { readMyRoster: () => sampleMyRoster(size), readMyFindings: () => ({ findings: [] }) },
    }),
    moments: {
      mine: async (page: Page) => {
        await page.locator('[data-open="roster"]').click();
        await page.waitForSelector('.oh-roster-ask');
      },
      swap: async (page: Page) => {
        await page.locator('.oh-roster-ask select').first().selectOption('swap');
        await page.locator('.oh-roster-ask [type="submit"]').click();
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
