import type { Page } from 'playwright-core';
import type { SampleOptions } from './sample-server.ts';
import { caseAnswers } from './samples/cases.ts';
import { paperAnswers } from './samples/papers.ts';
import { sampleRatingWords } from './samples/ratings.ts';
import { type SampleSize, sampleCounterBoard, sampleFinished, sampleMember } from './samples/views.ts';

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
const lowTiles = (page: Page) => page.locator('.k-reach').click();
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

async function toSeveral(page: Page): Promise<void> {
  await toCheck(page);
  for (const nth of [3, 0, 1]) {
    await page.locator('.k-add').click();
    await page.waitForSelector('[data-stage="add"]');
    await settled(page);
    await page.locator('.k-tile').nth(nth).click();
    await page.waitForSelector('.k-facts[aria-busy="false"]');
    await settled(page);
  }
}

async function toAdd(page: Page): Promise<void> {
  await toCheck(page);
  await page.locator('.k-add').click();
  await page.waitForSelector('[data-stage="add"]');
}

async function toMissingPapers(page: Page): Promise<void> {
  await toCheck(page);
  await page.locator('.k-papers-missing').click();
  await page.waitForSelector('[data-stage="papers"]');
}

const toTile = (nth: number, stage: string) => async (page: Page) => {
  await page.locator('.k-tile').nth(nth).click();
  await page.waitForSelector(`[data-stage="${stage}"]`);
};

const typing = (nth: number, digits: string) => async (page: Page) => {
  await page.locator('.k-bar-start button').nth(nth).click();
  await page.waitForSelector('.k-digits');
  await settled(page);
  for (const digit of digits) await page.locator('.oh-pad button', { hasText: digit }).click();
};

async function toLate(page: Page): Promise<void> {
  await typing(0, '204819')(page);
  await page.locator('.k-go').click();
  await page.waitForSelector('.k-done');
}

async function toFound(page: Page): Promise<void> {
  await typing(2, '13800000001')(page);
  await page.locator('.k-go').click();
  await page.waitForSelector('.k-done');
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

const largePhone = (page: Page) => page.locator('.p-switches button').last().click();

async function toTimes(page: Page): Promise<void> {
  await page.locator('.p-booking .p-wide').click();
  await page.locator('.p-choices .p-wide').first().click();
  await page.locator('.p-days .p-wide').first().click();
  await page.waitForSelector('.p-slots .p-wide');
}

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
      'several services in large type': inLarge(toSeveral),
      'one more service': toAdd,
      'a service that nobody does, in large type': inLarge(toTile(4, 'unavailable')),
      'a service done elsewhere, in large type': inLarge(toTile(3, 'diverted')),
      'missing papers in large type': inLarge(toMissingPapers),
      'check-in in large type': inLarge(typing(0, '204')),
      'late for an appointment, in large type': inLarge(toLate),
      'a lost ticket in large type': inLarge(toFound),
    },
  },
  { name: 'hall board', address: '/hall-board', width: 1920, height: 1080, ready: '.b-columns' },
  {
    name: 'hall board of a zone',
    address: '/hall-board?zone=A%E5%8C%BA',
    width: 1920,
    height: 1080,
    ready: '.b-columns',
  },
  { name: 'counter board', address: '/counter-board/counter-3', width: 1920, height: 1080, ready: '.c-main' },
  {
    name: 'counter board, paused',
    address: '/counter-board/counter-3',
    width: 1920,
    height: 1080,
    ready: '.c-main',
    hall: (size) => ({
      views: {
        'counter-board': {
          ...sampleCounterBoard(size),
          ...{ state: 'paused', pause: 'training', ticketNumber: null, backAt: Date.now() + 1_800_000 },
        },
      },
    }),
  },
  {
    name: 'phone',
    address: '/t/AbCdEfGhIjKlMnOpQrStUv',
    width: 390,
    height: 844,
    ready: '.p-ticket',
    moments: {
      'large type': largePhone,
      'leaving, in large type': async (page) => {
        await largePhone(page);
        await page.locator('.p-page main > .p-wide').last().click();
      },
      'writing to the hall, in large type': async (page) => {
        await largePhone(page);
        await page.locator('.p-page main > .p-wide').first().click();
        await page.locator('.p-write [type="submit"]').click();
      },
      'times in large type': async (page) => {
        await largePhone(page);
        await toTimes(page);
      },
    },
  },
  {
    name: 'phone of a member',
    address: '/t/AbCdEfGhIjKlMnOpQrStUv',
    width: 390,
    height: 844,
    ready: '.p-booked',
    hall: (size) => ({ views: { follow: sampleMember(size) } }),
    moments: { 'large type': largePhone },
  },
  {
    name: 'phone after the visit',
    address: '/t/AbCdEfGhIjKlMnOpQrStUv',
    width: 390,
    height: 844,
    ready: '.p-form',
    hall: (size) => ({
      views: { follow: sampleFinished(size) },
      answers: { addRatingWords: () => ({ added: true }) },
    }),
    moments: {
      'large type': largePhone,
      'words missing': async (page) => {
        await page.locator('form.p-write [type="submit"]').first().click();
        await page.waitForSelector('#p-words-note[role="alert"]');
      },
      'words written': (page) => page.locator('#p-words').fill(sampleRatingWords.repeat(4)),
      'words kept': async (page) => {
        await page.locator('#p-words').fill(sampleRatingWords);
        await page.locator('form.p-write [type="submit"]').first().click();
        await page.waitForSelector('section.p-form[role="status"]');
      },
    },
  },
  {
    name: 'check page',
    address: '/f/AbCdEfGhIjKlMnOpQrStUvAbCdEfGhIjKlMnOp',
    width: 390,
    height: 844,
    ready: '.ck-facts',
    hall: (size) => ({ answers: paperAnswers(size) }),
    moments: { 'large type': largePhone },
  },
  {
    name: 'page of a case',
    address: '/c/AbCdEfGhIjKlMnOpQrStUv',
    width: 390,
    height: 844,
    ready: '.c-stages',
    hall: (size) => ({ answers: caseAnswers(size) }),
    moments: { 'large type': largePhone },
  },
  { name: 'start page', address: '/', width: 1440, height: 900, ready: '.s-accounts' },
  { name: 'start page on a phone', address: '/', width: 390, height: 844, ready: '.s-accounts' },
];
