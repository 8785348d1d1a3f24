import { tendIndicators } from '@onehall/application';
import type { HallEvent, IndicatorId } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { type Post, postOf, signature, takeTicket, wholeJob } from './jobs.ts';
import { isSound } from './one-stop-counter.ts';
import type { Person } from './person.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const firstDay = '2026-03-01';
const period = '/indicators/2026-03-01/2026-03-01';

const server = { type: 'test', actor: 'server', terminal: 'server', commandId: null, body: null };

/** What the rounds do, until there is nothing more to count. */
async function reckon(hall: TestHall): Promise<void> {
  for (let more = true; more; ) {
    const done = await hall.store.submit(server, tendIndicators);
    more = done.ok && done.answer.more;
  }
}

const write = (hall: TestHall, ...events: HallEvent[]) =>
  hall.store.submit(server, () => ({ ok: true, value: { events, answer: null } }));

async function figures(reader: Person, path = period) {
  const { indicators, ...rest } = await reader.must(routes.readIndicators, path);
  const of = (id: IndicatorId) => indicators.find(({ indicatorId }) => indicatorId === id);
  const counted = (id: IndicatorId) => [of(id)?.now.hits, of(id)?.now.base];
  return { ...rest, indicators, of, counted };
}

/** One customer in time with five stars; one who waits too long and says two; one who gives up too late. */
async function aDay(hall: TestHall): Promise<{ post: Post; visitId: string }> {
  const post = await postOf(hall);
  const { clerk, screen, kiosk, customer } = post;
  const { visitId } = await wholeJob(post);
  await takeTicket(kiosk);
  const gone = await takeTicket(kiosk);
  hall.clock.pass(31 * minuteMs);
  const late = await clerk.must(routes.callNext, '/counters/counter-1/call-next');
  const at = `/visits/${late.visitId}`;
  await clerk.must(routes.startServing, `/tickets/${late.ticketId}/start`);
  await clerk.must(routes.findSubscriber, `${at}/subscriber`, { mobile: customer.mobile });
  await clerk.must(routes.addOrder, `${at}/orders`, { serviceId: 'prepayment', fields: { amount: 3_000 } });
  const { form, totalFen } = await clerk.must(routes.showForm, `${at}/form`);
  await screen.must(routes.signForm, `${at}/signature`, { contentHash: form?.contentHash ?? '', signature });
  await clerk.must(routes.takeCash, `${at}/payment`, { tenderedFen: totalFen });
  await screen.must(routes.rateVisit, `${at}/rating`, { score: 2 });
  hall.clock.pass(11 * minuteMs);
  await clerk.must(routes.finishTicket, `/tickets/${late.ticketId}/finish`);
  const guide = await hall.staff('Y001');
  await guide.must(routes.abandonTicket, `/tickets/${gone.ticketId}/abandon`, { reason: 'left' });
  return { post, visitId };
}

test('a day says the same while it is open and when it was counted, and is counted anew when something of it changes', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  expect((await figures(manager)).of('waits-kept')?.now).toMatchObject({ verdict: 'nothing', figure: null });
  const { post, visitId } = await aDay(hall);
  const open = await figures(manager);
  expect(open.counted('waits-kept')).toEqual([1, 3]);
  expect(open.of('waits-kept')).toMatchObject({ target: 95, now: { figure: 33.33, verdict: 'missed' } });
  expect(open.counted('ratings')).toEqual([7, 2]);
  expect(open.counted('rated')).toEqual([2, 2]);
  expect(open.counted('one-stop')).toEqual([2, 2]);
  expect(open.counted('one-form')).toEqual([2, 2]);
  expect(open.counted('signed')).toEqual([2, 2]);
  expect(open.counted('records-complete')).toEqual([2, 2]);
  expect(open.counted('counter-hours')).toEqual([42, 0]);
  expect(open).toMatchObject({ today: firstDay, firstDay, waiting: 0, before: { from: '2026-02-28' } });

  await post.clerk.must(routes.signOff, '/counters/counter-1/sign-off');
  hall.clock.pass(dayMs);
  await reckon(hall);
  expect(hall.store.state.reckonedSpan()).toEqual({ from: firstDay, to: firstDay });
  const over = await figures(manager);
  // Hours that were still to come are over now; everything else stands.
  const standing = open.indicators.filter(
    ({ indicatorId }) => !['opening-kept', 'equipment'].includes(indicatorId),
  );
  for (const { indicatorId, now } of standing) expect(over.of(indicatorId as IndicatorId)?.now).toEqual(now);
  expect(over.of('opening-kept')?.now).toMatchObject({ hits: 42, verdict: 'missed' });

  // Nothing is counted twice; what comes to light later counts for its own day.
  const seq = hall.store.seq();
  await reckon(hall);
  expect(hall.store.seq()).toBe(seq);
  const orderId = hall.store.state.visit(visitId)?.orders[0]?.id ?? '';
  await write(hall, { type: 'OrderRejected', payload: { orderId, visitId, reason: 'no such bill' } });
  expect((await figures(manager)).counted('record-errors')).toEqual([1, 2]);
  await hall.restart();
  await reckon(hall);
  const again = await figures(manager);
  expect(again.counted('record-errors')).toEqual([1, 2]);
  expect(again.of('record-errors')?.now).toMatchObject({ figure: 500, verdict: 'missed' });
  expect(again.counted('records-complete')).toEqual([1, 2]);
  expect(hall.store.state.staleDays(9)).toEqual([]);
  await isSound(hall);
});

