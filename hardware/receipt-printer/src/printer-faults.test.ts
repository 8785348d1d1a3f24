import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import type { PrintDocument } from './print-document.ts';
import type { PrintOutcome } from './print-outcome.ts';
import { createReceiptPrinter } from './printer-driver.ts';
import { paperText } from './virtual/paper.ts';
import { printerFaults } from './virtual/printer-faults.ts';
import { createVirtualPrinter, type VirtualPrinterOptions } from './virtual/virtual-printer.ts';

const ticket: PrintDocument = [
  { kind: 'text', text: 'begins' },
  { kind: 'text', text: 'middle' },
  { kind: 'text', text: 'ends' },
  { kind: 'cut' },
];
const whole = 'begins\nmiddle\nends';

/** The same garbage every run (Park and Miller's generator). */
function garbage(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function wired(device: VirtualPrinterOptions = {}) {
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers, random: garbage(7), ...device });
  const cable = createFakeCable(model);
  const printer = createReceiptPrinter({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0.5,
    retry: { lossesMax: 1_000 },
  });
  const outcomes: PrintOutcome[] = [];
  const print = () =>
    void printer.print({ jobId: '1', document: ticket }).then((outcome) => outcomes.push(outcome));
  printer.start();
  await timers.advance(5_000);
  const pieces = () => model.paper().map(paperText);
  return { timers, model, cable, printer, outcomes, print, pieces };
}

test('a head that grows too hot in mid job holds it, and the job goes on by itself', async () => {
  const { model, print, timers, outcomes, pieces, printer } = await wired({ lineMs: 100 });
  print();
  await timers.advance(150);
  model.setFault('overheated', true);
  await timers.advance(20_000);
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'overheated' });
  expect(outcomes).toEqual([]);
  model.setFault('overheated', false);
  await timers.advance(5_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
  expect(pieces()).toEqual([whole]);
});

test('an error that nobody can recover from ends the job at once, until the printer is switched off and on', async () => {
  const { model, print, timers, outcomes, printer, pieces } = await wired({ lineMs: 100 });
  print();
  await timers.advance(150);
  model.setFault('unrecoverable', true);
  await timers.advance(3_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'unrecoverable' }]);
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'unrecoverable' });
  model.powerCycle();
  await timers.advance(5_000);
  expect(printer.readiness()).toEqual({ state: 'ready' });
  print();
  await timers.advance(5_000);
  expect(outcomes[1]).toMatchObject({ state: 'confirmed' });
  // What was torn is cut off, and its rest never comes out.
  expect(pieces()).toEqual(['begins\nmiddle', whole]);
});

test('the feed button feeds a line, and the printer is offline only while it is held', async () => {
  const { model, printer, timers, pieces } = await wired();
  const seen: unknown[] = [];
  printer.onReadiness((readiness) => seen.push(readiness));
  model.feedButton();
  await timers.advance(0);
  expect(seen).toEqual([{ state: 'not-ready', reason: 'offline' }, { state: 'ready' }]);
  expect(pieces()).toEqual(['']);
});

test('a printer that answers late is not believed, and comes back when it answers in time', async () => {
  const { model, printer, print, timers, outcomes, pieces } = await wired();
  model.setFault('late-answers', true);
  print();
  await timers.advance(30_000);
  expect(outcomes).toMatchObject([{ state: 'failed' }]);
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'not-connected' });
  model.setFault('late-answers', false);
  await timers.advance(40_000);
  expect(printer.readiness()).toEqual({ state: 'ready' });
  print();
  await timers.advance(1_000);
  expect(outcomes[1]).toMatchObject({ state: 'confirmed' });
  expect(pieces()).toEqual([whole]);
});

test('a job whose answer comes late is confirmed late, if the line lives', async () => {
  const { model, print, timers, outcomes } = await wired({ lineMs: 10 });
  print();
  await timers.advance(5);
  model.setFault('late-answers', true);
  await timers.advance(100);
  model.setFault('late-answers', false);
  expect(outcomes).toEqual([]);
  await timers.advance(5_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
});

test('a late answer to another question never passes for a printed job', async () => {
  const { model, cable, printer, print, timers, outcomes } = await wired({ hasProcessId: false });
  cable.unplug();
  await timers.advance(100);
  // The questions in order, on the way to identify it, are answered when nobody waits for them any more.
  model.onBytes((direction, bytes) => {
    if (direction === 'in') {
      model.setFault('late-answers', Buffer.from(bytes).toString('hex') === '1d7201');
    }
  });
  cable.plug();
  while (printer.line() !== 'online') await timers.advance(100);
  // The ticket stands still in the printer's buffer, behind a picture whose dots never come.
  model.receive(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 0xff, 0xff));
  print();
  await timers.advance(40_000);
  expect(outcomes).toMatchObject([{ state: 'unconfirmed' }]);
});

test('answers that break off leave the printer not connected, never half believed', async () => {
  const { model, printer, print, timers, outcomes } = await wired({ lineMs: 500 });
  print();
  await timers.advance(100);
  model.setFault('half-frames', true);
  await timers.advance(15_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'link-lost' }]);
  expect(printer.health()).toBe('not-connected');
  model.setFault('half-frames', false);
  await timers.advance(40_000);
  expect(printer.readiness()).toEqual({ state: 'ready' });
});

test('a babbling line confirms nothing that is not on paper', async () => {
  for (const hasProcessId of [true, false]) {
    const { model, print, timers, outcomes } = await wired({ hasProcessId });
    model.setFault('babbling', true);
    await timers.advance(500);
    model.receive(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 0xff, 0xff));
    for (let job = 0; job < 5; job += 1) print();
    await timers.advance(900_000);
    expect(outcomes).toHaveLength(5);
    for (const { state } of outcomes) expect(['failed', 'unknown', 'unconfirmed']).toContain(state);
    model.setFault('babbling', false);
  }
});

test('a stopped printer leaves no timer of the driver, whatever fault it has', async () => {
  for (const fault of printerFaults) {
    const { model, printer, print, timers } = await wired();
    model.setFault(fault, true);
    print();
    await timers.advance(300);
    await printer.stop();
    model.setFault(fault, false);
    await timers.advance(10_000);
    expect(timers.pending()).toBe(0);
  }
});

test('a fault that no printer has is a bug of whoever sets it', () => {
  expect(() => createVirtualPrinter().setFault('on-fire', true)).toThrow();
});
