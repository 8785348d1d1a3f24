import type { FloorView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { startSampleServer } from './sample-server.ts';
import { floorAnswers, floorWith } from './samples/floor.ts';
import { dutyManager } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

interface Look {
  readonly name: string;
  readonly view: () => FloorView;
  /** zh unless said. */
  readonly language?: 'zh' | 'en';
  readonly page?: '#duty';
  readonly reach?: (page: Page) => Promise<void>;
  /** The slow look for readers and colours: once a kind of page. */
  readonly axe?: boolean;
}

const queueLook = (nth: number) => (page: Page) =>
  page.locator('.fl-queue-head .oh-switch button').nth(nth).click();

async function toSheet(page: Page): Promise<void> {
  await page.locator('.fl-mark').nth(1).click();
  await page.waitForSelector('.fl-why p + p');
}

/** An action of the sheet, by its place among those offered. */
const toForm = (nth: number) => async (page: Page) => {
  await toSheet(page);
  await page.locator('.fl-actions button').nth(nth).click();
  await page.waitForSelector('.fl-form');
};

async function toMended(page: Page): Promise<void> {
  await page.locator('.fl-counter-device-fault').first().click();
  await page.waitForSelector('.oh-sheet');
}

async function toRoster(page: Page): Promise<void> {
  await page.locator('[data-open="roster"]').click();
  await page.locator('.oh-roster-ask select').first().selectOption('swap');
  await page.locator('.oh-roster-ask [type="submit"]').click();
  await page.waitForSelector('.oh-roster-problem');
}

function withoutForecast(): FloorView {
  const view = floorWith(5, 'normal');
  const forecast = { ...view.forecast, state: 'missing' as const, band: [], alarm: null, vipExposure: null };
  return { ...view, advice: [], forecast };
}

const looks: readonly Look[] = [
  { name: 'nobody waiting', view: () => floorWith(0, 'empty') },
  { name: '5 waiting', view: () => floorWith(5, 'normal'), axe: true },
  { name: '60 waiting', view: () => floorWith(60, 'normal') },
  { name: '200 waiting and everything full', view: () => floorWith(200, 'full') },
  { name: '200 waiting and everything full', view: () => floorWith(200, 'full'), language: 'en' },
  { name: 'list of 5', view: () => floorWith(5, 'normal'), reach: queueLook(1), axe: true },
  { name: 'list of 60', view: () => floorWith(60, 'normal'), reach: queueLook(1) },
  { name: 'aside', view: () => floorWith(5, 'full'), reach: queueLook(2), language: 'en' },
  { name: 'ticket', view: () => floorWith(5, 'full'), reach: toSheet, language: 'en', axe: true },
  { name: 'ticket moves', view: () => floorWith(5, 'full'), reach: toForm(2), language: 'en' },
  {
    name: 'own roster, asking for a swap',
    view: () => floorWith(5, 'full'),
    reach: toRoster,
    language: 'en',
    axe: true,
  },
  {
    name: 'counter that is mended',
    view: () => floorWith(5, 'full'),
    reach: toMended,
    language: 'en',
  },
  { name: 'duty, a quiet day', view: () => floorWith(0, 'empty'), page: '#duty' },
  { name: 'duty', view: () => floorWith(5, 'normal'), page: '#duty', axe: true },
  { name: 'duty, everything full', view: () => floorWith(60, 'full'), page: '#duty', language: 'en' },
  { name: 'duty without a forecast', view: withoutForecast, page: '#duty' },
];

async function take(one: Look) {
  const server = await startSampleServer({
    staff: dutyManager,
    views: { floor: one.view() },
    answers: floorAnswers(),
  });
  const address = `${server.url}/floor?lang=${one.language ?? 'zh'}${one.page ?? ''}`;
  const { page, context, complaints } = await openPage(browser, address, { width: 1180, height: 820 });
  try {
    await page.waitForSelector('.fl-tools');
    await one.reach?.(page);
    await settle(page);
    const layout = await layoutProblems(page);
    return { layout, access: one.axe === true ? await accessProblems(page) : [], complaints };
  } finally {
    await context.close();
    await server.close();
  }
}

describe('the floor tablet', () => {
  it.concurrent.each(looks.map((one) => ({ language: 'zh' as const, ...one })))(
    '$name, $language',
    async (one) => {
      expect(await take(one)).toEqual({ layout: [], access: [], complaints: [] });
    },
  );
});
