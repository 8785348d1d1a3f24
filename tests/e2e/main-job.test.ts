import { join } from 'node:path';
import { verifyHallData } from '@onehall/storage-sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { readSlips, textOf } from './paper-reader.ts';
import { openCounter, prepareBillPayment, pressMain, sign, takeTicket } from './people.ts';
import { startHall, type TestHall } from './running-hall.ts';

/** The whole main job in real browsers, on real bytes: two customers, a kiosk, two counters and the hall board. */
describe('the main job', () => {
  let hall: TestHall;
  let browser: Browser;
  const complaints: (() => readonly string[])[] = [];

  const open = async (path: string, width: number, height: number): Promise<Page> => {
    const opened = await openPage(browser, `${hall.url}${path}`, { width, height });
    complaints.push(() => opened.complaints.map((complaint) => `${path}: ${complaint}`));
    return opened.page;
  };
  const counter = async (name: string, number: string): Promise<Page> => {
    const opened = await openCounter(browser, hall.url, { name, counter: number });
    complaints.push(() => opened.complaints.map((complaint) => `counter ${number}: ${complaint}`));
    return opened.page;
  };
  const glass = (id: string): readonly string[] => {
    const face = hall.parts.devices.device(id)?.double?.face();
    return face?.kind === 'glass' ? face.lines : [];
  };

  beforeAll(async () => {
    hall = await startHall();
    browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  test('a ticket is printed, called, served, signed, paid, receipted and seen by the manager', async () => {
    const [first, second] = hall.parts.demoCustomers();
    if (!first || !second) throw new Error('the demo hall has customers');
    const board = await open('/hall-board', 1920, 1080);
    const kiosk = await open('/kiosk', 1080, 1920);
    const counter1 = await counter('李静', '1');
    const counter2 = await counter('王强', '2');
    const screen1 = await open('/customer-screen/counter-1', 1280, 800);
    const counterBoard1 = await open('/counter-board/counter-1', 1280, 800);

    // Two customers at one kiosk, one after the other.
    const numberA = await takeTicket(kiosk, '缴费充值', first.mobile);
    const numberB = await takeTicket(kiosk, '咨询查询', null);
    const [ticketA, ticketB] = readSlips(hall.bytesAt('ticket-printer-1'));
    expect(ticketA?.lines.find((line) => line.text === numberA)).toMatchObject({ width: 4, height: 4 });
    expect(textOf(ticketA)).toMatch(/滨河路营业厅[\s\S]*缴费充值[\s\S]*普通客户[\s\S]*前面还有/);
    expect(ticketA?.qr).toHaveLength(1);
    expect(textOf(ticketB)).toContain(numberB);

    // The phone page behind the QR code, as its bytes say.
    const phone = await open(new URL(ticketA?.qr[0] ?? '').pathname, 390, 844);
    await phone.getByText(numberA).first().waitFor();

    // Both clerks press Next: board, counter board, glass and phone show the call.
    await pressMain(counter1, '叫号');
    await counter1.getByText(`已叫 ${numberA}`).waitFor();
    await pressMain(counter2, '叫号');
    await counter2.getByText(`已叫 ${numberB}`).waitFor();
    await board.getByText(numberA).first().waitFor();
    await board.getByText(numberB).first().waitFor();
    await counterBoard1.getByText(numberA).waitFor();
    await phone.locator('.p-counter', { hasText: /^1$/ }).waitFor();
    // It shows the way there, from where people wait [E6].
    await phone.getByRole('heading', { name: /^去 1 号柜台/ }).waitFor();
    expect(await phone.locator('.oh-plan-wanted').textContent()).toBe('1');
    await phone.getByText('到达 1 号柜台').waitFor();
    expect(glass('line-display-1')[0]).toContain(`请${numberA}号到本柜台`);
    expect(glass('line-display-2')[0]).toContain(`请${numberB}号到本柜台`);

    // One service at counter 1: found, document checked, nothing filled in, one form, one signature.
    await pressMain(counter1, '顾客已到');
    await prepareBillPayment(counter1, first);
    await screen1.getByRole('heading', { name: '请您核对，再签名' }).waitFor();
    await sign(screen1);
    await screen1.getByText('请您付款').waitFor();
    const visit = hall.parts.store.queries.shiftCash();
    expect(visit.map((shift) => shift.payments)).toEqual([0, 0]);
    const due = first.dueFen / 100;
    await expect.poll(() => glass('line-display-1')[0]).toContain(`应收 ${due.toFixed(2)}元`);

    // Announced cash: console, customer screen and glass say the same amounts.
    const tendered = Math.ceil(first.dueFen / 10_000) * 100;
    const change = (tendered * 100 - first.dueFen) / 100;
    await counter1.getByLabel('实收（元）').fill(String(tendered));
    await counter1.keyboard.press('Enter');
    await screen1.getByText('收您').waitFor();
    await screen1.getByText(change.toFixed(2)).first().waitFor();
    await expect.poll(() => glass('line-display-1')[1]).toContain(`找您 ${change.toFixed(2)}元`);
    await counter1.getByText('已打印').waitFor();

    // The receipt, from its bytes: amounts, and the hash of the form that was signed.
    const receipt = textOf(readSlips(hall.bytesAt('receipt-printer-1'))[0]);
    const document = hall.parts.store.state.visit(
      hall.parts.store.queries.ticketsOfDay(hall.today(), 10).find((row) => row.number === numberA)
        ?.visitId ?? '',
    )?.form;
    expect(document?.signedAt).not.toBeNull();
    expect(receipt.replaceAll(/\s/g, '')).toContain(document?.contentHash);
    expect(receipt).toContain(`￥${due.toFixed(2)}`);
    expect(receipt).toContain(`￥${tendered}.00`);
    expect(receipt).toContain(`￥${change.toFixed(2)}`);
    expect(receipt).not.toContain(first.name);
    expect(receipt).not.toContain(first.mobile);

    // Rating, goodbye, and the other counter's enquiry.
    await screen1.getByRole('button', { name: '非常满意' }).click();
    await pressMain(counter1, '办结');
    await counter1.getByRole('button', { name: /^叫号/ }).waitFor();
    await pressMain(counter2, '顾客已到');
    await counter2.getByRole('button', { name: /仅咨询，直接办结/ }).click();
    await counter2.getByRole('button', { name: /^叫号/ }).waitFor();

    // The manager sees the tickets and the money.
    const manager = await open('/manager', 1440, 900);
    await manager.getByRole('button', { name: /林慧/ }).click();
    const goTo = (name: string) => manager.getByRole('link', { name, exact: true }).click();
    await goTo('服务');
    await goTo('号票');
    await manager.getByText(numberA, { exact: true }).waitFor();
    await goTo('资金');
    const expected = (50_000 + first.dueFen) / 100;
    await manager.getByText(expected.toFixed(2)).first().waitFor();

    expect(complaints.flatMap((read) => read())).toEqual([]);
    expect(verifyHallData(hall.dataFolder, join(hall.dataFolder, 'rebuilt.sqlite'))).toMatchObject({
      ok: true,
    });
  });
});
