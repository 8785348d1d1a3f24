import type { HallEvent, Post, WiredDevice } from '@onehall/domain';
import { calling, issuing, StoredHall, signingOn } from '@onehall/testing';
import { describe, expect, test } from 'vitest';
import { changeSetting } from '../hall/change-setting.ts';
import { movePrint } from '../printing/move-print.ts';
import { recordPrintEnded, recordPrintStarted } from '../printing/record-print.ts';
import { closeFault, reportFault } from './device-fault.ts';
import { drawerForClerk, recordDrawerOpened, recordDrawerShut } from './drawer.ts';
import {
  endCounterMending,
  resumeCountersOf,
  resumeFreedCounters,
  stopCountersOf,
  stopForMending,
} from './mend-counter.ts';

const at = (place: Post['at'], id: string): Post => ({ at: place, id, unit: null, use: null });
const wired = (id: string, kind: WiredDevice['kind'], change: Partial<WiredDevice> = {}): WiredDevice => ({
  id,
  kind,
  name: { zh: id, en: id },
  address: { kind: 'virtual' },
  model: null,
  posts: [],
  fallbackId: null,
  stopsCounter: false,
  ...change,
});
const devices = [
  wired('ticket-printer', 'receipt-printer', {
    posts: [at('kiosk', 'kiosk-1')],
    fallbackId: 'receipt-printer',
  }),
  wired('receipt-printer', 'receipt-printer', {
    posts: [at('counter', 'counter-1'), at('counter', 'counter-3')],
    stopsCounter: true,
    fallbackId: 'third-printer',
  }),
  wired('third-printer', 'receipt-printer', { fallbackId: 'receipt-printer' }),
  wired('drawer-1', 'cash-drawer', {
    posts: [at('counter', 'counter-1')],
    address: { kind: 'printer', printerId: 'receipt-printer', pin: 2 },
  }),
];
const open = () => StoredHall.open({ devices });
const typesOf = (events: readonly HallEvent[]) => events.map((event) => event.type);

describe('a counter whose device is at fault', () => {
  const stop = { counterId: 'counter-1', deviceId: 'receipt-printer', reason: 'smoke', by: 'staff:k1' };

  test('calls nobody until a person says that it is mended', async () => {
    const hall = await open();
    await hall.must(signingOn(1));
    await hall.must(issuing());
    await hall.must((context) => stopForMending(stop, context));
    expect(await hall.codeOf(calling(1))).toBe('counter-mending');
    expect(await hall.codeOf((context) => stopForMending(stop, context))).toBe('counter-mending');
    await hall.must((context) => resumeCountersOf({ deviceId: 'receipt-printer' }, context));
    expect(hall.store.state.session('counter-1')?.mending).toMatchObject({ reason: 'smoke', by: 'staff:k1' });
    await hall.must((context) => endCounterMending({ counterId: 'counter-1', by: 'staff:k1' }, context));
    expect(await hall.codeOf(calling(1))).toBe('accepted');
  });

  test('stops and starts by itself with the device that it needs, and only then', async () => {
    const hall = await open();
    const lost = { deviceId: 'receipt-printer', reason: 'not-connected' };
    const stopped = await hall.must((context) => stopCountersOf(lost, context));
    expect(stopped.counterIds).toEqual(['counter-1', 'counter-3']);
    expect((await hall.must((context) => stopCountersOf(lost, context))).counterIds).toEqual([]);
    hall.reopen();
    expect(hall.store.state.mending('counter-3')).toMatchObject({
      deviceId: 'receipt-printer',
      by: 'server',
    });
    expect(
      (await hall.must((context) => resumeCountersOf({ deviceId: 'ticket-printer' }, context))).counterIds,
    ).toEqual([]);
    const back = await hall.must((context) => resumeCountersOf({ deviceId: 'receipt-printer' }, context));
    expect(back.counterIds).toEqual(['counter-1', 'counter-3']);
    expect(hall.store.state.mending('counter-1')).toBeNull();
    const harmless = { deviceId: 'third-printer', reason: 'not-connected' };
    expect((await hall.must((context) => stopCountersOf(harmless, context))).counterIds).toEqual([]);
  });

  test('is refused in the documented order', async () => {
    const hall = await open();
    const code = (change: Partial<typeof stop>) =>
      hall.codeOf((context) => stopForMending({ ...stop, ...change }, context));
    expect(await code({ counterId: 'ghost', deviceId: 'ghost' })).toBe('counter-unknown');
    expect(await code({ deviceId: 'ghost' })).toBe('not-signed-on');
    await hall.must(signingOn(1));
    expect(await code({ deviceId: 'ghost' })).toBe('device-unknown');
    const end = (counterId: string) =>
      hall.codeOf((context) => endCounterMending({ counterId, by: 'staff:k1' }, context));
    expect(await end('ghost')).toBe('counter-unknown');
    expect(await end('counter-3')).toBe('not-signed-on');
    expect(await end('counter-1')).toBe('counter-not-mending');
  });

  test('is stopped and freed by its own clerk, not by the neighbour, and by who looks after the hall', async () => {
    const hall = await open();
    await hall.must(signingOn(2));
    expect(await hall.codeOf((context) => stopForMending({ ...stop, by: 'staff:k2' }, context))).toBe(
      'not-signed-on',
    );
    await hall.must((context) => stopForMending({ ...stop, by: 'staff:w1' }, context));
    const end = (by: string) =>
      hall.codeOf((context) => endCounterMending({ counterId: 'counter-1', by }, context));
    expect(await end('staff:k2')).toBe('not-signed-on');
    expect(await end('staff:w1')).toBe('accepted');
  });

  test('goes on when the wiring no longer makes it wait for the device', async () => {
    const hall = await open();
    await hall.must((context) =>
      stopCountersOf({ deviceId: 'receipt-printer', reason: 'not-connected' }, context),
    );
    expect((await hall.must(resumeFreedCounters)).counterIds).toEqual([]);
    const only3 = wired('receipt-printer', 'receipt-printer', {
      posts: [at('counter', 'counter-3')],
      stopsCounter: true,
    });
    await hall.must((context) =>
      changeSetting({ area: 'device', id: 'receipt-printer', value: only3 }, context),
    );
    expect((await hall.must(resumeFreedCounters)).counterIds).toEqual(['counter-1']);
    expect(hall.store.state.mending('counter-3')).toMatchObject({ deviceId: 'receipt-printer' });
  });
});

