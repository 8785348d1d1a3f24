import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { routes } from '@onehall/protocol';
import { verifyHallData } from '@onehall/storage-sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { prepareBillPayment, pressMain, sign, takeTicket } from './people.ts';
import { countPieces, type Pieces, piecesOf } from './pieces.ts';
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

beforeAll(async () => {
  hall = await startHall();
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(async () => {
  await browser.close();
  await hall.stop();
});

const part = async (page: Page, name: string) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator(`[aria-label="${name}"].mg-cash`).waitFor();
};
const float: Pieces = { '100 元': 3, '10 元': 15, '1 元': 50 };

test('a day of cash, from the float to the sealed day, by the people who do it [M1, M6]', async () => {
  const [customer] = hall.parts.demoCustomers();
  if (!customer) throw new Error('the demo hall has customers');

  // The branch manager has floats handed out from today on.
  const manager = await open('/manager#settings/cash', '林慧');
  await manager.getByLabel('备用金', { exact: true }).selectOption('handed');
  await manager.getByRole('button', { name: '保存' }).click();
  await manager.getByText('已保存').waitFor();

  // Nobody sells without a float: the duty manager counts one out, the clerk counts it in.
  const clerk = await open('/console', '李静');
  await clerk.getByText('还没有开班').waitFor();
  await clerk.getByRole('button', { name: '1号台席' }).click();
  await clerk.getByText('还没有开班。请先向值班经理领取备用金').waitFor();
  const duty = await open('/manager#cash/hands', '郭平');
  const give = duty.getByRole('form', { name: /从金库点出/ });
  await give.getByLabel('给').selectOption({ label: '李静 K001' });
  await countPieces(duty, float, give.locator('.oh-notes-count'));
  await give.getByRole('button', { name: '交出，等营业员清点' }).click();
  await duty.getByText('备用金 ￥500.00，等 李静 清点').waitFor();
  await clerk.getByText('郭平（D001）交来').waitFor();
  await countPieces(clerk, float);
  await clerk.getByRole('button', { name: '点清，接收' }).click();
  await clerk.getByText('当班中').waitFor();
  await clerk.getByRole('button', { name: '1号台席' }).click();
  await clerk.getByRole('button', { name: '知道了' }).click();

  // One customer pays a bill in cash.
  const kiosk = await open('/kiosk', null, 1080, 1920);
  const screen = await open('/customer-screen/counter-1', null, 1280, 800);
  await takeTicket(kiosk, '缴费充值', customer.mobile);
  await pressMain(clerk, '叫号');
  await pressMain(clerk, '顾客已到');
  await prepareBillPayment(clerk, customer);
  await sign(screen);
  await screen.getByText('请您付款').waitFor();
  const tendered = Math.ceil(customer.dueFen / 10_000);
  await clerk.getByLabel('实收（元）').fill(String(tendered * 100));
  await clerk.keyboard.press('Enter');
  await clerk.getByText('已打印').waitFor();
  await pressMain(clerk, '办结');
  await clerk.getByRole('button', { name: /^叫号/ }).waitFor();
  const [shift] = hall.parts.store.queries.shiftCash();
  await expect.poll(() => hall.parts.store.state.unansweredOrders(shift?.shiftId ?? '')).toBe(0);

  // The drawer is counted blind, ten yuan short; the counter is closed from that moment on.
  await clerk.keyboard.press('Alt+=');
  await clerk.getByRole('button', { name: '交班清点' }).click();
  await clerk.getByRole('button', { name: '开始清点' }).click();
  await clerk.getByText('提交后才显示账面应有数').waitFor();
  const shortFen = 50_000 + customer.dueFen - 1_000;
  const inDrawer = piecesOf(shortFen);
  await countPieces(clerk, inDrawer);
  await clerk.getByRole('button', { name: '提交清点' }).click();
  await clerk.getByText('短 ￥10.00').waitFor();
  await clerk.getByLabel('长短款原因').fill('找零时多给了一张');
  await clerk.getByRole('button', { name: '写明原因，交班' }).click();
  await clerk.getByText('等经理复核').first().waitFor();

  // The duty manager takes it as it is, and counts the cash into the vault.
  await part(duty, '钱箱');
  await duty.getByRole('button', { name: '李静 K001' }).click();
  await duty.getByLabel('复核意见').fill('看过录像，确是找零多给');
  await duty.getByRole('button', { name: '提交复核' }).click();
  await duty.locator('.mg-cash-closed').waitFor();
  await duty.keyboard.press('Escape');
  await part(duty, '交接');
  const handedIn = duty.getByRole('form', { name: '请当面按面额清点' });
  await countPieces(duty, inDrawer, handedIn.locator('.oh-notes-count'));
  await handedIn.getByRole('button', { name: '点清，收入金库' }).click();
  await duty.getByText('没有等待交接的现金').waitFor();

  // The vault is counted blind, the day says that it waits for nothing, and is sealed.
  await part(duty, '金库与解款');
  const vault = duty.getByRole('form', { name: /请按面额清点金库里的全部现金/ });
  await countPieces(
    duty,
    piecesOf(hall.parts.store.queries.balanceFen('vault')),
    vault.locator('.oh-notes-count'),
  );
  await vault.getByRole('button', { name: '提交清点' }).click();
  await duty.getByText('长短 0.00').waitFor();
  await manager.goto(`${hall.url}/manager#cash/day`);
  await manager.getByText('可以日结').waitFor();
  await manager.getByRole('button', { name: '日结', exact: true }).click();
  await manager.getByRole('button', { name: '确认日结，不再更改' }).click();
  await manager.getByRole('heading', { name: `${hall.today()} 日结报表 Z1` }).waitFor();
  await manager.locator('.mg-cash-report').getByText('-10.00').waitFor();

  // Another program adds the exported entries up to the same balances.
  const { content } = routes.exportBooks.reply.parse(
    await manager.evaluate(
      `fetch('/api/v1/cash/journal/${hall.today()}', { headers: { 'x-onehall-acting-as': 'staff' } }).then((r) => r.json())`,
    ),
  );
  const judged = spawnSync('hledger', ['-f', '-', 'balance', '--flat', 'over-short', 'vault'], {
    input: content,
    encoding: 'utf8',
  });
  expect(judged.stderr).toBe('');
  expect(judged.stdout).toContain('CNY 10.00  expenses:over-short:');
  const vaultFen = hall.parts.store.queries.balanceFen('vault');
  expect(judged.stdout).toContain(`CNY ${(vaultFen / 100).toFixed(2)}  assets:vault`);
  // The one refusal that was looked for: nobody signs on without a shift.
  expect(complaints.flatMap((read) => read())).toEqual([expect.stringMatching(/409 .*counter-1\/sign-on$/)]);
  expect(verifyHallData(hall.dataFolder, join(hall.dataFolder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
  });
});
