import type { ConsoleView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { consoleAt } from './samples/consoles.ts';
import { clerk } from './samples/people.ts';
import { visitAnswers } from './samples/services.ts';
import { visitAt } from './samples/visits.ts';

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
const printed = { jobId: 'job-1', deviceId: 'printer-3', copy: 0, state: 'queued', reason: null } as const;

type Party = NonNullable<ConsoleView['visit']>['parties'][number];
const line: Party = {
  partyId: 'subscriber-1',
  kind: 'line',
  current: true,
  maskedName: '张*',
  maskedMobile: '138****0001',
  proof: null,
  copyKept: false,
  retained: false,
};

/** The console with a visit in hand, its drawers answered by the sample hall. */
async function desk(): Promise<Page> {
  const visit = { ...visitAt('accept', 'normal'), parties: [line] };
  const view: ConsoleView = { ...consoleAt('accept', 'normal'), visit };
  server = await startSampleServer({
    staff: clerk,
    views: { console: view },
    answers: {
      ...visitAnswers('normal'),
      checkDocument: () => visit,
      keepDocumentCopy: () => visit,
      printAnswer: () => printed,
      readTaskContact: () => ({ name: '诸葛明', mobile: '13900007777', question: '出国怎么收费' }),
      finishTask: () => ({ taskId: 'task-0' }),
    },
  });
  open = await openPage(browser, `${server.url}/console`, { width: 1440, height: 900 });
  await open.page.waitForSelector('[data-step]');
  return open.page;
}

const drawerOf = (page: Page, name: string) => page.locator(`[data-drawer="${name}"]`);

async function opened(page: Page, key: string, name: string) {
  await page.keyboard.press(key);
  const drawer = drawerOf(page, name);
  await drawer.waitFor();
  return drawer;
}

describe('what a clerk does around a visit, by keys alone', () => {
  it('checks an agent beside the holder, and keeps the form open while something lacks', async () => {
    const page = await desk();
    const drawer = await opened(page, 'Alt+i', 'party');
    const numbers = drawer.getByLabel('证件号码');
    await numbers.first().fill('110101199003071233');
    await drawer.getByLabel('长期有效').first().check();
    await drawer.getByLabel('代办人或监护人陪同').check();
    await page.keyboard.press('Enter');
    expect(bodyOf('checkDocument')).toBeUndefined();
    await drawer.getByLabel('代办人姓名').fill('诸葛明');
    await drawer.getByLabel('与机主的关系').selectOption('child');
    await numbers.nth(1).fill('11010519491231002X');
    await drawer.getByLabel('长期有效').nth(1).check();
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('checkDocument')).toMatchObject({
      number: '110101199003071233',
      agent: { name: '诸葛明', relation: 'child', guardian: false, number: '11010519491231002X' },
    });
    await drawer.waitFor({ state: 'detached' });
    expect(open.complaints).toEqual([]);
  });

  it('keeps a copy of a document, made small, and none of what is no picture', async () => {
    const page = await desk();
    const drawer = await opened(page, 'Alt+i', 'party');
    await drawer.getByRole('button', { name: /影像/ }).first().click();
    const file = drawer.locator('input[type="file"]');
    await file.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await eventually(() => drawer.innerText()).toContain('不是可用的图片');
    const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
    await file.setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: picture });
    await drawer.locator('img').waitFor();
    await drawer.getByRole('button', { name: /保存影像/ }).click();
    await eventually(() => bodyOf('keepDocumentCopy')).toBeDefined();
    const { image } = bodyOf('keepDocumentCopy') as { image: string };
    // A JPEG begins so.
    expect(Buffer.from(image, 'base64').subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('writes down a question that stays open, once, with when it will be answered', async () => {
    const page = await desk();
    const drawer = await opened(page, 'Alt+u', 'consult');
    await drawer.getByLabel('客户问了什么').fill('出国怎么收费');
    await page.keyboard.press('Alt+2');
    await drawer.getByLabel('几小时内回复').fill('4');
    const before = Date.now();
    await page.keyboard.press('Enter');
    await eventually(() => drawer.innerText()).toContain('并列入待办');
    const body = bodyOf('recordConsultation') as { answerBy: number };
    expect(body).toMatchObject({ question: '出国怎么收费', outcome: 'open', topic: 'tariff' });
    expect(body.answerBy - before).toBeGreaterThanOrEqual(4 * 3_600_000);
    expect(server.commands.filter((one) => one.name === 'recordConsultation')).toHaveLength(1);
  });

  it('calls a customer back: why in words, the number and the question on asking, done with a note', async () => {
    const page = await desk();
    const drawer = await opened(page, 'Alt+j', 'tasks');
    await drawer.getByRole('radio').nth(1).check();
    await eventually(() => drawer.innerText()).toContain('计费系统正在维护');
    expect(await drawer.innerText()).not.toContain('system-closed');
    expect(await drawer.innerText()).not.toContain('13900007777');
    await page.keyboard.press('Alt+v');
    await eventually(() => drawer.innerText()).toContain('诸葛明 13900007777');
    expect(await drawer.innerText()).toContain('客户问：出国怎么收费');
    await drawer.getByLabel('办理结果').fill('已回复');
    await page.keyboard.press('Enter');
    await eventually(() => bodyOf('finishTask')).toMatchObject({ note: '已回复' });
  });

  it('prints what was answered, once, by one key', async () => {
    const page = await desk();
    const drawer = await opened(page, 'Alt+e', 'query');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.cn-query-answer');
    await page.keyboard.press('Alt+p');
    await eventually(() => bodyOf('printAnswer')).toMatchObject({ query: 'customer', month: null });
    await eventually(() => drawer.innerText()).toContain('已送去打印');
    await page.keyboard.press('Alt+p');
    expect(server.commands.filter((one) => one.name === 'printAnswer')).toHaveLength(1);
  });
});
