import { tendCases } from '@onehall/application';
import type { HallEvent, IndicatorId, StockLine } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { expect, test } from 'vitest';
import { TestHall } from './hall-harness.ts';
import { takeTicket } from './jobs.ts';
import { atCounter, isSound } from './one-stop-counter.ts';
import { until } from './until.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const day = '2026-03-01';
const server = { type: 'test', actor: 'server', terminal: 'server', commandId: null, body: null };

const write = (hall: TestHall, ...events: HallEvent[]) =>
  hall.store.submit(server, () => ({ ok: true, value: { events, answer: null } }));

async function counted(hall: TestHall) {
  const manager = await hall.staff('M001');
  const { indicators } = await manager.must(routes.readIndicators, `/indicators/${day}/${day}`);
  return (id: IndicatorId) => {
    const now = indicators.find(({ indicatorId }) => indicatorId === id)?.now;
    return [now?.hits, now?.base];
  };
}

const line = (articleId: string, kind: StockLine['kind'], quantity = 1): StockLine => ({
  articleId,
  kind,
  quantity,
  serials: kind === 'counted' ? [] : [`${articleId}-1`],
});

test('counts of stock, invoices and assets, agents’ files, faults and levers are told from the records of their day', async () => {
  const hall = await TestHall.start();
  // A hall begins with its first ticket.
  await takeTicket(await hall.device('kiosk', 'kiosk-1'));
  const by = 's001';
  const differs = {
    articleId: 'gift-cup',
    kind: 'counted',
    serial: '',
    quantity: 2,
    elsewhere: null,
  } as const;
  await write(
    hall,
    { type: 'StocktakeOpened', payload: { stocktakeId: 't1', place: 'stockroom', by } },
    {
      type: 'StocktakeCounted',
      payload: {
        stocktakeId: 't1',
        by,
        counted: [
          line('gift-umbrella', 'counted'),
          line('gift-cup', 'counted', 3),
          line('card-50', 'prepaid-card'),
          line('sim', 'sim'),
        ],
      },
    },
    {
      type: 'StocktakeConfirmed',
      payload: {
        stocktakeId: 't1',
        place: 'stockroom',
        by: 'd001',
        moves: [],
        differences: [{ ...differs, explanation: 'found' }],
      },
    },
    // Still being counted, or given up: no count yet.
    { type: 'StocktakeOpened', payload: { stocktakeId: 't2', place: 'stockroom', by } },
    { type: 'StocktakeCounted', payload: { stocktakeId: 't2', by, counted: [line('sim', 'sim')] } },
    {
      type: 'InvoiceStockCounted',
      payload: {
        countId: 'c1',
        by,
        explanation: 'one is gone',
        lines: [
          { segmentId: 'a', expected: 50, found: 50 },
          { segmentId: 'b', expected: 50, found: 49 },
        ],
      },
    },
    ...(['one', 'two'] as const).map(
      (assetId): HallEvent => ({
        type: 'AssetRegistered',
        payload: {
          assetId,
          number: assetId,
          name: 'desk',
          place: 'hall',
          custodianId: by,
          boughtOn: day,
          by,
        },
      }),
    ),
    { type: 'AssetChecked', payload: { assetId: 'one', year: '2026', finding: 'here', note: '', by } },
    { type: 'AssetChecked', payload: { assetId: 'two', year: '2026', finding: 'missing', note: 'x', by } },
    { type: 'AgentRegistered', payload: { agentId: 'g', code: 'G1', name: 'agent', by } },
    {
      type: 'AgentSalesReported',
      payload: {
        agentId: 'g',
        by,
        files: [
          { fileId: 'f1', reference: 'r1', soldOn: '2026-02-27', dueOn: day },
          { fileId: 'f2', reference: 'r2', soldOn: '2026-02-27', dueOn: day },
          { fileId: 'f3', reference: 'r3', soldOn: '2026-02-28', dueOn: '2026-03-02' },
        ],
      },
    },
    { type: 'AgentFileBookedIn', payload: { fileId: 'f1', by, businessDay: day } },
  );
  const deviceId = hall.parts.hall.devices[0]?.id ?? '';
  const fault = { what: 'paper', line: 'online', detail: null, by };
  await write(
    hall,
    { type: 'FaultReported', payload: { faultId: 'w', deviceId, ...fault } },
    { type: 'FaultReported', payload: { faultId: 'x', deviceId: 'a-chair', ...fault } },
    {
      type: 'LeverPulled',
      payload: {
        leverId: 'l1',
        kind: 'open-counter',
        counterId: 'counter-2',
        minutes: 60,
        until: hall.clock.at + hourMs,
        by: 'd001',
        advice: null,
      },
    },
    {
      type: 'LeverPulled',
      payload: {
        leverId: 'l2',
        kind: 'divert-bills',
        counterId: null,
        minutes: 60,
        until: hall.clock.at + hourMs,
        by: 'd001',
        advice: null,
      },
    },
  );
  hall.clock.pass(30 * minuteMs);
  await write(
    hall,
    { type: 'FaultClosed', payload: { faultId: 'w', how: 'mended', by } },
    { type: 'LeverEnded', payload: { leverId: 'l1', how: 'by-hand', by: 'd001' } },
  );
  hall.clock.pass(30 * minuteMs);
  const leaflet = { title: '套餐', place: 'door', validFrom: '2026-02-01', count: 50, by };
  await write(
    hall,
    { type: 'PrintedMatterPutOut', payload: { matterId: 'm1', validUntil: day, ...leaflet } },
    { type: 'PrintedMatterPutOut', payload: { matterId: 'm2', validUntil: '2026-02-28', ...leaflet } },
    { type: 'PrintedMatterPutOut', payload: { matterId: 'm3', validUntil: '2026-02-28', ...leaflet } },
    {
      type: 'PrintedMatterWithdrawn',
      payload: { matterId: 'm3', count: 40, inTime: false, note: '', by },
    },
  );
  const drill = { emergencyId: 'drill', by: 'd001' };
  await write(
    hall,
    { type: 'EmergencyStarted', payload: { ...drill, kind: 'fire', drill: true, steps: [] } },
    { type: 'EmergencyEnded', payload: { ...drill, outcome: 'everybody was out in two minutes' } },
    // In earnest, and one that still runs: nothing was drilled by them.
    {
      type: 'EmergencyStarted',
      payload: { emergencyId: 'real', by: 'd001', kind: 'power', drill: false, steps: [] },
    },
    {
      type: 'EmergencyStarted',
      payload: { emergencyId: 'runs', by: 'd001', kind: 'press', drill: true, steps: [] },
    },
  );
  const of = await counted(hall);
  expect(of('emergencies-drilled')).toEqual([1, 8]);
  expect(of('promotions-in-date')).toEqual([1, 2]);
  expect(of('stock-matching')).toEqual([1, 1]);
  expect(of('cards-matching')).toEqual([1, 1]);
  expect(of('gifts-matching')).toEqual([1, 2]);
  expect(of('invoices-matching')).toEqual([1, 2]);
  expect(of('assets-matching')).toEqual([1, 2]);
  // The day is not over: what is still awaited is not yet late.
  expect(of('agent-files')).toEqual([1, 1]);
  expect(of('lever-hours')).toEqual([30, 0]);
  const [up = 0, all = 0] = of('equipment');
  expect(all - up).toBe(30);
  expect(all % hall.parts.hall.devices.length).toBe(0);
  hall.clock.pass(24 * hourMs);
  expect((await counted(hall))('agent-files')).toEqual([1, 2]);
  await isSound(hall);
});

