import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import { expect, test } from 'vitest';
import { createScanner, type Scan, type ScannerOptions } from './scanner.ts';
import { createVirtualScanner, type VirtualScannerOptions } from './virtual-scanner.ts';

async function wired(options: Partial<ScannerOptions> = {}, model: VirtualScannerOptions = {}) {
  const timers = createFakeTimers();
  const device = createVirtualScanner({ timers, random: () => 0.5, ...model });
  const cable = createFakeCable(device);
  const scanner = createScanner({
    linkFactory: cable.linkFactory,
    timers,
    random: () => 0,
    mode: 'on',
    ...options,
  });
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  scanner.start();
  await timers.advance(1_000);
  const scan = async (text: string, ...more: [] | ['qr' | 'code-128' | 'ean-13']) => {
    device.scan(text, ...more);
    await timers.advance(100);
  };
  return { timers, device, cable, scanner, scan, scans, texts: () => scans.map(({ text }) => text) };
}

test('a code is taken with its symbology and time', async () => {
  const { scanner, scan, scans } = await wired();
  expect([scanner.health(), scanner.state(), scanner.mode()]).toEqual(['assumed', 'idle', 'on']);
  await scan('http://hall.example/t/中', 'qr');
  await scan('4006381333931', 'ean-13');
  await scan('A012');
  expect(scans).toEqual([
    { text: 'http://hall.example/t/中', symbology: 'qr', at: 1_000 },
    { text: '4006381333931', symbology: 'ean-13', at: 1_100 },
    { text: 'A012', symbology: 'unknown', at: 1_200 },
  ]);
  expect(scanner.statistics()).toMatchObject({ framesGood: 3, framesBad: 0, own: { scans: 3 } });
});

test('a scanner that nobody listens to keeps nothing for later', async () => {
  const { scanner, scan, texts } = await wired({ mode: 'off' });
  await scan('A012');
  scanner.enable();
  await scan('A013');
  scanner.disable();
  await scan('A014');
  expect([texts(), scanner.statistics().own]).toEqual([['A013'], { scans: 1, scansUnasked: 2 }]);
});

test('armed once it takes one code', async () => {
  const { scanner, scan, texts } = await wired({ mode: 'off' });
  scanner.arm();
  await scan('A012');
  await scan('A013');
  expect([texts(), scanner.mode()]).toEqual([['A012'], 'off']);
});

test('a code held before it is one scan, and does not use up the next arming', async () => {
  const { scanner, scan, timers, texts } = await wired({ mode: 'off' });
  scanner.arm();
  for (let n = 0; n < 20; n += 1) {
    await scan('A012');
    scanner.arm();
    await timers.advance(500);
  }
  expect([texts(), scanner.mode()]).toEqual([['A012'], 'once']);
  await timers.advance(1_500);
  await scan('A012');
  expect(texts()).toEqual(['A012', 'A012']);
});

test('a double read is one scan; another code in between is not', async () => {
  const { device, scan, timers, texts } = await wired();
  device.setFault('double-reads', true);
  await scan('A012');
  await timers.advance(500);
  device.setFault('double-reads', false);
  await scan('A013');
  await scan('A012');
  expect(texts()).toEqual(['A012', 'A013', 'A012']);
});

test.each(['\r', '\r\n', ''] as const)('codes that end with %j are read', async (suffix) => {
  const { scan, texts } = await wired({}, { suffix });
  await scan('A012');
  await scan('A013');
  expect(texts()).toEqual(['A012', 'A013']);
});

test.each(['torn-codes', 'half-frames'])('%s are no codes', async (fault) => {
  const { device, scan, timers, texts } = await wired({ suffix: 'ends' });
  device.setFault(fault, true);
  await scan('13812340001');
  await timers.advance(1_000);
  device.setFault(fault, false);
  await scan('13812340002');
  expect(texts()).toEqual(['13812340002']);
});

test('a scanner that babbles scans nothing', async () => {
  const { device, scanner, scan, timers, texts } = await wired();
  device.setFault('babbling', true);
  await timers.advance(5_000);
  await scan('A012');
  device.setFault('babbling', false);
  await timers.advance(1_000);
  await scan('A013');
  expect(texts()).toEqual(['A013']);
  expect(scanner.statistics().bytesDiscarded).toBeGreaterThan(1_000);
});

test('an unplug in the middle of a code loses it, a replug scans on', async () => {
  const { device, cable, scanner, scan, timers, texts } = await wired();
  device.setFault('torn-codes', true);
  device.scan('13812340001');
  await timers.advance(10);
  cable.unplug();
  await timers.advance(100);
  expect([scanner.health(), scanner.state()]).toEqual(['not-connected', 'closed']);
  cable.plug();
  device.setFault('torn-codes', false);
  await timers.advance(3_000);
  await scan('13812340002');
  expect(texts()).toEqual(['13812340002']);
});

test('a test waits for a code that is nobody’s input', async () => {
  const { cable, scanner, scan, timers, texts } = await wired();
  const good = scanner.test();
  await scan('A012');
  await good;
  expect(texts()).toEqual([]);
  const late = expect(scanner.test()).rejects.toMatchObject({ code: 'timeout' });
  await timers.advance(10_000);
  await late;
  const lost = expect(scanner.test()).rejects.toMatchObject({ code: 'link-lost' });
  cable.unplug();
  await lost;
  await expect(scanner.test()).rejects.toMatchObject({ code: 'link-lost' });
});

test('a listener that left hears nothing more', async () => {
  const { scanner, scan } = await wired();
  const heard: string[] = [];
  const leave = scanner.onScan(({ text }) => heard.push(text));
  await scan('A012');
  leave();
  await scan('A013');
  expect(heard).toEqual(['A012']);
});

test('a stopped scanner leaves no timer', async () => {
  const { device, scanner, timers } = await wired();
  device.scan('A012');
  await timers.advance(0);
  await scanner.stop();
  expect([timers.pending(), scanner.state()]).toEqual([0, 'closed']);
});
