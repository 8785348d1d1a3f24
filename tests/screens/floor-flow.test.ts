import type { FloorView } from '@onehall/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { eventually, launchBrowser, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { startSampleServer } from './sample-server.ts';
import { type Answers, refused } from './samples/answers.ts';
import { floorAnswers, floorWith } from './samples/floor.ts';
import { dutyManager } from './samples/people.ts';
import { sampleService } from './samples/services.ts';

let browser: Browser;

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const guide = { ...dutyManager, workNumber: 'G2001', role: 'floor-guide' } as const;
const tablet = { width: 1180, height: 820 };

interface Start {
  readonly view?: FloorView;
  readonly answers?: Answers;
  readonly as?: typeof guide | typeof dutyManager;
  readonly page?: '' | '#duty';
}

/** The tablet in front of a sample hall of its own. */
async function atFloor(start: Start = {}) {
  const server = await startSampleServer({
    staff: start.as ?? dutyManager,
    views: { floor: start.view ?? floorWith(5, 'normal') },
    answers: { ...floorAnswers(), ...start.answers },
  });
  const open = await openPage(browser, `${server.url}/floor${start.page ?? ''}`, tablet);
  onTestFinished(async () => {
    await open.context.close();
    await server.close();
  });
  const { page } = open;
  await page.waitForSelector('.fl-tools');
  return {
    page,
    server,
    complaints: open.complaints,
    names: () => server.commands.map((one) => one.name),
    bodyOf: (name: string) => server.commands.find((one) => one.name === name)?.body,
    press: (name: string) => page.getByRole('button', { name, exact: true }).last().click(),
    choose: (name: string) => page.locator('.fl-choice', { hasText: name }).first().click(),
    done: () => page.locator('.fl-done').innerText(),
    openTicket: async (number: string) => {
      await page.locator('.fl-mark', { hasText: number }).click();
      await page.waitForSelector('.oh-sheet');
    },
  };
}

