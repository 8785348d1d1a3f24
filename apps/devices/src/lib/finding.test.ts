import type { DeviceView } from '@onehall/protocol';
import { describe, expect, it } from 'vitest';
import { causeOf, findingOf, isWell, toneOf } from './finding.ts';

const ready = { state: 'ready', warning: null, reason: null } as const;
const device = (change: Partial<DeviceView>): DeviceView => ({
  deviceId: 'printer-1',
  kind: 'receipt-printer',
  name: { zh: '打印机', en: 'Printer' },
  serves: { zh: '', en: '' },
  address: '/dev/ttyUSB0',
  transport: 'serial',
  line: 'online',
  state: 'idle',
  health: 'answers',
  since: 0,
  reason: null,
  readiness: ready,
  identity: null,
  statistics: {
    ...{ bytesOut: 0, bytesIn: 0, framesGood: 0, framesBad: 0, bytesDiscarded: 0 },
    ...{ timeouts: 0, losses: 0, lostMs: 0, own: {} },
  },
  wiring: {
    id: 'printer-1',
    kind: 'receipt-printer',
    name: { zh: '打印机', en: 'Printer' },
    address: { kind: 'virtual' },
    model: null,
    posts: [],
    fallbackId: null,
    stopsCounter: false,
  },
  fault: null,
  traffic: [],
  virtual: null,
  ...change,
});

describe('why a line is down', () => {
  it.each([
    ['there is no device at /dev/ttyUSB0: is it plugged in?', 'path-missing'],
    ['/dev/ttyUSB0 is already in use by another program', 'path-in-use'],
    ['not allowed to open /dev/ttyUSB0: add the user to its group', 'not-permitted'],
    ['/dev/null is not a serial port', 'not-a-terminal'],
    ['cannot reach 10.0.0.8:9100: connect ECONNREFUSED', 'unreachable'],
    ['the probe took longer than 2000 ms', 'no-answer'],
    ['/dev/ttyUSB0 was unplugged or failed: its path is gone', 'unplugged'],
    ['stopped', 'stopped'],
    ['something new', null],
    [null, null],
  ])('%s: %s', (reason, cause) => expect(causeOf(reason)).toBe(cause));
});

describe('what there is to say of a device', () => {
  it.each([
    [{}, 'well'],
    [{ health: 'assumed', readiness: null }, 'assumed'],
    [{ readiness: { ...ready, warning: 'paper-near-end' } }, 'paper-low'],
    [{ readiness: { state: 'not-ready', warning: null, reason: 'cover-open' } }, 'cover-open'],
    [{ readiness: { state: 'not-ready', warning: null, reason: null } }, 'cannot-print'],
    [{ state: 'error', readiness: null }, 'fault'],
    [{ line: 'absent', health: 'not-connected' }, 'path-missing'],
    [{ line: 'absent', health: 'not-connected', reason: 'stopped' }, 'stopped'],
    [{ line: 'back-off', reason: '/dev/x is already in use by another program' }, 'path-in-use'],
    [{ line: 'back-off', reason: 'waiting before the next attempt' }, 'waiting'],
    [{ line: 'back-off', reason: 'cannot open /dev/x: link-lost' }, 'lost'],
    [{ line: 'lost', reason: 'something new' }, 'lost'],
    [{ line: 'quarantined', reason: 'lost 6 times within a minute: see to the cable' }, 'flapping'],
    [{ line: 'probing' }, 'probing'],
    [{ health: 'not-connected', readiness: null }, 'no-answer'],
    [{ transport: 'printer', line: 'lost', health: 'not-connected' }, 'printer-down'],
  ] as const)('%o: %s', (change, finding) => expect(findingOf(device(change))).toBe(finding));

  it('is calm about what works, and about a line that is being looked at', () => {
    expect(toneOf(findingOf(device({ health: 'assumed', readiness: null })))).toBe('well');
    expect(isWell(device({ line: 'probing' }))).toBe(true);
    expect(isWell(device({ line: 'back-off' }))).toBe(false);
    expect(isWell(device({ state: 'error' }))).toBe(false);
  });
});
