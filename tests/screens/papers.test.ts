import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessProblems, eventually, launchBrowser, layoutProblems, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleOptions, type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { sampleManager } from './samples/manager-days.ts';
import { paperAnswers } from './samples/papers.ts';
import { dutyManager } from './samples/people.ts';

let browser: Browser;
beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function on<T>(
  address: string,
  options: SampleOptions,
  size: typeof desk,
  work: (page: Page, server: SampleServer) => Promise<T>,
): Promise<T> {
  const server = await startSampleServer(options);
  const { page, context, complaints } = await openPage(browser, server.url + address, size);
  try {
    const done = await work(page, server);
    // A refusal that a test asks for is a status that the browser writes down.
    expect(complaints.filter((one) => !one.includes('status of 4'))).toEqual([]);
    return done;
  } finally {
    await context.close();
    await server.close();
  }
}

const archive = (more: Partial<SampleOptions> = {}): SampleOptions => ({
  size: 'full',
  staff: dutyManager,
  views: { manager: sampleManager('full') },
  answers: paperAnswers('full'),
  ...more,
});

const search = (page: Page) => page.locator('.mg-archive-form .oh-button').click();
const bodyOf = ({ commands }: SampleServer, name: string) => commands.find((one) => one.name === name)?.body;

describe('the archive of signed forms', () => {
  it.each(['zh', 'en'])('in %s holds a full list and a form with everything on it', async (language) => {
    await on(`/manager?lang=${language}#archive`, archive(), desk, async (page) => {
      await search(page);
      await page.waitForSelector('.mg-table tbody tr');
      await settle(page);
      expect(await layoutProblems(page)).toEqual([]);
      await page.locator('.mg-table button').first().click();
      await page.waitForSelector('.mg-form-item');
      await settle(page);
      expect([...(await layoutProblems(page)), ...(await accessProblems(page))]).toEqual([]);
    });
  });

  it('is searched by Enter, with what was typed and the week up to today', async () => {
    await on('/manager#archive', archive(), desk, async (page, server) => {
      await page.locator('input[name="ticketNumber"]').fill('a012');
      await page.locator('input[name="hashPrefix"]').fill('0123 4567');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.mg-table');
      const day = sampleManager('full').businessDay;
      expect(bodyOf(server, 'searchForms')).toMatchObject({
        to: day,
        ticketNumber: 'a012',
        hashPrefix: '0123 4567',
        mobile: '',
      });
    });
  });

  it('opens once, hands the paper over as a file, and names the next copy', async () => {
    await on('/manager#archive', archive({ size: 'normal' }), desk, async (page, server) => {
      await search(page);
      await page.locator('.mg-table button').first().click();
      const button = page.locator('.mg-form-print button');
      await eventually(() => button.innerText()).toContain('第 1 次');
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(file.suggestedFilename()).toBe('20261122-A022-1-copy-1.pdf');
      await eventually(() => button.innerText()).toContain('第 2 次');
      expect(server.commands.filter((one) => one.name === 'openForm')).toHaveLength(1);
    });
  });

  it('gives an auditor the form and no paper', async () => {
    const auditor = { ...dutyManager, role: 'auditor' as const };
    await on('/manager#archive', archive({ staff: auditor }), desk, async (page) => {
      await search(page);
      await page.locator('.mg-table button').first().click();
      await page.waitForSelector('.mg-form-item');
      expect(await page.locator('.mg-form-print').count()).toBe(0);
    });
  });

  it('says that nothing fits, and why a search was refused', async () => {
    const none = archive({ answers: paperAnswers('empty') });
    await on('/manager#archive', none, desk, async (page, server) => {
      await search(page);
      await eventually(() => page.locator('.oh-empty').innerText()).toContain('没有符合条件');
      server.answer({ searchForms: () => refused(422, 'search-too-wide') });
      await search(page);
      await eventually(() => page.locator('.oh-refusal').innerText()).toContain('日期范围');
    });
  });
});

describe('the check page', () => {
  const address = '/f/AbCdEfGhIjKlMnOpQrStUvAbCdEfGhIjKlMnOp';

  it('says plainly that a form is valid, or void, with its number and hash', async () => {
    await on(address, { answers: paperAnswers('normal') }, phone, async (page, server) => {
      await eventually(() => page.locator('.ck-verdict').innerText()).toContain('有效');
      const facts = await page.locator('.ck-facts').innerText();
      expect(facts).toContain('20261122-A002-1');
      expect(facts).toContain('01234567 89abcdef');
      expect(facts).toContain('2026-11-22 10:42:07');
      server.answer(paperAnswers('full'));
      await page.reload();
      await eventually(() => page.locator('.ck-verdict').innerText()).toContain('已作废');
    });
  });

  it('says when a code is not of this hall, and when it was asked too often, with a way on', async () => {
    await on('/f/unknown', { answers: paperAnswers('normal') }, phone, async (page, server) => {
      await eventually(() => page.locator('.oh-empty').innerText()).toContain('没有找到这张单据');
      await settle(page);
      expect(await layoutProblems(page)).toEqual([]);
      server.answer({ checkForm: () => refused(429, 'too-many-requests') });
      await page.reload();
      await eventually(() => page.locator('.oh-empty').innerText()).toContain('一分钟');
      expect(await page.locator('.oh-empty button').count()).toBe(1);
    });
  });
});
