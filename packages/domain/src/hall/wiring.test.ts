import { describe, expect, test } from 'vitest';
import {
  countersStoppedBy,
  type DeviceAddress,
  kiosksWithoutPrinter,
  leaningOn,
  type Post,
  servingUnit,
  servingUnits,
  type WiredDevice,
  wiringProblem,
} from './wiring.ts';

const places = { counterIds: ['c1', 'c2'], kioskIds: ['k1'] };
const serial = (path: string): DeviceAddress => ({
  kind: 'serial',
  path,
  baudRate: 9600,
  parity: 'none',
  flow: 'none',
  echoes: false,
});
const post = (at: Post['at'], id: string, unit: number | null = null, use: Post['use'] = null): Post => ({
  at,
  id,
  unit,
  use,
});
const wired = (id: string, kind: WiredDevice['kind'], change: Partial<WiredDevice> = {}): WiredDevice => ({
  id,
  kind,
  name: { zh: id, en: id },
  address: { kind: 'virtual' },
  model: null,
  posts: [],
  fallbackId: null,
  stopsCounter: false,
  ...change,
});
const printer = wired('p1', 'receipt-printer', { posts: [post('counter', 'c1'), post('kiosk', 'k1')] });
const drawerAt = (pin: 2 | 5, printerId = 'p1'): DeviceAddress => ({ kind: 'printer', printerId, pin });

describe('a device fits', () => {
  test.each([
    ['a printer for several counters', wired('p2', 'receipt-printer', { posts: [post('counter', 'c2')] })],
    [
      'a drawer in a socket of its printer',
      wired('d', 'cash-drawer', { address: drawerAt(2), posts: [post('counter', 'c1')] }),
    ],
    [
      'a bus with a panel at each counter',
      wired('l', 'led-panel', { posts: [post('counter', 'c1', 1), post('counter', 'c2', 2)] }),
    ],
    [
      'a bar with a pad in it: one unit, two uses',
      wired('t', 'template-bus', {
        posts: [post('counter', 'c1', 1, 'panel'), post('counter', 'c1', 1, 'rating-pad')],
      }),
    ],
    [
      'a bus of bars and pads, several at one counter, two in the hall',
      wired('t', 'template-bus', {
        posts: [
          post('counter', 'c1', 1, 'panel'),
          post('counter', 'c1', 2, 'rating-pad'),
          post('counter', 'c1', 3, 'call-pad'),
          post('hall', 'hall', 4, 'panel'),
          post('hall', 'hall', 5, 'panel'),
        ],
      }),
    ],
    ['a speaker of the hall', wired('v', 'voice-chip', { posts: [post('hall', 'hall')] })],
    ['a printer that another takes over from', wired('p2', 'receipt-printer', { fallbackId: 'p1' })],
    ['a port of its own', wired('s', 'scanner', { address: serial('/dev/a'), posts: [post('kiosk', 'k1')] })],
  ])('%s', (_, device) => {
    expect(wiringProblem(device, [printer], places)).toBeNull();
  });
});

