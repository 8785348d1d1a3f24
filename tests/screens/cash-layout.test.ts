import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sampleMyFindings } from './samples/audit.ts';
import { sampleAccount, sampleCash, sampleClosedDay, sampleMyShift } from './samples/cash.ts';
import { consoleAt } from './samples/consoles.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import { visitAnswers } from './samples/services.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: { ...dutyManager, role: 'branch-manager' as const },
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readCash: () => sampleCash(size),
    readClosedDay: () => sampleClosedDay(size),
    readAccount: () => sampleAccount(size),
  },
});
const part = (name: string) => async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.evaluate(`location.hash = 'cash/${name}'`);
  await page.waitForSelector(`.mg-parts a[href$="${name}"][aria-current]`);
};
const stages = ['none', 'offered', 'open', 'counting', 'counted', 'in-review'] as const;

const walks: readonly Walk[] = [
  {
    name: 'cash of the manager',
    address: '/manager#cash',
    ready: '.mg-cash',
    hall: manager,
    moments: {
      shift: async (page) => {
        await page.locator('.mg-cash tbody tr:nth-child(2) th button').click();
        await page.waitForSelector('.mg-cash-sheet');
      },
      entries: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('.mg-cash .mg-cash-figure').first().click();
        await page.waitForSelector('.mg-cash-sheet .mg-table');
      },
      hands: part('hands'),
      vault: part('vault'),
      settlement: part('settlement'),
      day: part('day'),
      report: async (page) => {
        await page.getByRole('button', { name: /X/ }).first().click();
        await page.waitForSelector('.mg-cash-report');
      },
    },
  },
  ...stages.map((stage) => ({
    name: `choosing a counter, shift ${stage}`,
    address: '/console',
    ready: '.cn-shift',
    hall: (size: SampleSize) => ({
      staff: { ...clerk, counterId: null },
      size,
      answers: { readMyShift: () => sampleMyShift(stage), readMyFindings: () => sampleMyFindings(size) },
    }),
    moments: { alone: () => Promise.resolve() },
  })),
  {
    name: 'shift beside the desk',
    address: '/console',
    ready: '[data-step="call"]',
    hall: (size) => ({
      staff: clerk,
      size,
      views: { console: consoleAt('call', size) },
      answers: { ...visitAnswers(size), readMyShift: () => sampleMyShift('open') },
    }),
    moments: {
      drawer: async (page) => {
        await page.keyboard.press('Alt+=');
        await page.waitForSelector('[data-drawer="shift"] .cn-shift-acts');
      },
      handover: async (page) => {
        await page.getByRole('button', { name: /^(交给同事|Hand over)$/ }).click();
        await page.getByRole('button', { name: /^(交出，等对方清点|Give it, they count)$/ }).click();
      },
      count: async (page) => {
        await page.getByRole('button', { name: /^(交班清点|Count and end)$/ }).click();
        await page.waitForSelector('.cn-shift-pending');
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
