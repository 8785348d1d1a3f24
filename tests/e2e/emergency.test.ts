import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallHall, TestHall } from '../integration/hall-harness.ts';
import { postOf, takeTicket } from '../integration/jobs.ts';
import { isSound } from '../integration/one-stop-counter.ts';
import { launchBrowser, openPage } from '../screens/browser.ts';

const minute = 60_000;

/** A power cut in real browsers: one tap, words to customers, tickets stopped, paper, and the paper keyed in afterwards. */
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

async function opened(path: string, size: { width: number; height: number }, name?: RegExp): Promise<Page> {
  const { page } = await openPage(browser, `${hall.url}${path}`, size);
  if (name !== undefined) await page.getByRole('button', { name }).click();
  return page;
}

const desk = { width: 1440, height: 900 };
const tablet = { width: 1180, height: 820 };

/** Fills the form of the open sheet in by the names of its fields. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator('.oh-sheet form.mg-act').first();
  for (const [label, value] of Object.entries(values)) {
    const field = form.getByLabel(label, { exact: true });
    const isChoice = (await field.evaluate((one) => one.tagName)) === 'SELECT';
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
}

async function key(page: Page, number: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: `办理 ${number}` }).click();
  await fill(page, values);
  await page.locator('.oh-sheet').getByRole('button', { name: '补录', exact: true }).click();
  await page.locator('.oh-sheet').waitFor({ state: 'detached' });
}

test('a power cut is seen through on paper, and everything that was written is keyed in once', async () => {
  const { kiosk: machine } = await postOf(hall);
  const waiting = await takeTicket(machine);
  // One tap on the tablet.
  const floor = await opened('/floor', tablet, /Y001/);
  await floor.getByRole('button', { name: '突发事件', exact: true }).click();
  await floor.getByRole('button', { name: '停电' }).click();
  await floor.getByRole('heading', { name: /停电/ }).waitFor();
  await floor.locator('.oh-emergency-step').first().getByRole('button', { name: '完成' }).click();
  await floor.locator('.oh-emergency-step-marked', { hasText: 'Y001' }).waitFor();
  await floor.getByRole('button', { name: '发布' }).click();
  // Customers read it where they stand.
  const board = await opened('/hall-board', { width: 1920, height: 1080 });
  await board.getByTestId('public-notices').getByText('营业厅供电故障').waitFor();
  const phone = await opened(waiting.followPath, { width: 390, height: 844 });
  await phone.getByTestId('public-notices').getByText('营业厅供电故障').waitFor();
  // The manager stops tickets, with a second press, and prints paper.
  const manager = await opened('/manager#emergencies', desk, /D001/);
  const stop = manager.locator('.oh-emergency-operation', { hasText: '停止取号' });
  await stop.getByRole('button', { name: '执行', exact: true }).click();
  await stop.getByRole('button', { name: '确认执行' }).click();
  await stop.getByText('执行中').waitFor();
  const kiosk = await opened('/kiosk', { width: 1080, height: 1920 });
  await kiosk.getByText('现在暂停取号').waitFor();
  await manager.getByRole('link', { name: '纸质单据' }).click();
  for (const kind of ['号票', '受理单 / 收据']) {
    await manager.getByLabel('种类').selectOption({ label: kind });
    await manager.getByLabel('张数').fill('3');
    const [download] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('button', { name: '编号并打印' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^paper-(ticket-P0001-P0003|form-F0001-F0003)\.pdf$/);
  }
  // The server is down for a while, and comes back in the middle of it: the words still stand.
  await hall.stop();
  hall.clock.pass(40 * minute);
  await hall.start();
  const again = await opened('/hall-board', { width: 1920, height: 1080 });
  await again.getByTestId('public-notices').getByText('营业厅供电故障').waitFor();
  // What was written on paper is keyed in; 10:00 is the moment at which it was printed.
  const back = await opened('/manager#emergencies/papers', desk, /D001/);
  const bills = { 业务: '缴费充值' };
  await key(back, 'P0001', {
    ...bills,
    取号时间: '10:05',
    结果: '已办理',
    叫号时间: '10:15',
    结束时间: '10:25',
    台席: '1',
  });
  await key(back, 'F0001', {
    ...bills,
    单据时间: '10:20',
    同一客户的号票号码: '1',
    收款人: 'K001 李静',
    要办理的业务: '缴话费',
    手机号码: '13800000001',
    '现金（元）': '50',
  });
  // A second pair of hands holds the same paper.
  const duty = await hall.staff('D001');
  const twice = { writtenAt: hall.clock.at, categoryId: 'bills', classId: 'general', outcome: 'left' };
  expect(await duty.codeOf('/fallback-papers/tickets/1', twice)).toBe('paper-already-keyed');
  await back.getByRole('button', { name: '办理 P0002' }).click();
  const lose = back.locator('.oh-sheet form.mg-act').nth(1);
  await lose.getByLabel('情况').selectOption({ label: '作废' });
  await lose.getByLabel('原因').fill('写错');
  await lose.getByRole('button', { name: '登记' }).click();
  await back.locator('.oh-sheet').waitFor({ state: 'detached' });
  // It is over: tickets are given again, the words come down, and the report says what is still open.
  await back.goto(`${hall.url}/manager#emergencies`);
  await back.getByRole('button', { name: '结束', exact: true }).click();
  await back.getByLabel('结果').fill('恢复供电');
  await back.getByRole('button', { name: '确认结束' }).click();
  await back.getByText('点一下即启动清单').waitFor();
  await again.getByTestId('public-notices').waitFor({ state: 'detached' });
  await back.getByRole('link', { name: '记录与报告' }).click();
  await back.getByRole('button', { name: '查看 停电 的报告' }).click();
  const report = back.locator('.oh-sheet');
  await report.getByText('纸质单据 6 张：补录 2，作废 1，遗失 0，未交代 3').waitFor();
  await report.getByText('P0003').waitFor();
  await report.getByText('待补办单据 1 张').waitFor();
  await report.getByText('停止取号').first().waitFor();
  expect(hall.store.state.standing('stop-tickets')).toBeNull();
  const [download] = await Promise.all([
    back.waitForEvent('download'),
    report.getByRole('button', { name: '下载 PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^emergency-power-/);
  await isSound(hall);
});