test('an indicator opens to its services, hours, classes and cases, and to people for those who may see them', async () => {
  const hall = await TestHall.start();
  const [manager, duty, auditor, clerk] = await Promise.all(
    ['M001', 'D001', 'J001', 'K002'].map((number) => hall.staff(number)),
  );
  await aDay(hall);
  const one = '/indicators/waits-kept/2026-03-01/2026-03-01';
  // The rounds find what has broken; here they are gone for once.
  const tickets = hall.store.queries.ticketsOfDay(firstDay, 9);
  const late = tickets.find(({ number }) => number === tickets[1]?.number);
  await write(hall, {
    type: 'PromiseBroken',
    payload: {
      ticketId: late?.id ?? '',
      visitId: late?.visitId ?? '',
      number: late?.number ?? '',
      counterId: null,
      dueAt: hall.clock.at,
      cause: 'too-few-counters',
    },
  });
  const shown = await manager?.must(routes.readIndicator, one);
  expect(shown?.parts.map(({ cut }) => cut)).toEqual(['service', 'hour', 'class']);
  for (const { parts } of shown?.parts ?? []) expect(parts.reduce((sum, { base }) => sum + base, 0)).toBe(3);
  expect(shown?.points).toMatchObject([{ from: firstDay, hits: 1, base: 3, verdict: 'missed' }]);
  expect(shown?.cases).toMatchObject([
    { ticketNumber: late?.number, cause: { en: 'too few counters open' } },
  ]);
  const ratings = await manager?.must(routes.readIndicator, '/indicators/ratings/2026-03-01/2026-03-01');
  expect(ratings?.cases).toMatchObject([
    { score: 2, caseState: 'draft' },
    { score: 5, caseState: null },
  ]);
  const byClerk = await auditor?.must(routes.readIndicatorClerks, `${one}/clerks`);
  expect(byClerk?.parts).toMatchObject([
    { name: { zh: expect.stringContaining('K001') }, hits: 1, base: 2 },
    { key: '', hits: 0, base: 1 },
  ]);
  for (const path of [period, one, `${one}/clerks`])
    expect((await clerk?.ask('GET', path))?.code).toBe('not-permitted');
  const codeOf = async (path: string) => (await duty?.ask('GET', path))?.code;
  expect(await codeOf('/indicators/ghost/2026-03-01/2026-03-01')).toBe('indicator-unknown');
  expect(await codeOf('/indicators/2026-03-02/2026-03-01')).toBe('report-range-backwards');
  expect(await codeOf('/indicators/2020-01-01/2026-03-01')).toBe('report-range-too-long');
  expect(await codeOf('/indicators/waits-kept/2026-03-01/soon/clerks')).toBe('malformed-request');
  await isSound(hall);
});

