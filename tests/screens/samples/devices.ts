import type { DeviceClassBody, DevicesView, DeviceView, ReplyOf, routes } from '@onehall/protocol';
import { faceOf, facesLit } from './device-faces.ts';
import { text } from './texts.ts';
import type { SampleSize } from './views.ts';

const MIN = 60_000;
const ready = { state: 'ready', warning: null, reason: null } as const;

const traffic = (now: number): DeviceView['traffic'] =>
  Array.from({ length: 40 }, (_, index) => ({
    at: now - (40 - index) * 700,
    direction: index % 3 === 2 ? 'in' : 'out',
    hex:
      index % 3 === 2
        ? '12'
        : '10 04 01 1b 40 1c 26 1b 61 01 1d 21 11 d6 d0 b9 fa c1 aa cd a8 0a 1d 56 42 00',
    meaning: index % 3 === 2 ? 'status: ready' : 'DLE EOT 1: ask for the printer status',
  }));

const lineFaults = ['silent', 'noise', 'babbling', 'half-frames', 'late-answers'] as const;
const cable = ['unplugged', 'slow'] as const;
const bodyFaults: Readonly<Record<DeviceClassBody, readonly string[]>> = {
  'receipt-printer': ['paper-out', 'paper-near-end', 'cover-open', 'cutter', 'overheated', 'unrecoverable'],
  'line-display': ['switched-off'],
  'led-panel': ['dead-1', 'dead-2', 'rejects'],
  'template-bus': ['dead-unit', 'rejects'],
  'voice-chip': ['rejects'],
  scanner: ['half-codes', 'double-reads'],
  'id-card-reader': ['bad-card', 'read-failed', 'auth-failed'],
  'cash-drawer': ['jammed'],
};

const names: Readonly<Record<DeviceClassBody, readonly [string, string]>> = {
  'receipt-printer': ['打印机', 'printer'],
  'line-display': ['报价屏', 'line display'],
  'led-panel': ['数码屏', 'digit panels'],
  'template-bus': ['条屏与评价器', 'bars and pads'],
  'voice-chip': ['语音播报', 'voice'],
  scanner: ['扫码枪', 'scanner'],
  'id-card-reader': ['身份证阅读器', 'ID card reader'],
  'cash-drawer': ['钱箱', 'cash drawer'],
};
const classes = Object.keys(names) as DeviceClassBody[];

/** The wiring of the nth device of a class: the first at the kiosk or in the hall, the others at counters. */
function wiringOf(kind: DeviceClassBody, n: number): DeviceView['wiring'] {
  const counter = { at: 'counter' as const, id: `counter-${n}`, unit: null, use: null };
  const [zh, en] = names[kind];
  const posts: DeviceView['wiring']['posts'] =
    kind === 'template-bus'
      ? [1, 2, 3].map((unit) => ({ ...counter, id: `counter-${unit}`, unit, use: 'rating-pad' as const }))
      : kind === 'led-panel'
        ? [{ ...counter, unit: 1 }]
        : kind === 'voice-chip'
          ? [{ at: 'hall', id: 'hall', unit: null, use: null }]
          : [counter];
  return {
    id: `${kind}-${n}`,
    kind,
    name: text(`${n}号台席${zh}`, `Counter ${n} ${en}`),
    address:
      kind === 'cash-drawer'
        ? { kind: 'printer', printerId: `receipt-printer-${n}`, pin: 2 }
        : { kind: 'virtual' },
    model: null,
    posts,
    fallbackId: kind === 'receipt-printer' && n > 1 ? 'receipt-printer-1' : null,
    stopsCounter: kind === 'receipt-printer',
  };
}

/** A virtual device that is well, and has something to show. */
export function deviceAt(
  kind: DeviceClassBody,
  n = 1,
  change: Partial<DeviceView> = {},
  now = Date.now(),
): DeviceView {
  const wiring = wiringOf(kind, n);
  const inSocket = kind === 'cash-drawer';
  return {
    deviceId: wiring.id,
    kind,
    name: wiring.name,
    serves: kind === 'voice-chip' ? text('整个营业厅', 'The whole hall') : text(`${n}号台席`, `Counter ${n}`),
    address: inSocket
      ? `/run/onehall/ports/receipt-printer-${n}, pin 2`
      : `/run/onehall/ports/${wiring.id} (pseudo-terminal)`,
    transport: inSocket ? 'printer' : 'pseudo-terminal',
    line: 'online',
    state: 'idle',
    health: kind === 'line-display' ? 'assumed' : 'answers',
    since: now - 12 * MIN,
    reason: null,
    readiness: kind === 'receipt-printer' ? ready : null,
    identity: kind === 'receipt-printer' ? 'EPSON TM-T82III' : null,
    statistics: {
      ...{ bytesOut: 123_456, bytesIn: 4_812, framesGood: 1204, framesBad: 0, bytesDiscarded: 0 },
      ...{ timeouts: 0, losses: 0, lostMs: 0 },
      own: kind === 'receipt-printer' ? { paperCuts: 61 } : {},
    },
    wiring,
    fault: null,
    traffic: n === 2 ? [] : traffic(now),
    virtual: {
      faults: [...bodyFaults[kind], ...(inSocket ? [] : [...lineFaults, ...cable])].map((id) => ({
        id,
        on: false,
      })),
      face: faceOf(kind),
    },
    ...change,
  };
}

