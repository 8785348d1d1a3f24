import { type ClassGroup, type Hall, hallDayOf } from '@onehall/domain';
import { dayFactor, type SnapshotArrivals } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';

const minuteMs = 60_000;
const slotMs = 30 * minuteMs;
const dayMs = 24 * 3_600_000;
const historyDays = 14;
const slotsAhead = 8;
/** Half hours of today stray this much from the days before (coefficient of variation). */
const rateCv = 0.19;
/** A measured mean counts fully once it rests on this many services. */
const servicesTrusted = 30;
/** Read again this often: history moves slowly. */
const refreshMs = 60_000;

type Parts = Pick<ServerParts, 'hall' | 'store' | 'now'>;
type Mix = SnapshotArrivals['mix'];

interface Reading {
  readonly readAt: number;
  readonly mix: Mix;
  readonly means: ReadonlyMap<string, { readonly meanMinutes: number; readonly count: number }>;
  /** Arrivals a minute in a half hour of the epoch. */
  rate(slot: number): number;
  /** The same on a usual day. */
  usual(slot: number): number;
}

/**
 * Who will come in the next hours, from the hall's own history: the same half hour of the last fourteen days, scaled by
 * how today compares with them so far. A hall without history goes by the last half hour.
 */
export class HallArrivals {
  readonly #parts: Parts;
  #reading: Reading | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  from(at: number): SnapshotArrivals {
    const reading = this.#read(at);
    const first = Math.floor(at / slotMs);
    const slots = Array.from({ length: slotsAhead }, (_, nth) => {
      const slot = first + nth;
      return { from: Math.max(slot * slotMs, at), to: (slot + 1) * slotMs, perMinute: reading.rate(slot) };
    });
    return { slots, mix: reading.mix, rateCv };
  }

  /** A whole day as it usually goes. */
  ofDay(opensAt: number, closesAt: number): SnapshotArrivals {
    const reading = this.#read(this.#parts.now());
    const slots: SnapshotArrivals['slots'][number][] = [];
    for (let slot = Math.floor(opensAt / slotMs); slot * slotMs < closesAt; slot += 1) {
      const [from, to] = [Math.max(slot * slotMs, opensAt), Math.min((slot + 1) * slotMs, closesAt)];
      slots.push({ from, to, perMinute: reading.usual(slot) });
    }
    return { slots, mix: reading.mix, rateCv };
  }

  /** The first business day of the history that counts. */
  firstDay(at: number): string {
    return hallDayOf(at - historyDays * dayMs, this.#parts.hall);
  }

  /** Mean minutes of a service: the hall's setting, drawn towards what has been measured. */
  meanMinutes(categoryId: string, setMinutes: number): number {
    const measured = this.#read(this.#parts.now()).means.get(categoryId);
    if (!measured) return setMinutes;
    const trust = Math.min(1, measured.count / servicesTrusted);
    return setMinutes * (1 - trust) + measured.meanMinutes * trust;
  }

  #read(at: number): Reading {
    const known = this.#reading;
    if (known && Math.abs(at - known.readAt) < refreshMs) return known;
    this.#reading = readHistory(this.#parts, at);
    return this.#reading;
  }
}

function readHistory({ hall, store }: Parts, at: number): Reading {
  const firstDay = hallDayOf(at - historyDays * dayMs, hall);
  const today = hallDayOf(at, hall);
  const counts = store.queue.arrivalsSince(firstDay);
  const bySlot = new Map<number, number>();
  const pairs = new Map(usualMix(hall).map((one) => [`${one.classId} ${one.categoryId}`, one]));
  const days = new Set<string>();
  for (const { slot, classId, categoryId, count, businessDay } of counts) {
    bySlot.set(slot, (bySlot.get(slot) ?? 0) + count);
    if (businessDay < today) days.add(businessDay);
    const key = `${classId} ${categoryId}`;
    const pair = pairs.get(key) ?? { classId, categoryId, share: 0 };
    pairs.set(key, { ...pair, share: pair.share + count });
  }
  const means = new Map(store.queue.serviceMeans(firstDay).map((one) => [one.categoryId, one]));
  const now = Math.floor(at / slotMs);
  const lastHalfHour = recentRate(bySlot, at);
  const usual = (slot: number) => usualRate(bySlot, slot, days.size);
  const ratio = todaysFactor(bySlot, usual, now);
  return {
    readAt: at,
    mix: [...pairs.values()],
    means,
    usual,
    rate: (slot) => (days.size === 0 ? lastHalfHour : usual(slot) * ratio),
  };
}

/** Who comes to halls that have no history yet: shares by group, and short services more often than long ones. */
const groupShares: Readonly<Record<ClassGroup, number>> = { vip: 0.16, priority: 0.1, general: 0.74 };
/** What the hall itself has seen soon weighs more than this many customers. */
const usualWeight = 10;

export function usualMix({
  classes,
  categories,
}: Hall): { classId: string; categoryId: string; share: number }[] {
  const often = categories.reduce((sum, one) => sum + 1 / one.meanMinutes, 0);
  return classes.flatMap(({ id: classId, group }) => {
    const kin = classes.filter((one) => one.group === group).length;
    return categories.map(({ id: categoryId, meanMinutes }) => ({
      classId,
      categoryId,
      share: (usualWeight * (groupShares[group] / kin)) / (meanMinutes * often),
    }));
  });
}

/** Mean of the same half hour on the days before. */
function usualRate(bySlot: ReadonlyMap<number, number>, slot: number, days: number): number {
  let sum = 0;
  for (let back = 1; back <= historyDays; back += 1) sum += bySlot.get(slot - (back * dayMs) / slotMs) ?? 0;
  return days === 0 ? 0 : sum / days / (slotMs / minuteMs);
}

/** Arrivals a minute in the last half hour to an hour. */
function recentRate(bySlot: ReadonlyMap<number, number>, at: number): number {
  const now = Math.floor(at / slotMs);
  const minutes = (at - (now - 1) * slotMs) / minuteMs;
  return ((bySlot.get(now) ?? 0) + (bySlot.get(now - 1) ?? 0)) / Math.max(minutes, 1);
}

/** How far days stray from their forecast, and half hours by themselves. */
const spread = { dayCv: 0.11, slotCv: 0.15 };
const halfHoursOfDay = 24;

/** How today compares with the days before, from who has come in the last twelve hours. */
function todaysFactor(
  bySlot: ReadonlyMap<number, number>,
  usual: (slot: number) => number,
  now: number,
): number {
  let seen = 0;
  let expected = 0;
  let busy = 0;
  for (let slot = now - halfHoursOfDay; slot < now; slot += 1) {
    const foreseen = usual(slot) * (slotMs / minuteMs);
    if (foreseen > 0) busy += 1;
    seen += bySlot.get(slot) ?? 0;
    expected += foreseen;
  }
  return dayFactor(seen, expected, { ...spread, perSlot: expected / Math.max(busy, 1) });
}
