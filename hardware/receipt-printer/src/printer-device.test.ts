import { createFakeCable, createFakeTimers, type FakeTimers, type VirtualDevice } from '@onehall/device-core';
import { expect, test } from 'vitest';
import type { PrintDocument } from './print-document.ts';
import type { PrintOutcome } from './print-outcome.ts';
import { createReceiptPrinter, type ReceiptPrinterOptions } from './printer-driver.ts';
import type { GlyphPainter } from './raster/glyph-painter.ts';
import { rasterOf } from './raster/picture.ts';
import { paperText } from './virtual/paper.ts';
import { createVirtualPrinter, type VirtualPrinterOptions } from './virtual/virtual-printer.ts';

const ticket: PrintDocument = [{ kind: 'text', text: 'A012' }, { kind: 'rule' }, { kind: 'cut' }];

type Wire = (device: VirtualDevice, timers: FakeTimers) => VirtualDevice;

async function wired(
  device: VirtualPrinterOptions = {},
  options: Partial<ReceiptPrinterOptions> = {},
  wire: Wire = (model) => model,
) {
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers, ...device });
  const cable = createFakeCable(wire(model, timers));
  const printer = createReceiptPrinter({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0.5,
    ...options,
  });
  const outcomes: PrintOutcome[] = [];
  const print = (document = ticket, copy = 0) =>
    void printer.print({ jobId: '1', document, copy }).then((outcome) => outcomes.push(outcome));
  printer.start();
  await timers.advance(5_000);
  return { timers, model, cable, printer, outcomes, print };
}

/** A wire that carries 960 bytes a second and takes them from the host at once, as an operating system does. */
const wireOf9600: Wire = (device, timers) => {
  let freeAt = 0;
  let plugged = false;
  return {
    plugged(send) {
      plugged = true;
      device.plugged(send);
    },
    unplugged() {
      plugged = false;
      device.unplugged();
    },
    receive(bytes) {
      freeAt = Math.max(freeAt, timers.now()) + (bytes.length * 1_000) / 960;
      timers.after(freeAt - timers.now(), () => {
        if (plugged) device.receive(bytes);
      });
    },
  };
};
const serial = { address: { kind: 'serial', path: '/dev/none', baudRate: 9_600 } } as const;

test('it is closed, idle, busy or in error, as UnifiedPOS has it', async () => {
  const { printer, model, cable, timers, print } = await wired({ lineMs: 100 });
  expect([printer.state(), printer.health(), printer.line()]).toEqual(['idle', 'answers', 'online']);
  print();
  await timers.advance(10);
  expect(printer.state()).toBe('busy');
  model.setFault('cover-open', true);
  await timers.advance(10);
  expect(printer.state()).toBe('error');
  model.setFault('cover-open', false);
  await timers.advance(5_000);
  expect(printer.state()).toBe('idle');
  cable.unplug();
  await timers.advance(0);
  expect([printer.state(), printer.health()]).toEqual(['closed', 'not-connected']);
});

test('whoever looks at it is told when there is something new to see', async () => {
  const { printer, model, timers } = await wired();
  let seen: string[] = [];
  const stop = printer.onChange(() => seen.push(printer.state()));
  model.setFault('paper-out', true);
  await timers.advance(0);
  expect(seen).toContain('error');
  stop();
  seen = [];
  model.setFault('paper-out', false);
  await timers.advance(5_000);
  expect(seen).toEqual([]);
});

test('it counts what it did, and only what the printer said that it has done', async () => {
  const { printer, model, print, timers, cable } = await wired();
  print();
  await timers.advance(100);
  print(ticket, 1);
  await timers.advance(100);
  model.setFault('cover-open', true);
  await timers.advance(0);
  print();
  await timers.advance(100);
  model.setFault('cover-open', false);
  cable.unplug();
  await timers.advance(100);
  cable.plug();
  await timers.advance(5_000);
  const statistics = printer.statistics();
  expect(statistics.own).toEqual({
    jobs: 3,
    jobsConfirmed: 2,
    jobsFailed: 1,
    linesPrinted: 4,
    paperCuts: 2,
    drawerPulses: 0,
    reprints: 1,
    coverOpenings: 1,
  });
  expect(statistics).toMatchObject({ losses: 1, framesBad: 0, timeouts: 0 });
  expect(statistics.framesGood).toBeGreaterThan(20);
  expect(statistics.lostMs).toBeGreaterThan(0);
});

test('a test prints a slip that says which printer it is, or says why it cannot', async () => {
  const { printer, model, timers } = await wired();
  const done = printer.test();
  await timers.advance(1_000);
  await done;
  const [slip] = model.paper();
  expect(slip?.isCut).toBe(true);
  expect(slip && paperText(slip)).toContain('EPSON TM-T82 · epson-tm-t82');
  model.setFault('paper-out', true);
  const refused = expect(printer.test()).rejects.toMatchObject({ code: 'not-ready' });
  await timers.advance(1_000);
  await refused;
});