describe('a cash drawer', () => {
  const opening = {
    deviceId: 'drawer-1',
    why: 'change',
    note: 'coins',
    by: 'staff:k1',
    visitId: null,
  } as const;

  test('is in the journal with who and why, from opening to shutting', async () => {
    const hall = await open();
    const { openingId } = await hall.must((context) => recordDrawerOpened(opening, context));
    expect(hall.store.state.openDrawers('drawer-1')).toEqual([openingId]);
    expect(hall.events.at(-1)).toMatchObject({
      type: 'DrawerOpened',
      payload: { ...opening, counterId: 'counter-1' },
    });
    expect(await hall.must((context) => recordDrawerShut({ deviceId: 'drawer-1' }, context))).toEqual({
      shut: 1,
    });
    expect(hall.store.state.openDrawers('drawer-1')).toEqual([]);
    expect(await hall.must((context) => recordDrawerShut({ deviceId: 'drawer-1' }, context))).toEqual({
      shut: 0,
    });
  });

  test('that nobody asked to open is told to the floor', async () => {
    const hall = await open();
    await hall.must((context) =>
      recordDrawerOpened({ ...opening, why: 'by-hand', by: null, note: null }, context),
    );
    expect(hall.store.queries.openAlerts(9)).toMatchObject([{ kind: 'drawer-open', source: 'counter-1' }]);
  });

  test('is opened by the clerk of its own counter alone', async () => {
    const hall = await open();
    const asked = (clerkId: string) => drawerForClerk({ clerkId }, hall.store.context());
    expect(asked('k1')).toMatchObject({ ok: false, refusal: { code: 'not-signed-on' } });
    await hall.must(signingOn(1));
    await hall.must(signingOn(2));
    expect(asked('k1')).toEqual({ ok: true, deviceId: 'drawer-1', counterId: 'counter-1' });
    expect(asked('k2')).toMatchObject({ ok: false, refusal: { code: 'drawer-missing' } });
  });
});

