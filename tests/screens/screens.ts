import type { Page } from 'playwright-core';
import type { SampleOptions } from './sample-server.ts';
import type { SampleSize } from './samples/views.ts';

/** One screen in the layout test. Add yours here: it is then looked at with each sample size in both languages. */
export interface ScreenCase {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** Is there when the screen shows its data. */
  readonly ready: string;
  /** Views and answers for this screen, if the samples do not have them; who is signed in. */
  readonly hall?: (size: SampleSize) => SampleOptions;
  /** Moments beside the first one: each is reached from a fresh page. */
  readonly moments?: Readonly<Record<string, (page: Page) => Promise<void>>>;
  /** Sizes in which the moments can be reached; 'full' unless said. */
  readonly momentSizes?: readonly SampleSize[];
}

const largeType = (page: Page) => page.locator('.k-header .oh-switch button').last().click();
const lowTiles = (page: Page) => page.locator('.k-choose .k-bar button').nth(2).click();
const settled = (page: Page) => page.waitForTimeout(450);

async function toIdentify(page: Page): Promise<void> {
  await page.locator('.k-tile').nth(2).click();
  await page.waitForSelector('.k-identify');
  await settled(page);
  for (const digit of '13800') await page.locator('.oh-pad button', { hasText: digit }).click();
}

async function toCheck(page: Page): Promise<void> {
  await page.locator('.k-tile').nth(2).click();
  await page.waitForSelector('.k-identify');
  await settled(page);
  await page.locator('.k-bar button').nth(1).click();
  await page.waitForSelector('.k-facts[aria-busy="false"]');
  await settled(page);
}

async function toDone(page: Page): Promise<void> {
  await toCheck(page);
  await page.locator('.k-issue').click();
  await page.waitForSelector('.k-done');
}

const inLarge = (next: (page: Page) => Promise<void>) => async (page: Page) => {
  await largeType(page);
  await next(page);
};

export const screens: readonly ScreenCase[] = [
  {
    name: 'kiosk',
    address: '/kiosk?id=kiosk-1',
    width: 1080,
    height: 1920,
    ready: '.k-choose',
    moments: {
      'large type': largeType,
      'low tiles': lowTiles,
      'low tiles in large type': inLarge(lowTiles),
      identify: toIdentify,
      'identify in large type': inLarge(toIdentify),
      check: toCheck,
      'check in large type': inLarge(toCheck),
      done: toDone,
      'done in large type': inLarge(toDone),
    },
  },
  { name: 'hall board', address: '/hall-board', width: 1920, height: 1080, ready: '.b-columns' },
  { name: 'counter board', address: '/counter-board/counter-3', width: 1920, height: 1080, ready: '.c-main' },
  {
    name: 'phone',
    address: '/t/AbCdEfGhIjKlMnOpQrStUv',
    width: 390,
    height: 844,
    ready: '.p-ticket',
    moments: { 'large type': (page) => page.locator('.p-switches button').last().click() },
  },
  { name: 'start page', address: '/', width: 1440, height: 900, ready: '.s-accounts' },
  { name: 'start page on a phone', address: '/', width: 390, height: 844, ready: '.s-accounts' },
];
