import type { Hall } from '../hall/hall.ts';
import { hallDayOf } from '../hall/hall-day.ts';
import { type BusinessDay, dayAfter, wallInstant } from '../kernel/business-day.ts';

type OpenHall = Pick<Hall, 'zone' | 'hours'>;

/** A stretch of time, epoch ms: [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** More days than this are asked for by mistake. */
const daysMost = 800;

const overlap = (one: Stretch, other: Stretch): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));

/** The opening hours of the days that a stretch touches. */
function openingsIn({ from, to }: Stretch, hall: OpenHall): Stretch[] {
  const openings: Stretch[] = [];
  const last = hallDayOf(to, hall);
  let day: BusinessDay = hallDayOf(from, hall);
  for (let nth = 0; nth < daysMost && day <= last; nth += 1) {
    const opens = wallInstant(day, hall.hours.opensMinute, hall.zone);
    const closes = wallInstant(day, hall.hours.closesMinute, hall.zone);
    if (opens !== null && closes !== null) openings.push({ from: opens, to: closes });
    day = dayAfter(day, hall.zone);
  }
  return openings;
}

/** How long of a stretch the hall was open, in ms: a night without a printer costs nobody anything [E4]. */
export function openMsIn(stretch: Stretch, hall: OpenHall): number {
  if (stretch.to <= stretch.from) return 0;
  return openingsIn(stretch, hall).reduce((sum, opening) => sum + overlap(opening, stretch), 0);
}

export interface DownStretch {
  readonly thingId: string;
  readonly cause: string | null;
  readonly downSince: number;
  /** null: it is down still. */
  readonly upAt: number | null;
}

export interface Downtime {
  readonly thingId: string;
  /** null: not known yet. */
  readonly cause: string | null;
  readonly faults: number;
  /** In opening hours, within the range asked for. */
  readonly downMs: number;
}

/** Downtime of each thing by cause within a range, the longest first. What is down still counts until `now`. */
export function downtimeOf(
  stretches: readonly DownStretch[],
  range: Stretch,
  hall: OpenHall,
  now: number,
): Downtime[] {
  const sums = new Map<string, Downtime>();
  for (const { thingId, cause, downSince, upAt } of stretches) {
    const within = { from: Math.max(downSince, range.from), to: Math.min(upAt ?? now, range.to, now) };
    const key = `${thingId} ${cause ?? ''}`;
    const before = sums.get(key) ?? { thingId, cause, faults: 0, downMs: 0 };
    sums.set(key, { ...before, faults: before.faults + 1, downMs: before.downMs + openMsIn(within, hall) });
  }
  return [...sums.values()].sort(
    (one, other) => other.downMs - one.downMs || (one.thingId < other.thingId ? -1 : 1),
  );
}

/**
 * Availability of the hall's equipment in ten-thousandths (9,950 is 99.5 %): of the opening hours of all things together,
 * those in which they worked. Faults of one thing that overlap count once. null: there is nothing, or it was never open.
 */
export function availabilityOf(
  stretches: readonly DownStretch[],
  things: number,
  range: Stretch,
  hall: OpenHall,
  now: number,
): number | null {
  const whole = openMsIn({ from: range.from, to: Math.min(range.to, now) }, hall) * things;
  if (whole <= 0) return null;
  const byThing = new Map<string, DownStretch[]>();
  for (const one of stretches) byThing.set(one.thingId, [...(byThing.get(one.thingId) ?? []), one]);
  let down = 0;
  for (const own of byThing.values()) {
    let until = range.from;
    for (const { downSince, upAt } of own.sort((one, other) => one.downSince - other.downSince)) {
      const to = Math.min(upAt ?? now, range.to, now);
      down += openMsIn({ from: Math.max(downSince, until), to }, hall);
      until = Math.max(until, to);
    }
  }
  return Math.round((10_000 * Math.max(whole - down, 0)) / whole);
}
