import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  type PrintDocument,
  paperText,
  type VirtualPrinterOptions,
} from '@onehall/receipt-printer';
import { expect, test } from 'vitest';
import {
  type CashDrawerOptions,
  createCashDrawer,
  type DrawerOpening,
  type OpenOutcome,
} from './cash-drawer.ts';

const pulse = '1b700019fa';

async function wired(device: VirtualPrinterOptions = {}, drawerOptions: Partial<CashDrawerOptions> = {}) {
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers, ...device });
  const cable = createFakeCable(model);
  const printer = createReceiptPrinter({ linkFactory: cable.linkFactory, timers, random: () => 0.5 });
  const drawer = createCashDrawer({ printer, pin: 2, sensorOpenWhen: 'high', timers, ...drawerOptions });
  const openings: DrawerOpening[] = [];
  drawer.onOpened((opening) => openings.push(opening));
  const states: string[] = [];
  drawer.onChange(() => states.push(drawer.state()));
  const outcomes: OpenOutcome[] = [];
  const open = () => void drawer.open().then((outcome) => outcomes.push(outcome));
  printer.start();
  await timers.advance(5_000);
  const pulses = () =>
    cable.written.map((bytes) => Buffer.from(bytes).toString('hex').split(pulse).length - 1);
  const pulseCount = () => pulses().reduce((sum, count) => sum + count, 0);
  return { timers, model, cable, printer, drawer, openings, states, outcomes, open, pulseCount };
}

test('a drawer that opens is seen by its sensor, and when it is pushed shut too', async () => {
  const { timers, model, drawer, open, outcomes, openings, states } = await wired();
  expect(drawer.state()).toBe('shut');
  open();
  await timers.advance(0);
  expect(outcomes).toEqual([{ state: 'opened' }]);
  expect(openings).toEqual([{ commanded: true, seen: true }]);
  model.pushDrawerShut(2);
  await timers.advance(0);
  expect(states).toEqual(['shut', 'open', 'shut']);
});

test('of two drawers on one printer, each opens by its own pin, and the other is accused of nothing', async () => {
  const { timers, model, printer, drawer, openings } = await wired();
  const second = createCashDrawer({ printer, pin: 5, sensorOpenWhen: 'none', timers });
  const ofSecond: DrawerOpening[] = [];
  second.onOpened((opening) => ofSecond.push(opening));
  const outcome = second.open();
  await timers.advance(5_000);
  expect(await outcome).toEqual({ state: 'sent' });
  expect([model.drawerOpen(2), model.drawerOpen(5)]).toEqual([false, true]);
  expect(ofSecond).toEqual([{ commanded: true, seen: false }]);
  expect(drawer.state()).toBe('shut');
  expect(openings).toEqual([]);
});

test('a drawer wired the other way round is understood by its configuration', async () => {
  const { timers, drawer, open, outcomes } = await wired(
    { drawerSensor: 'open-is-low' },
    { sensorOpenWhen: 'low' },
  );
  expect(drawer.state()).toBe('shut');
  open();
  await timers.advance(0);
  expect(drawer.state()).toBe('open');
  expect(outcomes).toEqual([{ state: 'opened' }]);
});

test('without a sensor a pulse is sent, and that is all that is known', async () => {
  const { timers, model, drawer, open, outcomes, openings } = await wired(
    { drawerSensor: 'none' },
    { sensorOpenWhen: 'none' },
  );
  open();
  await timers.advance(0);
  expect(model.drawerOpen(2)).toBe(true);
  expect(drawer.state()).toBe('unknown');
  expect(outcomes).toEqual([{ state: 'sent' }]);
  expect(openings).toEqual([{ commanded: true, seen: false }]);
});

test('a drawer that is stuck is said not to have opened', async () => {
  const { timers, model, open, outcomes, openings } = await wired();
  model.setFault('drawer-stuck', true);
  open();
  await timers.advance(4_000);
  expect(outcomes).toEqual([{ state: 'did-not-open' }]);
  expect(openings).toEqual([]);
});

test('a drawer that is open already gets no pulse', async () => {
  const { timers, open, outcomes, pulseCount } = await wired();
  open();
  await timers.advance(0);
  open();
  await timers.advance(0);
  expect(outcomes).toEqual([{ state: 'opened' }, { state: 'already-open' }]);
  expect(pulseCount()).toBe(1);
});

test('an opening with the key is told apart from our own', async () => {
  const { timers, model, open, openings } = await wired();
  model.openDrawerByKey(2);
  await timers.advance(0);
  model.pushDrawerShut(2);
  await timers.advance(0);
  open();
  await timers.advance(0);
  model.pushDrawerShut(2);
  await timers.advance(0);
  // One pulse opens once: the second opening is somebody's hand, however soon.
  model.openDrawerByKey(2);
  await timers.advance(0);
  expect(openings.map((opening) => opening.commanded)).toEqual([false, true, false]);
});