test('what the hall cannot count is entered with its source, and a missed target gets a reason', async () => {
  const hall = await TestHall.start();
  const [manager, duty, auditor] = await Promise.all([
    hall.staff('M001'),
    hall.staff('D001'),
    hall.staff('J001'),
  ]);
  const at = '/indicators/mystery-visits/entries';
  const entry = { businessDay: firstDay, hits: 80, base: 100, source: '暗访报告 3 号' };
  await duty.must(routes.enterIndicator, at, entry);
  await duty.must(routes.enterIndicator, at, { ...entry, hits: 95, note: '复核后更正' });
  const shown = await figures(manager);
  expect(shown.of('mystery-visits')).toMatchObject({ entered: true, now: { hits: 95, verdict: 'kept' } });
  const { entries } = await manager.must(
    routes.readIndicator,
    '/indicators/mystery-visits/2026-03-01/2026-03-31',
  );
  expect(entries).toMatchObject([
    { hits: 95, replaced: false, workNumber: 'D001', note: '复核后更正' },
    { hits: 80, replaced: true },
  ]);
  expect(await auditor.codeOf(at, entry)).toBe('not-permitted');
  expect(await duty.codeOf('/indicators/ratings/entries', entry)).toBe('indicator-measured');
  expect(await duty.codeOf(at, { ...entry, businessDay: '2026-03-02' })).toBe('day-to-come');
  expect(await duty.codeOf(at, { ...entry, hits: 101 })).toBe('indicator-entry-wrong');
  expect(await duty.codeOf(at, { ...entry, hits: -1 })).toBe('malformed-request');

  const reasons = '/indicators/mystery-visits/reasons';
  const why = { from: firstDay, to: firstDay, reason: '一名营业员病假' };
  await duty.must(routes.explainIndicator, reasons, why);
  await manager.must(routes.explainIndicator, reasons, { ...why, reason: '两名营业员病假' });
  expect((await figures(manager)).of('mystery-visits')?.reason).toMatchObject({
    reason: '两名营业员病假',
    workNumber: 'M001',
  });
  expect(await auditor.codeOf(reasons, why)).toBe('not-permitted');
  expect(await duty.codeOf('/indicators/ghost/reasons', why)).toBe('indicator-unknown');
  expect(await duty.codeOf(reasons, { ...why, to: '2026-02-01' })).toBe('report-range-backwards');

  // Targets are the branch manager's.
  const setting = {
    area: 'indicators',
    id: 'hall',
    value: { targets: [{ indicatorId: 'mystery-visits', target: 96 }] },
  };
  expect(await duty.codeOf('/settings', { setting })).toBe('not-permitted');
  await manager.must(routes.changeSetting, '/settings', { setting });
  expect((await figures(manager)).of('mystery-visits')).toMatchObject({
    target: 96,
    usualTarget: 90,
    now: { verdict: 'missed' },
  });
  const ghost = { ...setting, value: { targets: [{ indicatorId: 'ghost', target: 1 }] } };
  expect(await manager.codeOf('/settings', { setting: ghost })).toBe('setting-invalid');
  await isSound(hall);
});

test('indicators are reports like the others: read, taken as XLSX and PDF, and filed for every period', async () => {
  const hall = await TestHall.start();
  const manager = await hall.staff('M001');
  await aDay(hall);
  const read = (reportId: string) =>
    manager.must(routes.readReport, `/reports/${reportId}/rows/2026-03-01/2026-03-01/-/-/0`);
  const { rows } = await read('indicators');
  expect(rows.find((row) => row['indicator'] === 'waits-kept')).toMatchObject({
    figure: '33.33 %',
    target: '95 %',
    verdict: 'missed',
    hits: 1,
    base: 3,
    before: null,
    from: 'measured',
  });
  expect((await read('indicator-days')).rows.some((row) => row['indicator'] === 'ratings')).toBe(true);
  const parts = await read('indicator-parts');
  expect(parts.names['part']?.['class:general']).toBeDefined();
  expect((await read('ratings')).rows).toMatchObject([{ score: 5 }, { score: 2 }]);
  expect((await read('breaches')).count).toBe(0);
  for (const format of ['xlsx', 'pdf', 'csv'])
    for (const language of ['zh', 'en']) {
      const body = { from: firstDay, to: firstDay, format, language };
      const file = await manager.must(routes.exportReport, '/reports/indicators/file', body);
      expect(Buffer.from(file.content, 'base64').length).toBeGreaterThan(200);
    }
  const schedules = (['half-year', 'year'] as const).map((every) => ({
    id: every,
    reportIds: ['indicators', 'indicator-parts'],
    formats: ['xlsx', 'pdf'],
    every,
    minute: 1200,
    folder: every,
    language: 'zh',
    keepDays: 0,
    since: firstDay,
  }));
  await manager.must(routes.changeSetting, '/settings', {
    setting: { area: 'reports', id: 'hall', value: { schedules } },
  });
  const planned = (await manager.must(routes.readReports, '/reports')).schedules;
  expect(planned.map(({ nextFrom, nextTo }) => `${nextFrom} ${nextTo}`)).toEqual([
    '2026-01-01 2026-06-30',
    '2026-01-01 2026-12-31',
  ]);
  await isSound(hall);
});
