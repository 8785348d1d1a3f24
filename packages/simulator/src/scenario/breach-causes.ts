import type { HallRun } from '../engine/hall-run.ts';

/** Why a promise was broken. `unexplained` does not happen: a capable counter stood free while the ticket waited. */
export type BreachCause =
  | 'customer-absent'
  | 'no-capable-counter'
  | 'arrived-in-a-burst'
  | 'capable-counters-busy'
  | 'unexplained';

export interface Breach {
  readonly ticketId: string;
  readonly lateMs: number;
  readonly cause: BreachCause;
}

const minuteMs = 60_000;
/** More than twice the day's usual arrivals in the ten minutes before a ticket, and at least five: a burst. */
const burst = { withinMs: 10 * minuteMs, times: 2, countMin: 5 };
/** A clerk presses Next at once in a simulated hall; what is shorter is rounding. */
const freeMsMin = 1;

/** Every broken promise of a finished day, with its cause [Q2]. */
export function breachCauses(run: HallRun): Breach[] {
  const { customers } = run.start;
  const dayMs = Math.max(run.now - run.start.startsAt, 1);
  const usual = (customers.length * burst.withinMs) / dayMs;
  const breaches: Breach[] = [];
  for (const [index, customer] of customers.entries()) {
    const startedAt = run.startedAt[index] ?? Number.NaN;
    if (run.lost[index] === 2 || startedAt <= customer.dueAt) continue;
    if (customer.patienceMs < customer.dueAt - customer.countedFrom) continue;
    const until = Number.isNaN(startedAt) ? run.now : startedAt;
    const before = customers.filter(
      (one) => one.arrivedAt <= customer.arrivedAt && one.arrivedAt > customer.arrivedAt - burst.withinMs,
    ).length;
    const inBurst = before >= burst.countMin && before > burst.times * usual;
    breaches.push({
      ticketId: customer.id,
      lateMs: until - customer.dueAt,
      cause:
        run.lost[index] === 1
          ? 'customer-absent'
          : causeOf(run, customer, Math.min(until, customer.dueAt), inBurst),
    });
  }
  return breaches;
}

function causeOf(
  run: HallRun,
  { cell, arrivedAt }: { cell: number; arrivedAt: number },
  until: number,
  inBurst: boolean,
): BreachCause {
  const able = [...run.counters.keys()].filter((place) => run.counters[place]?.plan.serves[cell] === 1);
  const present = able.filter((place) => presentMs(run, place, arrivedAt, until) > freeMsMin);
  if (present.length === 0) return 'no-capable-counter';
  const free = present.some((place) => {
    const servedMs = run.startedAt.reduce((sum, startedAt, index) => {
      if (run.counterOf[index] !== place) return sum;
      return sum + overlapMs(startedAt, startedAt + (run.tookMs[index] ?? 0), arrivedAt, until);
    }, 0);
    return presentMs(run, place, arrivedAt, until) - servedMs > freeMsMin;
  });
  if (free) return 'unexplained';
  return inBurst ? 'arrived-in-a-burst' : 'capable-counters-busy';
}

/** How long the counter was open and its clerk not on a break. */
function presentMs(run: HallRun, place: number, from: number, to: number): number {
  const counter = run.counters[place];
  if (!counter) return 0;
  const open = overlapMs(counter.plan.opensAt, counter.plan.closesAt, from, to);
  return counter.breaksTaken.reduce((sum, one) => sum - overlapMs(one.from, one.to, from, to), open);
}

const overlapMs = (from: number, to: number, a: number, b: number) =>
  Math.max(0, Math.min(to, b) - Math.max(from, a));
