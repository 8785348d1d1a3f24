import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one named by CHROMIUM. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

/** What each page has asked for and not had yet. The open line to the server is never answered to the end. */
const asked = new WeakMap<Page, Set<Request>>();
const isLine = (request: Request) => request.url().includes('/socket.io/');

function watchRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => {
    if (!isLine(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Uncaught exceptions and console errors so far; a good screen has none. */
  readonly complaints: string[];
}

/** A page of this size on which every complaint is kept. */
export async function openPage(
  browser: Browser,
  url: string,
  size: { readonly width: number; readonly height: number },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: size, hasTouch: true });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  watchRequests(page);
  const complaints: string[] = [];
  page.on('pageerror', (problem) => complaints.push(problem.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  return { page, context, complaints };
}

/** Expects something to become true soon; on a busy machine soon is a while. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 30_000 });
}

/** Runs inside the page: fonts loaded, drawn twice (React draws a moment after an answer), movements with an end over. */
const atRest = `(async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await document.fonts.ready;
  await drawn();
  const moving = document.getAnimations().filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
  await drawn();
})()`;

/** Everything asked for has come, and nothing moves any more: what is measured is what is read. */
export async function settle(page: Page): Promise<void> {
  const open = asked.get(page);
  do {
    await Promise.all(
      [...(open ?? [])].map((request) =>
        request
          .response()
          .then((one) => one?.finished())
          .catch(() => null),
      ),
    );
    await page.evaluate(atRest);
  } while (open !== undefined && open.size > 0);
}

/**
 * Runs inside the page: text that leaves the window or is clipped, text over text, and pages wider than the window.
 * Rectangles of text are cut to their middle, where the strokes are: line boxes of CJK fonts are taller than the text.
 */
const measure = `(() => {
  const found = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) found.push('the page is ' + wide + ' px wider than the window');
  // What lies under an open dialog is not read while it is open.
  const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent.trim();
    const owner = node.parentElement;
    if (words === '' || owner.closest('.oh-hidden, script, style, [hidden]') !== null) continue;
    // What is folded away has boxes, and nobody sees it.
    if (!owner.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const middle = { left: box.left, right: box.right, top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25 };
      let shown = true;
      for (let up = owner; up !== null && up !== document.documentElement; up = up.parentElement) {
        const style = getComputedStyle(up);
        const frame = up.getBoundingClientRect();
        const clips = (value) => value === 'hidden' || value === 'clip';
        const scrolls = (value) => value === 'auto' || value === 'scroll';
        if (scrolls(style.overflowY) && (middle.top < frame.top - 1 || middle.bottom > frame.bottom + 1)) { shown = false; break; }
        if ((clips(style.overflowX) || scrolls(style.overflowX)) && (middle.right > frame.right + 2 || middle.left < frame.left - 2))
          found.push('cut at the side: ' + words);
        if (clips(style.overflowY) && (middle.bottom > frame.bottom + 2 || middle.top < frame.top - 2)) found.push('cut above or below: ' + words);
        // An open dialog lies over everything: nothing round it cuts it.
        if (up.matches('dialog[open]')) break;
      }
      if (!shown) continue;
      if (middle.right > innerWidth + 1 || middle.left < -1) found.push('outside the window: ' + words);
      pieces.push({ words, middle, node });
    }
    const block = owner.closest('p,li,h1,h2,h3,dd,dt,td,th,button,label,div,section');
    if (block !== null && block.clientWidth > 0 && block.scrollWidth > block.clientWidth + 1) found.push('wider than its box: ' + words);
  }
  for (let a = 0; a < pieces.length; a += 1) {
    for (let b = a + 1; b < pieces.length; b += 1) {
      const one = pieces[a].middle, two = pieces[b].middle;
      if (pieces[a].node === pieces[b].node) continue;
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 2 && down > 2) found.push('on top of each other: ' + pieces[a].words + ' | ' + pieces[b].words);
    }
  }
  return [...new Set(found)];
})()`;

/** What is wrong with how the page lies on the glass. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return (await page.evaluate(measure)) as string[];
}

/** Serious and critical findings of axe, one line each. */
export async function accessProblems(page: Page): Promise<string[]> {
  // No screen has frames: axe need not open a page of its own to gather their findings, which costs seconds each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`);
}
