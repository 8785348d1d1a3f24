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
  prints: [
    {
      jobId: 'job-12',
      deviceId: 'printer-1',
      copy: 0,
      reason: null,
      state,
      ticketId: 'ticket-12',
      elsewhere: null,
    },
  ],
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
    expect(await page.locator('.k-note:not(.k-note-good)').innerText()).toContain('暂时不能打印');
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
    await page.locator('.k-ask').click();
    await eventually(() => page.locator('.k-help').innerText()).toContain('已通知引导员');
    expect(server.commands.map((one) => one.name)).toEqual(['askHelp']);
  });

  it('puts several services on one ticket, the main one first', async () => {
    const page = await atCheck();
    await page.locator('.k-add').click();
    await page.waitForSelector('[data-stage="add"]');
    expect(await page.locator('.k-tile').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('缴费充值'),
    );
    await page.waitForTimeout(450);
    await page.locator('.k-tile', { hasText: '补换卡' }).click();
    await page.waitForSelector('.k-services li');
    await page.waitForTimeout(450);
    expect(await page.locator('.k-papers').innerText()).toContain('本人有效身份证原件');
    await page.locator('.k-issue').click();
    await page.waitForSelector('.k-done');
    expect(issued()[0]?.body).toMatchObject({ categoryIds: ['pay', 'sim'], dialectId: null });
  });

  it('says before the ticket that nobody does a service now, and calls the guide', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile', { hasText: '宽带业务' }).click();
    await page.waitForSelector('.k-answer');
    await page.waitForTimeout(450);
    expect(await page.locator('.k-answer').innerText()).toContain('预约一个时间');
    await page.locator('.k-bar-help .oh-button-main').click();
    await eventually(() => page.locator('.k-help').innerText()).toContain('已通知引导员');
    expect(server.commands.map((one) => one.name)).toEqual(['askHelp']);
  });

  it('takes no ticket for a service whose last clerk has just gone', async () => {
    const page = await atKiosk();
    server.answer({
      previewTicket: () => ({
        categoryName: { zh: '缴费充值', en: '' },
        ...{ alsoCategoryNames: [], papers: [], selfService: false, peopleAhead: 0, range: null },
        ...{ classId: 'general', className: { zh: '普通客户', en: '' }, maskedName: null },
        unavailable: [{ zh: '缴费充值', en: '' }],
      }),
    });
    await page.locator('.k-tile').first().click();
    await page.waitForSelector('.k-identify');
    await page.waitForTimeout(450);
    await page.locator('.k-bar button').nth(1).click();
    await eventually(() => page.locator('[data-code="category-unavailable"]').innerText()).toContain(
      '缴费充值',
    );
    expect(await page.locator('.k-issue').isDisabled()).toBe(true);
  });

  it('offers self-service where the hall asks for it, and a ticket all the same', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile', { hasText: '套餐变更' }).click();
    await eventually(() => page.locator('.k-answer').innerText()).toContain('无需等候');
    await page.waitForTimeout(450);
    await page.locator('.k-bar-diverted button', { hasText: '仍要取号' }).click();
    await page.waitForSelector('.k-identify');
  });

  it('shows the way to the counter whose number is pressed, in a drawing and in words', async () => {
    const page = await atKiosk();
    await page.locator('.k-look').click();
    await page.waitForSelector('.k-plan-counters');
    await page.waitForTimeout(450);
    await page.getByRole('button', { name: '5 号柜台' }).click();
    await page.getByRole('heading', { name: '去 5 号柜台（A区）' }).waitFor();
    const [way, wanted, here] = [
      page.locator('.oh-plan-way'),
      page.locator('.oh-plan-wanted'),
      page.locator('.oh-plan-here'),
    ];
    expect(await wanted.textContent()).toBe('5');
    const ends = await Promise.all([here, wanted].map((one) => one.boundingBox()));
    const line = await way.boundingBox();
    // The line goes from the mark of this kiosk to the counter: both lie at its ends.
    expect(line?.y).toBeLessThan((ends[1]?.y ?? 0) + (ends[1]?.height ?? 0));
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeGreaterThan(ends[0]?.y ?? 0);
    expect(await page.locator('.oh-plan-legs li').allInnerTexts()).toEqual([
      expect.stringMatching(/^按图上蓝线走约 \d+ 米$/),
      ...Array.from({ length: (await page.locator('.oh-plan-legs li').count()) - 2 }, () =>
        expect.stringMatching(/^[左右]转，再走约 \d+ 米$/),
      ),
      '到达 5 号柜台',
    ]);
    await page.getByRole('button', { name: '返回' }).click();
    await page.waitForSelector('.k-tile');
  });

  it('tells whoever lacks papers of the guide', async () => {
    const page = await atKiosk();
    await page.locator('.k-tile', { hasText: '补换卡' }).click();
    await page.waitForSelector('.k-identify');
    await page.waitForTimeout(450);
    await page.locator('.k-bar button').nth(1).click();
    await page.waitForSelector('.k-papers-missing');
    await page.waitForTimeout(450);
    await page.locator('.k-papers-missing').click();
    await page.waitForSelector('[data-stage="papers"]');
    await page.waitForTimeout(450);
    expect(await page.locator('.k-answer').innerText()).toContain('不用重新排队');
    await page.locator('.k-bar-help .oh-button-main').click();
    await eventually(() => server.commands.map((one) => one.name)).toContain('askHelp');
  });

  it('checks an appointment in: too early, unknown, late, in time', async () => {
    const page = await atKiosk();
    const slotAt = Date.UTC(2026, 10, 22, 7, 0);
    const type = async (code: string) => {
      await page.getByRole('button', { name: '全部清除' }).click();
      for (const digit of code) await page.locator('.oh-pad button', { hasText: digit }).click();
      await page.locator('.k-go').click();
    };
    await page.getByRole('button', { name: '我有预约' }).click();
    await page.waitForSelector('.k-digits');
    await page.waitForTimeout(450);
    await page.locator('.oh-pad button', { hasText: '1' }).click();
    server.answer({
      checkIn: () => refused(409, 'appointment-early', { slotAt, from: slotAt - 900_000 }),
    });
    await type('204816');
    const early = page.locator('[data-code="appointment-early"]');
    await eventually(() => early.innerText()).toMatch(/15:00，14:45/);
    server.answer({ checkIn: () => refused(404, 'appointment-unknown') });
    await type('000000');
    await eventually(() => page.locator('[data-code="appointment-unknown"]').innerText()).toContain('核对');
    const ticket = {
      ...{ ticketId: 't', number: 'D004', categoryName: { zh: '套餐变更', en: '' }, classId: 'vip' },
      ...{
        className: { zh: '预约', en: '' },
        peopleAhead: 0,
        range: null,
        issuedAt: Date.UTC(2026, 10, 22),
        print: null,
      },
      ...{ followPath: '/t/x', followUrl: 'http://hall/t/x' },
    };
    server.answer({ checkIn: () => ({ ...ticket, late: true }) });
    await type('204816');
    await eventually(() => page.locator('[data-arrival="late"]').innerText()).toContain('普通号票');
    expect(await page.locator('[data-testid="number"]').innerText()).toBe('D004');
  });

  it('finds a lost ticket by its number, and says what the printer does with the copy', async () => {
    const page = await atKiosk();
    await page.getByRole('button', { name: '遗失号票' }).click();
    await page.waitForSelector('.k-digits');
    await page.waitForTimeout(450);
    for (const digit of '13800000001') await page.locator('.oh-pad button', { hasText: digit }).click();
    server.answer({ reprintTicket: () => refused(404, 'ticket-unknown') });
    await page.locator('.k-go').click();
    await eventually(() => page.locator('[data-code="ticket-unknown"]').innerText()).toContain('引导员');
    const print = { deviceId: 'printer-1', copy: 1, reason: null };
    server.answer({
      reprintTicket: () => ({
        ...{ number: 'A007', followPath: '/t/x', followUrl: 'http://hall/t/x' },
        print: { ...print, jobId: 'job-7', state: 'queued' },
      }),
    });
    await page.locator('.k-go').click();
    await eventually(() => page.locator('[data-testid="number"]').innerText()).toBe('A007');
    server.push('kiosk', {
      ...sampleKiosk('normal'),
      prints: [{ ...print, jobId: 'job-7', state: 'confirmed', ticketId: 'ticket-7', elsewhere: null }],
    });
    await eventually(() => page.locator('[data-testid="print"]').innerText()).toContain('请取走补打的号票');
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
