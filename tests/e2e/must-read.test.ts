import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallHall, TestHall } from '../integration/hall-harness.ts';
import { launchBrowser, openPage } from '../screens/browser.ts';

/** A notice in real browsers: published with a picture, read at the counter by keys alone, and seen to be read. */
let hall: TestHall;
let end: () => Promise<void>;
let browser: Browser;
const desk = { width: 1440, height: 900 };
const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

beforeAll(async () => {
  ({ hall, end } = await TestHall.startForFile({ file: smallHall() }));
  browser = await launchBrowser([]);
});
afterAll(async () => {
  await browser.close();
  await end();
});

async function openAs(name: RegExp, address: string): Promise<Page> {
  const { page } = await openPage(browser, `${hall.url}${address}`, desk);
  await page.getByRole('button', { name }).click();
  return page;
}

async function publish(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '发布通知' }).click();
  const form = page.locator('dialog form');
  await form.getByLabel('标题').fill(title);
  await form.getByLabel('正文').fill('请在办理前口头说明剩余合约月数。');
  await form.getByLabel('营业员', { exact: true }).check();
  const file = form.locator('input[type="file"]');
  await file.setInputFiles({ name: '假图.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await form.locator('[data-code="attachment-not-shown"]').waitFor();
  await file.setInputFiles({
    name: '对照表.png',
    mimeType: 'image/png',
    buffer: Buffer.from(point, 'base64'),
  });
  await form.getByRole('button', { name: '去掉 对照表.png' }).waitFor();
  await form.getByRole('button', { name: '发布', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

test('a clerk who has not read is not signed on, and reads by pressing Enter until the counter opens', async () => {
  const manager = await openAs(/D001/, '/manager#notices');
  await publish(manager, '携号转网受理口径');
  await publish(manager, '补换卡核验要求');
  const clerk = await openAs(/K001/, '/console');
  const counter = clerk.getByRole('button', { name: /^1号台席/ });
  await clerk.locator('.oh-notice-due').nth(1).waitFor();
  await counter.click();
  await clerk.locator('[data-code="notices-unread"]').waitFor();
  expect(await clerk.locator('[data-code="notices-unread"]').innerText()).toContain('2 条必读通知');
  await clerk.reload();
  for (const left of [2, 1]) {
    await clerk.locator('[data-confirm]:focus').waitFor();
    expect(await clerk.locator('.oh-notice-due').count()).toBe(left);
    await clerk.keyboard.press('Enter');
    await expect.poll(() => clerk.locator('.oh-notice-due').count()).toBe(left - 1);
  }
  await counter.click();
  await clerk.locator('[data-step="call"]').waitFor();
  // While the clerk works there is a key for them, and what is read stands there with its time.
  await clerk.keyboard.press(',');
  await clerk.locator('[data-drawer="notices"] .oh-notice-read').nth(1).waitFor();
  await manager.reload();
  await manager.getByRole('button', { name: /^打开 .*-001/ }).click();
  await manager.locator('dialog').getByText('李静 K001').getByText('已读').waitFor();
  expect(await manager.locator('dialog').getByText('未读').count()).toBe(2);
});
