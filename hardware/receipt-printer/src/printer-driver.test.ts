import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import type { PrintDocument } from './print-document.ts';
import type { PrintOutcome } from './print-outcome.ts';
import { createReceiptPrinter, type ReceiptPrinterOptions } from './printer-driver.ts';
import { paperText } from './virtual/paper.ts';
import { createVirtualPrinter, type VirtualPrinterOptions } from './virtual/virtual-printer.ts';

const ticket: PrintDocument = [
  { kind: 'text', text: '中国电信营业厅', align: 'centre' },
  { kind: 'text', text: 'A012', width: 4, height: 4, align: 'centre' },
  { kind: 'pair', left: '业务', right: '办卡' },
  { kind: 'cut' },
];
const ticketText = '中国电信营业厅\nA012\n业务                                        办卡';

async function wired(device: VirtualPrinterOptions = {}, options: Partial<ReceiptPrinterOptions> = {}) {
  const timers = createFakeTimers();
  const model = createVirtualPrinter({ timers, ...device });
  const cable = createFakeCable(model);
  const printer = createReceiptPrinter({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0.5,
    ...options,
  });
  const outcomes: PrintOutcome[] = [];
  const print = (jobId = '1', onFirstByte: () => void = () => undefined) =>
    void printer.print({ jobId, document: ticket, onFirstByte }).then((outcome) => outcomes.push(outcome));
  printer.start();
  await timers.advance(5_000);
  const pieces = () => model.paper().map(paperText);
  return { timers, model, cable, printer, outcomes, print, pieces };
}

test('a job that the printer reports as printed is confirmed', async () => {
  const { print, outcomes, timers, pieces } = await wired();
  print();
  await timers.advance(100);
  expect(outcomes).toEqual([{ state: 'confirmed', unprintable: [] }]);
  expect(pieces()).toEqual([ticketText]);
});

test('bytes taken are no proof: while the mechanism works there is no outcome', async () => {
  const { print, outcomes, timers } = await wired({ lineMs: 1_000 });
  print();
  await timers.advance(2_500);
  expect(outcomes).toEqual([]);
  await timers.advance(2_500);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
});

test('a printer without process ids has processed the job, no more', async () => {
  const { print, outcomes, timers, printer } = await wired({ hasProcessId: false });
  expect(printer.identity()?.hasProcessId).toBe(false);
  print();
  await timers.advance(100);
  expect(outcomes).toMatchObject([{ state: 'processed' }]);
});

test('a printer that is not ready is sent nothing', async () => {
  const { print, outcomes, timers, model, pieces } = await wired();
  let began = false;
  for (const fault of ['paper-out', 'cover-open', 'cutter'] as const) {
    model.setFault(fault, true);
    print('1', () => {
      began = true;
    });
    await timers.advance(5);
    model.setFault(fault, false);
    await timers.advance(5_000);
  }
  expect(outcomes).toEqual([
    { state: 'failed', reason: 'paper-end' },
    { state: 'failed', reason: 'cover-open' },
    { state: 'failed', reason: 'cutter' },
  ]);
  expect(began).toBe(false);
  expect(pieces()).toEqual([]);
});

test('the customer is told at once when the paper ends, the staff already when it runs low', async () => {
  const { printer, model, timers } = await wired();
  const seen: unknown[] = [];
  printer.onReadiness((readiness) => seen.push(readiness));
  model.setFault('paper-near-end', true);
  await timers.advance(0);
  model.setFault('paper-out', true);
  await timers.advance(0);
  expect(seen).toEqual([
    { state: 'ready', warning: 'paper-near-end' },
    { state: 'not-ready', reason: 'paper-end' },
  ]);
});

test('paper that ends in mid job holds it, and new paper finishes the same piece', async () => {
  const { print, outcomes, timers, model, pieces } = await wired();
  model.runOutAfter(2);
  print();
  await timers.advance(10_000);
  expect(outcomes).toEqual([]);
  model.setFault('paper-out', false);
  await timers.advance(10_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
  expect(pieces()).toEqual([ticketText]);
});

test('a jammed knife in mid job is tried again until it is free', async () => {
  const { print, outcomes, timers, model, pieces } = await wired();
  model.onPaper(() => {
    if (model.paper()[0]?.lines.length === 2) model.setFault('cutter', true);
  });
  print();
  await timers.advance(20_000);
  expect(outcomes).toEqual([]);
  model.setFault('cutter', false);
  await timers.advance(10_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
  expect(pieces()).toEqual([ticketText]);
});

test('a job nobody cures is unknown after two minutes, and its rest never comes out', async () => {
  const { print, outcomes, timers, model, pieces } = await wired();
  model.runOutAfter(1);
  print();
  await timers.advance(130_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'held-too-long' }]);
  model.setFault('paper-out', false);
  await timers.advance(30_000);
  expect(pieces()).toEqual(['中国电信营业厅']);
  print('2');
  await timers.advance(1_000);
  // The torn piece was cut off first, so that it does not head the next ticket.
  expect(pieces()).toEqual(['中国电信营业厅', ticketText]);
});

