import { placeOf } from '@onehall/application';
import {
  type Counter,
  callableDays,
  everySkill,
  findStaff,
  hallDayOf,
  servingPlace,
  wallInstant,
} from '@onehall/domain';
import type { HallSnapshot, SnapshotCounter } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';
import type { HallArrivals } from './arrivals.ts';

const minuteMs = 60_000;
const waitingMost = 600;
/** Services of telecom halls spread like this: a deviation of four fifths of the mean. */
const usualCv = 0.8;
/** Customers whose wait is longer than this have mostly walked away unseen. */
const patienceMinutes = 75;
const absentShare = 0.03;
const absentMinutes = 0.6;

type Parts = Pick<ServerParts, 'hall' | 'store' | 'now'>;

/** The live hall as its futures need it; everything that somebody in the hall can know, and nothing else. */
export function snapshotOf(parts: Parts, arrivals: HallArrivals): HallSnapshot {
  const { hall, store } = parts;
  const at = parts.now();
  const days = callableDays(at, hall);
  const diverted = store.state.levers().some((one) => one.kind === 'divert-bills');
  const waiting = store.queries.waiting(days, waitingMost);
  return {
    at,
    classes: hall.classes.map(({ id, group, weight, waitTargetMin, waitCapMin }) => ({
      id,
      group,
      weight,
      waitTargetMin,
      waitCapMin,
      patienceMinutes,
    })),
    categories: hall.categories.map(({ id, meanMinutes, selfService }) => ({
      id,
      meanMinutes: arrivals.meanMinutes(id, meanMinutes),
      cv: usualCv,
      // Who is sent to the machines already cannot be sent there twice.
      selfService: selfService && !diverted,
    })),
    counters: hall.counters.map((counter) => counterOf(counter, parts, at)),
    waiting: waiting.map(({ id, number, classId, categoryId, arrivedAt, dueAt }) => ({
      id,
      number,
      classId,
      categoryId,
      arrivedAt,
      dueAt,
    })),
    arrivals: arrivals.from(at),
    noShow: { share: absentShare, minutes: absentMinutes },
  };
}

function counterOf(counter: Counter, { hall, store }: Parts, at: number): SnapshotCounter {
  const session = store.state.session(counter.id);
  const place = session ? placeOf(session, { hall, now: at }) : servingPlace(counter, everySkill, false);
  const ticket = session?.ticketId ? store.state.ticket(session.ticketId) : null;
  const { pause = null } = session ?? {};
  return {
    id: counter.id,
    categoryIds: place?.categoryIds ?? [],
    dedicatedClassIds: counter.dedicatedClassIds,
    lends: place?.lends ?? true,
    state: session === null ? 'closed' : pause ? 'paused' : 'open',
    opensAt: null,
    closesAt: null,
    pausedUntil: pause ? Math.max(pause.until, at + minuteMs) : null,
    busy: ticket ? { categoryId: ticket.categoryId, since: ticket.calledAt ?? at } : null,
    speed: 1,
    breaks: session ? breaksOf(session.clerkId, { hall, store, at }) : [],
    spare: session === null && withinHours({ hall, at }),
    extra: store.state.levers().some((one) => one.kind === 'open-counter' && one.counterId === counter.id),
  };
}

function breaksOf(clerkId: string, { hall, store, at }: Pick<Parts, 'hall' | 'store'> & { at: number }) {
  if (!findStaff(hall, clerkId)) return [];
  const held = store.state.levers().find((one) => one.kind === 'hold-breaks');
  return store.state
    .plannedBreaks()
    .filter((one) => one.clerkId === clerkId)
    .map(({ startsAt, minutes }) => ({ startsAt: Math.max(startsAt, held?.until ?? 0, at), minutes }));
}

/** After the last ticket no counter is opened any more. */
function withinHours({ hall, at }: Pick<Parts, 'hall'> & { at: number }): boolean {
  const closesAt = wallInstant(hallDayOf(at, hall), hall.hours.closesMinute, hall.zone);
  return closesAt === null || at < closesAt;
}

/**
 * Today as it usually goes, from opening to closing, with the counters that have worked lately: what a slot for
 * appointments is measured against [Q4].
 */
export function plannedDayOf(parts: Parts, arrivals: HallArrivals): HallSnapshot {
  const { hall, store } = parts;
  const now = snapshotOf(parts, arrivals);
  const day = hallDayOf(now.at, hall);
  const opensAt = wallInstant(day, hall.hours.opensMinute, hall.zone) ?? now.at;
  const closesAt = wallInstant(day, hall.hours.closesMinute, hall.zone) ?? now.at;
  const used = new Set(store.queue.countersUsed(arrivals.firstDay(now.at)));
  const works = (id: string) => used.size === 0 || used.has(id);
  return {
    ...now,
    at: opensAt,
    counters: now.counters.map((counter) => ({
      ...counter,
      state: works(counter.id) ? ('open' as const) : ('closed' as const),
      pausedUntil: null,
      busy: null,
      breaks: [],
      spare: false,
    })),
    waiting: [],
    arrivals: arrivals.ofDay(opensAt, closesAt),
  };
}