describe('a ticket on the guide’s tablet', () => {
  it('is seen with its reasons, and gets courtesy by two touches', async () => {
    const { page, complaints, bodyOf, press, choose, done, openTicket } = await atFloor({ as: guide });
    await openTicket('A012');
    await eventually(() => page.locator('.fl-why').innerText()).toContain('能办的 3 个台席都在办理');
    await press('爱心优先');
    expect(await page.getByRole('button', { name: '给予优先' }).isDisabled()).toBe(true);
    await choose('老年');
    await press('给予优先');
    await eventually(() => bodyOf('changeTicketClass')).toMatchObject({
      classId: 'courtesy',
      reason: '老年',
    });
    await eventually(done).toContain('A012 已改为“爱心优先”');
    expect(complaints).toEqual([]);
  });

  it('moves to a counter, and says why where the hall refuses', async () => {
    const { page, server, bodyOf, press, choose, done, openTicket } = await atFloor({
      as: guide,
      answers: { rerouteTicket: () => refused(422, 'counter-cannot') },
    });
    await openTicket('A012');
    await press('改派');
    await choose('3号');
    await choose('客户指定');
    await press('改派');
    await eventually(() => bodyOf('rerouteTicket')).toMatchObject({
      counterId: 'counter-3',
      categoryId: null,
      reason: '客户指定',
    });
    await page.waitForSelector('[data-code="counter-cannot"]');
    server.answer({ rerouteTicket: () => ({ ticketId: 'ticket-1', number: 'A012', visitId: 'visit-1' }) });
    await press('改派');
    await eventually(done).toContain('A012 已改派');
  });

  it('is begun while the customer waits: Enter in the search takes the first that was found, and sends nothing', async () => {
    const name = { zh: '套餐变更', en: 'Plan change' };
    const found = { ...sampleService(0, false), serviceId: 'plan-change', name };
    const { page, bodyOf, names, press, done, openTicket } = await atFloor({
      as: guide,
      answers: {
        readServices: () => ({ services: [] }),
        searchServices: () => ({ services: [found] }),
        preAcceptVisit: () => ({ ticketId: 'ticket-1', visitId: 'visit-1' }),
      },
    });
    await openTicket('A012');
    await press('预受理');
    await page.getByLabel('手机号码').fill('13800000001');
    const search = page.getByPlaceholder(/查找业务/);
    await search.fill('tcbg');
    await page.getByRole('button', { name: '套餐变更' }).waitFor();
    await search.press('Enter');
    await page.getByRole('button', { name: '去掉 套餐变更' }).waitFor();
    expect(names()).not.toContain('preAcceptVisit');
    await press('记下');
    await eventually(() => bodyOf('preAcceptVisit')).toMatchObject({
      serviceIds: ['plan-change'],
      mobile: '13800000001',
      image: null,
    });
    await eventually(done).toContain('A012 已预受理');
  });

  it('is turned away with a code and a time to come back', async () => {
    const { page, server, press, done, openTicket } = await atFloor({ as: guide });
    await openTicket('C014');
    await press('材料不全');
    await page.locator('.fl-choice:has(small)').first().click();
    await press('约好再来');
    await eventually(() => page.locator('[data-testid="booked-code"]').innerText()).toBe('204816');
    server.push('floor', { ...floorWith(2, 'normal') });
    expect(await done()).toContain('本人有效身份证原件');
  });

  it('says so when it has gone meanwhile', async () => {
    const { server, done, openTicket } = await atFloor({ as: guide });
    await openTicket('C014');
    server.push('floor', floorWith(2, 'normal'));
    await eventually(done).toContain('C014 已不在等候');
  });

  it('comes back from aside with one touch, or hears that it is too late', async () => {
    const { page, bodyOf, press } = await atFloor({
      answers: { returnTicket: () => refused(409, 'return-too-late') },
    });
    await press('暂离 3');
    const back = page.getByRole('button', { name: '回来了' });
    await back.nth(0).click();
    await eventually(() => bodyOf('resumeTicket')).toMatchObject({ to: 'queue' });
    await eventually(() => page.locator('.fl-said').innerText()).toContain('Z007 已回到队伍');
    await back.nth(1).click();
    await page.waitForSelector('[data-code="return-too-late"]');
  });
});

describe('advice', () => {
  it('is pulled with one touch and says until when', async () => {
    const { page, bodyOf, press } = await atFloor();
    await eventually(() => page.locator('.fl-advice-card').innerText()).toContain(
      '开放5号台席 25 分钟，可多保住约 4 个承诺',
    );
    await press('开放');
    await eventually(() => bodyOf('pullLever')).toMatchObject({
      lever: 'open-counter',
      counterId: 'counter-5',
      minutes: 25,
      adviceId: 'advice-1',
    });
    await page.waitForSelector('[data-outcome="done"]');
  });

  it('tells the second manager calmly that a colleague did it, also when the advice has gone', async ({
    expect,
  }) => {
    const until = Date.UTC(2026, 10, 22, 2, 42);
    const { page, server, press } = await atFloor({
      answers: {
        pullLever: () => ({ status: 409, refusal: { code: 'lever-pulled-already', facts: { until } } }),
      },
    });
    await press('开放');
    await eventually(() => page.locator('[data-outcome="already"]').innerText()).toContain(
      '另一位同事已经这样做了，到 10:42 为止',
    );
    server.push('floor', { ...floorWith(5, 'normal'), advice: [] });
    await eventually(() => page.locator('.fl-advice-card').count()).toBe(0);
    expect(await page.locator('[data-outcome="already"]').count()).toBe(1);
    expect(await page.locator('.oh-refusal').count()).toBe(0);
  });

  it('is read by a guide, who tells the duty manager', async () => {
    const { page } = await atFloor({ as: guide });
    await eventually(() => page.locator('.fl-advice-card').innerText()).toContain('请告知值班经理');
    expect(await page.locator('.fl-advice-card button').count()).toBe(0);
    expect(await page.locator('.fl-pages, button.fl-counter').count()).toBe(0);
  });
});