const notReady = (reason: 'paper-end' | 'cover-open' | 'cutter') =>
  ({ readiness: { state: 'not-ready', warning: null, reason }, state: 'error' }) as const;
const down = { health: 'not-connected', state: 'closed' } as const;
const path = '/dev/serial/by-id/usb-1a86_USB_Serial_Converter_FTDI_A9007UX1-if00-port0';

/** Five machines with five different faults, as a technician finds them in the morning. */
export function fiveFaults(now = Date.now()): DeviceView[] {
  const missing = deviceAt('id-card-reader', 3, {
    ...down,
    ...{ line: 'absent', transport: 'serial', address: `${path} (serial)`, virtual: null },
    reason: `there is no device at ${path}: is it plugged in?`,
  });
  const broken = deviceAt('receipt-printer', 3, notReady('cutter'));
  const { virtual } = broken;
  return [
    {
      ...broken,
      fault: {
        faultId: 'fault-1',
        state: 'given',
        givenTo: '打印机厂家王工',
        promisedOn: '2026-11-24',
        what: '切刀第三次卡住，清理后又卡住了',
        at: now - 45 * MIN,
        by: text('王芳', 'Wang Fang'),
      },
      statistics: {
        ...broken.statistics,
        ...{ framesBad: 37, bytesDiscarded: 482, timeouts: 12, losses: 4, lostMs: 78 * MIN },
        own: { paperCuts: 1204, gremlins: 3 },
      },
      virtual: virtual && {
        ...virtual,
        faults: virtual.faults.map((one) => ({ ...one, on: one.id === 'cutter' })),
      },
    },
    deviceAt('line-display', 3, {
      ...{ ...down, line: 'back-off', transport: 'serial', address: '/dev/ttyUSB4 (serial)' },
      reason: '/dev/ttyUSB4 is already in use by another program',
    }),
    deviceAt('scanner', 3, {
      ...{ ...down, line: 'quarantined' },
      reason: 'lost 6 times within a minute: see to the cable',
    }),
    { ...missing, wiring: { ...missing.wiring, address: serialAt(path) } },
    deviceAt('cash-drawer', 3, { state: 'error' }),
  ];
}

export function serialAt(path_: string): Extract<DeviceView['wiring']['address'], { kind: 'serial' }> {
  return { kind: 'serial', path: path_, baudRate: 115_200, parity: 'none', flow: 'none', echoes: false };
}

/** Nothing; one of each; forty, among them five that are ill, everything lit and prompted. */
function devicesOf(size: SampleSize, now: number): DeviceView[] {
  if (size === 'empty') return [];
  const one = classes.map((kind) => deviceAt(kind, 1, {}, now));
  if (size === 'normal') return one;
  const rest = [4, 5, 6].flatMap((n) => classes.map((kind) => deviceAt(kind, n, {}, now)));
  const lit = one.map((device) => ({
    ...device,
    virtual: device.virtual && { ...device.virtual, face: facesLit(device.kind) },
  }));
  const second = deviceAt('receipt-printer', 2, {
    readiness: { ...ready, warning: 'paper-near-end' },
  });
  return [...lit, second, ...fiveFaults(now), ...rest, deviceAt('line-display', 7), deviceAt('scanner', 7)];
}

export function devicesWith(devices: readonly DeviceView[], size: SampleSize = 'normal'): DevicesView {
  return {
    livingHall: {
      running: size === 'full',
      ...{ customersPerHour: 120, seed: 7, speed: 10 },
      arrived: size === 'empty' ? 0 : 348,
      served: size === 'empty' ? 0 : 331,
    },
    devices: [...devices],
    unmade: [],
    places: {
      counters: Array.from({ length: size === 'full' ? 24 : 6 }, (_, index) => ({
        id: `counter-${index + 1}`,
        number: String(index + 1),
      })),
      kiosks: [{ id: 'kiosk-1', name: text('入口取号机', 'Kiosk at the door') }],
    },
    models: {
      'receipt-printer': ['escpos', 'epson-tm', 'gprinter', 'star-line'],
      'line-display': ['vfd-2x20', 'dm-d'],
      'led-panel': ['modbus-digits'],
      'template-bus': ['bar-8', 'pad-5'],
      'voice-chip': ['xfs5152', 'syn6288'],
      scanner: [],
      'id-card-reader': ['sdt'],
      'cash-drawer': [],
    },
  };
}

export function sampleDevices(size: SampleSize, now = Date.now()): DevicesView {
  return { ...devicesWith(devicesOf(size, now), size) };
}

/** The serial ports of a server with udev: one free, one taken, one of an unknown maker. */
export const samplePorts: ReplyOf<typeof routes.readPorts> = {
  asked: true,
  ports: [
    { path, maker: 'FTDI', deviceId: 'id-card-reader-3' },
    {
      path: '/dev/serial/by-id/usb-Prolific_Technology_Inc._USB-Serial_Controller_D-if00-port0',
      maker: 'Prolific Technology Inc.',
      deviceId: null,
    },
    { path: '/dev/ttyUSB4', maker: null, deviceId: 'line-display-3' },
  ],
};
