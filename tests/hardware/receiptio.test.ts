import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { serveVirtualDevice } from '@onehall/device-core';
import { createVirtualPrinter, type PrinterFault, paperText } from '@onehall/receipt-printer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { afterTest, useRig } from './rig.ts';

/** receiptio is an ESC/POS client of other hands: it judges whether the virtual printer behaves like a printer. */
useRig();

const program = createRequire(import.meta.url).resolve('receiptio/bin/cli.js');
let model = createVirtualPrinter();

beforeEach(async () => {
  model = createVirtualPrinter();
  // The only port it prints to.
  const served = await serveVirtualDevice(model, { tcpPort: 9_100 });
  afterTest(() => served.unplug());
});

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
])('with the fault %s it ends with %i %s', async (fault, code, word) => {
  model.setFault(fault, true);
  expect(await print()).toEqual({ code, word });
});

test('a cover opened in mid print is noticed', async () => {
  model.onPaper(() => model.setFault('cover-open', true));
  expect(await print()).toEqual({ code: 101, word: 'coveropen' });
});