describe('a device does not fit', () => {
  const other = wired('s0', 'scanner', { address: serial('/dev/a'), posts: [post('counter', 'c1')] });
  const network: DeviceAddress = { kind: 'tcp', host: '192.0.2.7', port: 9100 };
  const onNetwork = wired('n', 'receipt-printer', { address: network });
  const drawer = wired('d0', 'cash-drawer', { address: drawerAt(2) });
  const others = [printer, other, onNetwork, drawer];
  test.each([
    ['address', 'taken', wired('s', 'scanner', { address: serial('/dev/a') })],
    ['address', 'taken', wired('p', 'receipt-printer', { address: network })],
    ['address', 'taken', wired('d', 'cash-drawer', { address: drawerAt(2) })],
    ['address', 'only-drawers-hang-on-printers', wired('s', 'scanner', { address: drawerAt(5) })],
    ['address', 'printer-unknown', wired('d', 'cash-drawer', { address: drawerAt(2, 's0') })],
    ['address', 'drawers-hang-on-printers', wired('d', 'cash-drawer')],
    ['fallbackId', 'only-printers-have-one', wired('s', 'scanner', { fallbackId: 'p1' })],
    ['fallbackId', 'itself', wired('p', 'receipt-printer', { fallbackId: 'p' })],
    ['fallbackId', 'unknown', wired('p', 'receipt-printer', { fallbackId: 's0' })],
    [
      'posts',
      'serves-one-place',
      wired('s', 'scanner', { posts: [post('counter', 'c2'), post('kiosk', 'k1')] }),
    ],
    ['posts', 'place-unknown', wired('s', 'scanner', { posts: [post('counter', 'c9')] })],
    ['posts', 'place-unknown', wired('v', 'voice-chip', { posts: [post('hall', 'c1')] })],
    ['posts', 'posts-missing', wired('l', 'led-panel')],
    ['posts', 'posts-missing', wired('t', 'template-bus')],
    [
      'posts',
      'unit-taken',
      wired('l', 'led-panel', { posts: [post('counter', 'c1', 1), post('counter', 'c2', 1)] }),
    ],
    ['posts', 'unit-missing', wired('l', 'led-panel', { posts: [post('counter', 'c1')] })],
    ['posts', 'unit-missing', wired('s', 'scanner', { posts: [post('counter', 'c2', 4)] })],
    ['posts', 'use-missing', wired('t', 'template-bus', { posts: [post('counter', 'c1', 1)] })],
    ['posts', 'not-for-this-place', wired('v', 'voice-chip', { posts: [post('counter', 'c1')] })],
    ['posts', 'place-taken', wired('s', 'scanner', { posts: [post('counter', 'c1')] })],
    ['posts', 'place-taken', wired('p', 'receipt-printer', { posts: [post('counter', 'c1')] })],
    [
      'posts',
      'place-taken',
      wired('l', 'led-panel', { posts: [post('counter', 'c2', 1), post('counter', 'c2', 2)] }),
    ],
  ] as const)('%s: %s', (field, problem, device) => {
    expect(wiringProblem(device, others, places)).toEqual({ field, problem });
  });
});

describe('who serves', () => {
  const bus = wired('t', 'template-bus', {
    posts: [
      post('counter', 'c1', 7, 'rating-pad'),
      post('hall', 'hall', 8, 'panel'),
      post('counter', 'c2', 9),
    ],
  });
  const led = wired('l', 'led-panel', { posts: [post('hall', 'hall', 1)] });
  const all = [printer, bus, led];

  test('a place is found with its unit, by what the device is to it', () => {
    expect(servingUnit(all, 'counter', 'c1', 'receipt-printer')).toEqual({ deviceId: 'p1', unit: null });
    expect(servingUnit(all, 'counter', 'c1', 'rating-pad')).toEqual({ deviceId: 't', unit: 7 });
    expect(servingUnit(all, 'counter', 'c1', 'panel')).toBeNull();
    expect(servingUnit(all, 'counter', 'c2', 'rating-pad')).toBeNull();
  });

  test('a hall has all its panels, whatever lights them', () => {
    expect(servingUnits(all, 'hall', 'hall', 'panel')).toEqual([
      { deviceId: 't', unit: 8 },
      { deviceId: 'l', unit: 1 },
    ]);
  });

  test('a kiosk needs a printer', () => {
    expect(kiosksWithoutPrinter(all, ['k1', 'k2'])).toEqual(['k2']);
  });

  test('a printer is leaned on by those that fall back to it and by drawers in its sockets', () => {
    const leaning = [
      printer,
      wired('p2', 'receipt-printer', { fallbackId: 'p1' }),
      wired('d', 'cash-drawer', { address: drawerAt(2) }),
      wired('p3', 'receipt-printer', { fallbackId: 'p2' }),
    ];
    expect(leaningOn(leaning, 'p1').map((one) => one.id)).toEqual(['p2', 'd']);
  });

  test('only a device that is said to stop its counters does', () => {
    expect(countersStoppedBy(printer)).toEqual([]);
    expect(countersStoppedBy({ ...printer, stopsCounter: true })).toEqual(['c1']);
  });
});
