import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { pushViews, type SampleOptions, startSampleServer } from './sample-server.ts';
import { sampleMyFindings } from './samples/audit.ts';
import { sampleCash } from './samples/cash.ts';
import { consoleAt } from './samples/consoles.ts';
import { customerScreenAt } from './samples/customer-screens.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import { type SampleSize, sampleSizes } from './samples/views.ts';

interface StaffScreen {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly ready: string;
  readonly hall: (size: SampleSize) => SampleOptions;
}

const desk = { width: 1440, height: 900 };
const glass = { width: 1280, height: 800 };

const deskSteps = [
  'call',
  'arrive',
  'find',
  'check-document',
  'accept',
  'form',
  'sign',
  'pay',
  'finish',
] as const;
const stages = ['closed', 'idle', 'called', 'welcome', 'form', 'pay', 'paid', 'thanks'] as const;
const pages = [
  'today',
  'cash',
  'tickets',
  'archive',
  'notices',
  'notices/mine',
  'log',
  'briefing',
  'checks',
  'checks/meeting',
  'checks/inspections',
  'checks/own',
  'training',
  'pairing',
] as const;

const screens: readonly StaffScreen[] = [
  {
    ...desk,
    name: 'console, choosing a counter',
    address: '/console',
    ready: '.cn-choice-counter',
    hall: (size) => ({
      staff: { ...clerk, counterId: null },
      answers: { readMyFindings: () => sampleMyFindings(size) },
    }),
  },
  ...deskSteps.map((step) => ({
    ...desk,
    name: `console, ${step}`,
    address: '/console',
    ready: `[data-step="${step}"]`,
    hall: (size: SampleSize) => ({ staff: clerk, views: { console: consoleAt(step, size) } }),
  })),
  ...stages.map((stage) => ({
    ...glass,
    name: `customer screen, ${stage}`,
    address: '/customer-screen/counter-3',
    ready: '.cs-main h1, .cs-main dl',
    hall: (size: SampleSize) => ({ views: { 'customer-screen': customerScreenAt(stage, size) } }),
  })),
  ...pages.map((page) => ({
    ...desk,
    name: `manager, ${page}`,
    address: `/manager#${page}`,
    ready: '.mg-panel',
    hall: (size: SampleSize) => ({
      staff: dutyManager,
      views: { manager: sampleManager(size) },
      answers: { readCash: () => sampleCash(size) },
    }),
  })),
];

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/**
 * A screen with everything on it, and then with less and less, as a hall empties; last in English with everything on it:
 * the longer language, where a layout breaks. One browser context for all: what was loaded is loaded.
 */
async function look(screen: StaffScreen) {
  const server = await startSampleServer({ size: 'full', ...screen.hall('full') });
  const [path = '', hash = ''] = screen.address.split('#');
  const address = (language: string) =>
    `${server.url}${path}?lang=${language}${hash === '' ? '' : `#${hash}`}`;
  const { page, context, complaints } = await openPage(browser, address('zh'), screen);
  const found: Record<string, readonly string[]> = {};
  const check = async (name: string, slow: boolean) => {
    await page.waitForSelector(screen.ready);
    await settle(page);
    const problems = [...(await layoutProblems(page)), ...(slow ? await accessProblems(page) : [])];
    if (problems.length > 0) found[name] = problems;
  };
  try {
    for (const size of sampleSizes.toReversed()) {
      if (size !== 'full') pushViews(server, size, screen.hall(size).views);
      // Names, roles and colours are the same in both languages and with less on the page: the slow look is taken once.
      await check(`zh, ${size}`, size === 'full');
    }
    pushViews(server, 'full', screen.hall('full').views);
    await page.goto(address('en'));
    await check('en, full', false);
    return { found, complaints };
  } finally {
    await context.close();
    await server.close();
  }
}

describe('the layout of', () => {
  it.concurrent.each(screens)('$name holds every amount, and the longer language', async (screen) => {
    expect(await look(screen)).toEqual({ found: {}, complaints: [] });
  });
});
