import type { TopicView } from '@onehall/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleOptions, type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { consoleAt, type DeskStep } from './samples/consoles.ts';
import { customerScreenAt } from './samples/customer-screens.ts';
import { sampleDevices } from './samples/devices.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import { visitAt } from './samples/visits.ts';

let browser: Browser;
let server: SampleServer;
let open: OpenPage;

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await open.context.close();
  await server.close();
});

const desk = { width: 1440, height: 900 };

async function at(address: string, options: SampleOptions, size = desk) {
  server = await startSampleServer(options);
  open = await openPage(browser, server.url + address, size);
  return open.page;
}

const called = () => ({ ticketId: 'ticket-1', number: 'A012', visitId: 'visit-1' });
const names = () => server.commands.map((one) => one.name);
const bodyOf = (name: string) => server.commands.find((one) => one.name === name)?.body;
/** Longer than the console's guard against a double-struck Enter. */
const PAST_GUARD = 500;

async function deskAt(step: DeskStep) {
  const page = await at('/console', {
    staff: clerk,
    views: { console: consoleAt(step, 'normal') },
    answers: {
      callNext: called,
      recallTicket: called,
      markNoShow: called,
      startServing: called,
      finishTicket: called,
      findSubscriber: () => visitAt('check-document', 'normal'),
      checkDocument: () => visitAt('accept', 'normal'),
      addOrder: () => visitAt('form', 'normal'),
      showForm: () => visitAt('sign', 'normal'),
      takeCash: () => visitAt('finish', 'normal'),
      signOff: () => ({ counterId: 'counter-3' }),
    },
  });
  await page.waitForSelector(`[data-step="${step}"]`);
  await page.waitForTimeout(PAST_GUARD);
  const goTo = async (next: DeskStep, view: TopicView<'console'> = consoleAt(next, 'normal')) => {
    server.push('console', view);
    await page.waitForSelector(`[data-step="${next}"]`);
    await page.waitForTimeout(PAST_GUARD);
  };
  return { page, goTo };
}