test('a link lost in mid job leaves it unknown, and nothing is printed again on replug', async () => {
  const { print, outcomes, timers, model, cable, pieces } = await wired({ lineMs: 100 });
  print();
  await timers.advance(150);
  cable.unplug();
  model.powerCycle();
  await timers.advance(1_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'link-lost' }]);
  cable.plug();
  await timers.advance(60_000);
  expect(pieces().join()).not.toContain('业务');
});

test('a printer that falls silent in mid job is lost after three heart-beats', async () => {
  const { print, outcomes, timers, model, printer } = await wired({ lineMs: 1_000 });
  print();
  await timers.advance(500);
  model.setFault('silent', true);
  await timers.advance(15_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'link-lost' }]);
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'not-connected' });
});

test('a line that takes no bytes although nothing is wrong is given up', async () => {
  const { print, outcomes, timers, cable } = await wired();
  print('1', () => {
    cable.blocked = true;
  });
  await timers.advance(30_000);
  expect(outcomes).toMatchObject([{ state: 'unknown', reason: 'link-lost' }]);
});

test('a printer that answers its status but nothing else leaves the job unconfirmed', async () => {
  const { print, outcomes, timers, model } = await wired({ hasProcessId: false });
  // It stands in the middle of a picture and waits for its dots: whatever comes is taken for dots.
  model.receive(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 0xff, 0xff));
  print();
  await timers.advance(40_000);
  expect(outcomes).toMatchObject([{ state: 'unconfirmed' }]);
});

test('a printer left in the middle of a command by a lost link is brought back to its senses', async () => {
  const { print, outcomes, timers, model, cable, pieces } = await wired();
  cable.unplug();
  model.receive(Uint8Array.of(0x1d, 0x76, 0x30, 0, 72, 0, 50, 0));
  await timers.advance(100);
  cable.plug();
  await timers.advance(20_000);
  print();
  await timers.advance(1_000);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
  expect(pieces().at(-1)).toContain('A012');
});

test('jobs come out one by one in the order of asking, and the queue has an end', async () => {
  const { print, outcomes, timers, pieces } = await wired();
  for (let job = 0; job < 52; job += 1) print(String(job));
  await timers.advance(1_000);
  const states = outcomes.map((outcome) => outcome.state);
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(50);
  expect(outcomes.filter((outcome) => outcome.state === 'failed')).toEqual([
    { state: 'failed', reason: 'queue-full' },
    { state: 'failed', reason: 'queue-full' },
  ]);
  expect(pieces()).toHaveLength(50);
});

test('a server that stops says of each job whether paper may exist', async () => {
  const { print, outcomes, timers, printer } = await wired({ lineMs: 1_000 });
  print('1');
  print('2');
  await timers.advance(500);
  await printer.stop();
  expect(outcomes).toMatchObject([
    { state: 'unknown', reason: 'stopped' },
    { state: 'failed', reason: 'stopped' },
  ]);
  expect(timers.pending()).toBe(1); // The device's own mechanism; the driver has none.
});

test('a server that starts with nothing plugged in fails a job without sending', async () => {
  const { print, outcomes, timers, cable } = await wired();
  cable.unplug();
  await timers.advance(1_000);
  print();
  await timers.advance(0);
  expect(outcomes).toEqual([{ state: 'failed', reason: 'not-connected' }]);
});

test('a document beyond the limits is a bug, and the queue goes on after it', async () => {
  const { printer, print, outcomes, timers } = await wired();
  const bad = printer
    .print({ jobId: 'bad', document: [{ kind: 'feed', lines: 1_000 }] })
    .catch((error: unknown) => error);
  print();
  await timers.advance(1_000);
  expect(await bad).toBeInstanceOf(Error);
  expect(outcomes).toMatchObject([{ state: 'confirmed' }]);
});

test('all traffic can be watched', async () => {
  const seen = { in: 0, out: 0 };
  await wired({}, { onBytes: (direction, bytes) => (seen[direction] += bytes.length) });
  expect(seen.in).toBeGreaterThan(4);
  expect(seen.out).toBeGreaterThan(12);
});
