import { serveVirtualDevice } from '@onehall/device-core';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  paperText,
  rasterOfPixels,
} from '@onehall/receipt-printer';
import { expect, test } from 'vitest';
import { afterTest, printerRig, quickRetry, ticket, until, untilReady, useRig } from './rig.ts';

useRig();

/** The same garbage every run (Park and Miller's generator). */
function garbage(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('a Chinese ticket comes back right from the bytes, and is confirmed', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  expect(printer.identity()).toEqual({ maker: 'EPSON', model: 'TM-T82', font: 'SGTC', hasProcessId: true });
  expect(await printer.print({ jobId: 'A012', document: ticket })).toEqual({
    state: 'confirmed',
    unprintable: [],
  });
  const [piece] = model.paper();
  expect(piece?.isCut).toBe(true);
  expect(piece && paperText(piece)).toBe(
    [
      '中国电信营业厅',
      'A012',
      '业务 Service                            宽带报修',
      '前面等候                                    3 人',
      '-'.repeat(48),
      '欠费 ￥12.50，请到3号柜台',
    ].join('\n'),
  );
  expect(piece?.lines[1]).toEqual({
    align: 'centre',
    runs: [{ text: 'A012', width: 4, height: 4, bold: true }],
  });
  expect(piece?.lines).toContainEqual({
    align: 'centre',
    qr: { data: 'http://hall.example/t/扫一扫', moduleSize: 6 },
  });
});

test('on a slow line the outcome waits for the paper, not for the write', async () => {
  const { model, printer } = await printerRig({}, {}, { baudRate: 9_600 });
  await untilReady(printer);
  const outcome = await printer.print({ jobId: 'A012', document: ticket });
  expect(outcome.state).toBe('confirmed');
  expect(model.paper().map((piece) => piece.isCut)).toEqual([true]);
});

test('with no paper nothing is sent, and the kiosk knows before it gives a number', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  model.setFault('paper-out', true);
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'paper-end' });
  const began: string[] = [];
  const outcome = await printer.print({
    jobId: 'A012',
    document: ticket,
    onFirstByte: () => began.push('A012'),
  });
  expect(outcome).toEqual({ state: 'failed', reason: 'paper-end' });
  expect(began).toEqual([]);
  model.setFault('paper-out', false);
  await untilReady(printer);
  expect(model.paper()).toEqual([]);
});

test('paper that ends in mid ticket is refilled, and the same ticket goes on', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  model.runOutAfter(3);
  const outcome = printer.print({ jobId: 'A012', document: ticket });
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  expect(model.paper()[0]?.lines).toHaveLength(3);
  model.setFault('paper-out', false);
  expect((await outcome).state).toBe('confirmed');
  expect(model.paper()).toHaveLength(1);
  expect(model.paper()[0]?.lines).toHaveLength(8);
});

test('a cover opened in mid ticket holds it until the cover is closed', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  model.onPaper(() => {
    if (model.paper()[0]?.lines.length === 2) model.setFault('cover-open', true);
  });
  const outcome = printer.print({ jobId: 'A012', document: ticket });
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  expect(printer.readiness()).toEqual({ state: 'not-ready', reason: 'cover-open' });
  model.setFault('cover-open', false);
  expect((await outcome).state).toBe('confirmed');
  expect(model.paper()[0]?.lines).toHaveLength(8);
});

test('a cable pulled in mid ticket leaves it unknown, and a replug prints nothing by itself', async () => {
  const { model, port, printer } = await printerRig({}, {}, { baudRate: 9_600 });
  await untilReady(printer);
  const outcome = printer.print({ jobId: 'A012', document: ticket });
  await until(
    (check) => model.onPaper(check),
    () => model.paper().length > 0,
  );
  await port.unplug();
  expect(await outcome).toEqual({ state: 'unknown', reason: 'link-lost', unprintable: [] });
  const lines = model.paper()[0]?.lines.length;
  port.setBaudRate(undefined);
  await port.plug();
  await untilReady(printer);
  expect(model.paper()).toHaveLength(1);
  expect(model.paper()[0]?.lines).toHaveLength(lines ?? 0);
  // The next ticket is whole and alone: the torn one is cut off first.
  expect((await printer.print({ jobId: 'A013', document: ticket })).state).toBe('confirmed');
  expect(model.paper().map((piece) => piece.isCut)).toEqual([true, true]);
  expect(model.paper()[1]?.lines).toHaveLength(8);
});

test('a printer switched off and on in mid ticket never confirms it', async () => {
  const { model, printer } = await printerRig({}, { limits: { answerMs: 500 } });
  await untilReady(printer);
  let isFirst = true;
  model.onPaper(() => {
    if (isFirst) model.powerCycle();
    isFirst = false;
  });
  expect((await printer.print({ jobId: 'A012', document: ticket })).state).toBe('unconfirmed');
  expect((await printer.print({ jobId: 'A013', document: ticket })).state).toBe('confirmed');
});

test('a silent printer is not connected, and comes back when it speaks', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  model.setFault('silent', true);
  expect(await printer.print({ jobId: 'A012', document: ticket })).toEqual({
    state: 'failed',
    reason: 'no-answer',
  });
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  model.setFault('silent', false);
  await untilReady(printer);
  expect((await printer.print({ jobId: 'A012', document: ticket })).state).toBe('confirmed');
  expect(model.paper()).toHaveLength(1);
});

