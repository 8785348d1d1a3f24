import type { ArticleBody, ConsoleView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleOptions, type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { consoleAt, type DeskStep } from './samples/consoles.ts';
import { paused, sampleWhy } from './samples/desk.ts';
import { sampleFairness, sampleSettings } from './samples/manager.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';

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

async function at(address: string, options: SampleOptions): Promise<Page> {
  server = await startSampleServer(options);
  open = await openPage(browser, server.url + address, { width: 1440, height: 900 });
  return open.page;
}

const names = () => server.commands.map((one) => one.name);
const bodyOf = (name: string) => server.commands.findLast((one) => one.name === name)?.body;
const ticket = () => ({ ticketId: 'ticket-1', number: 'A012', visitId: 'visit-1' });
const counter = () => ({ counterId: 'counter-3' });
/** Longer than the console's guard against a double-struck Enter. */
const PAST_GUARD = 500;

async function deskAt(step: DeskStep, change: Partial<ConsoleView> = {}): Promise<Page> {
  const page = await at('/console', {
    staff: clerk,
    views: { console: { ...consoleAt(step, 'normal'), ...change } },
    answers: {
      callNext: ticket,
      callChosen: ticket,
      holdTicket: ticket,
      resumeTicket: ticket,
      returnTicket: ticket,
      rerouteTicket: ticket,
      pauseCounter: counter,
      resumeCounter: counter,
      callForHelp: () => ({ alertId: 'alert-1' }),
      whyNotYet: () => sampleWhy,
    },
  });
  await page.waitForSelector('[data-step]');
  await page.waitForTimeout(PAST_GUARD);
  return page;
}

const drawer = (page: Page, name: string) => page.waitForSelector(`[data-drawer="${name}"]`);
const noDrawer = (page: Page) => page.waitForSelector('[data-drawer]', { state: 'detached' });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('what a clerk does besides the main job, by keys alone', () => {
  it('is refused a pause with the number and the time, and asks the duty manager', async () => {
    const page = await deskAt('call', { nextBreak: null });
    const allowedAt = Date.UTC(2026, 10, 22, 6, 10);
    const facts = { promises: 2, allowedAt };
    server.answer({
      pauseCounter: () => ({ status: 409, refusal: { code: 'pause-breaks-promises', facts } }),
    });
    await press(page, 'b');
    await drawer(page, 'pause');
    await press(page, '2', 'Enter');
    await page.waitForSelector('[data-code="pause-breaks-promises"]');
    expect(bodyOf('pauseCounter')).toMatchObject({ kind: 'meal', minutes: 30 });
    expect(await page.locator('.oh-refusal').innerText()).toMatch(/2 位客户.*14:10/);
    await press(page, 'k');
    await eventually(() => bodyOf('callForHelp')).toMatchObject({ reason: '申请暂停：用餐 30 分钟' });
    await page.waitForSelector('[data-testid="manager-called"]');
    await noDrawer(page);
    expect(names()).not.toContain('callNext');
  });

  it('pauses when it may, and comes back by one button', async () => {
    const page = await deskAt('call');
    await press(page, 'b');
    await drawer(page, 'pause');
    await press(page, 'Tab');
    await page.keyboard.type('5');
    await press(page, '1', 'Enter');
    await eventually(() => bodyOf('pauseCounter')).toBeDefined();
    server.push('console', paused(consoleAt('call', 'normal')));
    await page.waitForSelector('[data-step="paused"]');
    await page.waitForTimeout(PAST_GUARD);
    await press(page, 'q', 'b');
    expect(await page.locator('[data-drawer]').count()).toBe(0);
    await press(page, 'Enter');
    await eventually(names).toContain('resumeCounter');
  });

  it('calls a chosen ticket by its number, and never without a reason', async () => {
    const page = await deskAt('call');
    await press(page, 'q');
    await drawer(page, 'chosen');
    await page.keyboard.type('c014');
    await press(page, 'Enter');
    await page.waitForSelector('.cn-field-problem');
    expect(names()).toEqual([]);
    await press(page, 'Alt+1', 'Enter');
    await eventually(() => bodyOf('callChosen')).toMatchObject({
      ticketId: 'ticket-3',
      reason: '行动不便，需要照顾',
    });
    await noDrawer(page);
  });

  it('holds the ticket at the desk, and goes on with the one that was held', async () => {
    const page = await deskAt('arrive');
    await press(page, 'h');
    await drawer(page, 'hold');
    await press(page, '1', 'Enter');
    await eventually(() => bodyOf('holdTicket')).toMatchObject({ reason: '去取材料', minutes: 10 });
    server.push('console', consoleAt('call', 'normal'));
    await page.waitForSelector('[data-step="call"]');
    await press(page, 'a');
    await drawer(page, 'aside');
    await press(page, 'Enter');
    await eventually(() => bodyOf('resumeTicket')).toMatchObject({ to: 'counter' });
    await noDrawer(page);
    await press(page, 'a');
    await drawer(page, 'aside');
    await press(page, 'ArrowDown', 'Enter');
    await eventually(names).toContain('returnTicket');
  });

  it('reroutes with the time already waited, in words of its own', async () => {
    const page = await deskAt('find');
    await press(page, 'Alt+t');
    await drawer(page, 'reroute');
    await page.locator('.cn-drawer select').first().selectOption('new');
    await press(page, 'Alt+5');
    await page.keyboard.type('要办集团业务');
    await press(page, 'Enter');
    await eventually(() => bodyOf('rerouteTicket')).toMatchObject({
      categoryId: 'new',
      counterId: null,
      dialectId: null,
      reason: '要办集团业务',
    });
  });

  it('turns away whoever lacks papers with a time to come back, and keeps it in sight until it is told', async () => {
    const page = await deskAt('find');
    const slotAt = Date.UTC(2026, 10, 23, 2, 15);
    server.answer({
      readSlots: ({ params }) => ({
        businessDay: params['businessDay'] ?? '',
        slots: [
          { slotAt: slotAt - 900_000, taken: 2, free: 0 },
          { slotAt, taken: 1, free: 1 },
        ],
      }),
      turnAway: () => ({ appointmentId: 'a1', code: '204816', slotAt }),
    });
    await press(page, 'Alt+z');
    await drawer(page, 'turn-away');
    await page.getByText('本人有效身份证件原件').waitFor();
    await page.locator('.cn-drawer option', { hasText: '10:15' }).waitFor({ state: 'attached' });
    await page.locator('.cn-drawer .cn-main-button').click();
    await eventually(() => bodyOf('turnAway')).toMatchObject({ slotAt });
    server.push('console', consoleAt('call', 'normal'));
    await noDrawer(page);
    expect(await page.locator('[data-testid="turned-away"]').innerText()).toMatch(
      /2026-11-23 10:15，预约码 204816/,
    );
    await page.getByRole('button', { name: '已告知' }).click();
    expect(await page.locator('[data-testid="turned-away"]').count()).toBe(0);
  });

  it('calls the duty manager, and tells why this ticket is next', async () => {
    const page = await deskAt('arrive');
    await press(page, 'm');
    await drawer(page, 'manager');
    await press(page, '2', 'Enter');
    await eventually(() => bodyOf('callForHelp')).toMatchObject({ reason: '需要授权' });
    // The answer closes the drawer: another one opened before it would be closed with it.
    await noDrawer(page);
    await press(page, 'y');
    await eventually(() => page.locator('.cn-why').innerText()).toContain('9 位');
    await press(page, 'Escape');
    await noDrawer(page);
    await press(page, 'Enter');
    expect(names()).not.toContain('callNext');
    expect(open.complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });

  it('leaves the keys of the payment alone while a drawer is open over it, and takes them again after', async () => {
    const page = await deskAt('pay');
    await press(page, 'Alt+d');
    await drawer(page, 'till');
    await page.evaluate('document.activeElement.blur()');
    await press(page, 'F3');
    expect(await page.locator('[data-drawer="till"]').count()).toBe(1);
    await press(page, 'Escape');
    await noDrawer(page);
    expect(names()).toEqual([]);
    const before = await page.locator('.cn-now').innerText();
    await press(page, 'F3');
    await eventually(() => page.locator('.cn-now').innerText()).not.toBe(before);
  });

  it('leaves Enter to the drawer while one is open, and closes it when its customer has gone', async () => {
    const page = await deskAt('arrive');
    await press(page, 'h');
    await drawer(page, 'hold');
    await page.evaluate('document.activeElement.blur()');
    await press(page, 'Enter');
    server.push('console', consoleAt('call', 'normal'));
    await noDrawer(page);
    expect(names()).toEqual([]);
  });
});

const manage = (address: string, role: 'duty-manager' | 'auditor', more: SampleOptions['answers'] = {}) =>
  at(address, {
    staff: { ...dutyManager, role },
    views: { manager: sampleManager('normal') },
    answers: {
      readSettings: () => sampleSettings('normal'),
      readFairness: () => sampleFairness('normal'),
      ...more,
    },
  });

describe('the rules of the hall', () => {
  it('are checked at the field, saved, and marked as changed', async () => {
    const settings = sampleSettings('normal');
    const page = await manage('/manager#settings/classes', 'duty-manager', {
      changeSetting: ({ body }) => ({
        ...settings,
        changed: [`${body.setting.area}:${body.setting.id}`],
        classes: settings.classes.map((one) =>
          one.id === 'gold' && body.setting.area === 'class' ? { ...one, ...body.setting.value } : one,
        ),
      }),
    });
    await page.getByRole('button', { name: /金卡会员/ }).click();
    const target = page.getByLabel('承诺等候');
    await target.fill('0');
    await page.getByRole('button', { name: '保存' }).click();
    await eventually(() => page.locator('.mg-field [role="alert"]').innerText()).toBe('不能小于 1。');
    expect(names()).toEqual([]);
    await target.fill('８');
    await page.getByRole('button', { name: '保存' }).click();
    await eventually(() => bodyOf('changeSetting')).toMatchObject({
      setting: { area: 'class', id: 'gold', value: { waitTargetMin: 8, waitCapMin: 20, weight: 3 } },
    });
    await eventually(() => page.locator('.mg-setting-end').innerText()).toContain('从下一次叫号起生效');
    expect(await page.locator('.mg-picked nav .mg-changed').count()).toBe(1);
  });

  it('take an article from the counters by Enter in the reason, and publish nothing by it', async () => {
    const article: ArticleBody = {
      ...{
        articleId: 'article-1',
        version: 3,
        title: { zh: '漫游资费', en: '' },
        body: { zh: '正文', en: '' },
      },
      ...{ keywords: [], serviceIds: [], ownerId: 'staff-7', ownerName: { zh: '赵强', en: 'Zhao Qiang' } },
      ...{ validFrom: '2026-01-01', validUntil: null, publishedAt: Date.UTC(2026, 0, 1), state: 'current' },
    };
    const page = await manage('/manager#settings/knowledge', 'duty-manager', {
      readArticles: () => ({ articles: [article] }),
      withdrawArticle: () => ({ articles: [{ ...article, state: 'withdrawn' }] }),
    });
    await page
      .getByRole('button', { name: /漫游资费/ })
      .first()
      .click();
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await page.getByLabel('为什么撤下').fill('资费已变');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('withdrawArticle')).toMatchObject({ reason: '资费已变' });
    expect(names()).not.toContain('publishArticle');
  });

  it('say what only the hall could refuse at its field', async () => {
    const facts = { field: 'closes', problem: 'before-opening' };
    const page = await manage('/manager#settings/hours', 'duty-manager', {
      changeSetting: () => refused(422, 'setting-invalid', facts),
    });
    await page.getByLabel('停止营业').fill('07:00');
    await page.getByRole('button', { name: '保存' }).first().click();
    await eventually(() => page.locator('.mg-field [role="alert"]').innerText()).toContain('晚于开门');
    await page.getByRole('button', { name: '还原' }).first().click();
    expect(await page.getByLabel('停止营业').inputValue()).toBe('18:30');
  });

  it('are only looked at by an auditor', async () => {
    const page = await manage('/manager#settings/services', 'auditor');
    await page.waitForSelector('.mg-setting');
    expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0);
    expect(await page.getByLabel('平均办理').isDisabled()).toBe(true);
  });
});

describe('whether the day was fair', () => {
  it('has nothing to say before the first call, and everything after many', async () => {
    const page = await manage('/manager#fairness', 'auditor', {
      readFairness: () => sampleFairness('empty'),
    });
    await page.getByText('今天还没有叫号').waitFor();
    server.answer({ readFairness: () => sampleFairness('full') });
    await page.getByRole('button', { name: '重新统计' }).click();
    await eventually(() => page.locator('.mg-fair-share').innerText()).toContain('94%');
    expect(await page.locator('.mg-fair-panel').first().locator('tbody tr').count()).toBe(60);
    expect(await page.locator('.mg-fair-panel').last().locator('tbody tr').count()).toBe(30);
    expect(await page.locator('.mg-fair-by').first().innerText()).toContain('另 12 位');
  });
});
