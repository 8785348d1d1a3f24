import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type DevicesView,
  type FloorView,
  type HallFile,
  type KioskView,
  routes,
  type WiredDeviceBody,
  wiredDevice,
} from '@onehall/protocol';
import { builtInTemplates } from '@onehall/template-device';
import { describe, expect, test } from 'vitest';
import { deviceOf } from '../../apps/server/src/devices/hall-device.ts';
import { smallHall, TestHall } from './hall-harness.ts';
import { postOf, signature, takeTicket, untilForm } from './jobs.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

const ticketPrinter = 'ticket-printer-1';
const receiptPrinter = 'receipt-printer-1';

/** The small hall with one thing about one of its devices changed. */
function hallWith(deviceId: string, change: Partial<WiredDeviceBody>): HallFile {
  const file = smallHall();
  const devices = file.devices.map((one) => (one.id === deviceId ? { ...one, ...change } : one));
  return { ...file, devices };
}

async function opened(file: HallFile = smallHall()) {
  const hall = await TestHall.start({ file });
  await hall.devicesReady();
  return { hall, technician: await hall.staff('W001') };
}

const fault = (technician: Person, deviceId: string, name: string, on: boolean) =>
  technician.must(routes.setFault, `/devices/${deviceId}/fault`, { fault: name, on });

const wire = (deviceId: string, device: WiredDeviceBody | null) => ({
  path: `/devices/${deviceId}/wiring`,
  body: { device },
});

const display = (change: Partial<WiredDeviceBody> = {}): WiredDeviceBody => ({
  id: 'display-2',
  kind: 'line-display',
  name: { zh: '2号柜台客显', en: 'Line display, counter 2' },
  address: { kind: 'virtual' },
  model: null,
  posts: [{ at: 'counter', id: 'counter-2', unit: null, use: null }],
  fallbackId: null,
  stopsCounter: false,
  ...change,
});

