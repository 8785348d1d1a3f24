import type { DeviceAddressBody, DeviceClassBody, WiredDeviceBody } from '@onehall/protocol';
import type { WiringKey } from '../../text/wiring-zh-cn.ts';
import { type Hang, kindRules, type UnitUse } from './kind-rules.ts';

type SerialBody = Extract<DeviceAddressBody, { kind: 'serial' }>;

export interface PostDraft {
  /** Tells the rows apart while they are added and left out. */
  readonly key: string;
  /** 'counter counter-3', 'hall hall'; '' while none is chosen. */
  readonly place: string;
  readonly unit: string;
  readonly use: UnitUse;
}

/** The wiring as it stands in the fields: what is typed stays typed, whatever else is chosen. */
export interface WiringDraft {
  readonly zh: string;
  readonly en: string;
  readonly hang: Hang;
  readonly path: string;
  readonly baudRate: string;
  readonly parity: SerialBody['parity'];
  readonly flow: SerialBody['flow'];
  readonly echoes: boolean;
  readonly host: string;
  readonly port: string;
  readonly printerId: string;
  readonly pin: '2' | '5';
  /** '': the usual one. */
  readonly model: string;
  readonly posts: readonly PostDraft[];
  readonly fallbackId: string;
  readonly stopsCounter: boolean;
}

export type DraftField = 'name' | 'path' | 'baudRate' | 'host' | 'port' | 'printerId' | 'posts';
export type DraftProblems = Readonly<Partial<Record<DraftField, WiringKey>>>;

export function emptyDraft(kind: DeviceClassBody): WiringDraft {
  const rules = kindRules[kind];
  return {
    zh: '',
    en: '',
    hang: rules.hangs[0] ?? 'serial',
    path: '',
    baudRate: rules.baudRate,
    parity: 'none',
    flow: 'none',
    echoes: false,
    host: '',
    port: '9100',
    printerId: '',
    pin: '2',
    model: '',
    posts: [],
    fallbackId: '',
    stopsCounter: false,
  };
}

export function draftOf(device: WiredDeviceBody): WiringDraft {
  const { address } = device;
  const empty = emptyDraft(device.kind);
  return {
    ...empty,
    zh: device.name.zh,
    en: device.name.en,
    hang: address.kind,
    ...(address.kind === 'serial' ? { ...address, baudRate: String(address.baudRate) } : {}),
    ...(address.kind === 'tcp' ? { host: address.host, port: String(address.port) } : {}),
    ...(address.kind === 'printer'
      ? { printerId: address.printerId, pin: address.pin === 5 ? '5' : '2' }
      : {}),
    model: device.model ?? '',
    posts: device.posts.map((post, index) => ({
      key: `kept-${index}`,
      place: `${post.at} ${post.id}`,
      unit: post.unit === null ? '' : String(post.unit),
      use: post.use ?? kindRules[device.kind].uses[0] ?? 'panel',
    })),
    fallbackId: device.fallbackId ?? '',
    stopsCounter: device.stopsCounter,
  };
}

/** A whole number within its bounds; null: it is none. */
function numberIn(typed: string, low: number, high: number): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{1,7}$/.test(plain)) return null;
  const value = Number(plain);
  return value >= low && value <= high ? value : null;
}

function readAddress(draft: WiringDraft): DeviceAddressBody | DraftProblems {
  switch (draft.hang) {
    case 'virtual':
      return { kind: 'virtual' };
    case 'serial': {
      const path = draft.path.trim();
      const baudRate = numberIn(draft.baudRate, 300, 921_600);
      if (path === '') return { path: 'wiring.pathMissing' };
      if (baudRate === null) return { baudRate: 'wiring.baudRateWrong' };
      const { parity, flow, echoes } = draft;
      return { kind: 'serial', path, baudRate, parity, flow, echoes };
    }
    case 'tcp': {
      const host = draft.host.trim();
      const port = numberIn(draft.port, 1, 65_535);
      if (host === '') return { host: 'wiring.hostMissing' };
      return port === null ? { port: 'wiring.portWrong' } : { kind: 'tcp', host, port };
    }
    case 'printer':
      if (draft.printerId === '') return { printerId: 'wiring.printerMissing' };
      return { kind: 'printer', printerId: draft.printerId, pin: draft.pin === '5' ? 5 : 2 };
  }
}

function isAddress(read: DeviceAddressBody | DraftProblems): read is DeviceAddressBody {
  return 'kind' in read;
}

const atOf = (at: string): WiredDeviceBody['posts'][number]['at'] =>
  at === 'kiosk' || at === 'hall' ? at : 'counter';

function readPosts(kind: DeviceClassBody, posts: readonly PostDraft[]): WiredDeviceBody['posts'] | null {
  const { uses } = kindRules[kind];
  const read = posts
    .filter((post) => post.place !== '')
    .map(({ place, unit, use }): WiredDeviceBody['posts'][number] => {
      const [at = '', id = ''] = place.split(' ');
      const where = { at: atOf(at), id };
      if (uses.length === 0) return { ...where, unit: null, use: null };
      return { ...where, unit: numberIn(unit, 0, 255), use: kind === 'template-bus' ? use : null };
    });
  const unread = uses.length > 0 && read.some((post) => post.unit === null);
  return unread ? null : read;
}

/** The device that the fields describe, or what is wrong with each of them. */
export function readDraft(
  draft: WiringDraft,
  { id, kind }: Pick<WiredDeviceBody, 'id' | 'kind'>,
): { readonly device: WiredDeviceBody | null; readonly problems: DraftProblems } {
  const [zh, en] = [draft.zh.trim(), draft.en.trim()];
  const address = readAddress(draft);
  const posts = readPosts(kind, draft.posts);
  const problems: DraftProblems = {
    ...(zh === '' ? { name: 'wiring.nameMissing' as const } : {}),
    ...(isAddress(address) ? {} : address),
    ...(posts === null ? { posts: 'problem.unit-missing' as const } : {}),
  };
  if (zh === '' || !isAddress(address) || posts === null) return { device: null, problems };
  const device = {
    id,
    kind,
    name: { zh, en: en === '' ? zh : en },
    address,
    model: draft.model === '' ? null : draft.model,
    posts,
    fallbackId: kind !== 'receipt-printer' || draft.fallbackId === '' ? null : draft.fallbackId,
    stopsCounter: draft.stopsCounter && posts.some((post) => post.at === 'counter'),
  };
  return { device, problems };
}
