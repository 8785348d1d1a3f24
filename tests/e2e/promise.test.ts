import { issueTicket } from '@onehall/application';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, launchBrowser, openPage } from '../screens/browser.ts';
import { openCounter, pressMain, takeTicket } from './people.ts';
import { startHall, type TestHall } from './running-hall.ts';

/** The promise kept in a real hall, in real browsers: who is called, who may come first, who helps, and what prevents. */
describe('the promise', () => {
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
  const floorAs = async (name: RegExp): Promise<Page> => {
    const page = await open('/floor', 1180, 820);
    await page.getByRole('button', { name }).click();
    await page.waitForSelector('.fl-tools');
    return page;
  };

  /** Mobile number of the first invented customer of a class. */
  const mobileOf = async (classId: string): Promise<string> => {
    for (let nth = 1; nth < 400; nth += 1) {
      const mobile = String(13_800_000_000 + nth);
      if ((await hall.parts.billing.classOf(mobile))?.classId === classId) return mobile;
    }
    throw new Error(`nobody in the demo hall is ${classId}`);
  };
  const stateOf = (number: string) =>
    hall.parts.store.queries.ticketsOfDay(hall.today(), 200).find((row) => row.number === number);

  /** Calls, expects this number, and sends the customer home without a service. */
  const callsAndEnds = async (page: Page, number: string): Promise<void> => {
    await pressMain(page, '叫号');
    await page.getByText(`已叫 ${number}`).waitFor();
    await pressMain(page, '顾客已到');
    await page.getByRole('button', { name: /仅咨询，直接办结/ }).click();
    await page.getByRole('button', { name: /^叫号/ }).waitFor();
  };

  beforeAll(async () => {
    hall = await startHall();
    browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  test('members, courtesy and appointments come in their turn, and a reroute keeps the time waited', async () => {
    const kiosk = await open('/kiosk', 1080, 1920);
    const guide = await floorAs(/孙欣/);
    const first = await takeTicket(kiosk, '咨询查询', null);
    const elderly = await takeTicket(kiosk, '咨询查询', null);
    const gold = await takeTicket(kiosk, '咨询查询', await mobileOf('gold'));
    expect(stateOf(gold)?.group).toBe('vip');

    // The guide gives courtesy to who came second: it counts from when they came.
    await guide.locator('.fl-mark', { hasText: elderly }).click();
    await guide.waitForSelector('.oh-sheet');
    await guide.getByRole('button', { name: '爱心优先', exact: true }).last().click();
    await guide.locator('.fl-choice', { hasText: '老年' }).first().click();
    await guide.getByRole('button', { name: '给予优先', exact: true }).last().click();
    await eventually(() => stateOf(elderly)?.classId).toBe('courtesy');
    await guide.keyboard.press('Escape');
    await guide.waitForSelector('.oh-sheet', { state: 'detached' });

    // The guide books the next slot for somebody who then checks in at the kiosk.
    await guide.getByRole('button', { name: '代客预约', exact: true }).click();
    await guide.locator('.fl-choice', { hasText: '咨询查询' }).first().click();
    await guide.locator('.fl-choice:has(small)').first().click();
    await guide.getByRole('button', { name: '代客预约', exact: true }).last().click();
    const code = await guide.locator('[data-testid="booked-code"]').innerText();
    await kiosk.getByRole('button', { name: '我有预约' }).click();
    await kiosk.waitForTimeout(450);
    for (const digit of code) await kiosk.getByRole('button', { name: digit, exact: true }).click();
    await kiosk.getByRole('button', { name: '签到' }).click();
    const booked = await kiosk.locator('[data-testid="number"]').innerText();
    expect(stateOf(booked)).toMatchObject({ classId: 'appointment', group: 'priority' });

    // One counter calls them: the member first, then whoever is nearest their promise.
    const counter1 = await counter('李静', '1');
    await callsAndEnds(counter1, gold);
    await pressMain(counter1, '叫号');
    const rule = [elderly, booked, first];
    const called = await counter1.locator('text=/已叫 [A-Z]\\d{3}/').first().innerText();
    expect(rule).toContain(called.slice(-4));

    // Whoever was called wants another counter: rerouted with the time already waited, and called there.
    const number = called.slice(-4);
    const before = stateOf(number);
    await counter1.keyboard.press('Alt+t');
    await counter1.waitForSelector('[data-drawer="reroute"]');
    await counter1.locator('.cn-drawer select').nth(1).selectOption('counter-2');
    await counter1.keyboard.press('Alt+1');
    await counter1.keyboard.press('Enter');
    await eventually(() => stateOf(number)?.needs.counterId).toBe('counter-2');
    expect(stateOf(number)).toMatchObject({
      state: 'waiting',
      arrivedAt: before?.arrivedAt,
      dueAt: before?.dueAt,
    });
    const counter2 = await counter('王强', '2');
    await pressMain(counter2, '叫号');
    await counter2.getByText(/已叫 [A-Z]\d{3}/).waitFor();
    const there = hall.parts.store.state.session('counter-2')?.ticketId ?? '';
    expect(rule).toContain(hall.parts.store.state.ticket(there)?.number);
    expect(complaints.flatMap((read) => read())).toEqual([]);
  });

  test('a crowd is seen coming, and one touch of the advice asks for the counter', async () => {
    const manager = await floorAs(/郭平/);
    const order = { classId: 'general', subscriberId: null, language: 'zh', kioskId: null } as const;
    const envelope = { type: 'crowd', actor: 'test', terminal: 'test', commandId: null, body: null };
    for (let nth = 0; nth < 60; nth += 1) {
      await hall.parts.store.submit(envelope, (context) =>
        issueTicket({ ...order, categoryIds: ['bills'], printerId: null }, context),
      );
    }
    const advice = manager.locator('.fl-advice-card').first();
    await advice.waitFor({ timeout: 45_000 });
    // The alarm of the same forecast stands above the advice and moves it down: a finger waits for it too.
    await manager.getByText(/半小时内可能有三位以上客户超过时限/).waitFor({ timeout: 45_000 });
    // By key: advice that is put better while a finger is down takes its button from under it, and nothing is done.
    await manager.getByRole('button', { name: '开放', exact: true }).first().press('Enter');
    const answer = manager.locator('[data-outcome], .fl-advice-card [data-code]').first();
    expect(await answer.getAttribute('data-outcome'), await answer.innerText()).toBe('done');
    const [lever] = hall.parts.store.queue.levers();
    expect(lever).toMatchObject({ kind: 'open-counter' });
    expect(lever?.promisesExpected).toBeGreaterThan(0);
    await eventually(() => hall.parts.store.queries.openAlerts(20).map((one) => one.kind)).toEqual(
      expect.arrayContaining(['counter-wanted', 'promises-at-risk']),
    );
    expect(complaints.flatMap((read) => read())).toEqual([]);
  });
});
