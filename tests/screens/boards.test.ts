import type { LiveCall } from '@onehall/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { ensureBuilt } from './built-pages.ts';
import { type SampleServer, startSampleServer } from './sample-server.ts';
import { refused } from './samples/answers.ts';
import { sampleCounterBoard, sampleFollow, sampleHallBoard } from './samples/views.ts';

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

async function at(address: string, size: { width: number; height: number }) {
  server = await startSampleServer();
  open = await openPage(browser, server.url + address, size);
  return open.page;
}
const wall = { width: 1920, height: 1080 };

function newCall(
  seq: number,
  ticketNumber: string,
): { call: LiveCall; view: ReturnType<typeof sampleHallBoard> } {
  const view = sampleHallBoard('normal');
  const call = { seq, at: Date.now(), ticketNumber, counterId: 'counter-2', counterNumber: '2' };
  const zone = { zh: 'A区', en: 'Zone A' };
  const shown = { ...call, zone, group: 'general' as const, calledAt: call.at, recalls: 0 };
  return { call, view: { ...view, calls: [shown, ...view.calls].slice(0, 8) } };
}

describe('the hall board', () => {
  it('paints a new call in an element that the browser times, and says it', async () => {
    const page = await at('/hall-board', wall);
    await page.waitForSelector('.b-newest');
    await page.evaluate(`window.painted = []; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.painted.push([entry.identifier, entry.element?.dataset.seq, entry.renderTime > 0]);
    }).observe({ type: 'element', buffered: true });`);
    const clips: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/voice/')) clips.push(new URL(request.url()).pathname);
    });
    const { call, view } = newCall(2000, 'B078');
    server.push('hall-board', view, { calls: [call] });
    await eventually(() => page.locator('.b-newest-number').innerText()).toBe('B078');
    await eventually(() => page.evaluate('window.painted')).toContainEqual(['board-call', '2000', true]);
    await eventually(() => clips).toContain('/voice/zh/letter-b.wav');
    expect(open.complaints).toEqual([]);
  });

  it('offers the sound when the browser holds it back', async () => {
    server = await startSampleServer();
    const context = await browser.newContext({ viewport: wall });
    // Whether a driven browser counts a look at the page as a touch is chance; so the holding back is done here.
    await context.addInitScript(`{
      let held = true;
      const { get } = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
      Object.defineProperty(BaseAudioContext.prototype, 'state', {
        get() { return held ? 'suspended' : get.call(this); },
      });
      const { resume } = AudioContext.prototype;
      AudioContext.prototype.resume = function () {
        held = false;
        return resume.call(this).then(() => { this.dispatchEvent(new Event('statechange')); });
      };
    }`);
    const page = await context.newPage();
    await page.goto(`${server.url}/hall-board`);
    await page.locator('.b-sound').click();
    await page.waitForSelector('.b-sound', { state: 'detached' });
    await context.close();
  });

  it('keeps the calls and says since when it is cut off', async () => {
    const page = await at('/hall-board', wall);
    await page.waitForSelector('.b-newest');
    server.cutOff();
    await page.waitForSelector('[data-testid="cut-off"]');
    expect(await page.locator('.b-newest-number').innerText()).toBe('A112');
    server.restore();
    await page.waitForSelector('[data-testid="cut-off"]', { state: 'detached', timeout: 10_000 });
  });
});

describe('a counter board', () => {
  it('says whether the counter works', async () => {
    const page = await at('/counter-board/counter-3', wall);
    const state = page.locator('[data-testid="state"]');
    await eventually(() => state.innerText()).toContain('服务中');
    server.push('counter-board', {
      ...sampleCounterBoard('normal'),
      state: 'device-fault',
      ticketNumber: null,
    });
    await eventually(() => state.innerText()).toContain('设备故障');
    server.push('counter-board', { ...sampleCounterBoard('normal'), state: 'calling', ticketNumber: 'A113' });
    await eventually(() => page.locator('.c-ticket').innerText()).toBe('A113');
  });
});

describe('the phone page', () => {
  it('shakes and names the counter when the ticket is called', async () => {
    const page = await at('/t/AbCd', { width: 390, height: 844 });
    await page.waitForSelector('.p-wait');
    await page.evaluate('window.shaken = 0; navigator.vibrate = () => { window.shaken += 1; return true; };');
    const called = { state: 'called' as const, counterNumber: '5', calledAt: Date.now() };
    server.push('follow', { ...sampleFollow('normal'), ...called });
    await eventually(() => page.locator('.p-counter').innerText()).toBe('5');
    expect(await page.evaluate('window.shaken')).toBe(1);
  });

  it('speaks the language of whoever holds it', async () => {
    const page = await at('/t/AbCd', { width: 390, height: 844 });
    await page.waitForSelector('.p-wait');
    await page.getByRole('button', { name: 'EN' }).click();
    await eventually(() => page.locator('.p-wait').innerText()).toContain('People ahead');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });
});

describe('pairing', () => {
  it('asks for a code where the hall does not pair by itself', async () => {
    server = await startSampleServer({
      answers: {
        whoAmI: () => ({ kind: 'nobody' }),
        demoPairing: () => refused(404, 'not-a-demo-hall'),
        claimPairing: ({ body, actingAs }) =>
          body.code === '12345678'
            ? { kind: 'device', deviceId: 'd', deviceKind: 'hall-board', place: actingAs.split('/')[1] ?? '' }
            : refused(404, 'pairing-code-unknown'),
      },
    });
    open = await openPage(browser, `${server.url}/hall-board`, wall);
    const { page } = open;
    await page.waitForSelector('.oh-pad');
    await page.locator('.oh-field input').fill('0000');
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.waitForSelector('[data-code="pairing-code-unknown"]');
    await page.locator('.oh-field input').fill('12345678');
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.waitForSelector('.b-newest');
  });
});
