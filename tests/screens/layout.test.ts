import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { pushViews, startSampleServer } from './sample-server.ts';
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

/** A screen in these amounts, one after the other on one page, as a hall empties. */
async function look(
  screen: ScreenCase,
  sizes: readonly SampleSize[],
  language: string,
  reach?: (page: Page) => Promise<void>,
) {
  const [first = 'full'] = sizes;
  const server = await startSampleServer({ size: first, ...screen.hall?.(first) });
  const address = `${server.url}${screen.address}${screen.address.includes('?') ? '&' : '?'}lang=${language}`;
  const { page, context, complaints } = await openPage(browser, address, screen);
  const found: Record<string, readonly string[]> = {};
  try {
    for (const size of sizes) {
      if (size !== first) pushViews(server, size, screen.hall?.(size).views);
      await page.waitForSelector(screen.ready);
      await reach?.(page);
      await settle(page);
      // Names, roles and colours differ between nothing and much, not between languages: the slow look is taken there.
      const slow = language === 'zh' && size !== 'normal';
      const problems = [...(await layoutProblems(page)), ...(slow ? await accessProblems(page) : [])];
      if (problems.length > 0) found[size] = problems;
    }
    return { found, complaints };
  } finally {
    await context.close();
    await server.close();
  }
}

const nothing = { found: {}, complaints: [] };

describe.each(screens)('$name', (screen) => {
  const languages = ['zh', 'en'] as const;
  // Every amount in the leading language, and the fullest in the longer one: that is where a layout breaks.
  const firsts = [
    { language: 'zh', sizes: sampleSizes.toReversed() },
    { language: 'en', sizes: ['full'] as const },
  ];
  it.concurrent.each(firsts)('$language: $sizes', async ({ sizes, language }) => {
    expect(await look(screen, sizes, language)).toEqual(nothing);
  });

  const moments = Object.entries(screen.moments ?? {}).flatMap(([moment, reach]) =>
    (screen.momentSizes ?? (['full'] as const)).flatMap((size) =>
      languages.map((language) => ({ moment, reach, size, language })),
    ),
  );
  if (moments.length === 0) return;
  it.concurrent.each(moments)('$moment: $size, $language', async ({ reach, size, language }) => {
    expect(await look(screen, [size], language, reach)).toEqual(nothing);
  });
});
