import {
  businessDayAt,
  everySkill,
  findStaff,
  hallDayOf,
  type Refusal,
  type Result,
  refuse,
  servingPlace,
} from '@onehall/domain';
import type { BodyOf, ReplayBody, routes } from '@onehall/protocol';
import { keptOf, type PastCounter, type PastTicket } from '@onehall/simulator';
import type { ServerParts } from '../parts.ts';
import { staffingHallOf } from './roster-data.ts';

type Change = BodyOf<typeof routes.replayDay>['change'];

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/**
 * A day that is over once more, with its own tickets, and with one counter more or less [E1]. Refusals, in this order:
 * malformed-request (no day), day-not-over, replay-empty (nobody came, or no counter was open), counter-unknown (it was not
 * open), roster-busy (the thread has too much to do).
 */
export async function replayOf(
  parts: ServerParts,
  day: string,
  change: Change,
): Promise<Result<ReplayBody, Refusal>> {
  const { hall, store } = parts;
  const beginsAt = businessDayAt(day, hall.zone);
  if (beginsAt === null) return refuse('malformed-request', { field: 'day' });
  if (day >= hallDayOf(parts.now(), hall)) return refuse('day-not-over');
  const rows = store.roster.ticketsOf(day);
  const stretches = store.roster.presence(beginsAt, beginsAt + dayMs);
  if (rows.length === 0 || stretches.length === 0) return refuse('replay-empty');
  const tickets = rows.map((row) => ticketOf(row, beginsAt));
  const counters = stretches.flatMap(({ counterId, clerkId, fromAt, toAt }): PastCounter[] => {
    const counter = hall.counters.find((one) => one.id === counterId);
    if (!counter) return [];
    const skills = findStaff(hall, clerkId)?.skills ?? everySkill;
    const { categoryIds, dedicatedClassIds, lends } = servingPlace(counter, skills, false);
    const from = Math.max(0, fromAt - beginsAt);
    const to = Math.min(dayMs, (toAt ?? beginsAt + dayMs) - beginsAt);
    return [{ id: counterId, categoryIds, dedicatedClassIds, lends, fromAt: from, toAt: to }];
  });
  if (change.kind === 'less' && !counters.some((one) => one.id === change.counterId))
    return refuse('counter-unknown');
  const changed =
    change.kind === 'less'
      ? counters.filter((one) => one.id !== change.counterId)
      : [...counters, oneMore(hall, change)];
  const answer = await parts.roster.looking.ask({
    kind: 'replay',
    hall: staffingHallOf(parts),
    tickets,
    counters,
    changed,
  });
  if (answer === null) return refuse('roster-busy');
  const real = realOf(rows, beginsAt);
  return {
    ok: true,
    value: {
      day,
      tickets: rows.length,
      counters: hall.counters
        .filter(({ id }) => counters.some((one) => one.id === id))
        .map(({ id, number }) => ({ counterId: id, number })),
      real: real.halfHours,
      replayed: [...answer.replayed.halfHours],
      changed: [...answer.changed.halfHours],
      meanWaitMin: {
        real: real.meanWaitMin,
        replayed: answer.replayed.meanWaitMin,
        changed: answer.changed.meanWaitMin,
      },
    },
  };
}

/** A counter that does everything, as a person called in from elsewhere would. */
function oneMore(hall: ServerParts['hall'], change: Extract<Change, { kind: 'more' }>): PastCounter {
  return {
    id: 'one-more',
    categoryIds: hall.categories.map((one) => one.id),
    dedicatedClassIds: [],
    lends: true,
    fromAt: change.fromMinute * minuteMs,
    toAt: change.toMinute * minuteMs,
  };
}

type Row = ReturnType<ServerParts['store']['roster']['ticketsOf']>[number];

const goneStates = ['noShow', 'abandoned', 'cancelled'];

function ticketOf(row: Row, beginsAt: number): PastTicket {
  const served = row.state === 'finished' && row.firstCalledAt !== null && row.endedAt !== null;
  return {
    id: row.id,
    number: row.number,
    classId: row.classId,
    categoryId: row.categoryId,
    arrivedAt: row.arrivedAt - beginsAt,
    waitFrom: row.waitFrom - beginsAt,
    dueAt: row.dueAt - beginsAt,
    serviceMinutes: served ? Math.max(0.2, ((row.endedAt ?? 0) - (row.firstCalledAt ?? 0)) / minuteMs) : null,
    gone: goneStates.includes(row.state),
  };
}

/** As it was, by the same measure. */
function realOf(rows: readonly Row[], beginsAt: number) {
  const customers = rows.map((row) => ({
    arrivedAt: row.arrivedAt - beginsAt,
    dueAt: row.dueAt - beginsAt,
    patienceMs: goneStates.includes(row.state) ? 0 : 1,
  }));
  const startedAt = rows.map((row) => (row.firstCalledAt ?? Number.NaN) - beginsAt);
  const waits = rows.flatMap(({ firstCalledAt, waitFrom }) =>
    firstCalledAt === null ? [] : [Math.max(0, firstCalledAt - waitFrom) / minuteMs],
  );
  const mean = waits.length === 0 ? 0 : waits.reduce((sum, one) => sum + one, 0) / waits.length;
  return { halfHours: [...keptOf(customers, startedAt)], meanWaitMin: mean };
}
