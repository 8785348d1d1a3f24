import { checklistOf, defaultCheckSettings, usualChecklists } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallHall, TestHall } from '../integration/hall-harness.ts';
import { isSound } from '../integration/one-stop-counter.ts';
import { until } from '../integration/until.ts';
import { launchBrowser, openPage } from '../screens/browser.ts';

const dayMs = 86_400_000;

/** A manager writes the hall's own lists in a real browser: of an emergency, before hours, and for an inspection. */
let hall: TestHall;
let end: () => Promise<void>;
let browser: Browser;

beforeAll(async () => {
  ({ hall, end } = await TestHall.startForFile({ file: smallHall() }));
  browser = await launchBrowser([]);
});
afterAll(async () => {
  await browser.close();
  await end();
});

async function managerAt(part: string): Promise<Page> {
  const { page } = await openPage(browser, `${hall.url}/manager#${part}`, { width: 1440, height: 900 });
  await page.getByRole('button', { name: /D001/ }).click();
  return page;
}

/** The field of one language of a step, counted from 1. */
const words = (page: Page, nth: number, language: '中文' | '英文') =>
  page.getByRole('group', { name: `第 ${nth} 项`, exact: true }).getByLabel(language);

test('a list for an emergency is written, put in order, saved, and the usual one comes back', async () => {
  const page = await managerAt('emergencies/lists');
  await page.getByLabel('类型').selectOption('fire');
  await page.getByRole('heading', { name: '火情' }).waitFor();
  const usual = usualChecklists.fire.steps;
  await page.getByRole('button', { name: '下移第 1 项' }).click();
  await page.getByRole('button', { name: '删除第 8 项' }).click();
  await page.getByRole('button', { name: '添加一项' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  // What is missing is said at its step, and nothing was sent.
  await page.getByRole('group', { name: '第 8 项', exact: true }).getByText('不能空着').waitFor();
  expect(hall.parts.hall.emergencies?.fire).toBeUndefined();
  await words(page, 8, '中文').fill('关闭燃气总阀');
  await words(page, 8, '英文').fill('Shut the gas main');
  await page.getByLabel('谁来做').last().selectOption('manager');
  await page.getByLabel('全厅措施').last().selectOption('close-counters');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('option', { name: /火情（本厅清单）/ }).waitFor({ state: 'attached' });
  const { steps } = checklistOf(hall.parts.hall, 'fire');
  expect(steps.map(({ id }) => id).slice(0, 2)).toEqual([usual[1]?.id, usual[0]?.id]);
  expect(steps).toHaveLength(usual.length);
  expect(steps.at(-1)).toMatchObject({
    text: { zh: '关闭燃气总阀', en: 'Shut the gas main' },
    owner: 'manager',
    operation: 'close-counters',
  });
  await page.getByRole('button', { name: '恢复通用清单' }).click();
  await page.getByRole('option', { name: /火情（通用清单）/ }).waitFor({ state: 'attached' });
  expect(checklistOf(hall.parts.hall, 'fire')).toEqual(usualChecklists.fire);
});

test('lists of the day and forms are written, and an earlier day is read and not changed', async () => {
  const duty = await hall.staff('D001');
  await duty.must(routes.tickCheckStep, '/day-lists/opening/steps/paper', { reason: '备用纸已放好' });
  const page = await managerAt('checks/own');
  await words(page, 1, '中文').fill('灯箱已亮');
  await page.getByRole('button', { name: '添加检查表' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('group', { name: '检查表名称' }).getByText('不能空着').waitFor();
  await page.getByRole('group', { name: '检查表名称' }).getByLabel('中文').fill('厕所卫生');
  await words(page, 1, '中文').fill('地面干燥');
  await page.getByLabel(/每几天检查一次/).fill('1');
  await page.getByRole('button', { name: '保存' }).click();
  await until(() => hall.parts.hall.checks?.forms.length === defaultCheckSettings.forms.length + 1);
  expect(hall.parts.hall.checks?.opening[0]?.words.zh).toBe('灯箱已亮');
  expect(hall.parts.hall.checks?.forms.at(-1)).toMatchObject({ name: { zh: '厕所卫生' }, everyDays: 1 });
  await hall.restart();
  hall.clock.pass(dayMs);
  const next = await managerAt('checks');
  await next.getByText('灯箱已亮').waitFor();
  expect(await next.getByRole('button', { name: /^完成：灯箱已亮/ }).count()).toBe(1);
  await next.getByLabel('日期').fill('2026-03-01');
  await next.getByText(/备用纸已放好/).waitFor();
  await next.getByText('以前的记录，只能查看。').waitFor();
  expect(await next.getByRole('button', { name: /^完成/ }).count()).toBe(0);
  await next.getByRole('button', { name: '回到今天' }).click();
  await next.getByRole('button', { name: /^完成：灯箱已亮/ }).waitFor();
  await isSound(hall);
});
