import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
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

async function atKiosk(size: 'normal' | 'full' = 'normal') {
  server = await startSampleServer({ size });
  open = await openPage(browser, `${server.url}/kiosk?id=kiosk-1`, { width: 1080, height: 1920 });
  await open.page.waitForSelector('.k-tile');
  return open.page;
}

async function atCheck(size: 'normal' | 'full' = 'normal', number = '') {
  const page = await atKiosk(size);
  await page.locator('.k-tile').first().click();
  await page.waitForSelector('.k-identify');
  await page.waitForTimeout(450);
  for (const digit of number) await page.locator('.oh-pad button', { hasText: digit }).click();
  await page
    .locator('.k-bar button')
    .nth(number === '' ? 1 : 2)
    .click();
  await page.waitForSelector('.k-facts[aria-busy="false"]');
  await page.waitForTimeout(450);
  return page;
}

const issued = () => server.commands.filter((one) => one.name === 'issueTicket');
const printed = (state: 'confirmed' | 'failed') => ({
  ...sampleKiosk('normal'),
  prints: [{ jobId: 'job-12', deviceId: 'printer-1', copy: 0, reason: null, state, ticketId: 'ticket-12' }],
});

describe('the kiosk', () => {
  it('issues one ticket for a double press', async () => {
    const page = await atCheck();
    await page.locator('.k-issue').dblclick();
    await page.waitForSelector('.k-done');
    await page.waitForTimeout(300);
    expect(issued()).toHaveLength(1);
  });

  it('does not let the second half of a double press fall on the next page', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile').first().dblclick();
    await page.waitForTimeout(500);
    expect(await page.locator('.k-frame').getAttribute('data-stage')).toBe('identify');
    expect(await page.locator('[data-testid="digits"]').innerText()).not.toMatch(/\d{2}/);
  });

  it('repeats an unanswered issue under the same id', async () => {
    const page = await atCheck();
    let first = true;
    await page.route('**/api/v1/tickets', async (route) => {
      if (!first) return route.continue();
      first = false;
      await route.fetch();
      return route.abort();
    });
    await page.locator('.k-issue').click();
    await page.waitForSelector('[data-code="offline"]');
    await page.locator('.k-issue').click();
    await page.waitForSelector('.k-done');
    const ids = issued().map((one) => (one.body as { commandId: string }).commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('says what the printer really does, and goes back by itself', async () => {
    const page = await atCheck();
    await page.locator('.k-issue').click();
    const print = page.locator('[data-testid="print"]');
    await eventually(() => print.innerText()).toContain('正在打印');
    server.push('kiosk', printed('confirmed'));
    await eventually(() => print.innerText()).toContain('请取走号票');
    await page.waitForSelector('.k-choose', { timeout: 11_000 });
  });

  it('shows number and code when the paper does not come', async () => {
    const page = await atCheck();
    await page.locator('.k-issue').click();
    await page.waitForSelector('.k-done');
    server.push('kiosk', printed('failed'));
    await eventually(() => page.locator('[data-testid="print"]').innerText()).toContain('请拍下号码');
    expect(await page.locator('[data-testid="number"]').innerText()).toBe('A012');
    expect(await page.locator('.oh-qr').count()).toBe(1);
  });

  it('says before the ticket that nothing will be printed', async () => {
    const page = await atCheck('full');
    expect(await page.locator('.k-note').innerText()).toContain('暂时不能打印');
    await page.locator('.k-issue').click();
    await eventually(() => page.locator('[data-testid="print"]').innerText()).toContain('请拍下号码');
  });

  it('says a refusal in words', async () => {
    const page = await atCheck();
    server.answer({ issueTicket: () => refused(409, 'hall-closed') });
    await page.locator('.k-issue').click();
    await expect
      .poll(() => page.locator('[data-code="hall-closed"]').innerText())
      .toContain('今天的取号已经结束');
  });

  it('leaves nothing of a customer who walked away', async () => {
    const page = await atKiosk();
    await page.locator('.k-header .oh-switch button').last().click();
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-identify');
    await page.waitForTimeout(450);
    for (const digit of '13800000001') await page.locator('.oh-pad button', { hasText: digit }).click();
    expect(await page.locator('[data-testid="digits"]').innerText()).toBe('138 0000 0001');
    await page.waitForSelector('.k-idle', { timeout: 25_000 });
    await page.waitForSelector('.k-choose', { timeout: 15_000 });
    expect(await page.locator('.k-known').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.hasAttribute("data-large")')).toBe(false);
    await page.waitForTimeout(450);
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-identify');
    expect(await page.locator('[data-testid="digits"]').innerText()).not.toMatch(/\d{2}/);
  });

  it('says since when it is cut off, takes nobody meanwhile, and recovers by itself', async () => {
    const page = await atKiosk();
    server.cutOff();
    await expect
      .poll(() => page.locator('[data-testid="cut-off"]').innerText())
      .toMatch(/断开，自 \d\d:\d\d 起/);
    expect(await page.locator('.k-tile:enabled').count()).toBe(0);
    server.restore();
    await eventually(() => page.locator('[data-testid="cut-off"]').count()).toBe(0);
    expect(await page.locator('.k-tile:enabled').count()).toBeGreaterThan(0);
  });

  it('tells the closed hall from the cut-off one', async () => {
    const page = await atKiosk();
    server.push('kiosk', { ...sampleKiosk('normal'), open: false });
    await eventually(() => page.locator('main').innerText()).toContain('08:30–18:30');
  });

  it('calls the floor guide', async () => {
    const page = await atKiosk();
    await page.locator('.k-bar button').nth(1).click();
    await eventually(() => page.locator('.k-help').innerText()).toContain('已通知引导员');
    expect(server.commands.map((one) => one.name)).toEqual(['askHelp']);
  });

  it('has no menu, no selection and no zoom', async () => {
    const page = await atKiosk();
    const prevented = await page.evaluate(
      '!document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }))',
    );
    expect(prevented).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".k-tile")).userSelect')).toBe(
      'none',
    );
    expect(await page.evaluate('getComputedStyle(document.documentElement).touchAction')).toBe('pan-y');
  });
});
