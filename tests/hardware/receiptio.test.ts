import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type ServedDevice, serveVirtualDevice } from '@onehall/device-core';
import {
  createVirtualPrinter,
  type DrawerSensor,
  type PrinterFault,
  paperText,
  type VirtualPrinter,
} from '@onehall/receipt-printer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { afterTest, useRig } from './rig.ts';

/** receiptio is an ESC/POS client of other hands: it judges whether the virtual printer behaves like a printer. */
useRig();

const program = createRequire(import.meta.url).resolve('receiptio/bin/cli.js');
let model = createVirtualPrinter();
let served: ServedDevice;

beforeEach(() => serve(createVirtualPrinter()));

/** The only port it prints to; a second printer takes the first one's place. */
async function serve(printer: VirtualPrinter): Promise<void> {
  await served?.unplug();
  model = printer;
  const port = await serveVirtualDevice(model, { tcpPort: 9_100 });
  served = port;
  afterTest(() => port.unplug());
}

afterEach(() => expect(model.faults().length).toBeLessThan(2));

function receiptio(options: readonly string[], receipt = ''): Promise<{ code: number | null; word: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '-d', '127.0.0.1', ...options]);
    let word = '';
    child.stderr.on('data', (chunk: Buffer) => {
      word += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, word: word.trim() }));
    child.stdin.end(receipt);
  });
}

const print = () => receiptio(['-l', 'zh-hans', '-c', '48'], '^^^A012\n\n业务|宽带报修\n');

test('it prints, and its Chinese is read back right', async () => {
  expect(await print()).toEqual({ code: 0, word: 'success' });
  const [piece] = model.paper();
  expect(piece?.isCut).toBe(true);
  const text = piece ? paperText(piece) : '';
  expect(text).toContain('A012');
  expect(text).toContain('业务');
  expect(text).toContain('宽带报修');
});

test('asked for its state, the printer is online', async () => {
  expect(await receiptio(['-q', 'printer'])).toEqual({ code: 100, word: 'online' });
});

test.each<[PrinterFault, number, string]>([
  ['paper-near-end', 0, 'success'],
  ['paper-out', 102, 'paperempty'],
  ['cover-open', 101, 'coveropen'],
  ['cutter', 103, 'error'],
  ['overheated', 103, 'error'],
  ['unrecoverable', 103, 'error'],
  ['silent', 104, 'offline'],
])('with the fault %s it ends with %i %s', async (fault, code, word) => {
  model.setFault(fault, true);
  expect(await print()).toEqual({ code, word });
});

test('a cover opened in mid print is noticed', async () => {
  model.onPaper(() => model.setFault('cover-open', true));
  expect(await print()).toEqual({ code: 101, word: 'coveropen' });
});

test('a printer whose cable is out is disconnected', async () => {
  await served.unplug();
  expect(await print()).toEqual({ code: 105, word: 'disconnect' });
});

test.each<[string, DrawerSensor]>([
  ['drawer', 'open-is-low'],
  ['drawer2', 'open-is-high'],
])('asked for its %s, the printer says whether it is open', async (question, drawerSensor) => {
  await serve(createVirtualPrinter({ drawerSensor }));
  expect(await receiptio(['-q', question])).toEqual({ code: 200, word: 'drawerclosed' });
  model.openDrawerByKey(2);
  expect(await receiptio(['-q', question])).toEqual({ code: 201, word: 'draweropen' });
});