test('cases are told by when they were opened, answered and handed on', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId } = await atCounter(hall);
  const duty = await hall.staff('D001');
  const given = {
    kind: 'complaint',
    topic: 'network',
    channel: 'counter',
    content: '没有信号',
    expectation: '修好',
    contact: 'visit',
    guided: [
      ['what', 'no-signal'],
      ['other-handset', 'no'],
    ],
    readBack: true,
    visitId,
  } as const;
  const order = { next: { move: { act: 'order', departmentId: 'network' }, words: '' } } as const;
  const sorting = { justified: true, causeId: 'network-fault' } as const;
  const answer = { move: { act: 'answer', accepted: true, way: 'face', sorting }, words: '已解释' } as const;
  await clerk.must(routes.openCase, '/cases', { ...given, next: answer });
  const { caseId } = await clerk.must(routes.openCase, '/cases', { ...given, ...order });
  expect((await counted(hall))('complaints')).toEqual([2, 2]);
  expect((await counted(hall))('complaints-in-time')).toEqual([1, 1]);
  const to = hall.file.staff.find(({ workNumber }) => workNumber === 'K002')?.id;
  await duty.must(routes.reassignCase, `/cases/${caseId}/owner`, { to, reason: '休假' });
  hall.clock.pass(50 * hourMs);
  await hall.store.submit(server, tendCases);
  const of = await counted(hall);
  expect(of('complaints-in-time')).toEqual([1, 2]);
  expect(of('complaints')).toEqual([2, 2]);
  // Nobody has closed one yet.
  expect(of('first-contact')).toEqual([0, 0]);
  const manager = await hall.staff('M001');
  const shown = await manager.must(routes.readIndicator, `/indicators/complaints/${day}/${day}`);
  expect(shown.cases.map(({ caseState }) => caseState).toSorted()).toEqual(['answered', 'ordered']);
  await isSound(hall);
});

test('a case that goes on twice after its day was counted marks the day once, and is not kept from it', async () => {
  const hall = await TestHall.start();
  const { clerk, visitId } = await atCounter(hall);
  const opening = {
    ...{ kind: 'complaint', topic: 'network', channel: 'counter', content: '没有信号', readBack: true },
    ...{ contact: 'visit', visitId, next: { move: { act: 'order', departmentId: 'network' }, words: '' } },
  };
  const { caseId } = await clerk.must(routes.openCase, '/cases', opening);
  hall.clock.pass(50 * hourMs);
  await hall.restart();
  const handler = await hall.staff('K001');
  await until(() => hall.store.eventsAfter(0, ['IndicatorsReckoned'], 10).length > 0);
  const sorting = { justified: true, causeId: 'network-fault' };
  for (const [move, words] of [
    [{ act: 'sign' }, ''],
    [{ act: 'verify', sorting }, '基站告警'],
    [{ act: 'dispatch', departmentId: 'network' }, ''],
  ] as const)
    await handler.must(routes.takeCaseStep, `/cases/${caseId}/steps`, { move, words });
  await isSound(hall);
});