describe('the console', () => {
  it('goes through a whole visit by Enter and typing alone', async () => {
    const { page, goTo } = await deskAt('call');
    await page.keyboard.press('Enter');
    await eventually(names).toEqual(['callNext']);
    await goTo('arrive');
    await page.keyboard.press('Enter');
    await eventually(names).toContain('startServing');
    await goTo('find');
    await page.keyboard.type('138 0013 8000');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('findSubscriber')).toMatchObject({ mobile: '13800138000' });
    await goTo('check-document');
    await page.keyboard.type('11010119900307123x');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20351231');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('checkDocument')).toMatchObject({
      documentKind: 'resident-id',
      number: '11010119900307123X',
      validUntil: '2035-12-31',
    });
    await goTo('accept');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('addOrder')).toMatchObject({ serviceId: 'bill-payment' });
    await goTo('form');
    await page.keyboard.press('Enter');
    await eventually(names).toContain('showForm');
    await goTo('sign');
    await goTo('pay');
    await page.keyboard.type('100');
    await eventually(() => page.locator('.cn-change-amount').innerText()).toBe('￥14.00');
    expect(await page.locator('.cn-change li').allInnerTexts()).toEqual(['10 元 × 1', '1 元 × 4']);
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('takeCash')).toMatchObject({ tenderedFen: 10_000 });
    await goTo('finish');
    await page.keyboard.press('Enter');
    await eventually(names).toContain('finishTicket');
    expect(open.complaints).toEqual([]);
  });

  it('does not run on when Enter is held or struck twice', async () => {
    const { page } = await deskAt('call');
    await page.keyboard.down('Enter');
    await eventually(names).toEqual(['callNext']);
    server.push('console', consoleAt('arrive', 'normal'));
    await page.waitForSelector('[data-step="arrive"]');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(names()).toEqual(['callNext']);
  });

  it('recalls by R, and keeps no-show shut until its time', async () => {
    const { page, goTo } = await deskAt('arrive');
    await page.keyboard.press('n');
    await page.keyboard.press('r');
    await eventually(names).toEqual(['recallTicket']);
    const view = consoleAt('arrive', 'normal');
    await goTo('arrive', {
      ...view,
      ticket: view.ticket === null ? null : { ...view.ticket, noShowFrom: Date.now() - 1 },
    });
    await page.waitForSelector('[data-testid="no-show"]:not([disabled])');
    await page.keyboard.press('n');
    await eventually(names).toEqual(['recallTicket', 'markNoShow']);
  });

  it('leaves letters to those who type, unless with Alt', async () => {
    const { page } = await deskAt('find');
    await page.keyboard.type('fc');
    expect(names()).toEqual([]);
    expect(await page.locator('[data-first]').inputValue()).toBe('fc');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cn-field-problem');
    expect(names()).toEqual([]);
    await page.keyboard.press('Alt+f');
    await eventually(names).toEqual(['finishTicket']);
  });

  it('takes no letters alone once they are switched off', async () => {
    const { page } = await deskAt('arrive');
    await page.keyboard.press('F1');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('r');
    await page.locator('.cn-help input').uncheck();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await page.keyboard.press('r');
    await page.waitForTimeout(200);
    expect(names()).toEqual([]);
    await page.keyboard.press('Alt+r');
    await eventually(names).toEqual(['recallTicket']);
  });

  it('says a refusal where the clerk looks, and takes no payment that is too small', async () => {
    const { page, goTo } = await deskAt('find');
    server.answer({ findSubscriber: () => refused(404, 'subscriber-unknown') });
    await page.keyboard.type('13900000000');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cn-now [data-code="subscriber-unknown"]');
    await goTo('pay');
    await page.keyboard.type('80');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.cn-missing').innerText()).toContain('￥6.00');
    expect(names()).not.toContain('takeCash');
  });

  it('offers another print only while the receipt is in doubt', async () => {
    const page = await at('/console', {
      staff: clerk,
      views: { console: consoleAt('finish', 'full') },
      answers: {
        reprint: ({ params }) => ({
          jobId: `${params['jobId']}-copy`,
          deviceId: 'printer-3',
          copy: 1,
          state: 'queued',
          reason: null,
        }),
      },
    });
    await page.waitForSelector('[data-step="finish"]');
    await page.keyboard.press('p');
    await eventually(names).toEqual(['reprint']);
    server.push('console', consoleAt('finish', 'normal'));
    await eventually(() => page.locator('[data-testid="receipt-state"]').innerText()).toBe('已打印');
    await page.keyboard.press('p');
    await page.waitForTimeout(200);
    expect(names()).toEqual(['reprint']);
  });

  it('signs on at a counter and shows the float', async () => {
    const page = await at('/console', {
      staff: { ...clerk, counterId: null },
      views: { console: consoleAt('call', 'normal') },
      answers: { signOn: () => ({ counterId: 'counter-3', shiftId: 'shift-1', floatFen: 50_000 }) },
    });
    await page.getByRole('button', { name: '3号台席' }).click();
    await eventually(() => page.locator('.cn-float').innerText()).toContain('￥500.00');
  });

  it('says since when it is cut off, and keeps what it showed', async () => {
    const { page } = await deskAt('pay');
    server.cutOff();
    await page.waitForSelector('[data-testid="cut-off"]');
    expect(await page.locator('.cn-due').innerText()).toContain('￥86.00');
    server.restore();
    await page.waitForSelector('[data-testid="cut-off"]', { state: 'detached', timeout: 12_000 });
  });
});

const glass = { width: 1280, height: 800 };
const screenOf = (stage: Parameters<typeof customerScreenAt>[0]): SampleOptions => ({
  views: { 'customer-screen': customerScreenAt(stage, 'normal') },
  answers: {
    signForm: ({ body }) => ({
      documentId: 'document-1',
      contentHash: body.contentHash,
      signatureHash: 'f'.repeat(64),
    }),
    rateVisit: ({ body }) => ({ score: body.score }),
  },
});

