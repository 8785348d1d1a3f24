import type { HallInfo, TextBody } from '@onehall/protocol';

/** The part of the hall that a board shows and speaks; null: all of it. */
export interface Zone {
  readonly name: TextBody;
  readonly counterIds: ReadonlySet<string>;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The zone that a board was opened for (`/hall-board?zone=A区`), by its name in either language. 'unknown': no counter
 * stands there; the board then shows the whole hall and says so, rather than stay silent.
 */
export function zoneOf(wanted: string | null, hall: Pick<HallInfo, 'counters'>): Zone | null | 'unknown' {
  if (wanted === null || wanted.trim() === '') return null;
  const counters = hall.counters.filter(({ zone }) => same(zone.zh, wanted) || same(zone.en, wanted));
  const [first] = counters;
  if (first === undefined) return 'unknown';
  return { name: first.zone, counterIds: new Set(counters.map((one) => one.id)) };
}

/** Of calls and counters, those of the zone, in their order. */
export function inZone<One extends { readonly counterId: string }>(
  zone: Zone | null,
  ones: readonly One[],
): One[] {
  return ones.filter((one) => zone === null || zone.counterIds.has(one.counterId));
}