describe('a device', () => {
  test('is hung while the hall is open, shows what stands there, and is there after a restart', async () => {
    const { hall, technician } = await opened();
    const { path, body } = wire('display-2', display());
    await technician.must(routes.wireDevice, path, body);
    const face = () => hall.parts.devices.device('display-2')?.double?.face();
    await until(() => JSON.stringify(face()).includes('暂停服务'));
    await hall.restart();
    await until(() => JSON.stringify(face()).includes('暂停服务'));
    expect(hall.parts.hall.counters[1]?.lineDisplayId).toBe('display-2');
  });

  test('changes whom it serves without being touched, and goes when it is taken out', async () => {
    const { hall, technician } = await opened();
    await technician.must(routes.wireDevice, wire('display-2', display()).path, { device: display() });
    await until(() => hall.parts.devices.device('display-2') !== null);
    const before = hall.parts.devices.device('display-2')?.driver;
    const posts = [{ at: 'counter', id: 'counter-3', unit: null, use: null }] as const;
    await technician.must(routes.wireDevice, '/devices/display-2/wiring', {
      device: display({ posts: [...posts] }),
    });
    await until(() => hall.parts.hall.counters[2]?.lineDisplayId === 'display-2');
    expect(hall.parts.devices.device('display-2')?.driver).toBe(before);
    await technician.must(routes.wireDevice, '/devices/display-2/wiring', { device: null });
    await until(() => hall.parts.devices.device('display-2') === null);
    expect(hall.parts.hall.counters[2]?.lineDisplayId).toBeNull();
  });

  test.each([
    [
      'a place that has one',
      'display-2',
      display({ posts: [{ at: 'counter', id: 'counter-1', unit: null, use: null }] }),
    ],
    [
      'a place that is not there',
      'display-2',
      display({ posts: [{ at: 'counter', id: 'counter-99', unit: null, use: null }] }),
    ],
    ['another name than its own', 'display-9', display()],
    ['a printer of a kiosk that has no other', ticketPrinter, null],
  ])('is not wired to %s', async (_, deviceId, device) => {
    const { technician } = await opened();
    const { path, body } = wire(deviceId, device);
    expect(await technician.codeOf(path, body)).toBe('setting-invalid');
  });

  test('is wired by technicians and managers alone', async () => {
    const { hall } = await opened();
    const clerk = await hall.staff('K001');
    const { path, body } = wire('display-2', display());
    expect(await clerk.codeOf(path, body)).toBe('not-permitted');
    expect(await (await hall.staff('M001')).codeOf(path, body)).toBe('accepted');
  });

  test('in a real hall is no piece of software', async () => {
    const { technician } = await opened({ ...smallHall(), demo: false });
    const { path, body } = wire('display-2', display());
    // In a real hall nobody works with the password that they were given.
    await technician.post('/session/password', { current: 'onehall-demo', next: 'a better one 7' });
    expect(await technician.codeOf(path, body)).toBe('setting-invalid');
  });

  test('whose path is no terminal says so in plain words, and is looked for again when asked', async () => {
    const { hall, technician } = await opened();
    const address = {
      kind: 'serial',
      path: '/dev/null',
      baudRate: 9600,
      parity: 'none',
      flow: 'none',
      echoes: false,
    } as const;
    await technician.must(routes.wireDevice, '/devices/display-2/wiring', { device: display({ address }) });
    await until(
      () => hall.parts.devices.device('display-2')?.lastStep.reason?.includes('not a serial port') === true,
    );
    await technician.must(routes.retryDevice, '/devices/display-2/retry');
    expect(await technician.codeOf('/devices/display-2/test')).toBe('device-not-ready');
    expect(await technician.codeOf('/devices/ghost/test')).toBe('device-unknown');
  });

  test('shows that it works when it is tested', async () => {
    const { hall, technician } = await opened();
    await technician.must(routes.testDevice, `/devices/${receiptPrinter}/test`);
    await until(() =>
      hall
        .virtualPrinter(receiptPrinter)
        .paper()
        .some((piece) => piece.isCut),
    );
  });

  test('ports are listed, whether or not the machine can be asked about them', async () => {
    const { technician } = await opened();
    const reply = await technician.ask('GET', '/ports');
    expect(reply.status).toBe(200);
    expect(routes.readPorts.reply.safeParse(reply.body).success).toBe(true);
  });

  test('with a fault is reported once, with what its line knows, and closed with what was done', async () => {
    const { hall, technician } = await opened();
    const clerk = await hall.staff('K001');
    await fault(technician, 'line-display-1', 'unplugged', true);
    await until(
      () => deviceOf(hall.parts.devices.device('line-display-1') ?? fail()).health() === 'not-connected',
    );
    await clerk.must(routes.reportFault, '/devices/line-display-1/faults', { what: '屏幕全黑' });
    expect(await clerk.codeOf('/devices/line-display-1/faults', { what: '还是黑的' })).toBe('fault-reported');
    expect(hall.store.devices.openFault('line-display-1')).toMatchObject({
      what: '屏幕全黑',
      detail: 'not-connected',
      by: 'staff:k001',
    });
    expect(await clerk.codeOf('/devices/line-display-1/faults/close', { how: '换线' })).toBe('not-permitted');
    await technician.must(routes.closeFault, '/devices/line-display-1/faults/close', { how: '换了线' });
    expect(hall.store.devices.openFault('line-display-1')).toBeNull();
  });
});

