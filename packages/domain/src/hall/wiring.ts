import type { Text } from '../kernel/text.ts';

/** Device classes after UnifiedPOS, where it has one; `template-bus`: bars and pads that only a frame description tames. */
export type DeviceClass =
  | 'receipt-printer'
  | 'line-display'
  | 'led-panel'
  | 'template-bus'
  | 'voice-chip'
  | 'scanner'
  | 'id-card-reader'
  | 'cash-drawer';

/** Where a device hangs. `virtual`: it is software inside the server; `printer`: a drawer in a printer's socket. */
export type DeviceAddress =
  | { readonly kind: 'virtual' }
  | {
      readonly kind: 'serial';
      /** A by-id or by-path name, since ttyUSB numbers move. */
      readonly path: string;
      readonly baudRate: number;
      readonly parity: 'none' | 'even' | 'odd';
      readonly flow: 'none' | 'rts-cts' | 'xon-xoff';
      /** An RS-485 adapter that hears itself. */
      readonly echoes: boolean;
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'printer'; readonly printerId: string; readonly pin: 2 | 5 };

/** What a unit of a bus is there for. */
export type UnitUse = 'panel' | 'rating-pad' | 'call-pad';

/** Whom a device serves. A bus has many units, each with its address and its use. */
export interface Post {
  readonly at: 'counter' | 'kiosk' | 'hall';
  /** Of the counter or kiosk; 'hall' for the hall itself. */
  readonly id: string;
  readonly unit: number | null;
  readonly use: UnitUse | null;
}

/** A device of the hall: what it is, where it hangs, whom it serves. */
export interface WiredDevice {
  readonly id: string;
  readonly kind: DeviceClass;
  readonly name: Text;
  readonly address: DeviceAddress;
  /** The dialect, chip, profile or frame description; null: the usual one of its class. */
  readonly model: string | null;
  readonly posts: readonly Post[];
  /** The printer that takes over what this one could not begin. */
  readonly fallbackId: string | null;
  /** Without it its counters enter nothing: they are mending until it is back [C9]. */
  readonly stopsCounter: boolean;
}

/** What a device is to the place it serves. */
export type PostRole = Exclude<DeviceClass, 'led-panel' | 'template-bus'> | UnitUse;

/** A device, and which of its units where it is a bus. */
export interface ServingUnit {
  readonly deviceId: string;
  readonly unit: number | null;
}

const mayServe: Readonly<Record<PostRole, readonly Post['at'][]>> = {
  'receipt-printer': ['counter', 'kiosk'],
  'line-display': ['counter'],
  'voice-chip': ['hall'],
  scanner: ['counter', 'kiosk'],
  'id-card-reader': ['counter', 'kiosk'],
  'cash-drawer': ['counter'],
  panel: ['counter', 'hall'],
  'rating-pad': ['counter'],
  'call-pad': ['counter'],
};

/** Classes of which several places may share one. */
const shared: readonly DeviceClass[] = ['receipt-printer', 'led-panel', 'template-bus'];

/** The role of a device at one of its posts; null: a bus whose unit has no use. */
export function roleAt(device: Pick<WiredDevice, 'kind'>, post: Post): PostRole | null {
  if (device.kind === 'led-panel') return 'panel';
  if (device.kind === 'template-bus') return post.use;
  return device.kind;
}

/** Who serves a place in a role; null: nobody. */
export function servingUnit(
  devices: readonly WiredDevice[],
  at: Post['at'],
  id: string,
  role: PostRole,
): ServingUnit | null {
  for (const device of devices) {
    const post = device.posts.find((one) => one.at === at && one.id === id && roleAt(device, one) === role);
    if (post) return { deviceId: device.id, unit: post.unit };
  }
  return null;
}

/** All that serve a place in a role: a hall has several speakers and panels. */
export function servingUnits(
  devices: readonly WiredDevice[],
  at: Post['at'],
  id: string,
  role: PostRole,
): readonly ServingUnit[] {
  return devices.flatMap((device) =>
    device.posts
      .filter((one) => one.at === at && one.id === id && roleAt(device, one) === role)
      .map(({ unit }) => ({ deviceId: device.id, unit })),
  );
}

/** The counters that cannot work without this device [C9]. */
export function countersStoppedBy(device: WiredDevice): readonly string[] {
  if (!device.stopsCounter) return [];
  return [...new Set(device.posts.filter((post) => post.at === 'counter').map((post) => post.id))];
}