test('a wait ends by hand', async () => {
  const { printer, cable, timers } = await wired();
  cable.unplug();
  await timers.advance(30_000);
  cable.plug();
  printer.retryNow();
  await timers.advance(200);
  expect(printer.line()).toBe('online');
});

test('a model is known by its name, and printed to as it needs', async () => {
  const identity = { maker: 'XPRINTER', model: 'XP-58IIH', font: '' };
  const { printer, model, print, timers, outcomes } = await wired({
    identity,
    hasCutter: false,
    hasProcessId: false,
    columns: 32,
  });
  expect(printer.profile()).toMatchObject({ name: 'clone-58', columns: 32 });
  print([{ kind: 'rule' }, { kind: 'beep', times: 2 }, { kind: 'cut' }]);
  await timers.advance(100);
  expect(outcomes).toMatchObject([{ state: 'processed' }]);
  // The line fits, and five lines of feed bring it to the edge.
  expect(model.paper().map(paperText)).toEqual([`${'-'.repeat(32)}\n\n\n\n\n`]);
  expect(model.beeps).toBe(1);
});

/** The echo of the probe's process id takes its time; everything else comes at once. */
const slowEcho: Wire = (device, timers) => {
  let first = true;
  return {
    plugged: (send) =>
      device.plugged((bytes) => {
        const isLate = bytes[0] === 0x37 && first;
        if (isLate) first = false;
        timers.after(isLate ? 3_000 : 0, () => send(bytes));
      }),
    unplugged: () => device.unplugged(),
    receive: (bytes) => device.receive(bytes),
  };
};

test('a printer that was slow to echo the probe is believed when it does, and confirms its jobs', async () => {
  const { timers, printer, outcomes, print } = await wired({}, {}, slowEcho);
  await timers.advance(5_000);
  expect(printer.identity()?.hasProcessId).toBe(true);
  print();
  await timers.advance(5_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
});

test('what the configuration says of a printer counts more than its name', async () => {
  const { printer } = await wired({}, { profile: 'clone-58' });
  expect(printer.profile().name).toBe('clone-58');
  const { printer: other } = await wired({}, { profile: { columns: 42 } });
  expect(other.profile()).toMatchObject({ name: 'epson-tm-t82', columns: 42 });
});

const painter: GlyphPainter = {
  draws: (char) => char === '㛃',
  paintLine: (cells) => rasterOf(cells.length * 24, 30, () => true),
};

test('a line with a rare name is drawn, and only what the drawing font lacks too is reported', async () => {
  const { model, print, timers, outcomes } = await wired({}, { loadPainter: async () => painter });
  print([{ kind: 'text', text: '王㛃' }, { kind: 'text', text: '𪜀' }, { kind: 'cut' }]);
  await timers.advance(100);
  expect(outcomes).toEqual([{ state: 'confirmed', unprintable: ['𪜀'] }]);
  const [piece] = model.paper();
  expect(piece?.lines[0]).toMatchObject({ raster: { widthDots: 48, heightDots: 30 } });
  expect(piece && paperText(piece)).toBe('〓');
});

test('where nothing can be drawn the name is printed with its mark, and reported', async () => {
  const { model, print, timers, outcomes } = await wired(
    {},
    { loadPainter: () => Promise.reject(new Error('no canvas on this machine')) },
  );
  print([{ kind: 'text', text: '王㛃' }, { kind: 'cut' }]);
  await timers.advance(100);
  expect(outcomes).toEqual([{ state: 'confirmed', unprintable: ['㛃'] }]);
  expect(model.paper().map(paperText)).toEqual(['王〓']);
});

test('a hall without rare names never loads the drawing', async () => {
  let loads = 0;
  const { print, timers, outcomes } = await wired(
    {},
    {
      loadPainter: async () => {
        loads += 1;
        return painter;
      },
    },
  );
  print();
  await timers.advance(100);
  expect(outcomes).toHaveLength(1);
  expect(loads).toBe(0);
});

test('a large picture on a slow wire leaves room for the heart-beat, and the printer is not thought lost', async () => {
  const { print, timers, outcomes, printer } = await wired({}, serial, wireOf9600);
  const picture = rasterOf(576, 200, (x, y) => (x + y) % 3 === 0);
  const lostBefore = printer.statistics().timeouts;
  print([{ kind: 'raster', ...picture }, { kind: 'cut' }]);
  // 14 400 bytes of dots: fifteen seconds on the wire.
  await timers.advance(14_000);
  expect(outcomes).toEqual([]);
  await timers.advance(3_500);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
  expect(printer.statistics()).toMatchObject({ losses: 0, timeouts: lostBefore });
});

test('a job of some hundred bytes is on the wire without a gap', async () => {
  const { print, timers, outcomes } = await wired({}, serial, wireOf9600);
  print([{ kind: 'text', text: 'x'.repeat(900) }, { kind: 'cut' }]);
  // 970 bytes with the frame around them: the wire's own time, and some for the questions before.
  await timers.advance(1_100);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
});
