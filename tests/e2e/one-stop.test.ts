import { join } from 'node:path';
import { type EmbeddedBilling, verifyHallData } from '@onehall/storage-sqlite';
import { sampleIccid } from '@onehall/testing';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPdf } from '../integration/pdf-reader.ts';
import { eventually, launchBrowser, openPage } from '../screens/browser.ts';
import { Desk } from './desk.ts';
import { readSlips, textOf } from './paper-reader.ts';
import { openCounter, sign, takeTicket } from './people.ts';
import { startHall, type TestHall } from './running-hall.ts';

/** Beyond typed data, for a visit of three services. */
const PRESSES_MAX = 40;

/** One customer, one counter, one form: what a hall is for [C1–C3]. */
describe('a one-stop visit', () => {
  let hall: TestHall;
  let browser: Browser;
  let complaints: (() => readonly string[])[] = [];

  const open = async (path: string, width: number, height: number): Promise<Page> => {
    const opened = await openPage(browser, `${hall.url}${path}`, { width, height });
    complaints.push(() => opened.complaints.map((complaint) => `${path}: ${complaint}`));
    return opened.page;
  };
  const customer = () => {
    const [first] = hall.parts.demoCustomers();
    if (!first) throw new Error('the demo hall has customers');
    return first;
  };
  /** A customer with a ticket stands at counter 1; their screen faces them. */
  const arrive = async () => {
    const kiosk = await open('/kiosk', 1080, 1920);
    const { page, complaints: said } = await openCounter(browser, hall.url, { name: '李静', counter: '1' });
    complaints.push(() => said.map((complaint) => `counter: ${complaint}`));
    const screen = await open('/customer-screen/counter-1', 1280, 800);
    const number = await takeTicket(kiosk, '缴费充值', null);
    const desk = new Desk(page);
    await desk.main('叫号');
    await desk.main('顾客已到');
    const visitId =
      hall.parts.store.queries.ticketsOfDay(hall.today(), 10).find((row) => row.number === number)?.visitId ??
      '';
    return { desk, screen, visitId };
  };
  const visitOf = (visitId: string) => hall.parts.store.state.visit(visitId);
  const billing = () => hall.parts.billing as EmbeddedBilling;
  const states = (visitId: string) => visitOf(visitId)?.orders.map((order) => order.billing);
  const scan = (code: string) => {
    const { double } = hall.parts.devices.device('scanner-1') ?? {};
    expect(double?.act({ does: 'scan', code })).toBe(true);
  };
  const signs = async (desk: Desk, screen: Page) => {
    await desk.main('出示受理单');
    await screen.getByRole('heading', { name: '请您核对，再签名' }).waitFor();
    await sign(screen);
  };
  /** Cash that is enough, and change that the drawer has. */
  const pays = async (desk: Desk, dueFen: number) => {
    await desk.page.getByLabel('实收（元）').waitFor();
    await desk.type(String(Math.ceil(dueFen / 10_000) * 100));
    await desk.press('Enter');
    await desk.page.getByText('已打印').waitFor();
  };
  const isSound = () =>
    expect(verifyHallData(hall.dataFolder, join(hall.dataFolder, 'rebuilt.sqlite'))).toMatchObject({
      ok: true,
    });

  beforeEach(async () => {
    complaints = [];
    hall = await startHall();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await hall.stop();
  });

  test('seven services of four kinds: one form, one signature, one payment, a receipt that names all', async () => {
    const { desk, screen, visitId } = await arrive();
    const { page } = desk;
    await desk.receive(customer());
    await desk.main('受理缴费');
    await page.locator('.cn-order-name', { hasText: '缴费' }).waitFor();

    await desk.begin('tcbg', '套餐变更');
    await desk.press('2');
    await desk.add('套餐变更');

    // The card is held before the scanner: its number goes where it belongs.
    await desk.begin('bk', '补卡');
    scan(sampleIccid(1));
    await eventually(() => page.getByLabel('SIM卡号').inputValue()).toBe(sampleIccid(1));
    await desk.add('补卡');

    await desk.begin('kd', '宽带新装');
    await desk.press('2', 'Enter');
    await desk.type('滨河路8号3单元1201');
    await desk.press('Enter');
    await desk.type('13800000001');
    await desk.add('宽带新装');

    await desk.begin('yjk', '有价卡');
    await desk.press('2', 'Enter');
    await desk.type('CARD00000001');
    await eventually(() => page.getByTestId('service-price').innerText()).toMatch(/50\.00/);
    await desk.add('有价卡');

    await desk.begin('tyj', '退押金');
    await eventually(() => page.getByTestId('service-price').innerText()).toMatch(/退给客户\s*￥200\.00/);
    await desk.add('退押金');

    // The document was checked; the former name stands in the household register.
    await desk.begin('gm', '更名');
    await desk.type('唐静雅');
    await desk.press('Enter', '1');
    await desk.add('更名');

    const visit = visitOf(visitId);
    expect(visit?.orders.map((order) => order.serviceId)).toEqual([
      'bill-payment',
      'plan-change',
      'sim-replacement',
      'broadband',
      'prepaid-card-sale',
      'deposit-refund',
      'name-change',
    ]);
    await signs(desk, screen);
    const dueFen = customer().dueFen + 1_000 + 10_000 + 5_000 - 20_000;
    await pays(desk, dueFen);
    expect(visitOf(visitId)?.payment).toMatchObject({ dueFen });

    const receipt = textOf(readSlips(hall.bytesAt('receipt-printer-1'))[0]);
    for (const name of ['缴费', '套餐变更', '补卡', '宽带新装', '有价卡', '退押金', '更名'])
      expect(receipt).toContain(name);
    expect(receipt.replaceAll(/\s/g, '')).toContain(visitOf(visitId)?.form?.contentHash);
    expect(receipt).toContain(`￥${(dueFen / 100).toFixed(2)}`);
    expect(receipt).not.toContain('唐静');

    const sheets = await readPdf(await desk.paper());
    const paper = sheets.map(({ text }) => text).join(' ');
    for (const name of ['缴费', '套餐变更', '补卡', '宽带新装', '有价卡', '退押金', '更名'])
      expect(paper).toContain(name);
    const check = sheets.flatMap(({ qr }) => qr ?? []).at(-1) ?? '';
    const checked = await open(new URL(check).pathname, 390, 844);
    await checked
      .getByText((visitOf(visitId)?.form?.contentHash ?? '').slice(0, 4))
      .first()
      .waitFor();

    await eventually(() => states(visitId)).toEqual(Array(7).fill('confirmed'));
    expect(await page.locator('[data-billing="confirmed"]').count()).toBe(7);
    await desk.main('办结');
    await page
      .getByRole('button', { name: /^叫号|暂时没有客户/ })
      .first()
      .waitFor();
    const after = await billing().findByMobile(customer().mobile);
    expect(after).toMatchObject({ bills: [], deposits: [], name: '唐静雅' });
    expect(complaints.flatMap((read) => read())).toEqual([]);
    isSound();
  });

  test('three services by keys alone, in few of them; a change after the signature voids it and says so', async () => {
    const { desk, screen, visitId } = await arrive();
    const { page } = desk;
    await desk.receive(customer());
    await desk.main('受理缴费');
    await desk.begin('ycxf', '预存话费');
    await desk.add('预存话费');
    await desk.begin('bk', '补卡');
    await desk.type(sampleIccid(2));
    await desk.add('补卡');
    await signs(desk, screen);
    await page.getByLabel('实收（元）').waitFor();
    const soFar = desk.presses;

    // Beside the way: the second order is another one after all, and the customer signs again.
    await desk.press('Escape', '2');
    await page.locator('details[open]').waitFor();
    await desk.press('F4');
    await page.locator('[data-drawer="change"]').getByText('签名作废').first().waitFor();
    expect(await page.getByLabel('预存金额').inputValue()).toBe('100');
    await page.getByLabel('预存金额').fill('60');
    await desk.press('Enter');
    await page.locator('[data-step="form"]').waitFor();
    await page.locator('[data-drawer]').waitFor({ state: 'detached' });
    expect(visitOf(visitId)?.form).toBe(null);
    await desk.press('2');
    await desk.press('Delete');
    await page.getByText('从受理单上撤下').waitFor();
    await desk.press('Escape');
    desk.presses = soFar;

    await signs(desk, screen);
    desk.presses -= 1;
    await pays(desk, customer().dueFen + 6_000 + 1_000);
    await desk.main('办结');
    await eventually(() => visitOf(visitId)?.open).toBe(false);
    expect(desk.presses).toBeLessThanOrEqual(PRESSES_MAX);
    expect(desk.presses).toBeLessThanOrEqual(16);
    expect(complaints.flatMap((read) => read())).toEqual([]);
  });

  test('the billing system goes down in the middle: nothing is lost, each order says so, and all is done once', async () => {
    const { desk, screen, visitId } = await arrive();
    const { page } = desk;
    await desk.receive(customer());
    const before = await billing().findByMobile(customer().mobile);
    await desk.main('受理缴费');
    billing().behave({ down: true });
    await desk.begin('ycxf', '预存话费');
    await desk.add('预存话费');
    // Plans are those of the hall's own tariff while nobody answers.
    await desk.begin('tcbg', '套餐变更');
    await desk.press('2');
    await desk.add('套餐变更');
    await signs(desk, screen);
    await pays(desk, customer().dueFen + 10_000);
    await page.locator('[data-billing="sent"]').waitFor();
    expect(await page.locator('[data-billing="local"]').count()).toBe(2);
    expect(states(visitId)).toEqual(['sent', 'local', 'local']);
    billing().behave({});
    await page.locator('[data-billing="confirmed"]').nth(2).waitFor({ timeout: 20_000 });
    expect(states(visitId)).toEqual(Array(3).fill('confirmed'));
    await desk.main('办结');
    await eventually(() => visitOf(visitId)?.open).toBe(false);
    const after = await billing().findByMobile(customer().mobile);
    expect(after).toMatchObject({ bills: [], balanceFen: (before?.balanceFen ?? 0) + 10_000 });
    expect(complaints.flatMap((read) => read())).toEqual([]);
    isSound();
  });
});