test('a printer that knows no process id has processed the ticket', async () => {
  const { printer } = await printerRig({ hasProcessId: false });
  await untilReady(printer);
  expect((await printer.print({ jobId: 'A012', document: ticket })).state).toBe('processed');
});

test('garbage on plug-in does not keep a printer from coming online', async () => {
  const { model, port, printer } = await printerRig({ random: garbage(7) });
  await untilReady(printer);
  await port.unplug();
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  model.setFault('noise', true);
  await port.plug();
  await until(
    (check) => printer.onTransition(check),
    () => printer.line() === 'online',
  );
  model.setFault('noise', false);
  await untilReady(printer);
  const outcome = await printer.print({ jobId: 'A012', document: ticket });
  expect(['confirmed', 'processed']).toContain(outcome.state);
  expect(model.paper().at(-1)?.lines).toHaveLength(8);
});

test('twenty times unplugged and replugged, it is online again each time', async () => {
  const { port, printer } = await printerRig();
  await untilReady(printer);
  for (let cycle = 0; cycle < 20; cycle += 1) {
    await port.unplug();
    await until(
      (check) => printer.onReadiness(check),
      () => printer.readiness().state === 'not-ready',
    );
    await port.plug();
    await untilReady(printer);
  }
  expect((await printer.print({ jobId: 'A012', document: ticket })).state).toBe('confirmed');
});

test('a network printer is the same printer', async () => {
  const model = createVirtualPrinter();
  const served = await serveVirtualDevice(model, { tcpPort: 0 });
  afterTest(() => served.unplug());
  const printer = createReceiptPrinter({
    address: { kind: 'tcp', host: '127.0.0.1', port: served.tcpPort() ?? 0 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => printer.stop());
  printer.start();
  await untilReady(printer);
  expect((await printer.print({ jobId: 'A012', document: ticket })).state).toBe('confirmed');
  await served.unplug();
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'not-ready',
  );
  expect(await printer.print({ jobId: 'A013', document: ticket })).toEqual({
    state: 'failed',
    reason: 'not-connected',
  });
});

test('a network cable cut in mid job leaves it unknown, and nothing more of it comes out afterwards', async () => {
  const model = createVirtualPrinter();
  // The device itself crawls, as a printer with a small buffer does: the network takes bytes much faster.
  const served = await serveVirtualDevice(model, { tcpPort: 0 }, { baudRate: 9_600 });
  const port = served.tcpPort() ?? 0;
  const printer = createReceiptPrinter({
    address: { kind: 'tcp', host: '127.0.0.1', port },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => printer.stop());
  printer.start();
  await untilReady(printer);
  const outcome = printer.print({ jobId: 'A012', document: ticket });
  await until(
    (check) => model.onPaper(check),
    () => model.paper().length > 0,
  );
  await served.unplug();
  expect(await outcome).toEqual({ state: 'unknown', reason: 'link-lost', unprintable: [] });
  const lines = model.paper()[0]?.lines.length;
  const again = await serveVirtualDevice(model, { tcpPort: port });
  afterTest(() => again.unplug());
  await untilReady(printer);
  expect(model.paper()[0]?.lines).toHaveLength(lines ?? 0);
  expect((await printer.print({ jobId: 'A013', document: ticket })).state).toBe('confirmed');
  expect(model.paper().map((piece) => piece.isCut)).toEqual([true, true]);
  expect(model.paper()[1]?.lines).toHaveLength(8);
});

test('a printer switched off with the cable in loses the job, and says so', async () => {
  const { model, printer } = await printerRig({ lineMs: 20 }, { limits: { answerMs: 500 } });
  await untilReady(printer);
  const outcome = printer.print({ jobId: 'A012', document: ticket });
  await until(
    (check) => model.onPaper(check),
    () => model.paper()[0]?.lines.length === 3,
  );
  model.setFault('unrecoverable', true);
  expect(await outcome).toMatchObject({ state: 'unknown', reason: 'unrecoverable' });
  model.powerCycle();
  await untilReady(printer);
  expect(model.paper()[0]?.lines).toHaveLength(3);
});

test('a logo and a rare name go over a real port dot for dot', async () => {
  const { model, printer } = await printerRig();
  await untilReady(printer);
  const logo = rasterOfPixels(
    { width: 400, height: 60, rgba: Uint8Array.from({ length: 96_000 }, (_, at) => (at * at) % 251) },
    'dither',
  );
  const outcome = await printer.print({
    jobId: 'A012',
    document: [{ kind: 'raster', ...logo }, { kind: 'text', text: '王㛃' }, { kind: 'cut' }],
  });
  expect(outcome).toEqual({ state: 'confirmed', unprintable: [] });
  const [first, second] = model.paper()[0]?.lines ?? [];
  expect(first).toMatchObject({ align: 'centre', raster: { widthDots: 400, heightDots: 60 } });
  expect(second).toMatchObject({ align: 'left', raster: { widthDots: 48, heightDots: 30 } });
});