describe('the duty manager’s page', () => {
  it('allows a pause with its reason', async () => {
    const { page, bodyOf, press, choose, done } = await atFloor({ page: '#duty' });
    await page.locator('button.fl-counter').nth(1).click();
    await press('批准暂停');
    await choose('用餐');
    await choose('30 分钟');
    await choose('该用餐了');
    await press('批准');
    await eventually(() => bodyOf('allowPause')).toMatchObject({
      kind: 'meal',
      minutes: 30,
      reason: '该用餐了',
    });
    await eventually(done).toContain('2号台席已暂停');
  });

  it('says plainly that the forecast is missing, and what goes on', async () => {
    const view = floorWith(5, 'normal');
    const { page, server } = await atFloor({ page: '#duty', view });
    await page.waitForSelector('.fl-chart');
    const forecast = {
      ...view.forecast,
      state: 'missing' as const,
      band: [],
      alarm: null,
      vipExposure: null,
    };
    server.push('floor', { ...view, advice: [], forecast });
    await eventually(() => page.locator('[data-testid="forecast-missing"]').innerText()).toContain(
      '叫号照常按规则进行',
    );
    expect(await page.locator('.fl-chart').count()).toBe(0);
  });

  it('shows a bad rating at once, before everything else, and closes it', async () => {
    const view = floorWith(5, 'full');
    const others = view.alerts.filter((one) => one.kind !== 'low-rating');
    const { page, server, names } = await atFloor({ page: '#duty', view: { ...view, alerts: others } });
    await page.waitForSelector('.fl-alert');
    const rating = { ...others[0], alertId: 'alert-99', kind: 'low-rating' as const } as (typeof others)[0];
    server.push('floor', { ...view, alerts: [...others, rating] });
    await eventually(() => page.locator('.fl-alert').first().innerText()).toContain('刚收到 1 分评价');
    await page.getByRole('button', { name: '处理完毕' }).first().click();
    await eventually(names).toContain('closeAlert');
  });
});

describe('for a customer without a ticket', () => {
  it('checks an appointment in by its code', async () => {
    const { page, bodyOf, press, done } = await atFloor({ as: guide });
    await press('预约签到');
    for (const digit of '204816') await page.locator('.oh-pad button', { hasText: digit }).click();
    await press('预约签到');
    await eventually(() => bodyOf('checkIn')).toMatchObject({ code: '204816' });
    await eventually(done).toContain('Y003');
  });
});

describe('a counter whose device is broken', () => {
  it('is stopped with a reason, and serves again once it is mended', async () => {
    const { page, bodyOf, press, choose, done, complaints } = await atFloor();
    await page.locator('.fl-counter-serving').first().click();
    await press('停台检修');
    await choose('打印机坏了');
    await press('停台检修');
    await eventually(() => bodyOf('stopForMending')).toMatchObject({ deviceId: null, reason: '打印机坏了' });
    await eventually(done).toContain('已停台检修');
    await page.keyboard.press('Escape');
    await page.locator('.fl-counter-device-fault').first().click();
    expect(await page.locator('.oh-sheet').innerText()).toContain('5号台席打印机，切刀卡住');
    await press('已修好');
    await press('恢复服务');
    await eventually(() => bodyOf('endMending')).toBeDefined();
    expect(complaints).toEqual([]);
  });

  it('is told to a guide, and so is a cash drawer that nobody asked to open', async () => {
    const view = floorWith(5, 'normal');
    const [first] = view.alerts;
    const alerts = first === undefined ? [] : [{ ...first, kind: 'drawer-open' as const }];
    const { page } = await atFloor({ as: guide, view: { ...view, alerts } });
    expect(await page.locator('.fl-alert').innerText()).toContain('钱箱被打开');
    expect(await page.locator('.fl-counter-device-fault').innerText()).toContain('切刀卡住');
  });
});
