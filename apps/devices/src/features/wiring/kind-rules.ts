import type { DeviceAddressBody, DeviceClassBody, WiredDeviceBody } from '@onehall/protocol';

export type Hang = DeviceAddressBody['kind'];
type PostBody = WiredDeviceBody['posts'][number];
export type UnitUse = NonNullable<PostBody['use']>;

interface KindRules {
  /** How it can be reached, the usual way first. */
  readonly hangs: readonly Hang[];
  /** Where it can be of use. */
  readonly at: readonly PostBody['at'][];
  /** Several places share one. */
  readonly many: boolean;
  /** What a unit of it can be there for; empty: it has no units. */
  readonly uses: readonly UnitUse[];
  readonly baudRate: string;
}

const onLine = { hangs: ['serial', 'tcp', 'virtual'], many: false, uses: [], baudRate: '9600' } as const;

/** What the form offers for each class; the hall itself decides, and says why not. */
export const kindRules: Readonly<Record<DeviceClassBody, KindRules>> = {
  'receipt-printer': { ...onLine, at: ['counter', 'kiosk'], many: true },
  'line-display': { ...onLine, at: ['counter'] },
  'led-panel': { ...onLine, at: ['counter', 'hall'], many: true, uses: ['panel'] },
  'template-bus': {
    ...onLine,
    at: ['counter', 'hall'],
    many: true,
    uses: ['rating-pad', 'call-pad', 'panel'],
  },
  'voice-chip': { ...onLine, at: ['hall'] },
  scanner: { ...onLine, at: ['counter', 'kiosk'] },
  'id-card-reader': { ...onLine, at: ['counter', 'kiosk'], baudRate: '115200' },
  'cash-drawer': { ...onLine, hangs: ['printer'], at: ['counter'] },
};

/** An id that no device has yet: the class and a number. */
export function freeId(kind: DeviceClassBody, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const id = `${kind}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
