import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { consoleAt } from './samples/consoles.ts';
import { sampleEmergencyPage, sampleEmergencyReport, sampleFallbackPapers } from './samples/emergencies.ts';
import { sampleEquipment } from './samples/equipment.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const manager = (size: SampleSize) => ({
  staff: { ...dutyManager, role: 'branch-manager' as const },
  size,
  views: { manager: sampleManager(size) },
  answers: {
    readEmergencies: () => sampleEmergencyPage(size),
    readEmergencyReport: () => sampleEmergencyReport(size),
    readFallbackPapers: () => sampleFallbackPapers(size),
    readEquipment: () => sampleEquipment(size),
  },
});

const closeSheet = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.waitForSelector('.oh-sheet', { state: 'detached' });
};

const walks: readonly Walk[] = [
  {
    name: 'emergencies of the manager',
    address: '/manager#emergencies',
    ready: '#mg-emergencies',
    hall: manager,
    moments: {
      now: (page) => page.waitForSelector('.oh-emergency'),
      checklist: async (page) => {
        const tile = page.locator('.oh-emergency-kind-on').first();
        if ((await tile.count()) > 0) await tile.click();
        await page.waitForSelector('.oh-emergency-steps');
      },
      papers: async (page) => {
        await page.evaluate(`location.hash = 'emergencies/papers'`);
        await page.waitForSelector('.mg-em-papers .mg-table button');
      },
      keying: async (page) => {
        await page.locator('.mg-em-papers .mg-table button').first().click();
        await page.waitForSelector('.oh-sheet');
      },
      past: async (page) => {
        await closeSheet(page);
        await page.evaluate(`location.hash = 'emergencies/past'`);
        await page.locator('.mg-table button').first().click();
        await page.waitForSelector('.mg-em-timeline');
      },
      lists: async (page) => {
        await closeSheet(page);
        await page.evaluate(`location.hash = 'emergencies/lists'`);
        await page.waitForSelector('.mg-em-own .mg-steps');
      },
      'a step without words': async (page) => {
        await page.locator('.mg-steps > .oh-button').click();
        await page.locator('.mg-own-end .oh-button').first().click();
        await page.waitForSelector('.mg-steps [role="alert"]');
      },
    },
  },
  {
    name: 'equipment of the manager',
    address: '/manager#equipment',
    ready: '.mg-eq-down',
    hall: manager,
    moments: {
      page: (page) => page.waitForSelector('.mg-eq .mg-table button'),
      repair: async (page) => {
        await page.locator('.mg-eq .mg-table button').nth(1).click();
        await page.waitForSelector('.oh-sheet form');
      },
      report: async (page) => {
        await closeSheet(page);
        await page.locator('.mg-panel-head > .oh-button').click();
        await page.waitForSelector('.oh-sheet form');
      },
    },
  },
  {
    name: 'the console',
    address: '/console',
    ready: '[data-step="call"]',
    hall: (size) => ({ staff: clerk, views: { console: consoleAt('call', size) } }),
    moments: {
      emergency: async (page) => {
        await page.keyboard.press('!');
        await page.waitForSelector('.oh-emergency');
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