test('a pulse that opened nothing does not excuse a later key', async () => {
  const { timers, model, open, openings } = await wired();
  model.setFault('drawer-stuck', true);
  open();
  await timers.advance(4_000);
  model.openDrawerByKey(2);
  await timers.advance(0);
  expect(openings).toEqual([{ commanded: false, seen: true }]);
});

test('an opening while the cable was out is found when it is back', async () => {
  const { timers, model, cable, drawer, openings } = await wired();
  cable.unplug();
  await timers.advance(0);
  expect(drawer.state()).toBe('unknown');
  model.openDrawerByKey(2);
  cable.plug();
  await timers.advance(10_000);
  expect(drawer.state()).toBe('open');
  expect(openings).toEqual([{ commanded: false, seen: true }]);
});

test('a drawer behind a printer that is not connected is not opened, now or later', async () => {
  const { timers, model, cable, open, outcomes } = await wired();
  cable.unplug();
  await timers.advance(0);
  open();
  await timers.advance(0);
  cable.plug();
  await timers.advance(10_000);
  expect(outcomes).toEqual([{ state: 'not-connected' }]);
  expect(model.drawerOpen(2)).toBe(false);
});

test('a printer that has no paper still opens the drawer, if it is one that can', async () => {
  const epson = await wired();
  epson.model.setFault('paper-out', true);
  epson.open();
  await epson.timers.advance(100);
  expect(epson.outcomes).toEqual([{ state: 'opened' }]);
  const clone = await wired({ identity: { maker: 'XPRINTER', model: 'XP-80C', font: '' } });
  clone.model.setFault('paper-out', true);
  clone.open();
  await clone.timers.advance(100);
  expect(clone.outcomes).toEqual([{ state: 'not-sent', reason: 'paper-end' }]);
  clone.model.setFault('paper-out', false);
  await clone.timers.advance(10_000);
  expect(clone.model.drawerOpen(2)).toBe(false);
});

const receipt: PrintDocument = [
  { kind: 'drawer', pin: 2 },
  { kind: 'text', text: '找零 ￥13.60' },
  { kind: 'cut' },
];

test('a pulse inside a print job opens the drawer with the receipt, and is ours', async () => {
  const { timers, model, printer, openings } = await wired();
  void printer.print({ jobId: '1', document: receipt });
  await timers.advance(100);
  expect(model.drawerOpen(2)).toBe(true);
  expect(openings).toEqual([{ commanded: true, seen: true }]);
  expect(model.paper().map(paperText)).toEqual(['找零 ￥13.60']);
});

test('a pulse comes between two jobs, before those that wait, and spoils no line', async () => {
  const { timers, model, printer, open, cable } = await wired({ lineMs: 50 });
  for (let job = 0; job < 3; job += 1) {
    void printer.print({
      jobId: String(job),
      document: [{ kind: 'text', text: `第${job}张` }, { kind: 'cut' }],
    });
  }
  await timers.advance(10);
  open();
  await timers.advance(2_000);
  expect(model.drawerOpen(2)).toBe(true);
  expect(model.paper().map(paperText)).toEqual(['第0张', '第1张', '第2张']);
  const order = cable.written.map((bytes) => Buffer.from(bytes).toString('hex'));
  const at = (part: string) => order.findIndex((hex) => hex.includes(part));
  const second = Buffer.from([0xb5, 0xda, 0x31]).toString('hex');
  expect(at(pulse)).toBeGreaterThan(0);
  expect(at(pulse)).toBeLessThan(at(second));
});

test('a pulse that would have to wait for a job held up is given up instead of opening late', async () => {
  const { timers, model, printer, open, outcomes } = await wired({ lineMs: 50 });
  void printer.print({ jobId: '1', document: [{ kind: 'feed', lines: 10 }, { kind: 'cut' }] });
  model.runOutAfter(2);
  await timers.advance(1_000);
  open();
  await timers.advance(6_000);
  expect(outcomes).toEqual([{ state: 'not-sent', reason: 'busy' }]);
  model.setFault('paper-out', false);
  await timers.advance(30_000);
  expect(model.drawerOpen(2)).toBe(false);
});

test('a cable pulled after the pulse leaves it unknown whether the drawer opened', async () => {
  const { timers, model, cable, open, outcomes } = await wired();
  model.onBytes((direction, bytes) => {
    if (direction === 'in' && Buffer.from(bytes).toString('hex').includes(pulse)) cable.unplug();
  });
  model.setFault('drawer-stuck', true);
  open();
  await timers.advance(4_000);
  expect(outcomes).toEqual([{ state: 'unknown', reason: 'link-lost' }]);
});

test('a drawer that is no longer watched says nothing and leaves no timer', async () => {
  const { timers, model, drawer, printer, open, openings } = await wired();
  open();
  await timers.advance(0);
  drawer.close();
  model.pushDrawerShut(2);
  model.openDrawerByKey(2);
  await printer.stop();
  expect(openings).toHaveLength(1);
  expect(timers.pending()).toBe(0);
});
