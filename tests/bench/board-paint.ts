import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { callNext, issueTicket, openWatchedHall, serveCalled, type WatchedHall } from './first-byte.ts';
import { fact, median, p95AtMost, type Row, round } from './kit/figures.ts';

const calls = 50;
const warmUp = 8;
const restMs = 150;
const quietMs = 1_000;
const screencastCalls = 5;
const paintMsMax = 5_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In the page: notes when the browser itself put each call on the glass. */
const watchPaints = `
  window.benchPaints = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.identifier !== 'board-call') continue;
      window.benchPaints.push({ number: entry.element?.textContent ?? '', at: performance.timeOrigin + entry.renderTime });
    }
  }).observe({ type: 'element', buffered: true });
`;

interface Paint {
  readonly number: string;
  /** Epoch ms by the page's clock. */
  readonly at: number;
}

/** Epoch ms with fractions, of this process. */
const here = () => performance.timeOrigin + performance.now();

/** How far the page's clock is ahead of ours, by the quickest of many questions; and how sure that is, in ms. */
async function clockAhead(page: Page): Promise<{ aheadMs: number; sureMs: number }> {
  let best = { aheadMs: 0, sureMs: Number.POSITIVE_INFINITY };
  for (let question = 0; question < 40; question += 1) {
    const before = here();
    const there = Number(await page.evaluate('performance.timeOrigin + performance.now()'));
    const after = here();
    const sureMs = (after - before) / 2;
    if (sureMs < best.sureMs) best = { aheadMs: there - (before + after) / 2, sureMs };
  }
  return best;
}

async function signedIn(context: BrowserContext, url: string, workNumber: string): Promise<void> {
  const data = { workNumber, password: 'onehall-demo' };
  const answer = await context.request.post(`${url}/api/v1/session`, { data });
  if (!answer.ok()) throw new Error(`${workNumber} could not sign in: ${answer.status()}`);
}

async function openScreen(browser: Browser, url: string, path: string, workNumber: string | null) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  if (workNumber !== null) await signedIn(context, url, workNumber);
  const page = await context.newPage();
  if (path === '/hall-board') await page.addInitScript(watchPaints);
  const response = await page.goto(`${url}${path}`);
  if (response?.status() !== 200)
    throw new Error(`${path}: ${response?.status()}; is it built (npm run build)?`);
  return page;
}

/** Five screens, as in a hall: the board is not alone on the machine. */
async function openScreens(browser: Browser, url: string): Promise<Page> {
  const board = await openScreen(browser, url, '/hall-board', null);
  await openScreen(browser, url, '/kiosk', null);
  await openScreen(browser, url, '/counter-board/counter-1', null);
  await openScreen(browser, url, '/console', 'K001');
  await openScreen(browser, url, '/floor', 'Y001');
  await board.evaluate('document.fonts.ready.then(() => undefined)');
  return board;
}

async function paintOf(board: Page, number: string, after: number): Promise<number> {
  const until = performance.now() + paintMsMax;
  while (performance.now() < until) {
    const paints = (await board.evaluate('window.benchPaints')) as Paint[];
    const found = paints.find((paint) => paint.number === number && paint.at > after);
    if (found) return found.at;
    await pause(60);
  }
  throw new Error(`the hall board did not paint ${number}`);
}

interface CallPaint {
  readonly pressedAt: number;
  readonly paintedAt: number;
}

/** One press and its paint, both by our clock. The page is asked only after the paint should be over. */
async function pressAndPaint(hall: WatchedHall, board: Page, aheadMs: number): Promise<CallPaint> {
  const pressedAt = here();
  const { ticketId, number } = await callNext(hall);
  await pause(restMs);
  const paintedAt = (await paintOf(board, number, pressedAt + aheadMs - paintMsMax)) - aheadMs;
  await serveCalled(hall, ticketId);
  await pause(restMs);
  return { pressedAt, paintedAt };
}

/**
 * The first picture that Chromium's screencast shows after a press, against Element Timing. Movements are off for this
 * check: the board is still before the press, so that the first new picture is the call's.
 */
async function screencastGap(hall: WatchedHall, board: Page, aheadMs: number): Promise<number[]> {
  const cdp: CDPSession = await board.context().newCDPSession(board);
  const frames: number[] = [];
  cdp.on('Page.screencastFrame', ({ metadata, sessionId }) => {
    frames.push((metadata.timestamp ?? 0) * 1_000);
    void cdp.send('Page.screencastFrameAck', { sessionId });
  });
  await board.emulateMedia({ reducedMotion: 'reduce' });
  await cdp.send('Page.startScreencast', { format: 'jpeg', quality: 30, everyNthFrame: 1 });
  const gaps: number[] = [];
  for (let call = 0; call < screencastCalls; call += 1) {
    await pause(quietMs);
    const { pressedAt, paintedAt } = await pressAndPaint(hall, board, aheadMs);
    const shown = frames.find((at) => at >= pressedAt);
    if (shown !== undefined) gaps.push(shown - paintedAt);
  }
  await cdp.send('Page.stopScreencast');
  return gaps;
}

/** (b) From Next to the call on the hall board's glass, by the browser's own Element Timing. */
export async function boardPaintRows(): Promise<Row[]> {
  const executablePath = process.env['ONEHALL_CHROMIUM'] ?? '/usr/bin/chromium';
  const hall = await openWatchedHall();
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const board = await openScreens(browser, hall.server.url);
    for (let ticket = 0; ticket < calls + warmUp + screencastCalls + 20; ticket += 1) await issueTicket(hall);
    await pause(quietMs);
    const { aheadMs, sureMs } = await clockAhead(board);
    const values: number[] = [];
    for (let call = 0; call < calls + warmUp; call += 1) {
      const { pressedAt, paintedAt } = await pressAndPaint(hall, board, aheadMs);
      if (call >= warmUp) values.push(paintedAt - pressedAt);
    }
    const gaps = await screencastGap(hall, board, aheadMs);
    const gap =
      gaps.length === 0 ? 'no picture came' : `${round(median(gaps))} ms after Element Timing (median)`;
    return [
      p95AtMost('Next pressed → hall board painted, five screens open', values, 60),
      fact('  screencast’s picture of it', gap),
      fact('  clocks of page and bench compared to within', `± ${round(sureMs, 2)} ms`),
    ];
  } finally {
    await browser.close();
    await hall.close();
  }
}
