import type { ConsoleView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { consoleAt } from './samples/consoles.ts';
import { cardRead, codeRead, mending } from './samples/desk.ts';
import { clerk } from './samples/people.ts';
import { codeOffered, visitAt } from './samples/visits.ts';

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

const bodyOf = (name: string) => server.commands.findLast((one) => one.name === name)?.body;
const counter = () => ({ counterId: 'counter-3' });
/** Longer than the console's guard against a double-struck Enter. */
const PAST_GUARD = 500;

async function deskWith(view: ConsoleView): Promise<Page> {
  server = await startSampleServer({
    staff: clerk,
    views: { console: view },
    answers: {
      stopForMending: counter,
      endMending: counter,
      openDrawer: () => ({ outcome: 'sent' }),
      findSubscriber: () => visitAt('check-document', 'normal'),
      checkDocument: () => visitAt('accept', 'normal'),
    },
  });
  open = await openPage(browser, `${server.url}/console`, { width: 1440, height: 900 });
  await open.page.waitForSelector('[data-step]');
  await open.page.waitForTimeout(PAST_GUARD);
  return open.page;
}

describe('a counter whose device is broken', () => {
  it('stops by three keys, says so, and works again by Enter', async () => {
    const page = await deskWith(consoleAt('call', 'normal'));
    for (const key of ['x', '1', 'Enter']) await page.keyboard.press(key);
    await eventually(() => bodyOf('stopForMending')).toMatchObject({ deviceId: null, reason: '打印机坏了' });
    server.push('console', mending(consoleAt('call', 'normal'), 'normal'));
    const words = await page.locator('[data-step="mending"]').innerText();
    expect(words).toContain('设备检修中');
    expect(words).toContain('3号打印机：切刀卡住');
    await page.waitForTimeout(PAST_GUARD);
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('endMending')).toBeDefined();
    expect(open.complaints).toEqual([]);
  });

  it('brings the visit that stands there to its end', async () => {
    const { mending: stopped } = mending(consoleAt('call', 'normal'), 'normal');
    const page = await deskWith({ ...consoleAt('pay', 'normal'), mending: stopped });
    expect(await page.locator('[data-step]').getAttribute('data-step')).toBe('pay');
    expect(await page.locator('[data-testid="mending"]').innerText()).toContain('不再叫号');
  });
});

describe('the cash drawer', () => {
  it('is opened without a sale only with a reason, and nobody claims to have seen it open', async () => {
    const page = await deskWith(consoleAt('call', 'normal'));
    await page.keyboard.press('d');
    await page.waitForSelector('[data-drawer="till"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cn-field-problem');
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Tab');
    await page.locator('[data-drawer="till"] [data-first]').fill('交接班清点');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('openDrawer')).toMatchObject({ why: 'count', note: '交接班清点' });
    await eventually(() => page.locator('[data-drawer="till"]').innerText()).toContain('请看一眼');
    server.answer({ openDrawer: () => refused(409, 'drawer-did-not-open') });
    await page.locator('[data-drawer="till"] [data-first]').fill('换零钱');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-code="drawer-did-not-open"]');
  });
});

describe('what is read at the counter', () => {
  it('finds the customer by their card, then checks them by it, each by one key', async () => {
    const page = await deskWith(cardRead(consoleAt('find', 'normal'), false));
    expect(await page.locator('[data-testid="reading"]').innerText()).toContain('有效期至 2035-12-31');
    await page.keyboard.press('F2');
    await eventually(() => bodyOf('findSubscriber')).toMatchObject({ mobile: '', readingId: 'reading-1' });
    server.push('console', cardRead(consoleAt('check-document', 'normal'), true));
    await eventually(() => page.locator('[data-testid="reading"]').innerText()).toContain(
      '已过期（2024-03-08）',
    );
    await page.keyboard.press('F2');
    await eventually(() => bodyOf('checkDocument')).toMatchObject({
      ...{ documentKind: 'resident-id-card', number: '', validUntil: null },
      readingId: 'reading-1',
    });
    server.push('console', cardRead(consoleAt('accept', 'normal'), false));
    await page.waitForSelector('[data-testid="reading"]', { state: 'detached' });
  });

  it('goes into the field that it fits, once, and leaves what the clerk then types', async () => {
    const page = await deskWith(consoleAt('find', 'normal'));
    const field = page.locator('.cn-now [data-first]');
    server.push('console', codeRead(consoleAt('find', 'normal'), 'mobile', '13800000001'));
    await eventually(() => field.inputValue()).toBe('13800000001');
    await field.fill('139');
    const again = codeRead(consoleAt('find', 'normal'), 'mobile', '13800000001');
    server.push('console', { ...again, waitingTotal: 10 });
    await eventually(() => page.locator('.cn-page').innerText()).toContain('全厅等候 10 人');
    expect(await field.inputValue()).toBe('139');
    server.push(
      'console',
      codeRead(consoleAt('check-document', 'normal'), 'id-number', '110101199003070038'),
    );
    await eventually(() => page.locator('.cn-now [data-first]').inputValue()).toBe('110101199003070038');
  });

  it('pays for nothing that was offered after it: only a code scanned since is taken', async () => {
    const view = consoleAt('pay', 'normal');
    const offered = { ...view, visit: { ...visitAt('pay', 'normal'), tenders: [codeOffered] } };
    const page = await deskWith(codeRead(view, 'unknown', 'WX-OLD'));
    server.push('console', codeRead(offered, 'unknown', 'WX-OLD'));
    const field = page.locator('.cn-now [data-first]');
    await eventually(() => page.locator('.cn-now').innerText()).toContain('手机支付');
    expect(await field.inputValue()).toBe('');
    server.push('console', codeRead(offered, 'unknown', 'WX-NEW'));
    await eventually(() => field.inputValue()).toBe('WX-NEW');
    expect(server.commands.map((one) => one.name)).not.toContain('confirmTender');
  });

  it('is typed when the reader is lost', async () => {
    const page = await deskWith(consoleAt('call', 'full'));
    const head = await page.locator('.cn-head').innerText();
    expect(head).toContain('证件请手工录入');
    expect(head).toContain('钱箱开着');
  });
});
