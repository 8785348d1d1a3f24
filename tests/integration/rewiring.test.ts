import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DevicesView, routes, type WiredDeviceBody, wiredDevice } from '@onehall/protocol';
import { builtInTemplates } from '@onehall/template-device';
import { describe, expect, test } from 'vitest';
import { smallHall, TestHall } from './hall-harness.ts';
import { postOf, takeTicket } from './jobs.ts';
import { until } from './until.ts';
import { fault, hallWith, opened, receiptPrinter, ticketPrinter, wire } from './wired-hall.ts';

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
