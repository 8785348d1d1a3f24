import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Screens take no press for a moment after a step begins: it would be the second half of a double press. */
const MOMENT_MS = 450;

/**
 * A clerk at their keyboard. Keys that do something are counted; what is typed into a field (numbers, names, letters to
 * find a service by) is data, which has to be typed somewhere, and is not.
 */
export class Desk {
  readonly page: Page;
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Data for the field that has the focus. */
  async type(data: string): Promise<void> {
    await this.page.keyboard.type(data);
  }

  /** Enter, once the one main button says this. */
  async main(label: string): Promise<void> {
    await this.page
      .locator('.cn-now')
      .getByRole('button', { name: new RegExp(`^${label}`) })
      .waitFor();
    await this.page.waitForTimeout(MOMENT_MS);
    await this.press('Enter');
  }

  /** The customer is found by number and their document checked. */
  async receive(customer: { readonly mobile: string; readonly idNumber: string }): Promise<void> {
    await this.page.locator('[data-step="find"]').waitFor();
    await this.type(customer.mobile);
    await this.press('Enter');
    await this.page.locator('[data-step="check-document"]').waitFor();
    await this.type(customer.idNumber);
    await this.press('Tab');
    await this.type('20391231');
    await this.press('Enter');
    await this.page.locator('[data-step="accept"]').waitFor();
  }

  /** Opens the form of the service that these letters find first; the cursor is where the customer must be asked. */
  async begin(letters: string, name: string): Promise<void> {
    // A letter is a key of the desk wherever nobody types; with Alt it is one everywhere.
    await this.page.locator('[data-drawer]').waitFor({ state: 'detached' });
    await this.press('Alt+s');
    await this.page.locator('[data-drawer="add"] [role="combobox"]').waitFor();
    await this.type(letters);
    await this.press('Enter');
    await this.page.locator('[data-drawer="add"]').getByRole('heading', { name }).waitFor();
    await this.page.getByTestId('service-price').waitFor();
  }

  /** The signed form of this visit on A4, as the browser hands it over. */
  async paper(): Promise<Buffer> {
    await this.press('Alt+0');
    await this.page.locator('[data-drawer="papers"]').waitFor();
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press('Enter')]);
    const file = readFileSync(await download.path());
    await this.press('Escape');
    return file;
  }

  /** Puts the service on the form, and waits until the visit shows it. */
  async add(name: string): Promise<void> {
    await this.press('Enter');
    await this.page.locator('[data-drawer]').waitFor({ state: 'detached' });
    await this.page.locator('.cn-order-name', { hasText: name }).waitFor();
  }
}
