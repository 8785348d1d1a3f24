import { type CounterPlan, counterPlan, type HallModel, hallModel } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import { clerksByErlangA } from './erlang-a.ts';
import {
  type DayLoad,
  drawCustomers,
  halfHourMinutes,
  keptByHalfHour,
  keptShare,
  type StaffingHall,
  summed,
} from './staffed-day.ts';

const minuteMs = 60_000;
const drawnDays = 8;
const raisesMost = 60;
/** Each spares at least one, so a hall comes to rest long before. */
const passesMost = 20;

export interface NeedOrder {
  readonly hall: StaffingHall;
  readonly load: DayLoad;
  /** The share of waits that keep their promise in every half hour. */
  readonly keepShare: number;
  readonly clerksMost: number;
  readonly seed: number;
}

/** How many clerks each half hour needs, and what they keep. */
export interface NeededClerks {
  readonly byHalfHour: readonly {
    readonly minute: number;
    readonly clerks: number;
    readonly share: number;
  }[];
  /** Of the whole day. */
  readonly share: number;
  /** false: not even every counter keeps the promises all day. */
  readonly enough: boolean;
}

/**
 * The fewest clerks by half hour that keep the promises, by the hall's own rule on the same drawn days [E1]. It begins
 * with what Erlang-A says of each half hour alone, adds a clerk where promises break, and then takes away every one that
 * is not missed. Clerks here can do everything; who can do what is the roster's to see to.
 */
export function neededClerks(order: NeedOrder): NeededClerks {
  const { hall, load, keepShare, clerksMost } = order;
  const model = hallModel(hall.classes, hall.categories);
  const days = Array.from({ length: drawnDays }, (_, nth) =>
    drawCustomers(hall, model, load, order.seed * 1_000 + nth),
  );
  const minutes = load.halfHours.map((one) => one.minute);
  const clerks = firstGuess(order);
  let shares = sharesOf(hall, model, minutes, clerks, days);
  for (let raise = 0; raise < raisesMost; raise += 1) {
    const broken = minutes.flatMap((_, nth) => ((shares[nth] ?? 1) < keepShare ? [nth] : []));
    const raised = broken.filter(
      (nth, place) => broken[place - 1] !== nth - 1 && raiseAt(clerks, nth, clerksMost),
    );
    if (raised.length === 0) break;
    shares = sharesOf(hall, model, minutes, clerks, days);
  }
  const enough = shares.every((share) => share >= keepShare);
  if (enough) {
    const tryOn = () => sharesOf(hall, model, minutes, clerks, days);
    shares = spareClerks(clerks, shares, { order, tryOn });
  }
  const counters = clerkCounters(model, minutes, clerks);
  return {
    byHalfHour: minutes.map((minute, nth) => ({
      minute,
      clerks: clerks[nth] ?? 0,
      share: shares[nth] ?? 1,
    })),
    share: keptShare(days.flatMap((customers) => keptByHalfHour(hall, model, counters, customers))),
    enough,
  };
}

interface Sparing {
  readonly order: NeedOrder;
  /** What the clerks as they stand keep in each half hour. */
  readonly tryOn: () => number[];
}

/** Takes away clerks that are not missed, again and again until none can be spared: whoever left makes room for another. */
function spareClerks(clerks: number[], kept: number[], { order, tryOn }: Sparing): number[] {
  const { halfHours } = order.load;
  let shares = kept;
  const canGo = (nth: number): boolean => {
    const before = clerks[nth] ?? 0;
    if (before <= ((halfHours[nth]?.customers ?? 0) > 0 ? 1 : 0)) return false;
    clerks[nth] = before - 1;
    const tried = tryOn();
    if (tried.every((share) => share >= order.keepShare)) {
      shares = tried;
      return true;
    }
    clerks[nth] = before;
    return false;
  };
  for (let pass = 0; pass < passesMost; pass += 1) {
    const most = [...clerks.keys()].toSorted((a, b) => (clerks[b] ?? 0) - (clerks[a] ?? 0));
    if (most.filter(canGo).length === 0) break;
  }
  return shares;
}

/** One more clerk in this half hour, or, where all are there, in the one before: somebody who waits stems from it. */
function raiseAt(clerks: number[], nth: number, most: number): boolean {
  for (let at = nth; at >= 0 && at >= nth - 2; at -= 1) {
    const now = clerks[at] ?? most;
    if (now >= most) continue;
    clerks[at] = now + 1;
    return true;
  }
  return false;
}

function firstGuess({ hall, load, keepShare, clerksMost }: NeedOrder): number[] {
  const all = hall.mix.reduce((sum, one) => sum + one.share, 0);
  const mean = (of: (one: StaffingHall['mix'][number]) => number) =>
    all > 0 ? hall.mix.reduce((sum, one) => sum + one.share * of(one), 0) / all : 1;
  const minutesOf = new Map(hall.categories.map((one) => [one.id, one.meanMinutes]));
  const classOf = new Map(hall.classes.map((one) => [one.id, one]));
  const service = mean((one) => minutesOf.get(one.categoryId) ?? 1);
  const target = mean((one) => classOf.get(one.classId)?.waitTargetMin ?? 30);
  const patience = mean((one) => classOf.get(one.classId)?.patienceMinutes ?? 1e6);
  return load.halfHours.map(({ customers }) =>
    clerksByErlangA(
      { arrivals: customers / halfHourMinutes, services: 1 / service, leaving: 1 / patience },
      target / 2,
      keepShare,
      clerksMost,
    ),
  );
}

function sharesOf(
  hall: StaffingHall,
  model: HallModel,
  minutes: readonly number[],
  clerks: readonly number[],
  days: readonly (readonly Customer[])[],
): number[] {
  const counters = clerkCounters(model, minutes, clerks);
  const found = summed(days.map((customers) => keptByHalfHour(hall, model, counters, customers)));
  const byMinute = new Map(found.map((one) => [one.minute, keptShare([one])]));
  return minutes.map((minute) => byMinute.get(minute) ?? 1);
}

/** Counters that are there as many at a time as clerks are said; those of the last half hour stay until everybody is served. */
export function clerkCounters(
  model: HallModel,
  minutes: readonly number[],
  clerks: readonly number[],
): CounterPlan[] {
  const most = Math.max(0, ...clerks);
  return Array.from({ length: most }, (_, nth) => {
    const there = minutes.flatMap((_minute, place) => ((clerks[place] ?? 0) > nth ? [place] : []));
    const first = minutes[there[0] ?? 0] ?? 0;
    const lastPlace = there.at(-1) ?? 0;
    const gaps = minutes.flatMap((minute, place) =>
      place > (there[0] ?? 0) && place < lastPlace && (clerks[place] ?? 0) <= nth
        ? [{ startsAt: minute * minuteMs, lastsMs: halfHourMinutes * minuteMs, fixed: true }]
        : [],
    );
    return counterPlan(model, {
      id: `clerk-${nth + 1}`,
      categoryIds: model.categories.map((one) => one.id),
      classIds: null,
      dedicatedClassIds: [],
      speed: 1,
      opensAt: first * minuteMs,
      closesAt:
        lastPlace === minutes.length - 1
          ? Number.POSITIVE_INFINITY
          : ((minutes[lastPlace] ?? 0) + halfHourMinutes) * minuteMs,
      breaks: gaps,
    });
  });
}