describe('a printer that cannot print', () => {
  const withStandIn = () => hallWith(ticketPrinter, { fallbackId: receiptPrinter });

  test('leaves its tickets to the one that takes over, and the kiosk says where', async () => {
    const { hall, technician } = await opened(withStandIn());
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    const page = await kiosk.watch('kiosk', 'kiosk-1');
    await fault(technician, ticketPrinter, 'paper-out', true);
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'not-ready');
    // Said before the ticket is taken: the customer need not be surprised.
    await until(() => (page.view() as KioskView).printsAt?.en === 'Counter 1');
    const issued = await takeTicket(kiosk);
    expect(issued.print?.deviceId).toBe(receiptPrinter);
    const print = () => (page.view() as KioskView).prints.find((one) => one.ticketId === issued.ticketId);
    await until(() => print()?.state === 'confirmed');
    expect(print()?.elsewhere).toEqual({ zh: '1号台席', en: 'Counter 1' });
    await fault(technician, ticketPrinter, 'paper-out', false);
    await until(() => (page.view() as KioskView).printsAt === null);
  });

  test('gives up what it had not begun when the cable comes out, and nothing is printed twice', async () => {
    const { hall, technician } = await opened(withStandIn());
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    await fault(technician, ticketPrinter, 'slow', true);
    const [first, second] = [await takeTicket(kiosk), await takeTicket(kiosk)];
    await until(() =>
      hall
        .virtualPrinter(ticketPrinter)
        .paper()
        .some((piece) => piece.lines.length > 0),
    );
    await fault(technician, ticketPrinter, 'unplugged', true);
    const job = (ticketId: string) => hall.store.queries.newestPrint(ticketId, 'ticket');
    await until(() => job(first.ticketId)?.state === 'unknown');
    await until(() => job(second.ticketId)?.state === 'confirmed');
    expect(job(first.ticketId)).toMatchObject({ deviceId: ticketPrinter, copy: 0 });
    expect(job(second.ticketId)).toMatchObject({ deviceId: receiptPrinter, copy: 0 });
    const there = JSON.stringify(hall.virtualPrinter(receiptPrinter).paper());
    expect(there).toContain(second.number);
    expect(there).not.toContain(first.number);
  });
});

describe('a counter that cannot work without a device', () => {
  const strict = () => hallWith(receiptPrinter, { stopsCounter: true });

  test('calls nobody while it is mended, and goes on by itself', async () => {
    const { hall, technician } = await opened(strict());
    const { clerk, kiosk } = await postOf(hall);
    await takeTicket(kiosk);
    await fault(technician, receiptPrinter, 'unplugged', true);
    await until(() => hall.store.state.mending('counter-1') !== null);
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('counter-mending');
    const manager = await hall.staff('D001');
    const floor = (await manager.watch('floor')).view() as FloorView;
    expect(floor.counters[0]).toMatchObject({ state: 'device-fault', mending: { reason: 'not-connected' } });
    await fault(technician, receiptPrinter, 'unplugged', false);
    await until(() => hall.store.state.mending('counter-1') === null);
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('accepted');
  });

  test('brings the sale that stands there to its end: the receipt waits', async () => {
    const { hall, technician } = await opened(strict());
    const post = await postOf(hall);
    const { visitId, totalFen, contentHash } = await untilForm(post);
    await fault(technician, receiptPrinter, 'unplugged', true);
    await until(() => hall.store.state.mending('counter-1') !== null);
    expect(await post.clerk.codeOf(`/visits/${visitId}/orders`, { serviceId: 'bill-payment' })).toBe(
      'counter-mending',
    );
    await post.screen.must(routes.signForm, `/visits/${visitId}/signature`, { contentHash, signature });
    await post.clerk.must(routes.takeCash, `/visits/${visitId}/payment`, { tenderedFen: totalFen });
    await until(() => hall.store.queries.newestPrint(visitId, 'receipt')?.state === 'failed');
    expect(hall.store.state.visit(visitId)?.payment?.dueFen).toBe(totalFen);
  });

  test('is stopped and started by its clerk too, with the reason kept', async () => {
    const { hall } = await opened();
    const { clerk } = await postOf(hall);
    await clerk.must(routes.stopForMending, '/counters/counter-1/mending', {
      deviceId: receiptPrinter,
      reason: '打印机冒烟',
    });
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('counter-mending');
    await clerk.must(routes.endMending, '/counters/counter-1/mending/end');
    expect(await clerk.codeOf('/counters/counter-1/call-next')).toBe('nobody-waiting');
    expect(await clerk.codeOf('/counters/counter-1/mending/end')).toBe('counter-not-mending');
  });
});

