import type { DeviceClassBody } from '@onehall/protocol';
import { kinds } from './kinds.ts';

/** Where the technician is; each has an address of its own, so that it can be sent to a colleague. */
export type Place =
  | { readonly page: 'bench' }
  | { readonly page: 'device'; readonly deviceId: string }
  | { readonly page: 'wiring'; readonly deviceId: string }
  | { readonly page: 'new'; readonly kind: DeviceClassBody | null };

/** `#device/printer-1`, `#wiring/printer-1`, `#new`, `#new/scanner`; anything else is the bench. */
export function placeOf(hash: string): Place {
  const [page = '', rest = ''] = hash.replace(/^#/, '').split('/');
  const named = plain(rest);
  if (page === 'new') return { page, kind: kinds.find((one) => one === named) ?? null };
  if (named === '' || (page !== 'device' && page !== 'wiring')) return { page: 'bench' };
  return { page, deviceId: named };
}

/** An address that was cut or typed by hand may be no valid one. */
function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

export function hashOf(place: Place): string {
  if (place.page === 'bench') return '#bench';
  if (place.page === 'new') return place.kind === null ? '#new' : `#new/${place.kind}`;
  return `#${place.page}/${encodeURIComponent(place.deviceId)}`;
}
