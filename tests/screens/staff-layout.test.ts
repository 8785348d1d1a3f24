import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { pushViews, type SampleOptions, startSampleServer } from './sample-server.ts';
import { type SampleSize, sampleSizes } from './samples/views.ts';
import {
  clerk,
  consoleAt,
  customerScreenAt,
  dutyManager,
  sampleDevices,
  sampleManager,
} from './staff-samples.ts';

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
const pages = ['today', 'cash', 'tickets', 'pairing'] as const;

const screens: readonly StaffScreen[] = [
  {
    ...desk,
    name: 'console, choosing a counter',
    address: '/console',
    ready: '.cn-choice-counter',
    hall: () => ({ staff: { ...clerk, counterId: null } }),
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
    hall: (size: SampleSize) => ({ staff: dutyManager, views: { manager: sampleManager(size) } }),
  })),
  {
    ...desk,
    name: 'devices',
    address: '/devices',
    ready: '.dv-bench',
    hall: (size: SampleSize) => ({ staff: dutyManager, views: { devices: sampleDevices(size) } }),
  },
];

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A screen with everything on it, and then with less and less, as a hall empties: one page for all three. */
async function look(screen: StaffScreen, sizes: readonly SampleSize[], language: string) {
  const [first = 'full'] = sizes;
  const server = await startSampleServer({ size: first, ...screen.hall(first) });
  const [path = '', hash = ''] = screen.address.split('#');
  const address = `${server.url}${path}?lang=${language}${hash === '' ? '' : `#${hash}`}`;
  const { page, context, complaints } = await openPage(browser, address, screen);
  const found: Record<string, readonly string[]> = {};
  try {
    for (const size of sizes) {
      if (size !== first) pushViews(server, size, screen.hall(size).views);
      await page.waitForSelector(screen.ready);
      await settle(page);
      // Names, roles and colours are the same in both languages and with less on the page: the slow look is taken once.
      const access = language === 'zh' && size === 'full' ? await accessProblems(page) : [];
      const problems = [...(await layoutProblems(page)), ...access];
      if (problems.length > 0) found[size] = problems;
    }
    return { found, complaints };
  } finally {
    await context.close();
    await server.close();
  }
}

// Every amount in the leading language, and the fullest in the longer one: that is where a layout breaks.
const looks = [
  { language: 'zh', sizes: sampleSizes.toReversed() },
  { language: 'en', sizes: ['full'] as const },
];

describe.each(screens)('$name', (screen) => {
  it.concurrent.each(looks)('$language: $sizes', async ({ sizes, language }) => {
    expect(await look(screen, sizes, language)).toEqual({ found: {}, complaints: [] });
  });
});
