import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallHall, TestHall } from '../integration/hall-harness.ts';
import { takeTicket } from '../integration/jobs.ts';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { openCounter, pressMain } from './people.ts';

const hourMs = 3_600_000;

/** A complaint in real browsers, from the counter to the end, with the server off while its limit passes. */
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

async function managerAs(name: RegExp, place: string): Promise<Page> {
  const { page } = await openPage(browser, `${hall.url}/manager#${place}`, { width: 1440, height: 900 });
  await page.getByRole('button', { name }).click();
  await page.locator('.mg-page').waitFor();
  return page;
}

type Fill = Readonly<Record<string, string>>;

/** Picks a step, fills its form in by the names of its fields, and waits until it stands in the record. */
async function act(page: Page, name: string, fill: Fill = {}): Promise<void> {
  const entries = page.locator('.mg-case-entries > li');
  const before = await entries.count();
  await page.locator('.mg-case-acts').getByRole('button', { name, exact: true }).click();
  const form = page.locator('form.mg-act');
  await form.waitFor();
  for (const [label, value] of Object.entries(fill)) {
    const field = form.getByLabel(label, { exact: true });
    const isChoice = (await field.evaluate((one) => one.tagName)) === 'SELECT';
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
  await form.getByRole('button', { name, exact: true }).click();
  await form.waitFor({ state: 'detached' });
  // The step, and the look at what it made of the case.
  await entries.nth(before + 1).waitFor();
}

async function openAtCounter(): Promise<string> {
  const [customer] = hall.parts.demoCustomers();
  if (customer === undefined) throw new Error('the hall has a customer');
  await takeTicket(await hall.device('kiosk', 'kiosk-1'));
  const { page } = await openCounter(browser, hall.url, { name: '李静', counter: '1' });
  await pressMain(page, '叫号');
  await pressMain(page, '顾客已到');
  await page.getByLabel('客户的手机号码').fill(customer.mobile);
  await page.keyboard.press('Enter');
  await page.getByLabel('证件号码').waitFor();
  await page.keyboard.press('Alt+;');
  const drawer = page.locator('[data-drawer="cases"]');
  for (const answer of ['没有信号', '不是', '是', '是', '不是'])
    await drawer.locator('.cn-case-answers').getByRole('button', { name: answer, exact: true }).click();
  await drawer.getByText('需要派工单核查').waitFor();
  await drawer.getByLabel('客户说的情况').fill('家里三天没有信号，打不出电话');
  await drawer.getByRole('button', { name: /^立案/ }).click();
  // It was not read back to the customer yet.
  await drawer.locator('[data-wrong]').waitFor();
  await drawer.getByLabel('已向客户复述，客户确认无误').check();
  await drawer.getByRole('button', { name: /^立案/ }).click();
  const told = await drawer.getByText(/^已立案 /).textContent();
  await page.close();
  return /TS\d{4}-\d{4}/.exec(told ?? '')?.[0] ?? '';
}

test('a complaint goes from the counter through rework, a passed limit and escalation to its end', async () => {
  const number = await openAtCounter();
  expect(number).toBe('TS2026-0001');
  const before = await managerAs(/D001/, 'cases');
  await before.getByRole('link', { name: number }).click();
  await act(before, '签收');
  await act(before, '核实', { 说明: '小区基站告警', 属实吗: '是', 原因: '网络故障' });
  await act(before, '派发部门', { 部门: '网络维护' });
  await act(before, '录入部门结果', { 说明: '已重启基站' });
  await act(before, '退回返工', { 说明: '客户仍没有信号' });
  await before.close();

  await hall.stop();
  hall.clock.pass(50 * hourMs);
  await hall.start();
  const duty = await managerAs(/D001/, 'cases');
  await duty.getByLabel(/^已超时限/).check();
  await duty.getByRole('link', { name: number }).click();
  await duty.getByText(`督办单 ${number}-DB2`).waitFor();
  await act(duty, '录入部门结果', { 说明: '更换传输板' });
  await act(duty, '答复客户', { 说明: '信号已恢复', 方式: '电话', 客户认可吗: '是' });
  await act(duty, '复核通过');
  await act(duty, '记录联系', { 客户满意吗: '不满意', 说明: '要求减免月租' });
  expect(await duty.locator('.mg-case-acts').getByRole('button', { name: '办结', exact: true }).count()).toBe(
    0,
  );
  await act(duty, '升级', { 说明: '客户不满意' });
  await act(duty, '提出方案', { 方案: '减免本月月租\n赠送流量包' });
  const branch = await managerAs(/M001/, 'cases');
  await branch.getByRole('link', { name: number }).click();
  await act(branch, '批准方案');
  await act(branch, '答复客户', { 说明: '减免本月月租', 客户认可吗: '是', 客户选的方案: '方案 1' });
  await act(branch, '复核通过');
  await act(branch, '记录联系', { 客户满意吗: '满意', 说明: '客户满意' });
  await act(branch, '办结', {
    '记入案例库：情况': '小区基站告警，多户没有信号',
    '记入案例库：怎么解决': '更换传输板后恢复',
  });
  await branch.getByText('客户满意').first().waitFor();
  await branch.goto(`${hall.url}/manager#cases/library`);
  await branch.getByLabel(/^查找案例/).fill('信号');
  await branch.getByText('更换传输板后恢复').waitFor();
  expect(hall.store.state.openAlert('case-due', number)).toBeNull();
});
