import { join } from 'node:path';
import { verifyHallData } from '@onehall/storage-sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { readSlips, textOf } from './paper-reader.ts';
import { openCounter, prepareBillPayment, pressMain, sign, takeTicket } from './people.ts';
import { startHall, type TestHall } from './running-hall.ts';

let hall: TestHall;
let browser: Browser;
const complaints: (() => readonly string[])[] = [];

async function open(path: string, width: number, height: number): Promise<Page> {
  const opened = await openPage(browser, `${hall.url}${path}`, { width, height });
  complaints.push(() => opened.complaints);
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

test('a card that fails, a card that pays and the rest in notes, by keyboard alone, told to the customer step by step', async () => {
  const [customer] = hall.parts.demoCustomers();
  if (!customer) throw new Error('the demo hall has customers');
  const kiosk = await open('/kiosk', 1080, 1920);
  await takeTicket(kiosk, '缴费充值', customer.mobile);
  const { page: counter, complaints: told } = await openCounter(browser, hall.url, {
    name: '李静',
    counter: '1',
  });
  complaints.push(() => told);
  const screen = await open('/customer-screen/counter-1', 1280, 800);
  await pressMain(counter, '叫号');
  await pressMain(counter, '顾客已到');
  await prepareBillPayment(counter, customer);
  await sign(screen);
  await screen.getByText('请您付款').waitFor();

  // The whole amount by card, which does not go through; then fifty yuan of it, which does.
  await counter.getByLabel('实收（元）').waitFor();
  await counter.keyboard.press('F3');
  await pressMain(counter, '请客户刷卡');
  await screen.getByText('请您刷卡').waitFor();
  await counter.getByLabel('终端上的流水号').waitFor();
  await counter.keyboard.press('F8');
  await counter.getByText('没有付成').waitFor();
  await screen.getByText('请您付款').waitFor();
  await counter.getByLabel('实收（元）').waitFor();
  await counter.keyboard.press('F3');
  await counter.getByLabel('金额（元）').fill('50');
  await pressMain(counter, '请客户刷卡');
  await counter.getByLabel('终端上的流水号').fill('POS-0042');
  await counter.keyboard.press('Enter');
  const rest = (customer.dueFen - 5_000) / 100;
  await screen.getByText('还应付现金').waitFor();
  await screen.getByText(rest.toFixed(2)).first().waitFor();
  await counter.getByText(`您已付 50.00 元，还应收您现金 ${rest.toFixed(2)} 元。`).waitFor();

  // The rest in hundreds, keyed once by pieces: shown, given and printed everywhere the same [C7].
  const hundreds = Math.ceil(rest / 100);
  const change = (hundreds * 100 - rest).toFixed(2);
  await counter.keyboard.press('F6');
  await counter.getByLabel('收 100 元').fill(String(hundreds));
  await counter.getByText(`收您 ${hundreds}00.00 元，找您 ${change} 元，请您点一下。`).waitFor();
  await counter.keyboard.press('Enter');
  await screen.getByText('收您现金').waitFor();
  await screen.getByText(change).first().waitFor();
  await counter.getByText('已打印').waitFor();
  const receipt = textOf(readSlips(hall.bytesAt('receipt-printer-1'))[0]);
  expect(receipt).toMatch(/银行卡[\s\S]*￥50\.00/);
  expect(receipt).toContain(`￥${hundreds}00.00`);
  expect(receipt).toContain(`￥${change}`);
  const shift = hall.parts.store.queries.shiftCash()[0];
  expect(hall.parts.store.state.drawerNotes(shift?.shiftId ?? '')).toMatchObject({ complete: false });
  expect(complaints.flatMap((read) => read())).toEqual([]);
  expect(verifyHallData(hall.dataFolder, join(hall.dataFolder, 'rebuilt.sqlite'))).toMatchObject({
    ok: true,
  });
});