interface Places {
  readonly counterIds: readonly string[];
  readonly kioskIds: readonly string[];
}

/** What is wrong with the wiring: a field of the device and a kebab word for the fault; null: it fits. */
export interface WiringProblem {
  readonly field: 'posts' | 'address' | 'fallbackId' | 'model';
  readonly problem: string;
}

/** Whether a device fits among the others. They are those that would stand beside it. */
export function wiringProblem(
  device: WiredDevice,
  others: readonly WiredDevice[],
  places: Places,
): WiringProblem | null {
  return (
    addressProblem(device, others) ?? fallbackProblem(device, others) ?? postsProblem(device, others, places)
  );
}

function addressProblem(
  { kind, address }: WiredDevice,
  others: readonly WiredDevice[],
): WiringProblem | null {
  const wrong = (problem: string): WiringProblem => ({ field: 'address', problem });
  if (address.kind === 'printer') {
    if (kind !== 'cash-drawer') return wrong('only-drawers-hang-on-printers');
    const printer = others.find((one) => one.id === address.printerId);
    if (printer?.kind !== 'receipt-printer') return wrong('printer-unknown');
    const taken = others.some(
      (one) =>
        one.address.kind === 'printer' &&
        one.address.printerId === address.printerId &&
        one.address.pin === address.pin,
    );
    return taken ? wrong('taken') : null;
  }
  if (kind === 'cash-drawer') return wrong('drawers-hang-on-printers');
  const taken = others.some(
    (one) =>
      (address.kind === 'serial' && one.address.kind === 'serial' && one.address.path === address.path) ||
      (address.kind === 'tcp' &&
        one.address.kind === 'tcp' &&
        one.address.host === address.host &&
        one.address.port === address.port),
  );
  return taken ? wrong('taken') : null;
}

function fallbackProblem(
  { id, kind, fallbackId }: WiredDevice,
  others: readonly WiredDevice[],
): WiringProblem | null {
  if (fallbackId === null) return null;
  const wrong = (problem: string): WiringProblem => ({ field: 'fallbackId', problem });
  if (kind !== 'receipt-printer') return wrong('only-printers-have-one');
  if (fallbackId === id) return wrong('itself');
  return others.some((one) => one.id === fallbackId && one.kind === 'receipt-printer')
    ? null
    : wrong('unknown');
}

function postsProblem(
  device: WiredDevice,
  others: readonly WiredDevice[],
  { counterIds, kioskIds }: Places,
): WiringProblem | null {
  const wrong = (problem: string): WiringProblem => ({ field: 'posts', problem });
  const isBus = device.kind === 'led-panel' || device.kind === 'template-bus';
  if (!shared.includes(device.kind) && device.posts.length > 1) return wrong('serves-one-place');
  // Nothing is said on a bus but to one of its units.
  if (isBus && device.posts.length === 0) return wrong('posts-missing');
  const seen = new Set<string>();
  for (const post of device.posts) {
    const known = { counter: counterIds, kiosk: kioskIds, hall: ['hall'] }[post.at];
    if (!known.includes(post.id)) return wrong('place-unknown');
    if (isBus !== (post.unit !== null)) return wrong('unit-missing');
    const role = roleAt(device, post);
    if (role === null) return wrong('use-missing');
    if (!mayServe[role].includes(post.at)) return wrong('not-for-this-place');
    const key = `${post.at} ${post.id} ${role}`;
    // The hall has as many speakers and panels as it likes; a counter has one of each.
    const taken =
      post.at !== 'hall' && (seen.has(key) || servingUnit(others, post.at, post.id, role) !== null);
    if (taken) return wrong('place-taken');
    seen.add(key);
    const unit = `unit ${post.unit} ${role}`;
    if (isBus && seen.has(unit)) return wrong('unit-taken');
    seen.add(unit);
  }
  return null;
}

/** Kiosks that no printer of these serves: a ticket needs paper. */
export function kiosksWithoutPrinter(
  devices: readonly WiredDevice[],
  kioskIds: readonly string[],
): readonly string[] {
  return kioskIds.filter((id) => servingUnit(devices, 'kiosk', id, 'receipt-printer') === null);
}

/** Devices that name this one: it cannot go before they do. */
export function leaningOn(devices: readonly WiredDevice[], deviceId: string): readonly WiredDevice[] {
  return devices.filter(
    (one) =>
      one.id !== deviceId &&
      (one.fallbackId === deviceId || (one.address.kind === 'printer' && one.address.printerId === deviceId)),
  );
}
