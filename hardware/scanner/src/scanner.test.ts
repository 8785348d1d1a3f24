import { createFakeCable, createFakeTimers } from '@onehall/device-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScan, type Scan } from './scan.ts';
import { codeBytesMax, ScanFramer } from './scan-framer.ts';
import { createScanner } from './scanner.ts';
import { createVirtualScanner, type VirtualScannerOptions } from './virtual-scanner.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (framer: ScanFramer, chunk: Uint8Array, at = 0) =>
  framer.push(chunk, at).map((scan) => new TextDecoder().decode(scan.bytes));

describe('codes on the line', () => {
  const code = fc.string({ unit: fc.constantFrom(...'0123456789ABCxyz -'), minLength: 1, maxLength: 60 });

  test('are found whole, byte by byte and glued, with CR or CR LF', () => {
    fc.assert(
      fc.property(
        fc.array(code, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\r', '\r\n', '\n'),
        (codes, end) => {
          const stream = bytes(codes.map((one) => one + end).join(''));
          expect(texts(new ScanFramer(), stream)).toEqual(codes);
          const framer = new ScanFramer();
          expect([...stream].flatMap((byte) => texts(framer, Uint8Array.of(byte)))).toEqual(codes);
        },
      ),
    );
  });

  test('of a scanner without a suffix end with a pause', () => {
    const framer = new ScanFramer();
    expect(texts(framer, bytes('12'), 0)).toEqual([]);
    expect(texts(framer, bytes('34'), 40)).toEqual([]);
    expect(texts(framer, new Uint8Array(), 91)).toEqual(['1234']);
  });

  test('that are too long or hold what no code holds are thrown away to their end', () => {
    const framer = new ScanFramer();
    expect(texts(framer, bytes(`${'9'.repeat(codeBytesMax + 5)}\rA\u0007B\rgood\r`))).toEqual(['good']);
    expect(framer.statistics).toMatchObject({ framesGood: 1, framesBad: 2 });
  });
});

describe('the text of a code', () => {
  test.each([
    [bytes(']Q1https://x/t/1'), { text: 'https://x/t/1', symbology: 'qr' }],
    [bytes(']C01234'), { text: '1234', symbology: 'code-128' }],
    [bytes(']E06901234567892'), { text: '6901234567892', symbology: 'ean' }],
    [bytes('13800000001'), { text: '13800000001', symbology: null }],
    [bytes(']?9odd'), { text: ']?9odd', symbology: null }],
    [bytes('中文'), { text: '中文', symbology: null }],
    [Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4), { text: '中文', symbology: null }],
  ])('%s', (code, scan) => {
    expect(readScan(code)).toEqual(scan);
  });

  test('that is text in no code is none', () => {
    expect(readScan(Uint8Array.of(0xff, 0x80))).toBeNull();
  });
});

async function rig(options: VirtualScannerOptions = {}) {
  const timers = createFakeTimers();
  const body = createVirtualScanner({ timers, ...options });
  const cable = createFakeCable(body);
  const scanner = createScanner({ linkFactory: cable.linkFactory, timers, random: () => 0.5 });
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  scanner.start();
  await timers.advance(100);
  return { timers, body, cable, scanner, scans };
}

describe('a scanner', () => {
  test('tells each code once, however long it is held before it', async () => {
    const { timers, body, scans, scanner } = await rig();
    for (let seen = 0; seen < 4; seen += 1) {
      body.scan('13800000001');
      await timers.advance(1_000);
    }
    body.scan('13800000002');
    await timers.advance(2_000);
    body.scan('13800000002');
    await timers.advance(100);
    expect(scans.map((scan) => scan.text)).toEqual(['13800000001', '13800000002', '13800000002']);
    expect(scanner.statistics().own).toEqual({ scans: 3 });
  });

  test('is heard without a suffix too', async () => {
    const { timers, body, scans } = await rig({ suffix: '' });
    body.scan('8986', ']C0');
    await timers.advance(100);
    expect(scans).toEqual([{ text: '8986', symbology: 'code-128' }]);
  });

  test('that is disabled is not heard, and a code of then is not told later', async () => {
    const { timers, body, scanner, scans } = await rig();
    scanner.disable();
    body.scan('1');
    await timers.advance(100);
    scanner.enable();
    body.scan('2');
    await timers.advance(100);
    expect(scans.map((scan) => scan.text)).toEqual(['2']);
  });

  test('whose codes come double, or in halves, gives no wrong code as a good one', async () => {
    const { timers, body, scans } = await rig();
    body.setFault('double-reads', true);
    body.scan('8986012345678901234');
    await timers.advance(2_000);
    expect(scans).toHaveLength(1);
    body.setFault('double-reads', false);
    body.setFault('half-codes', true);
    body.scan('13800000001');
    await timers.advance(2_000);
    // Half a number is text like any other: what it is, its check digit and its length say.
    expect(scans.at(-1)?.text).not.toBe('13800000001');
  });

  test('is not connected while its cable is out, and reads again after', async () => {
    const { timers, body, cable, scanner, scans } = await rig();
    expect([scanner.health(), scanner.state()]).toEqual(['assumed', 'idle']);
    cable.unplug();
    await timers.advance(10);
    expect([scanner.health(), scanner.state()]).toEqual(['not-connected', 'closed']);
    await expect(scanner.test()).rejects.toMatchObject({ code: 'link-lost' });
    cable.plug();
    await timers.advance(5_000);
    await scanner.test();
    body.scan('7');
    await timers.advance(100);
    expect(scans.map((scan) => scan.text)).toEqual(['7']);
    await scanner.stop();
    expect(timers.pending()).toBe(0);
  });

  test.each(['noise', 'babbling'] as const)('on a line with %s throws no error', async (fault) => {
    const { timers, body, scanner } = await rig();
    body.setFault(fault, true);
    body.scan('13800000001');
    await timers.advance(3_000);
    expect(scanner.health()).toBe('assumed');
    await scanner.stop();
  });
});
