import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { SampleOptions } from './sample-server.ts';
import { sampleApprovalDay } from './samples/approvals.ts';
import { sampleAudit, sampleMyFindings } from './samples/audit.ts';
import { consoleAt, type DeskStep } from './samples/consoles.ts';
import { cardRead, mending, paused, sampleWhy } from './samples/desk.ts';
import {
  sampleAgentFiles,
  sampleAgents,
  sampleAssets,
  sampleInvoiceDay,
  sampleInvoices,
  sampleMyInvoices,
} from './samples/documents.ts';
import { sampleArticles, samplePhrases } from './samples/knowledge.ts';
import { sampleFairness, sampleSettings } from './samples/manager.ts';
import { sampleManager } from './samples/manager-days.ts';
import { clerk, dutyManager } from './samples/people.ts';
import { sampleQuality } from './samples/quality.ts';
import { visitAnswers } from './samples/services.ts';
import { samplePeople } from './samples/staff.ts';
import { sampleMyStock, sampleStock, sampleStockDay, sampleStockMoves } from './samples/stock.ts';
import type { SampleSize } from './samples/views.ts';
import { looks, useWalker, type Walk } from './walks.ts';

const desk = (step: DeskStep) => (size: SampleSize) => ({
  staff: clerk,
  size,
  views: { console: consoleAt(step, size) },
  answers: {
    whyNotYet: () => sampleWhy,
    readMyFindings: () => sampleMyFindings(size),
    readMyStock: () => sampleMyStock(size),
    readMyInvoices: () => sampleMyInvoices(size),
    ...visitAnswers(size),
  },
});
/** Opens a drawer by its key and fills it so that its sentences of what is wrong show too. */
const drawer =
  (name: string, ...keys: string[]) =>
  async (page: Page) => {
    await page.keyboard.press('Escape');
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForSelector(`[data-drawer="${name}"]`);
  };
const stay = () => Promise.resolve();
const manager = (size: SampleSize): SampleOptions => ({
  staff: dutyManager,
  size,
  views: { manager: sampleManager(size) },
  answers: {
    ...visitAnswers(size),
    readSettings: () => sampleSettings(size),
    readFairness: () => sampleFairness(size),
    readQuality: () => sampleQuality(size),
    readArticles: () => ({ articles: sampleArticles(size) }),
    readPhrases: () => samplePhrases(size),
    readApprovals: () => sampleApprovalDay(size),
    readAudit: () => sampleAudit(size),
    readInvoices: () => sampleInvoices(size),
    readInvoiceDay: () => sampleInvoiceDay(size),
    readAgents: () => sampleAgents(size),
    readAgentFiles: () => sampleAgentFiles(size),
    readAssets: () => sampleAssets(size),
    readPeople: () => samplePeople(size),
    readStock: () => sampleStock(size),
    readStockDay: () => sampleStockDay(size),
    readStockMoves: () => sampleStockMoves(size),
  },
});
const section = (name: string) => async (page: Page) => {
  await page.evaluate(`location.hash = 'settings/${name}'`);
  await page.waitForSelector(`.mg-sections a[href$="${name}"][aria-current]`);
};
const sections = [
  'hours',
  'classes',
  'services',
  'counters',
  'clerks',
  'queue',
  'appointments',
  'dialects',
  'secrecy',
  'approvals',
  'cash',
] as const;

const stockParts = ['supply', 'handover', 'open', 'counts', 'ready', 'prices', 'days'] as const;
const stockPart = (name: string) => async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.evaluate(`location.hash = 'stock/${name}'`);
  await page.waitForSelector(`.mg-parts a[href$="${name}"][aria-current]`);
};

/** A page of the stock keeper, and a sheet of it where something can be opened. */
const keeperPart =
  (address: string, opens = false) =>
  async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.evaluate(`location.hash = '${address}'`);
    await page.waitForSelector('.mg-panel .mg-parts a[aria-current], #mg-agents, #mg-agent');
    const first = page.locator('.mg-table td button').first();
    if (opens && (await first.count()) > 0) {
      await first.click();
      await page.waitForSelector('dialog[open]');
    }
  };

