import { type DeviceStatistics, realTimers } from '@onehall/device-core';
import { createScanner, createVirtualScanner, type Scanner, type ScannerOptions } from '@onehall/scanner';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

/** What the scanner would still take for the rest of a code that was on its way when the line was opened. */
const settleMs = 520;

async function scannerRig(options: Partial<ScannerOptions> = {}) {
  const device = createVirtualScanner({ random: Math.random });
  const port = await plugIn(device);
  const clock = { ahead: 0 };
  const scanner = createScanner({
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
    mode: 'on',
    suffix: 'ends',
    timers: { now: () => realTimers.now() + clock.ahead, after: realTimers.after },
    ...options,
  });
  afterTest(() => scanner.stop());
  const texts: string[] = [];
  scanner.onScan(({ text }) => texts.push(text));
  scanner.start();
  const untilHealth = async (health: string) => {
    await until(
      (check) => scanner.onChange(check),
      () => scanner.health() === health,
    );
    clock.ahead += settleMs;
  };
  await untilHealth('assumed');
  const settle = () => {
    clock.ahead += settleMs;
  };
  return { device, port, scanner, texts, settle, untilHealth, untilTaken: () => untilTaken(scanner) };
}

const untilTaken = (scanner: Scanner) => new Promise<void>((resolve) => void scanner.onScan(() => resolve()));

const untilCounted = (scanner: Scanner, isEnough: (counted: DeviceStatistics) => boolean) =>
  until(
    (check) => scanner.onChange(check),
    () => isEnough(scanner.statistics()),
  );

test('codes are read, Chinese ones too', async () => {
  const { device, texts, untilTaken: taken } = await scannerRig();
  for (const text of ['13812340001', 'http://hall.example/t/中文', '4006381333931']) {
    const next = taken();
    device.scan(text, 'qr');
    await next;
  }
  expect(texts).toEqual(['13812340001', 'http://hall.example/t/中文', '4006381333931']);
});

test('a replugged scanner scans on, and what was shown meanwhile is gone', async () => {
  const { device, port, scanner, texts, untilHealth, untilTaken: taken } = await scannerRig();
  await port.unplug();
  await untilHealth('not-connected');
  device.scan('A012');
  await port.plug();
  await untilHealth('assumed');
  const next = taken();
  device.scan('A013');
  await next;
  expect([texts, scanner.statistics().losses]).toEqual([['A013'], 1]);
});

const faults: readonly (readonly [string, (counted: DeviceStatistics) => boolean])[] = [
  ['torn-codes', ({ bytesDiscarded }) => bytesDiscarded === '13812340001\r'.length],
  ['half-frames', ({ bytesDiscarded }) => bytesDiscarded === '13812340001\r'.length >> 1],
  ['silent', ({ bytesIn }) => bytesIn === 0],
];

test.each(faults)(
  'with the fault %s nothing is taken, and once it is cured codes are',
  async (fault, isSeen) => {
    const { device, scanner, texts, settle, untilTaken: taken } = await scannerRig();
    device.setFault(fault, true);
    device.scan('13812340001');
    await untilCounted(scanner, isSeen);
    device.setFault(fault, false);
    settle();
    const next = taken();
    device.scan('13812340002');
    await next;
    expect(texts).toEqual(['13812340002']);
  },
);

test('a double read is one scan', async () => {
  const { device, scanner, texts } = await scannerRig();
  device.setFault('double-reads', true);
  device.scan('13812340001');
  await untilCounted(scanner, ({ own }) => own['scansRepeated'] === 1);
  expect(texts).toEqual(['13812340001']);
});

test('a scanner that babbles scans nothing until it falls silent', async () => {
  let heard = 0;
  const listeners: (() => void)[] = [];
  const {
    device,
    scanner,
    texts,
    settle,
    untilTaken: taken,
  } = await scannerRig({
    onBytes: (_, bytes) => {
      heard += bytes.length;
      for (const listener of listeners) listener();
    },
  });
  device.setFault('babbling', true);
  await until(
    (check) => void listeners.push(check),
    () => heard > 300,
  );
  const silence = new Promise<void>((resolve) => void scanner.onChange(resolve));
  device.setFault('babbling', false);
  await silence;
  settle();
  const next = taken();
  device.scan('13812340002');
  await next;
  expect(texts).toEqual(['13812340002']);
});

test('a scanner that nobody listens to keeps nothing for later', async () => {
  const { device, scanner, texts, untilTaken: taken } = await scannerRig({ mode: 'off' });
  device.scan('A012');
  await untilCounted(scanner, ({ own }) => own['scansUnasked'] === 1);
  scanner.arm();
  const next = taken();
  device.scan('A013');
  await next;
  expect(texts).toEqual(['A013']);
});