describe('a fault', () => {
  const report = { deviceId: 'drawer-1', what: 'stuck', line: 'online', detail: null, by: 'staff:k1' };

  test('is reported once and closed once, with what was done', async () => {
    const hall = await open();
    const { faultId } = await hall.must((context) => reportFault(report, context));
    expect(await hall.codeOf((context) => reportFault(report, context))).toBe('fault-reported');
    const close = { deviceId: 'drawer-1', how: 'oiled', by: 'staff:t1' };
    expect(await hall.must((context) => closeFault(close, context))).toEqual({ faultId });
    expect(await hall.codeOf((context) => closeFault(close, context))).toBe('fault-unknown');
    expect(await hall.codeOf((context) => reportFault(report, context))).toBe('accepted');
  });

  test('of a device that is not wired is refused', async () => {
    const hall = await open();
    expect(await hall.codeOf((context) => reportFault({ ...report, deviceId: 'ghost' }, context))).toBe(
      'device-unknown',
    );
  });
});

describe('a print whose printer cannot begin', () => {
  const withJob = async () => {
    const hall = await open();
    const { ticketId } = await hall.must(issuing({ printerId: 'ticket-printer', kioskId: 'kiosk-1' }));
    return { hall, jobId: hall.store.state.printJobsOf(ticketId, 'ticket')[0]?.id ?? '' };
  };
  const moving = (jobId: string, ready: readonly string[]) => (context: Parameters<typeof movePrint>[1]) =>
    movePrint({ jobId, reason: 'paper-end', ready }, context);

  test('goes to the printer that takes over, and waits there as it waited here', async () => {
    const { hall, jobId } = await withJob();
    expect(await hall.must(moving(jobId, ['receipt-printer', 'third-printer']))).toBe('receipt-printer');
    expect(hall.store.state.printJob(jobId)).toMatchObject({
      deviceId: 'receipt-printer',
      state: 'queued',
      copy: 0,
    });
  });

  test('goes on along the line of those to the first that is ready', async () => {
    const { hall, jobId } = await withJob();
    await hall.must((context) => recordPrintStarted(jobId, context));
    expect(await hall.must(moving(jobId, ['third-printer']))).toBe('third-printer');
    expect(hall.store.state.printJob(jobId)).toMatchObject({ deviceId: 'third-printer', state: 'queued' });
  });

  test('stays where it is when nobody is ready, or when it may be on paper', async () => {
    const { hall, jobId } = await withJob();
    expect(await hall.must(moving(jobId, []))).toBeNull();
    expect(await hall.must(moving('ghost', ['receipt-printer']))).toBeNull();
    await hall.must((context) => recordPrintEnded({ jobId, state: 'unknown', reason: 'link-lost' }, context));
    expect(await hall.must(moving(jobId, ['receipt-printer']))).toBeNull();
    expect(typesOf(hall.events)).not.toContain('PrintMoved');
  });
});

describe('the wiring', () => {
  const wiring = (id: string, value: WiredDevice | null) => (context: Parameters<typeof changeSetting>[1]) =>
    changeSetting({ area: 'device', id, value }, context);

  test('decides from the next command on who prints for whom', async () => {
    const hall = await open();
    const third = wired('third-printer', 'receipt-printer', { posts: [at('counter', 'counter-2')] });
    expect(hall.store.hall().counters[1]?.receiptPrinterId).toBeNull();
    await hall.must(wiring('third-printer', third));
    expect(hall.store.hall().counters[1]?.receiptPrinterId).toBe('third-printer');
    hall.reopen();
    expect(hall.store.hall().counters[1]?.receiptPrinterId).toBe('third-printer');
  });

  test('takes a new device in and an unused one out', async () => {
    const hall = await open();
    await hall.must(
      wiring('scanner-1', wired('scanner-1', 'scanner', { posts: [at('counter', 'counter-1')] })),
    );
    expect(hall.store.hall().devices.at(-1)?.id).toBe('scanner-1');
    await hall.must(wiring('scanner-1', null));
    expect(hall.store.hall().devices.map((one) => one.id)).toEqual(devices.map((one) => one.id));
  });

  test.each([
    ['ghost', null, 'setting-unknown'],
    ['receipt-printer', null, 'setting-invalid'],
    ['ticket-printer', wired('ticket-printer', 'receipt-printer'), 'setting-invalid'],
    ['ticket-printer', wired('ticket-printer', 'scanner'), 'setting-invalid'],
    ['scanner-1', wired('scanner-2', 'scanner'), 'setting-invalid'],
    ['scanner-1', wired('scanner-1', 'scanner', { posts: [at('counter', 'ghost')] }), 'setting-invalid'],
  ])('refuses %s where the hall could not work with it', async (id, value, code) => {
    const hall = await open();
    expect(await hall.codeOf(wiring(id, value))).toBe(code);
  });
});
