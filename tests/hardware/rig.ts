import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openVirtualPort,
  type RetryPolicy,
  type ServeOptions,
  socatAvailable,
  type VirtualDevice,
  type VirtualPort,
} from '@onehall/device-core';
import {
  createReceiptPrinter,
  createVirtualPrinter,
  type PrintDocument,
  type ReceiptPrinter,
  type ReceiptPrinterOptions,
  type VirtualPrinterOptions,
} from '@onehall/receipt-printer';
import { afterEach, beforeAll } from 'vitest';

const cleanUps: (() => Promise<void> | void)[] = [];

/** Registers what a test leaves behind; undone in reverse order after each test. */
export function afterTest(cleanUp: () => Promise<void> | void): void {
  cleanUps.push(cleanUp);
}

/** Call once in each file: these tests need real pseudo-terminals, and say so instead of being skipped. */
export function useRig(): void {
  beforeAll(() => {
    if (!socatAvailable()) throw new Error('the hardware tests need socat: apt-get install socat');
  });
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });
}

/** A fresh folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hall-'));
  afterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The device on a pseudo-terminal, plugged in. */
export async function plugIn(device: VirtualDevice, options: ServeOptions = {}): Promise<VirtualPort> {
  const port = await openVirtualPort(device, { folder: temporaryFolder(), name: 'port' }, options);
  afterTest(() => port.unplug());
  return port;
}

/** A null-modem cable: two serial ports that hear each other, for a judge that opens a port of its own. */
export async function plugTogether(): Promise<readonly [VirtualPort, VirtualPort]> {
  const sends: ((bytes: Uint8Array) => void)[] = [];
  const end = (mine: number, other: number): VirtualDevice => ({
    plugged: (send) => {
      sends[mine] = send;
    },
    unplugged: () => undefined,
    receive: (bytes) => sends[other]?.(bytes),
  });
  return [await plugIn(end(0, 1)), await plugIn(end(1, 0))];
}

/** Waits for an event after which the condition holds; the test's own time limit is the only one. */
export async function until(
  subscribe: (listener: () => void) => void,
  condition: () => boolean,
): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    subscribe(() => {
      if (condition()) resolve();
    });
  });
}

/** Retries quick enough for tests; a line that is unplugged by the test itself does not flap. */
export const quickRetry: Partial<RetryPolicy> = {
  firstDelayMs: 20,
  delayMsMax: 100,
  absentDelayMsMax: 50,
  lossesMax: 1_000,
};

/** A virtual printer on a real serial port, its driver, and both of them running. */
export async function printerRig(
  device: VirtualPrinterOptions = {},
  options: Partial<ReceiptPrinterOptions> = {},
  serve: ServeOptions = {},
) {
  const model = createVirtualPrinter(device);
  const port = await plugIn(model, serve);
  const printer = createReceiptPrinter({
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
    ...options,
  });
  afterTest(() => printer.stop());
  printer.start();
  return { model, port, printer };
}

export async function untilReady(printer: ReceiptPrinter): Promise<void> {
  await until(
    (check) => printer.onReadiness(check),
    () => printer.readiness().state === 'ready',
  );
}

/** A ticket as a hall prints it. */
export const ticket: PrintDocument = [
  { kind: 'text', text: '中国电信营业厅', align: 'centre', width: 2, height: 2 },
  { kind: 'text', text: 'A012', align: 'centre', width: 4, height: 4, bold: true },
  { kind: 'pair', left: '业务 Service', right: '宽带报修' },
  { kind: 'pair', left: '前面等候', right: '3 人' },
  { kind: 'rule' },
  { kind: 'text', text: '欠费 ¥12.50，请到3号柜台' },
  { kind: 'qr', data: 'http://hall.example/t/扫一扫' },
  { kind: 'cut' },
];
