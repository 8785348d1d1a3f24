import { hallDayOf, monthAfter } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallHall, TestHall } from '../integration/hall-harness.ts';
import { takeTicket } from '../integration/jobs.ts';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { livedDays } from './lived-month.ts';
import { openCounter } from './people.ts';

/** A roster in real browsers: proposed, edited, published, read and asked about by the clerk, and a day lived by it. */
let hall: TestHall;
let end: () => Promise<void>;
let browser: Browser;

beforeAll(async () => {
  ({ hall, end } = await TestHall.startForFile({ file: smallHall() }));
  browser = await launchBrowser([]);
});
afterAll(async () => {
  await browser.close();
  await end();
});

async function managerAt(name: RegExp, place: string): Promise<Page> {
  const { page } = await openPage(browser, `${hall.url}/manager#${place}`, { width: 1440, height: 900 });
  await page.getByRole('button', { name }).click();
  await page.locator('.mg-page').waitFor();
  return page;
}

const seeds = [11, 12, 13, 14, 15];

/** Promises that the published month keeps when its days are lived, in per cent: all of them, and those of a day. */
async function livedMonth(month: string) {
  const duty = await hall.staff('D001');
  const at = `/roster/months/${month}`;
  const { shifts, days, isDraft, ...found } = await duty.must(routes.readRoster, at);
  expect(isDraft).toBe(false);
  const tried = await duty.must(routes.tryRoster, `${at}/try`, { shifts, days: days.map((one) => one.day) });
  const people = found.people.flatMap(({ post, ...one }) => (post === null ? [] : [{ ...one, post }]));
  const runs = seeds.map((seed) =>
    livedDays({ hall: hall.store.hall(), people, shifts, days: tried.days }, seed),
  );
  const ofDay = (day: string) =>
    (100 * runs.reduce((sum, run) => sum + (run.get(day) ?? 0), 0)) / runs.length;
  const customers = (one: (typeof tried.days)[number]) =>
    one.halfHours.reduce((sum, each) => sum + each.customers, 0);
  const came = tried.days.reduce((sum, one) => sum + customers(one), 0);
  return {
    share: tried.days.reduce((sum, one) => sum + customers(one) * ofDay(one.day), 0) / came,
    ofDay,
  };
}

const today = () => hallDayOf(hall.clock.now(), hall.store.hall());

