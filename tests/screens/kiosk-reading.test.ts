import type { KioskReadingBody, KioskView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, layoutProblems, type OpenPage, openPage, settle } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { diamond } from './samples/texts.ts';
import { sampleKiosk } from './samples/views.ts';

let browser: Browser;
let server: SampleServer;
let open: OpenPage;

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await open.context.close();
  await server.close();
});

async function atKiosk(view: KioskView = sampleKiosk('normal'), query = ''): Promise<Page> {
  server = await startSampleServer({ views: { kiosk: view } });
  open = await openPage(browser, `${server.url}/kiosk?id=kiosk-1${query}`, { width: 1080, height: 1920 });
  await open.page.waitForSelector('.k-tile');
  return open.page;
}

const zhang: KioskReadingBody['customer'] = { maskedName: '张*', classId: 'diamond', className: diamond };
function lay(readingId: string, customer: KioskReadingBody['customer'], size: 'normal' | 'full' = 'normal') {
  server.push('kiosk', { ...sampleKiosk(size), reading: { readingId, at: Date.now(), customer } });
}
const bodyOf = (name: string) => server.commands.findLast((one) => one.name === name)?.body;
const named = (page: Page) => page.locator('[data-testid="named"]');

describe('a card or code at the kiosk', () => {
  it('says who the customer is: nothing to type, their class, and the ticket is theirs', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('[data-testid="reads"]');
    lay('reading-1', zhang);
    await page.waitForSelector('.k-facts[aria-busy="false"]');
    expect(await named(page).innerText()).toContain('张*');
    expect(await page.locator('.k-facts').innerText()).toContain('钻石卡会员');
    expect(bodyOf('previewTicket')).toMatchObject({ mobile: null, readingId: 'reading-1' });
    await page.waitForTimeout(450);
    await page.locator('.k-issue').click();
    await page.waitForSelector('.k-done');
    expect(bodyOf('issueTicket')).toMatchObject({ mobile: null, readingId: 'reading-1' });
    expect(open.complaints).toEqual([]);
  });

  it('is forgotten by "not me", and never comes back by itself', async () => {
    const page = await atKiosk();
    lay('reading-1', zhang);
    await named(page).getByRole('button', { name: '不是我' }).click();
    await named(page).waitFor({ state: 'detached' });
    lay('reading-1', zhang);
    await page.waitForTimeout(300);
    expect(await named(page).count()).toBe(0);
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-identify');
  });

  it('leaves nothing for the next customer, not even what was read before the page opened', async () => {
    const reading = { readingId: 'reading-0', at: Date.now(), customer: zhang };
    const page = await atKiosk({ ...sampleKiosk('normal'), reading });
    expect(await named(page).count()).toBe(0);
    lay('reading-1', zhang);
    await named(page).waitFor();
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-facts[aria-busy="false"]');
    await page.waitForTimeout(450);
    await page.locator('.k-issue').click();
    await page.waitForSelector('.k-done');
    await page.waitForTimeout(450);
    await page.locator('.k-done .k-bar button').last().click();
    await page.waitForSelector('.k-choose');
    expect(await named(page).count()).toBe(0);
  });

  it('of somebody unknown says so politely, and a plain ticket is to be had', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-identify');
    lay('reading-2', null);
    await eventually(() => page.locator('[data-testid="stranger"]').innerText()).toContain('照常取号');
    await page.waitForTimeout(450);
    await page.getByRole('button', { name: '跳过' }).click();
    await page.waitForSelector('.k-facts[aria-busy="false"]');
    expect(bodyOf('previewTicket')).toMatchObject({ mobile: null, readingId: null });
  });

  it('is offered only where there is something to read with', async () => {
    const page = await atKiosk({ ...sampleKiosk('normal'), reads: { idCard: false, code: true } });
    expect(await page.locator('[data-testid="reads"]').innerText()).toContain('会员码');
    server.push('kiosk', { ...sampleKiosk('normal'), reads: { idCard: false, code: false } });
    await page.waitForSelector('[data-testid="reads"]', { state: 'detached' });
  });

  it('lies well in large type and the longer language', async () => {
    const page = await atKiosk(sampleKiosk('full'), '&lang=en');
    await page.locator('.k-header .oh-switch button').last().click();
    lay('reading-1', zhang, 'full');
    await named(page).waitFor();
    await settle(page);
    expect(await layoutProblems(page)).toEqual([]);
    lay('reading-2', null, 'full');
    await page.locator('[data-testid="stranger"]').waitFor();
    await settle(page);
    expect(await layoutProblems(page)).toEqual([]);
  });
});

it('a ticket that is printed elsewhere says where, and shows number and code all the same', async () => {
  const page = await atKiosk();
  await page.locator('.k-tile').first().click();
  await page.waitForSelector('.k-identify');
  await page.waitForTimeout(450);
  await page.getByRole('button', { name: '跳过' }).click();
  await page.waitForSelector('.k-facts[aria-busy="false"]');
  await page.waitForTimeout(450);
  await page.locator('.k-issue').click();
  await page.waitForSelector('.k-done');
  const print = { jobId: 'job-12', deviceId: 'printer-2', copy: 0, state: 'sending', reason: null } as const;
  const elsewhere = { zh: '2号台席', en: 'Counter 2' };
  server.push('kiosk', {
    ...sampleKiosk('normal'),
    prints: [{ ...print, ticketId: 'ticket-12', elsewhere }],
  });
  const told = page.locator('[data-testid="print"]');
  await eventually(() => told.innerText()).toContain('号票在2号台席打印，请到那里取');
  expect(await page.locator('[data-testid="number"]').innerText()).toBe('A012');
  expect(await page.locator('.k-done-qr svg').count()).toBe(1);
});