describe('another wiring', () => {
  const wired = (deviceId: string, change: Partial<WiredDeviceBody> = {}): WiredDeviceBody => {
    const device = smallHall().devices.find((one) => one.id === deviceId);
    return wiredDevice.parse({ ...device, ...change });
  };
  const at = (id: string) => ({ at: 'counter' as const, id, unit: null, use: null });
  const alertsOf = (hall: TestHall, deviceId: string) =>
    hall.store.queries.openAlerts(9).filter((alert) => alert.source === deviceId);

  test('that takes an ill device out ends its alert and frees the counter that stood still for it', async () => {
    const { hall, technician } = await opened(hallWith('line-display-1', { stopsCounter: true }));
    await fault(technician, 'line-display-1', 'unplugged', true);
    await until(() => hall.store.state.mending('counter-1') !== null);
    expect(alertsOf(hall, 'line-display-1')).toHaveLength(1);
    await technician.must(routes.wireDevice, '/devices/line-display-1/wiring', { device: null });
    await until(() => hall.store.state.mending('counter-1') === null);
    await until(() => alertsOf(hall, 'line-display-1').length === 0);
  });

  test('that gives an ill device another counter stops that one too', async () => {
    const { hall, technician } = await opened(hallWith(receiptPrinter, { stopsCounter: true }));
    await fault(technician, receiptPrinter, 'unplugged', true);
    await until(() => hall.store.state.mending('counter-1') !== null);
    const posts = [at('counter-1'), at('counter-2')];
    const device = wired(receiptPrinter, { stopsCounter: true, posts });
    await technician.must(routes.wireDevice, `/devices/${receiptPrinter}/wiring`, { device });
    await until(() => hall.store.state.mending('counter-2') !== null);
    expect(alertsOf(hall, receiptPrinter)).toHaveLength(1);
  });

  test('is needed before a counter goes on that waits for two devices, of which one is back', async () => {
    const file = hallWith(receiptPrinter, { stopsCounter: true });
    const devices = file.devices.map((one) =>
      one.id === 'line-display-1' ? { ...one, stopsCounter: true } : one,
    );
    const { hall, technician } = await opened({ ...file, devices });
    for (const id of [receiptPrinter, 'line-display-1']) await fault(technician, id, 'unplugged', true);
    await until(() => hall.store.state.mending('counter-1') !== null);
    const first = hall.store.state.mending('counter-1')?.deviceId ?? '';
    await until(() => alertsOf(hall, receiptPrinter).length + alertsOf(hall, 'line-display-1').length === 2);
    await fault(technician, first, 'unplugged', false);
    const other = first === receiptPrinter ? 'line-display-1' : receiptPrinter;
    await until(() => hall.store.state.mending('counter-1')?.deviceId === other);
    const device = wired(other, { stopsCounter: false });
    await technician.must(routes.wireDevice, `/devices/${other}/wiring`, { device });
    await until(() => hall.store.state.mending('counter-1') === null);
  });

  test('takes no printer out that has something to print', async () => {
    const { hall, technician } = await opened(hallWith(ticketPrinter, { fallbackId: receiptPrinter }));
    const kiosk = await hall.device('kiosk', 'kiosk-1');
    await fault(technician, ticketPrinter, 'paper-out', true);
    await fault(technician, receiptPrinter, 'slow', true);
    await until(() => hall.parts.devices.printerReadiness(ticketPrinter)?.state === 'not-ready');
    const takeOut = async () => {
      const body = { commandId: randomUUID(), device: null };
      return (await technician.post(`/devices/${receiptPrinter}/wiring`, body)).body;
    };
    const problem = (word: string) => ({ refusal: { code: 'setting-invalid', facts: { problem: word } } });
    const { ticketId } = await takeTicket(kiosk);
    expect(await takeOut()).toMatchObject(problem('printing'));
    await fault(technician, receiptPrinter, 'slow', false);
    await until(() => hall.store.queries.newestPrint(ticketId, 'ticket')?.state === 'confirmed');
    expect(await takeOut()).toMatchObject(problem('in-use'));
  });

  test('that gives a printer one more counter leaves the printer alone', async () => {
    const { hall, technician } = await opened();
    const before = hall.parts.devices.device(receiptPrinter)?.driver;
    const device = wired(receiptPrinter, { posts: [at('counter-1'), at('counter-2')] });
    await technician.must(routes.wireDevice, `/devices/${receiptPrinter}/wiring`, { device });
    await until(() => hall.parts.hall.counters[1]?.receiptPrinterId === receiptPrinter);
    expect(hall.parts.devices.device(receiptPrinter)?.driver).toBe(before);
  });

  test('whose frame description is gone keeps no hall shut: the device is named, and its alert ends with it', async () => {
    const { hall, technician } = await opened();
    const own = join(hall.dataFolder, 'templates', 'hall-pads.json');
    mkdirSync(dirname(own));
    writeFileSync(own, JSON.stringify(builtInTemplates['rating-pad']));
    await hall.restart();
    const device = wired('pads-1', { model: 'hall-pads' });
    await technician.must(routes.wireDevice, '/devices/pads-1/wiring', { device });
    await until(() => hall.parts.devices.device('pads-1')?.wired.model === 'hall-pads');
    rmSync(own);
    await hall.restart();
    const bench = await (await hall.staff('W001')).watch('devices');
    expect((bench.view() as DevicesView).unmade).toMatchObject([
      { deviceId: 'pads-1', problem: 'model-unknown' },
    ]);
    await until(() => alertsOf(hall, 'pads-1').length === 1);
    const back = wired('pads-1');
    await technician.must(routes.wireDevice, '/devices/pads-1/wiring', { device: back });
    await until(() => (bench.view() as DevicesView).unmade.length === 0);
    await until(() => alertsOf(hall, 'pads-1').length === 0);
  });

  test('of a printer takes its drawer along, which opens as before', async () => {
    const { hall, technician } = await opened();
    const { clerk } = await postOf(hall);
    const before = hall.parts.devices.device(receiptPrinter)?.driver;
    const device = wired(receiptPrinter, { model: 'epson-tm-t88' });
    await technician.must(routes.wireDevice, `/devices/${receiptPrinter}/wiring`, { device });
    await until(() => ![before, undefined].includes(hall.parts.devices.device(receiptPrinter)?.driver));
    await hall.devicesReady();
    const wish = { why: 'change', note: '换零钱' };
    expect(await clerk.must(routes.openDrawer, '/drawer', wish)).toEqual({ outcome: 'opened' });
  });

  test.each([
    ['a bus with nobody on it', 'posts-missing', { posts: [] }],
    [
      'a unit that its template does not reach',
      'unit-out-of-range',
      { posts: [{ ...at('counter-1'), unit: 255, use: 'rating-pad' as const }] },
    ],
    ['a model that is not known', 'model-unknown', { model: 'no-such-model' }],
  ])('with %s is refused, and the hall starts again', async (_, problem, change) => {
    const { hall, technician } = await opened();
    const { path, body } = wire('pads-1', wired('pads-1', change));
    const refused = await technician.post(path, { commandId: randomUUID(), ...body });
    expect(refused.body).toMatchObject({ refusal: { code: 'setting-invalid', facts: { problem } } });
    await hall.restart();
    await hall.devicesReady();
    expect(hall.parts.devices.device('pads-1')).not.toBeNull();
  });
});

describe('a hall file', () => {
  test('with a device that cannot hang so keeps the hall shut, and says which and why', async () => {
    const unknown = hallWith(ticketPrinter, { fallbackId: 'no-such-printer' });
    await expect(TestHall.start({ file: unknown })).rejects.toThrow(/'ticket-printer-1' .*fallbackId/);
  });

  test('with a device of a model that is not known opens without it, and with it when it is wired anew', async () => {
    const hall = await TestHall.start({ file: hallWith('pads-1', { model: 'no-such-model' }) });
    const technician = await hall.staff('W001');
    const unmade = () => hall.parts.devices.unmade().map(({ wired, problem }) => [wired.id, problem]);
    expect(unmade()).toEqual([['pads-1', 'model-unknown']]);
    const device = wiredDevice.parse(smallHall().devices.find((one) => one.id === 'pads-1'));
    await technician.must(routes.wireDevice, '/devices/pads-1/wiring', { device });
    await until(() => unmade().length === 0);
    await hall.restart();
    expect(unmade()).toEqual([]);
  });
});

function fail(): never {
  throw new Error('the device is not there');
}