test('a roster is proposed, edited with the forecast changing live, published and lived by', async () => {
  const month = monthAfter(today(), 1);
  const page = await managerAt(/M001/, 'roster/month');
  await page.getByText(month, { exact: true }).waitFor();
  await page.getByRole('button', { name: '自动排班' }).click();
  await page.getByText(/已排好/).waitFor({ timeout: 90_000 });
  await page.getByText('有改动，未保存').waitFor();

  // Everybody at the counters is taken off one day, one after the other: the promise falls, and it is said in words.
  const day = `${month}-10`;
  await page.locator(`[data-day="${day}"]`).click();
  const kept = page.locator('.mg-roster-day-head [role="status"] strong');
  await kept.waitFor();
  const before = Number.parseFloat(await kept.innerText());
  const works = page.locator(`.mg-roster-works button[data-cell$=" ${day}"]`);
  const cells = await works.evaluateAll((all) =>
    all.flatMap((one) =>
      /(郭平|林慧|孙欣)/.test(one.textContent ?? '') ? [] : [one.getAttribute('data-cell') ?? ''],
    ),
  );
  expect(cells.length).toBeGreaterThan(1);
  for (const cell of cells) {
    await page.locator(`[data-cell="${cell}"]`).click();
    await page.getByRole('button', { name: '休息', exact: true }).click();
  }
  await page
    .locator('.mg-roster-problems')
    .getByText(/08:30–18:00 没有人在台席/)
    .waitFor();
  await kept.waitFor({ state: 'detached' });
  // One comes back for half a day, at times of their own.
  await page.getByLabel('上班', { exact: true }).fill('09:00');
  await page.getByLabel('下班', { exact: true }).fill('15:00');
  await kept.waitFor();
  const after = Number.parseFloat(await kept.innerText());
  expect(after).toBeLessThan(before);

  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿，第 1 版').waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByLabel('原因').fill('当天培训，只留一人');
  await page.getByRole('button', { name: '照样发布' }).click();
  await page.getByText('已发布，第 1 版').waitFor();

  // The month is lived through customer by customer: it keeps what was shown, and the edited day keeps less than before.
  const shown = Number.parseFloat(await page.locator('.mg-roster-standing strong').innerText());
  const lived = await livedMonth(month);
  expect(Math.abs(lived.share - shown)).toBeLessThan(5);
  expect(lived.ofDay(day)).toBeLessThan(before / 2);

  // The clerk reads it where a counter is chosen, and asks for a day off.
  const { page: desk } = await openPage(browser, `${hall.url}/console`, { width: 1440, height: 900 });
  await desk.getByRole('button', { name: '李静' }).click();
  await desk.getByRole('button', { name: '我的排班' }).click();
  const shifts = desk.locator('.oh-roster-shifts li');
  await shifts.first().waitFor();
  const first = (await shifts.first().innerText()).slice(0, 10);
  expect(first.startsWith(month)).toBe(true);
  await desk.getByLabel('从', { exact: true }).fill(first);
  await desk.getByRole('button', { name: '提交申请' }).click();
  await desk.locator('.oh-roster-requests').getByText('等待处理').waitFor();

  // The duty manager grants it; the shift is gone from both.
  const duty = await managerAt(/D001/, 'roster/requests');
  await duty.getByText(`李静 · 年假 ${first} 至 ${first}`).waitFor();
  await duty.getByRole('button', { name: '批准', exact: true }).click();
  await duty.getByText('没有等待审批的申请').waitFor();
  await desk.reload();
  await desk.getByRole('button', { name: '我的排班' }).click();
  await shifts.first().waitFor();
  expect((await shifts.allInnerTexts()).some((one) => one.startsWith(first))).toBe(false);
  await Promise.all([page.close(), desk.close(), duty.close()]);
});

test('a guide, who signs on at no counter, asks for leave on the tablet and takes it back', async () => {
  const { page: tablet } = await openPage(browser, `${hall.url}/floor`, { width: 1180, height: 820 });
  await tablet.getByRole('button', { name: '孙欣' }).click();
  await tablet.getByRole('button', { name: '我的排班' }).click();
  await tablet.getByLabel('从', { exact: true }).fill(`${monthAfter(today(), 2)}-03`);
  await tablet.getByRole('button', { name: '提交申请' }).click();
  const asked = tablet.locator('.oh-roster-requests li');
  await asked.getByText('等待处理').waitFor();
  const manager = await managerAt(/M001/, 'roster/requests');
  await manager.getByText(/^孙欣 · 年假/).waitFor();
  await asked.getByRole('button', { name: '撤回' }).click();
  await asked.getByText('已撤回').waitFor();
  await Promise.all([tablet.close(), manager.close()]);
});

test('a day is lived by: who signs on stands beside the plan, and the day is replayed with a counter more', async () => {
  const { page } = await openCounter(browser, hall.url, { name: '王强', counter: '1' });
  const kiosk = await hall.device('kiosk', 'kiosk-1');
  for (let n = 0; n < 3; n += 1) await takeTicket(kiosk);
  const manager = await managerAt(/M001/, 'roster/attendance');
  const row = manager.getByRole('row').filter({ hasText: '王强' });
  await row.getByText('未排班').waitFor();
  await row.getByText(/1号 /).waitFor();
  const lived = today();
  hall.clock.pass(24 * 3_600_000);
  // A day later everybody signs in anew.
  const next = await managerAt(/M001/, 'roster/replay');
  await next.getByLabel('日期').fill(lived);
  await next.getByLabel('从', { exact: true }).fill('00:00');
  await next.getByLabel('到', { exact: true }).fill('24:00');
  await next.getByRole('button', { name: '回放', exact: true }).click();
  await next.getByText(`${lived}：3 张号票。`).waitFor();
  expect(await next.getByRole('row').filter({ hasText: '平均等候' }).innerText()).toContain('分钟');
  await Promise.all([page.close(), manager.close(), next.close()]);
});
