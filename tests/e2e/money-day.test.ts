import { join } from 'node:path';
import { verifyHallData } from '@onehall/storage-sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { Desk } from './desk.ts';
import { openCounter, sign, takeTicket } from './people.ts';
import { countPieces, piecesOf } from './pieces.ts';
import { startHall, type TestHall } from './running-hall.ts';

let hall: TestHall;
let browser: Browser;
const complaints: (() => readonly string[])[] = [];

async function open(path: string, who: string | null, width = 1440, height = 900): Promise<Page> {
  const opened = await openPage(browser, `${hall.url}${path}`, { width, height });
  complaints.push(() => opened.complaints);
  if (who !== null) await opened.page.getByRole('button', { name: who }).click();
  return opened.page;
}

async function counter(name: string, number: string): Promise<Desk> {
  const opened = await openCounter(browser, hall.url, { name, counter: number });
  complaints.push(() => opened.complaints);
  return new Desk(opened.page);
}

beforeAll(async () => {
  hall = await startHall();
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

const heldFen = (accountId: string) => hall.parts.store.queries.balanceFen(accountId);
const idOf = (workNumber: string) =>
  hall.parts.hall.staff.find((one) => one.workNumber === workNumber)?.id ?? '';
const drawerFen = (workNumber: string) =>
  heldFen(`drawer:${hall.parts.store.state.openShift(idOf(workNumber))?.id ?? ''}`);

/** Opens the clerk's shift beside the desk; it stays open until it is put away. */
async function openShift(desk: Desk): Promise<void> {
  await desk.page.locator('[data-step="call"]').waitFor();
  // The desk takes no press for a moment after a customer has gone.
  await desk.page.waitForTimeout(450);
  await desk.page.keyboard.press('Alt+=');
  await desk.page.locator('[data-drawer="shift"]').waitFor();
}

test('what goes wrong in a day of two clerks is put right with four eyes, and answered to the auditor [M1, M2, M5]', async () => {
  const [customer] = hall.parts.demoCustomers();
  if (!customer) throw new Error('the demo hall has customers');
  const first = await counter('李静', '1');
  const second = await counter('王强', '2');
  const duty = await open('/manager#approvals', '郭平');
  const screen = await open('/customer-screen/counter-1', null, 1280, 800);
  const kiosk = await open('/kiosk', null, 1080, 1920);

  // A customer pays their bill and prepays, on one form.
  await takeTicket(kiosk, '缴费充值', null);
  const { page } = first;
  await first.main('叫号');
  await first.main('顾客已到');
  await first.receive(customer);
  await first.main('受理缴费');
  await first.begin('ycxf', '预存话费');
  await page.getByLabel('预存金额').fill('150');
  await first.add('预存话费');
  await first.main('出示受理单');
  await sign(screen);
  await page.getByLabel('实收（元）').fill('400');
  await first.press('Enter');
  await page.getByText('已打印').waitFor();
  const paidFen = drawerFen('K001');

  // The small one is reversed at once; the large one waits for the duty manager, who sees it as it is asked.
  await first.press('Alt+0');
  await page.getByRole('button', { name: '返销…' }).first().click();
  const order = (name: string) => page.getByRole('article', { name, exact: true });
  const reverse = async (name: string, reason: string) => {
    await order(name).getByRole('button', { name: '返销这项' }).click();
    await order(name).getByLabel('为什么返销').fill(reason);
    await order(name)
      .getByRole('button', { name: /^返销 Enter/ })
      .click();
  };
  await reverse('预存话费', '客户改主意');
  await order('预存话费').getByText('已返销，李静').waitFor();
  await reverse('缴费', '缴错号码');
  await order('缴费').getByText('已申请，等值班经理答复').waitFor();
  await duty.getByText('缴错号码').first().waitFor();
  await duty.getByRole('button', { name: /^批准/ }).click();
  await order('缴费').getByText('已批准').waitFor();
  await order('缴费')
    .getByRole('button', { name: /^返销 Enter/ })
    .click();
  await order('缴费').getByText('已返销，李静').waitFor();
  expect(drawerFen('K001')).toBe(paidFen - 15_000 - customer.dueFen);
  await first.press('Escape');
  await first.main('办结');

  // Some of the drawer goes into the safe: given by one, counted by the other.
  const dropFen = 20_000;
  const vaultFen = heldFen('vault');
  await openShift(first);
  await page.getByRole('button', { name: '缴入金库', exact: true }).click();
  await countPieces(page, piecesOf(dropFen));
  await page.getByRole('button', { name: '交出，等经理清点' }).click();
  await duty.goto(`${hall.url}/manager#cash/hands`);
  const taking = duty.getByRole('form', { name: '请当面按面额清点' });
  await countPieces(duty, piecesOf(dropFen), taking.locator('.oh-notes-count'));
  await taking.getByRole('button', { name: '点清，收入金库' }).click();
  await expect.poll(() => heldFen('vault')).toBe(vaultFen + dropFen);

  // The rest is handed to the colleague at the next counter.
  const restFen = drawerFen('K001');
  const otherFen = drawerFen('K002');
  await page.getByRole('button', { name: '交给同事', exact: true }).click();
  await page.getByLabel('交给', { exact: true }).selectOption({ label: '王强 K002' });
  await countPieces(page, piecesOf(restFen));
  await page.getByRole('button', { name: '交出，等对方清点' }).click();
  await openShift(second);
  await second.page.getByText('李静（K001）交来').waitFor();
  await countPieces(second.page, piecesOf(restFen));
  await second.page.getByRole('button', { name: '点清，接收' }).click();
  await expect.poll(() => [drawerFen('K001'), drawerFen('K002')]).toEqual([0, otherFen + restFen]);

  // The colleague ends the day sixty yuan short, counted blind; the duty manager takes it as it is.
  const shortFen = 6_000;
  await second.page.getByRole('button', { name: '交班清点' }).click();
  await second.page.getByRole('button', { name: '开始清点' }).click();
  await second.page.getByText('提交后才显示账面应有数').waitFor();
  await countPieces(second.page, piecesOf(otherFen + restFen - shortFen));
  await second.page.getByRole('button', { name: '提交清点' }).click();
  await second.page.getByText('短 ￥60.00').waitFor();
  await second.page.getByLabel('长短款原因').fill('原因不明');
  await second.page.getByRole('button', { name: '写明原因，交班' }).click();
  await second.page.getByText('等经理复核').first().waitFor();
  await duty.goto(`${hall.url}/manager#cash/drawers`);
  await duty.getByRole('button', { name: '王强 K002' }).click();
  await duty.getByLabel('复核意见').fill('先按短款处理，请稽核跟进');
  await duty.getByRole('button', { name: '提交复核' }).click();
  await duty.locator('.mg-cash-closed').waitFor();

  // The audit finds it; the clerk answers where they are, the auditor files it.
  const auditor = await open('/manager#audit', '高红');
  await auditor.getByRole('button', { name: /开始稽核|重新稽核/ }).click();
  await auditor.getByText('当班长短款超限').first().waitFor();
  const asked = second.page.getByRole('region', { name: '稽核待答 1' });
  await asked.getByText('短', { exact: false }).first().waitFor();
  await asked.getByLabel('答复').fill('与李静交接时多给一张五十和一张十元，已找回并补缴');
  await asked.getByRole('button', { name: '提交答复' }).click();
  await asked.waitFor({ state: 'detached' });
  await auditor.reload();
  await auditor.locator('.mg-audit td button').first().click();
  await auditor.getByText('已找回并补缴').first().waitFor();
  await auditor.getByRole('button', { name: '接受并归档' }).click();
  await expect
    .poll(
      () =>
        hall.parts.store.audit.findings(hall.today()).find((one) => one.rule === 'shift-difference')?.state,
    )
    .toBe('filed');
  expect(complaints.flatMap((read) => read())).toEqual([]);
  expect(verifyHallData(hall.dataFolder, join(hall.dataFolder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
  });
});
