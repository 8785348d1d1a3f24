import type { Browser, Page } from 'playwright-core';
import { type OpenPage, openPage } from '../screens/browser.ts';

/**
 * Screens take no press for a moment after a step begins, since it would be the second half of a double press. People
 * are slower than that; a program has to be.
 */
async function aMoment(page: Page): Promise<void> {
  await page.waitForTimeout(450);
}

/** A customer at the kiosk: what they press, and what they then read. */
export async function takeTicket(kiosk: Page, service: string, mobile: string | null): Promise<string> {
  await kiosk.getByRole('heading', { name: '请选择要办理的业务' }).waitFor();
  if (mobile !== null) {
    await aMoment(kiosk);
    await kiosk.getByRole('button', { name: '会员 / 手机号' }).click();
    await aMoment(kiosk);
    for (const digit of mobile) await kiosk.getByRole('button', { name: digit, exact: true }).click();
    await kiosk.getByRole('button', { name: '下一步' }).click();
  }
  await aMoment(kiosk);
  await kiosk.getByRole('button', { name: service }).click();
  await aMoment(kiosk);
  if (mobile === null) {
    await kiosk.getByRole('button', { name: '跳过' }).click();
    await aMoment(kiosk);
  }
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.getByText('请取走号票').waitFor();
  const number = await kiosk.locator('text=/^[A-Z]\\d{3}$/').first().innerText();
  await aMoment(kiosk);
  await kiosk.getByRole('button', { name: '完成' }).click();
  return number;
}

/** Touches the first service, names no number, and takes the ticket; where it then comes out is another matter. */
export async function touchFirstService(kiosk: Page): Promise<void> {
  await aMoment(kiosk);
  await kiosk.getByRole('button', { name: '缴费充值' }).click();
  await aMoment(kiosk);
  await kiosk.getByRole('button', { name: '跳过' }).click();
  await aMoment(kiosk);
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
}

/** Signs a clerk on at a counter of their own browser. */
export async function openCounter(
  browser: Browser,
  url: string,
  clerk: { readonly name: string; readonly counter: string },
): Promise<OpenPage> {
  const opened = await openPage(browser, `${url}/console`, { width: 1440, height: 900 });
  const { page } = opened;
  await page.getByRole('button', { name: clerk.name }).click();
  await page.getByRole('button', { name: `${clerk.counter}号台席` }).click();
  await page.getByRole('button', { name: '知道了' }).click();
  return opened;
}

/** Enter does what the one main button says; it is pressed once that button is there. */
export async function pressMain(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).waitFor();
  await aMoment(page);
  await page.keyboard.press('Enter');
}

/** From the customer at the counter to the form on their screen, by keyboard alone. */
export async function prepareBillPayment(
  page: Page,
  customer: { readonly mobile: string; readonly idNumber: string },
): Promise<void> {
  await page.getByLabel('客户的手机号码').fill(customer.mobile);
  await page.keyboard.press('Enter');
  await page.getByLabel('证件号码').fill(customer.idNumber);
  await page.getByLabel('长期有效').check();
  await page.getByLabel('证件号码').press('Enter');
  await pressMain(page, '受理缴费');
  await pressMain(page, '出示受理单');
}

/** Writes a name with the mouse in the field and confirms it. */
export async function sign(screen: Page): Promise<void> {
  const field = screen.locator('canvas');
  await field.waitFor();
  const box = await field.boundingBox();
  if (!box) throw new Error('the signature field has no size');
  await screen.mouse.move(box.x + 60, box.y + box.height / 2);
  await screen.mouse.down();
  for (let n = 1; n <= 24; n += 1) {
    await screen.mouse.move(box.x + 60 + n * 14, box.y + box.height / 2 + 30 * Math.sin(n / 2));
  }
  await screen.mouse.up();
  await screen.getByRole('button', { name: '确认签名' }).click();
}