const walks: readonly Walk[] = [
  {
    name: 'drawers at a free counter',
    address: '/console',
    ready: '[data-step="call"]',
    hall: desk('call'),
    moments: {
      chosen: drawer('chosen', 'q', 'Alt+5', 'Enter'),
      aside: drawer('aside', 'Alt+a'),
      pause: drawer('pause', 'Alt+b'),
      mend: drawer('mend', 'Alt+x'),
      till: drawer('till', 'Alt+d', 'Enter'),
      documents: async (page) => {
        await drawer('documents', 'Alt+v')(page);
        await page.waitForSelector('#cn-docs-newest');
      },
      findings: async (page) => {
        await drawer('findings', 'Alt+-')(page);
        await page.waitForSelector('.cn-findings li');
        await page.locator('.cn-findings button').first().click();
      },
      stock: async (page) => {
        await drawer('stock', 'Alt+g')(page);
        await page.waitForSelector('.cn-stock li');
      },
    },
  },
  {
    name: 'drawers with a customer',
    address: '/console',
    ready: '[data-step="arrive"]',
    hall: desk('arrive'),
    moments: {
      hold: drawer('hold', 'Alt+h', '5', 'Enter'),
      reroute: drawer('reroute', 'Alt+t', 'Alt+1', 'Enter'),
      manager: drawer('manager', 'Alt+m'),
      why: drawer('why', 'Alt+y'),
    },
  },
  {
    name: 'services and people of a visit',
    address: '/console',
    ready: '[data-step="form"]',
    hall: desk('form'),
    moments: {
      add: async (page) => {
        await drawer('add', 's')(page);
        await page.waitForSelector('[role="option"]');
      },
      form: async (page) => {
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-testid="service-price"]');
        await page.keyboard.press('Enter');
      },
      party: drawer('party', 'Escape', 'Alt+i', 'Enter'),
      person: async (page) => {
        await page.keyboard.press('Alt+2');
        await page.keyboard.press('Enter');
      },
      query: async (page) => {
        await drawer('query', 'Alt+e')(page);
        await page.keyboard.press('Enter');
        await page.waitForSelector('.cn-query-answer');
      },
      consult: drawer('consult', 'Alt+u', 'Alt+2', 'Enter'),
      papers: drawer('papers', 'Alt+0'),
      tasks: async (page) => {
        await drawer('tasks', 'Alt+j')(page);
        await page.waitForSelector('.cn-people-rows');
      },
    },
  },
  {
    name: 'approvals',
    address: '/manager#approvals',
    ready: '#mg-approvals',
    hall: manager,
    moments: {
      list: stay,
      refuse: async (page) => {
        await page.keyboard.press('r');
      },
      day: async (page) => {
        await page.evaluate(`location.hash = 'approvals/day'`);
        await page.waitForSelector('#mg-approval-day, .oh-empty');
      },
    },
  },
  {
    name: 'paused counter',
    address: '/console',
    ready: '[data-step="paused"]',
    hall: (size) => ({ ...desk('call')(size), views: { console: paused(consoleAt('call', size)) } }),
    moments: { alone: stay, aside: drawer('aside', 'a') },
  },
  {
    name: 'counter that is mended',
    address: '/console',
    ready: '[data-step="mending"]',
    hall: (size) => ({ ...desk('call')(size), views: { console: mending(consoleAt('call', size), size) } }),
    moments: { alone: stay },
  },
  {
    name: 'card that was read',
    address: '/console',
    ready: '[data-testid="reading"]',
    hall: (size) => ({ ...desk('find')(size), views: { console: cardRead(consoleAt('find', size), true) } }),
    moments: { expired: stay },
  },
  {
    name: 'fairness',
    address: '/manager#fairness',
    ready: '.mg-fair',
    hall: manager,
    moments: { tables: stay },
  },
  {
    name: 'quality of the records',
    address: '/manager#quality',
    ready: '.mg-quality-figures',
    hall: manager,
    moments: { tables: stay },
  },
  {
    name: 'daily audit',
    address: '/manager#audit',
    ready: '#mg-audit',
    hall: manager,
    moments: {
      findings: stay,
      finding: async (page) => {
        const first = page.locator('.mg-audit td button').first();
        if ((await first.count()) === 0) return;
        await first.click();
        await page.waitForSelector('dialog[open]');
      },
    },
  },
  {
    name: 'documents',
    address: '/manager#documents',
    ready: '#mg-documents',
    hall: (size) => ({ ...manager(size), staff: { ...dutyManager, role: 'stock-keeper' } }),
    moments: {
      segments: stay,
      segment: keeperPart('documents/segments', true),
      register: keeperPart('documents/register'),
      counts: keeperPart('documents/counts'),
      agents: keeperPart('agents'),
      files: keeperPart('agents/agent-1', true),
      assets: keeperPart('assets/register', true),
      expenses: keeperPart('assets/expenses'),
      notices: async (page) => {
        await page.evaluate(`location.hash = 'notices'`);
        await page.waitForSelector('#mg-notices');
      },
    },
  },
  {
    name: 'stock',
    address: '/manager#stock',
    ready: '.mg-stock',
    hall: (size) => ({ ...manager(size), staff: { ...dutyManager, role: 'branch-manager' } }),
    moments: {
      article: async (page) => {
        await page.locator('.mg-stock td button').first().click();
        await page.waitForSelector('.mg-stock-moves');
      },
      ...Object.fromEntries(stockParts.map((name) => [name, stockPart(name)])),
    },
  },
  {
    name: 'people',
    address: '/manager#people',
    ready: '#mg-people',
    hall: (size) => ({ ...manager(size), staff: { ...dutyManager, role: 'branch-manager' } }),
    moments: {
      list: stay,
      person: async (page) => {
        await page.locator('.mg-table td button').last().click();
        await page.waitForSelector('dialog[open]');
      },
      new: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator('.mg-panel-head button').last().click();
        await page.waitForSelector('dialog[open]');
      },
    },
  },
  {
    name: 'settings',
    address: '/manager#settings/hours',
    ready: '.mg-setting',
    hall: manager,
    moments: {
      ...Object.fromEntries(sections.map((name) => [name, section(name)])),
      plan: async (page) => {
        await section('plan')(page);
        await page.locator('.mg-plan-part').last().click();
        await page.waitForSelector('.mg-plan-picked');
      },
      phrases: async (page) => {
        await section('phrases')(page);
        await page.locator('.mg-picked nav button').first().click();
        await page.waitForSelector('.mg-setting');
      },
      knowledge: async (page) => {
        await section('knowledge')(page);
        await page.locator('.mg-picked nav button').first().click();
        await page.waitForSelector('.mg-setting-part');
        await page.getByRole('button', { name: /^(撤下|Withdraw)$/ }).click();
      },
    },
  },
];

const walker = useWalker();

describe.each(walks)('$name', (one) => {
  it.each(looks)('$size, $language', async ({ size, language }) => {
    expect(await walker.walk(one, size, language)).toEqual({ found: {}, complaints: [] });
  });
});
