import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { startSampleServer } from './sample-server.ts';
import { type SampleSize, sampleSizes } from './samples/views.ts';
import { type ScreenCase, screens } from './screens.ts';

let browser: Browser;

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function look(
  screen: ScreenCase,
  size: SampleSize,
  language: string,
  reach?: (page: Page) => Promise<void>,
) {
  const server = await startSampleServer({ size, ...screen.hall?.(size) });
  const address = `${server.url}${screen.address}${screen.address.includes('?') ? '&' : '?'}lang=${language}`;
  const { page, context, complaints } = await openPage(browser, address, screen);
  try {
    await page.waitForSelector(screen.ready);
    await reach?.(page);
    await settle(page);
    const layout = await layoutProblems(page);
    // Names, roles and colours differ between nothing and much, not between languages: the slow look is taken there.
    const slow = language === 'zh' && size !== 'normal';
    return { layout, access: slow ? await accessProblems(page) : [], complaints };
  } finally {
    await context.close();
    await server.close();
  }
}

const nothing = { layout: [], access: [], complaints: [] };

describe.each(screens)('$name', (screen) => {
  const languages = ['zh', 'en'] as const;
  // Every amount in the leading language, and the fullest in the longer one: that is where a layout breaks.
  const firsts = [
    ...sampleSizes.map((size) => ({ size, language: 'zh' as const })),
    { size: 'full' as const, language: 'en' as const },
  ];
  it.concurrent.each(firsts)('$size, $language', async ({ size, language }) => {
    expect(await look(screen, size, language)).toEqual(nothing);
  });

  const moments = Object.entries(screen.moments ?? {}).flatMap(([moment, reach]) =>
    (screen.momentSizes ?? (['full'] as const)).flatMap((size) =>
      languages.map((language) => ({ moment, reach, size, language })),
    ),
  );
  if (moments.length === 0) return;
  it.concurrent.each(moments)('$moment: $size, $language', async ({ reach, size, language }) => {
    expect(await look(screen, size, language, reach)).toEqual(nothing);
  });
});
