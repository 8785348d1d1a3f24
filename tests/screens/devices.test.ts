import type { DevicesView } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  accessProblems,
  eventually,
  launchBrowser,
  layoutProblems,
  type OpenPage,
  openPage,
  settle,
} from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { deviceAt, devicesWith, fiveFaults, sampleDevices, samplePorts } from './samples/devices.ts';
import { dutyManager } from './samples/people.ts';

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

const done = () => ({ done: true as const });
const bodyOf = (name: string) => server.commands.findLast((one) => one.name === name)?.body;
const bodiesOf = (name: string) => server.commands.filter((one) => one.name === name).map((one) => one.body);

async function at(hash: string, view: DevicesView, language = 'zh'): Promise<Page> {
  server = await startSampleServer({
    staff: { ...dutyManager, role: 'technician' },
    views: { devices: view },
    answers: {
      readPorts: () => samplePorts,
      operateDouble: done,
      testDevice: done,
      retryDevice: done,
      reportFault: () => ({ faultId: 'fault-9' }),
      closeFault: () => ({ faultId: 'fault-1' }),
      wireDevice: ({ params }) => ({ deviceId: params['deviceId'] ?? '' }),
    },
  });
  const address = `${server.url}/devices?lang=${language}#${hash}`;
  open = await openPage(browser, address, { width: 1440, height: 900 });
  await open.page.waitForSelector('.dv-place');
  return open.page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const everyKind = () => sampleDevices('normal');
const ill = () => devicesWith(fiveFaults());

describe('the bench', () => {
  it('is handled like the real machines', async () => {
    const page = await at('bench', everyKind());
    const card = (kind: string) => page.locator(`#card-${kind}-1`);
    await card('receipt-printer').getByRole('button', { name: '走纸' }).click();
    await card('template-bus').getByRole('button', { name: '按2号的“4”' }).click();
    await card('scanner').locator('select').selectOption({ label: 'SIM 卡号' });
    await card('scanner').getByRole('button', { name: '扫一下' }).click();
    await card('id-card-reader').getByRole('button', { name: '放上证件 2' }).click();
    await card('cash-drawer').getByRole('button', { name: '用钥匙打开' }).click();
    await card('voice-chip').getByRole('button', { name: '关机再开' }).click();
    await eventually(() => bodiesOf('operateDouble')).toMatchObject([
      { action: { does: 'press-feed' } },
      { action: { does: 'press-key', unit: 2, key: '4' } },
      { action: { does: 'scan', code: '89860012345678901234' } },
      { action: { does: 'lay-card', seed: 2 } },
      { action: { does: 'open-drawer-by-key' } },
      { action: { does: 'switch-off-and-on' } },
    ]);
    expect(await card('led-panel').locator('[role="img"]').first().getAttribute('aria-label')).toContain(
      'A012',
    );
    expect(open.complaints).toEqual([]);
  });

  it('is the loudspeaker of a voice chip that has none, once somebody listens', async () => {
    const page = await at('bench', everyKind());
    const card = page.locator('#card-voice-chip-1');
    await card.getByRole('button', { name: '打开声音' }).click();
    const digit = page.waitForResponse((answer) => answer.url().endsWith('/voice/zh/7.wav'));
    const said = everyKind().devices.map((device) =>
      device.virtual?.face.kind === 'speaker'
        ? {
            ...device,
            virtual: {
              ...device.virtual,
              face: { ...device.virtual.face, speaking: '请A017号到3号柜台' },
            },
          }
        : device,
    );
    server.push('devices', { ...everyKind(), devices: said });
    expect((await digit).status()).toBe(200);
    expect(await card.innerText()).toContain('请A017号到3号柜台');
  });

  it('leads to the page of one device and back to where it stands', async () => {
    const page = await at('bench', sampleDevices('full'));
    await page.locator('.dv-list a', { hasText: '6号台席钱箱' }).click();
    await page.waitForSelector('.dv-notice');
    expect(await page.evaluate('location.hash')).toBe('#device/cash-drawer-6');
    await page.getByRole('link', { name: '回到设备台' }).click();
    await page.waitForSelector('#card-cash-drawer-6');
    const inSight = await page.locator('#card-cash-drawer-6').boundingBox();
    expect(inSight?.y).toBeLessThan(900);
    await page.locator('.dv-index').getByRole('button', { name: '要看的' }).click();
    await eventually(() => page.locator('.dv-list li').count()).toBe(5);
  });
});

describe('a device that could not be started', () => {
  const unmade = () => {
    const { deviceId, kind, name, serves, wiring } = deviceAt('template-bus', 2);
    return { deviceId, kind, name, serves, wiring, problem: 'model-unknown' };
  };

  it('stands above the bench with what is wrong, and is wired anew or taken out', async () => {
    const page = await at('bench', { ...everyKind(), unmade: [unmade()] });
    const notice = page.locator('.dv-place .dv-notice');
    expect(await notice.innerText()).toContain('启动不了');
    expect(await notice.innerText()).toContain('没有这种型号');
    await notice.getByRole('link').click();
    await press(page, '拆下这台设备');
    expect(await page.locator('.dv-take-out').innerText()).toContain('评价器');
    expect(open.complaints).toEqual([]);
  });
});

describe('the page of one device', () => {
  it('says what is wrong and what to do, and looks again', async () => {
    const page = await at('device/id-card-reader-3', ill());
    const notice = page.locator('.dv-notice');
    expect(await notice.innerText()).toContain('数据线插好了吗？插在哪个口？');
    await press(page, '马上再看');
    await eventually(() => notice.innerText()).toContain('已经再去看了');
    server.answer({ testDevice: () => refused(409, 'device-not-ready', { reason: 'path-missing' }) });
    await press(page, '试一下');
    await page.waitForSelector('.dv-notice [data-code="device-not-ready"]');
  });

  it('keeps the fault report until somebody says how it was mended', async () => {
    const page = await at('device/receipt-printer-3', ill());
    expect(await page.locator('.dv-report').innerText()).toContain('切刀第三次卡住');
    await press(page, '修好了');
    await page.waitForSelector('.dv-words .dv-problem');
    expect(bodyOf('closeFault')).toBeUndefined();
    await page.locator('.dv-words input').fill('换了切刀');
    await press(page, '修好了');
    await eventually(() => bodyOf('closeFault')).toMatchObject({ how: '换了切刀' });
    server.push('devices', devicesWith([deviceAt('receipt-printer', 3)]));
    await press(page, '报修');
    await page.locator('.dv-words input').fill('又卡住了');
    await page.locator('.dv-words').getByRole('button', { name: '报修' }).click();
    await eventually(() => bodyOf('reportFault')).toMatchObject({ what: '又卡住了' });
  });
});

describe('the wiring', () => {
  it('takes a port that was found, and says a refusal where it belongs', async () => {
    const page = await at('wiring/id-card-reader-3', ill());
    await page.locator('.dv-ports button', { hasText: 'ttyUSB4' }).click();
    expect(await page.locator('.dv-ports').innerText()).toContain('已接 3号台席报价屏');
    server.answer({
      wireDevice: () => refused(422, 'setting-invalid', { field: 'address', problem: 'taken' }),
    });
    await press(page, '保存接线');
    const address = page.locator('.dv-part', { has: page.locator('.dv-ports') });
    await eventually(() => address.locator('.dv-problem').innerText()).toContain('已经接了别的设备');
    server.answer({ wireDevice: () => ({ deviceId: 'id-card-reader-3' }) });
    await page.locator('.dv-ports button', { hasText: 'Prolific' }).first().click();
    await press(page, '保存接线');
    await page.waitForSelector('.dv-saved');
    expect(bodyOf('wireDevice')).toMatchObject({
      device: {
        id: 'id-card-reader-3',
        address: {
          kind: 'serial',
          path: '/dev/serial/by-id/usb-Prolific_Technology_Inc._USB-Serial_Controller_D-if00-port0',
        },
        posts: [{ at: 'counter', id: 'counter-3' }],
      },
    });
  });

  it('lets a path be typed where the machine cannot be asked', async () => {
    const page = await at('wiring/id-card-reader-3', ill());
    server.answer({ readPorts: () => ({ ports: [], asked: false }) });
    await press(page, '重新查看');
    await eventually(() => page.locator('.dv-ports').innerText()).toContain('问不到转换器的厂家');
    await page.getByLabel('端口路径').fill('/dev/ttyS1');
    await page.getByLabel('波特率').fill('9');
    await press(page, '保存接线');
    await eventually(() => page.locator('.dv-problem').first().innerText()).toContain('波特率');
    await page.getByLabel('波特率').fill('9600');
    await press(page, '保存接线');
    await eventually(() => bodyOf('wireDevice')).toMatchObject({
      device: { address: { path: '/dev/ttyS1', baudRate: 9600 } },
    });
  });

  it('hangs a new device, and takes one out after it was asked twice', async () => {
    const page = await at('new', devicesWith([deviceAt('receipt-printer')]));
    await page.getByRole('link', { name: '钱箱' }).click();
    await page.getByLabel('中文名称').fill('1号台席钱箱');
    await page.getByLabel('位置').selectOption('counter counter-1');
    await page.getByLabel('哪台打印机').selectOption('receipt-printer-1');
    await press(page, '接上这台设备');
    await eventually(() => bodyOf('wireDevice')).toMatchObject({
      device: {
        ...{ id: 'cash-drawer-1', kind: 'cash-drawer', name: { zh: '1号台席钱箱', en: '1号台席钱箱' } },
        address: { kind: 'printer', printerId: 'receipt-printer-1', pin: 2 },
      },
    });
    server.push('devices', devicesWith([deviceAt('receipt-printer'), deviceAt('cash-drawer')]));
    await eventually(() => page.evaluate('location.hash')).toBe('#device/cash-drawer-1');
    await page.evaluate("location.hash = 'wiring/receipt-printer-1'");
    await press(page, '拆下这台设备');
    server.answer({
      wireDevice: () => refused(422, 'setting-invalid', { field: 'device', problem: 'in-use' }),
    });
    await press(page, '确定拆下');
    await eventually(() => page.locator('.dv-take-out .dv-problem').innerText()).toContain('靠着它');
    server.answer({ wireDevice: () => ({ deviceId: 'receipt-printer-1' }) });
    await press(page, '确定拆下');
    await eventually(() => page.evaluate('location.hash')).toBe('#bench');
    expect(bodyOf('wireDevice')).toMatchObject({ device: null });
  });
});

/** Pages one after the other in one window, with their sentences of what is wrong where a form has them. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  bench: () => Promise.resolve(),
  'device/receipt-printer-3': () => Promise.resolve(),
  'device/id-card-reader-3': (page) => page.locator('.dv-report-none button').click(),
  'device/template-bus-1': () => Promise.resolve(),
  'wiring/id-card-reader-3': (page) => page.waitForSelector('.dv-ports li'),
  'wiring/template-bus-1': (page) => page.locator('.dv-take-out button').click(),
  new: () => Promise.resolve(),
  'new/receipt-printer': (page) => page.locator('.dv-wiring-end button').first().click(),
  'new/cash-drawer': (page) => page.locator('.dv-wiring-end button').first().click(),
};

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.waitForSelector(`[data-page="${hash.split('/')[0]}"]`);
}

describe('the layout of the pages of devices', () => {
  it.each(['zh', 'en'])('holds forty devices, with five faults, and none: %s', async (language) => {
    const page = await at('bench', sampleDevices('full'), language);
    const found: Record<string, readonly string[]> = {};
    const check = async (name: string) => {
      await settle(page);
      const problems = await layoutProblems(page);
      if (problems.length > 0) found[name] = problems;
    };
    for (const [hash, reach] of Object.entries(pages)) {
      await goTo(page, hash);
      await reach(page);
      await check(hash);
    }
    await goTo(page, 'bench');
    server.push('devices', sampleDevices('empty'));
    await page.waitForSelector('.dv-place .oh-empty');
    await check('no devices');
    expect({ found, complaints: open.complaints }).toEqual({ found: {}, complaints: [] });
  });

  it('is read and seen by everybody, well machines and ill ones', async () => {
    const page = await at('bench', devicesWith([...fiveFaults(), ...everyKind().devices]));
    for (const hash of ['bench', 'device/receipt-printer-3', 'wiring/id-card-reader-3']) {
      await goTo(page, hash);
      await settle(page);
      expect([hash, await accessProblems(page)]).toEqual([hash, []]);
    }
  });
});
