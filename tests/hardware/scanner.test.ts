import { createScanner, createVirtualScanner, type Scan } from '@onehall/scanner';
import { expect, test } from 'vitest';
import { afterTest, plugIn, quickRetry, until, useRig } from './rig.ts';

useRig();

test('a code comes over a real serial port, before and after the cable was out', async () => {
  const body = createVirtualScanner();
  const port = await plugIn(body);
  const scanner = createScanner({
    address: { kind: 'serial', path: port.path, baudRate: 9_600 },
    random: Math.random,
    retry: quickRetry,
  });
  afterTest(() => scanner.stop());
  const scans: Scan[] = [];
  const listeners: (() => void)[] = [];
  scanner.onScan((scan) => {
    scans.push(scan);
    for (const listener of listeners) listener();
  });
  const untilConnected = (health: string) =>
    until(
      (check) => scanner.onChange(check),
      () => scanner.health() === health,
    );
  const untilScans = (count: number) =>
    until(
      (check) => listeners.push(check),
      () => scans.length === count,
    );
  scanner.start();
  await untilConnected('assumed');
  body.scan('http://hall.example/t/中文');
  await untilScans(1);
  await port.unplug();
  await untilConnected('not-connected');
  await port.plug();
  await untilConnected('assumed');
  body.scan('13812345678', ']C0');
  await untilScans(2);
  expect(scans).toEqual([
    { text: 'http://hall.example/t/中文', symbology: 'qr' },
    { text: '13812345678', symbology: 'code-128' },
  ]);
});
