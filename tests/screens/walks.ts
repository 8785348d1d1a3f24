import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { accessProblems, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleOptions, startSampleServer } from './sample-server.ts';
import type { SampleSize } from './samples/views.ts';

export interface Walk {
  readonly name: string;
  readonly address: string;
  readonly ready: string;
  readonly hall: (size: SampleSize) => SampleOptions;
  /** Moments one after the other on the same page: a page is opened once for all of them. */
  readonly moments: Readonly<Record<string, (page: Page) => Promise<unknown>>>;
}

export const looks = [
  { size: 'normal', language: 'zh' },
  { size: 'full', language: 'zh' },
  { size: 'full', language: 'en' },
] as const;

/** Walks desks page by page in one browser of this file, and says what is wrong at each moment. */
export function useWalker() {
  let browser: Browser;
  beforeAll(async () => {
    await ensureBuilt();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const walk = async ({ address, ready, hall, moments }: Walk, size: SampleSize, language: string) => {
    const server = await startSampleServer(hall(size));
    const [path = '', hash = ''] = address.split('#');
    const url = `${server.url}${path}?lang=${language}${hash === '' ? '' : `#${hash}`}`;
    const { page, context, complaints } = await openPage(browser, url, { width: 1440, height: 900 });
    const found: Record<string, readonly string[]> = {};
    try {
      await page.waitForSelector(ready);
      for (const [name, reach] of Object.entries(moments)) {
        await reach(page);
        await settle(page);
        // Names, roles and colours are the same in both languages: the slow look is taken once.
        const access = language === 'zh' && size === 'full' ? await accessProblems(page) : [];
        const problems = [...(await layoutProblems(page)), ...access];
        if (problems.length > 0) found[name] = problems;
      }
      return { found, complaints };
    } finally {
      await context.close();
      await server.close();
    }
  };
  return { walk };
}