describe('the customer screen', () => {
  it('sends the strokes with the hash of the form that was shown, also after the window changed', async () => {
    const page = await at('/customer-screen/counter-3', screenOf('form'), glass);
    const field = page.locator('[data-testid="signature"]');
    const box = await field.boundingBox();
    if (box === null) throw new Error('there is no field');
    const confirm = page.locator('[data-testid="confirm-signature"]');
    expect(await confirm.isDisabled()).toBe(true);
    for (const shift of [0, 60]) {
      await page.mouse.move(box.x + 100 + shift, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 180 + shift, box.y + 120, { steps: 8 });
      await page.mouse.up();
    }
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.waitForTimeout(300);
    await confirm.click();
    await eventually(() => bodyOf('signForm')).toBeDefined();
    const body = bodyOf('signForm') as {
      contentHash: string;
      signature: { width: number; strokes: number[][][] };
    };
    expect(body.contentHash).toBe(customerScreenAt('form', 'normal').form?.contentHash);
    expect(body.signature.strokes).toHaveLength(2);
    expect(body.signature.strokes[0]?.[0]?.[2]).toBe(0);
    expect(body.signature.strokes[1]?.at(-1)?.[2]).toBeGreaterThan(0);
    expect(body.signature.width).toBeLessThan(box.width);
    expect(body.signature.strokes[0]?.[0]?.[0]).toBeLessThan(100);
    await page.waitForSelector('.cs-signed');
    expect(open.complaints).toEqual([]);
  });

  it('shows all that the signature is for: the hall, who signs for whom, who serves, and what is given back', async () => {
    const view = customerScreenAt('form', 'full');
    const page = await at('/customer-screen/counter-3', { views: { 'customer-screen': view } }, glass);
    await page.waitForSelector('[data-testid="signature"]');
    const said = await page.locator('.cs-form').innerText();
    const content = view.form?.content;
    for (const part of [content?.hall.zh, '李**', '单位经办人', 'K1001', 'A012', '86.40', '12,345.67'])
      expect(said).toContain(part);
  });

  it('says the amounts aloud one after the other and shows them', async () => {
    const page = await at('/customer-screen/counter-3', screenOf('pay'), glass);
    await page.waitForSelector('.cs-hero');
    const clips: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/voice/')) clips.push(new URL(request.url()).pathname);
    });
    server.push('customer-screen', customerScreenAt('paid', 'normal'), {
      announcements: [
        { seq: 2000, at: Date.now(), kind: 'received', amountFen: 10_000 },
        { seq: 2001, at: Date.now(), kind: 'change', amountFen: 1400 },
      ],
    });
    await eventually(() => page.locator('.cs-amount-change').innerText()).toContain('￥14.00');
    await eventually(() => clips).toContain('/voice/zh/zhaonin.wav');
    expect(clips.indexOf('/voice/zh/shounin.wav')).toBeLessThan(clips.indexOf('/voice/zh/zhaonin.wav'));
  });

  it('rates with one touch and says thank you', async () => {
    const page = await at('/customer-screen/counter-3', screenOf('paid'), glass);
    await page.getByRole('button', { name: '非常满意' }).click();
    await page.waitForSelector('[data-testid="rated"]');
    expect(bodyOf('rateVisit')).toMatchObject({ score: 5 });
  });

  it('leaves nothing of a customer for the next, not even the language', async () => {
    const page = await at('/customer-screen/counter-3', screenOf('paid'), glass);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await eventually(() => page.locator('.cs-paid').innerText()).toContain('Your change');
    server.push('customer-screen', customerScreenAt('idle', 'normal'));
    await eventually(() => page.locator('.cs-main').innerText()).toContain('您好');
    expect(await page.locator('.cs-main').innerText()).not.toContain('￥');
  });
});

describe('pages of those who look after the hall', () => {
  it('the manager finds a ticket and makes a code for a device', async () => {
    const page = await at('/manager#tickets', {
      staff: dutyManager,
      views: { manager: sampleManager('full') },
      answers: { createPairing: () => ({ code: '4821 7730', expiresAt: Date.now() + 600_000 }) },
    });
    await page.locator('.mg-filter input').fill('a012');
    await eventually(() => page.locator('.mg-table tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: '营业厅', exact: true }).click();
    await page.getByRole('link', { name: '配对设备' }).click();
    await page.locator('select').first().selectOption('customer-screen');
    await page.getByRole('button', { name: '生成配对码' }).click();
    await eventually(() => page.locator('.mg-code').innerText()).toContain('4821 7730');
    expect(bodyOf('createPairing')).toMatchObject({ deviceKind: 'customer-screen', place: 'counter-1' });
    expect(await page.locator('.mg-code').innerText()).toContain('/customer-screen/counter-1');
  });

  it('the auditor sees the day but makes no codes', async () => {
    const page = await at('/manager', {
      staff: { ...dutyManager, role: 'auditor' },
      views: { manager: sampleManager('normal') },
    });
    await page.getByRole('link', { name: '营业厅', exact: true }).click();
    await page.getByRole('link', { name: '设置', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '配对设备' }).count()).toBe(0);
  });

  it('the technician breaks a printer and brings customers', async () => {
    const status = { ...sampleDevices('normal').livingHall, running: true };
    const page = await at('/devices', {
      staff: dutyManager,
      views: { devices: sampleDevices('normal') },
      answers: {
        setFault: ({ body }) => ({ fault: body.fault, on: body.on }),
        bringCustomers: () => status,
      },
    });
    await page.getByRole('button', { name: '缺纸' }).first().click();
    await eventually(() => bodyOf('setFault')).toMatchObject({ fault: 'paper-out', on: true });
    await page.getByRole('button', { name: '开始' }).click();
    await eventually(() => bodyOf('bringCustomers')).toMatchObject({
      customersPerHour: 60,
      seed: 7,
      speed: 10,
    });
    expect(await page.locator('.dv-paper [role="img"]').first().getAttribute('aria-label')).toContain('A012');
  });
});
