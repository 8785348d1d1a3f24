import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../screens/browser.ts';
import { readSlips } from './paper-reader.ts';
import { openCounter, pressMain, touchFirstService } from './people.ts';
import { startHall, type TestHall } from './running-hall.ts';

// The package's types describe it as a CommonJS module with a default; what is loaded is the function itself.
const readQr = jsqr as unknown as typeof jsqr.default;

/** Reads a QR code from what the screen really shows. */
async function qrOnScreen(page: Page): Promise<string | null> {
  const pixels = (await page.evaluate(`(async () => {
    const svg = document.querySelector('svg[role="img"], .oh-qr svg, svg.oh-qr');
    const image = new Image();
    const source = new XMLSerializer().serializeToString(svg);
    image.src = 'data:image/svg+xml;base64,' + btoa(unescape(encodeURIComponent(source)));
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 420;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 420, 420);
    pen.drawImage(image, 30, 30, 360, 360);
    return Array.from(pen.getImageData(0, 0, 420, 420).data);
  })()`)) as number[];
  return readQr(Uint8ClampedArray.from(pixels), 420, 420)?.data ?? null;
}

/** Bad luck in a real hall: no paper, and a server that goes away. */
describe('trouble', () => {
  let hall: TestHall;
  let browser: Browser;

  beforeAll(async () => {
    hall = await startHall();
    browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
  });
  afterAll(async () => {
    await browser.close();
    await hall.stop();
  });

  test('without paper the kiosk says so before, shows number and QR code, and the floor is told', async () => {
    const kiosk = (await openPage(browser, `${hall.url}/kiosk`, { width: 1080, height: 1920 })).page;
    await kiosk.getByRole('heading', { name: '请选择要办理的业务' }).waitFor();
    const before = readSlips(hall.bytesAt('ticket-printer-1')).length;
    // None of those that could take over has paper either.
    const printers = hall.parts.hall.devices.filter((device) => device.kind === 'receipt-printer');
    const paperOut = async (on: boolean) => {
      for (const { id } of printers) await hall.parts.devices.setFault(id, 'paper-out', on);
    };
    await paperOut(true);
    await kiosk.getByText('取号机暂时不能打印', { exact: false }).first().waitFor();

    await touchFirstService(kiosk);
    await kiosk.getByText('请拍下号码，或扫码查看排队进度').waitFor();
    const number = await kiosk.locator('text=/^[A-Z]\\d{3}$/').first().innerText();
    const ticket = hall.parts.store.queries.ticketsOfDay(hall.today(), 1)[0];
    expect(ticket?.number).toBe(number);
    expect(await qrOnScreen(kiosk)).toBe(`${hall.url}/t/${ticket?.followToken}`);
    expect(readSlips(hall.bytesAt('ticket-printer-1'))).toHaveLength(before);

    const floor = (await openPage(browser, `${hall.url}/floor`, { width: 1180, height: 820 })).page;
    await floor.getByRole('button', { name: /孙欣/ }).click();
    await floor
      .getByText(/打印机.*缺纸|缺纸.*打印机/)
      .first()
      .waitFor();

    // New paper: the alert goes by itself, and the kiosk prints again.
    await paperOut(false);
    await floor.getByText(/缺纸/).first().waitFor({ state: 'detached' });
    await floor.context().close();
    await kiosk.context().close();
  });

  test('screens say that the server is gone, and come back by themselves with what they missed', async () => {
    const board = (await openPage(browser, `${hall.url}/hall-board`, { width: 1920, height: 1080 })).page;
    const counter = (await openCounter(browser, hall.url, { name: '张敏', counter: '3' })).page;
    const before = await counter.locator('body').innerText();
    expect(before).toContain('3号台席');
    hall = await hall.restart(async () => {
      await board.getByText(/断开/).first().waitFor();
      await counter.getByText(/断开/).first().waitFor();
    });
    await board.getByText(/断开/).first().waitFor({ state: 'detached', timeout: 20_000 });
    // The clerk is still signed on, the waiting ticket is still there, and is called.
    await pressMain(counter, '叫号');
    await counter.getByText(/^已叫/).waitFor();
    const called = hall.parts.store.queries.recentCalls([hall.today(), hall.today()], 1)[0];
    await board
      .getByText(called?.number ?? 'nobody was called')
      .first()
      .waitFor();
  });
});
