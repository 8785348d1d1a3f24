import type { CounterFound } from '../engine/hall-run.ts';
import { cellOf } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import type { RuleTicket } from '../engine/rule.ts';
import {
  exponential,
  logNormal,
  placeByShare,
  type Random,
  seededRandom,
  strayingFactor,
} from '../random.ts';
import { residualMinutes } from './residual.ts';
import { awayUntil, type SnapshotHall } from './snapshot-hall.ts';

const minuteMs = 60_000;
/** Longer services are not believed in: the tail of a log-normal is longer than any counter's. */
const serviceMinMax = 45;
const serviceMinMin = 0.3;
const patienceCv = 0.6;

/**
 * One way it may go on: who comes and how long everything takes. It is drawn as far as it is run, and stays the same
 * for every run: levers are compared on the same futures.
 */
export class Future {
  /** Those who wait now, in the hall's order, then those who come. */
  readonly customers: Customer[];
  readonly found: readonly CounterFound[];
  private readonly arrivals: Generator<Customer, void>;

  constructor(hall: SnapshotHall, mix: Mix, random: Random, untilAt: number) {
    this.found = hall.snapshot.counters.map((counter) => foundAt(hall, counter, random));
    this.customers = hall.waiting.map((ticket) => drawCustomer(hall, ticket, random));
    this.arrivals = drawArrivals(hall, mix, random, untilAt);
  }

  drawNext(): void {
    const next = this.arrivals.next();
    if (!next.done) this.customers.push(next.value);
  }

  drawAll(): void {
    for (const customer of this.arrivals) this.customers.push(customer);
  }
}

interface Mix {
  readonly cells: readonly number[];
  readonly shares: readonly number[];
}

/** Futures of a snapshot up to `untilAt`; the same seed gives the same ones. */
export function drawFutures(hall: SnapshotHall, seed: number, count: number, untilAt: number): Future[] {
  const wanted = hall.snapshot.arrivals.mix
    .map((one) => ({ cell: cellOf(hall.model, one.classId, one.categoryId), share: one.share }))
    .filter((one) => one.cell >= 0 && one.share > 0);
  const mix = { cells: wanted.map((one) => one.cell), shares: wanted.map((one) => one.share) };
  return Array.from({ length: count }, (_, index) => {
    const state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35);
    return new Future(hall, mix, seededRandom(state), untilAt);
  });
}

function foundAt(
  { snapshot, model }: SnapshotHall,
  counter: SnapshotHall['snapshot']['counters'][number],
  random: Random,
): CounterFound {
  const draw = random();
  const { busy, speed } = counter;
  const category = model.categories.find((one) => one.id === busy?.categoryId);
  if (!busy) return { busyUntil: Number.NEGATIVE_INFINITY, awayUntil: awayUntil(counter) };
  const mean = category?.meanMinutes ?? 0;
  const elapsed = (Math.max(0, snapshot.at - busy.since) / minuteMs) * speed;
  const left = residualMinutes(() => draw, elapsed, mean, category?.cv ?? 0);
  const capped = Math.min(left, Math.max(1, serviceMinMax - elapsed));
  return { busyUntil: snapshot.at + (capped / speed) * minuteMs, awayUntil: awayUntil(counter) };
}

export function drawCustomer(hall: SnapshotHall, ticket: RuleTicket, random: Random): Customer {
  const cell = hall.model.cells[ticket.cell];
  if (!cell) throw new RangeError(`no cell ${ticket.cell}`);
  const { category, customerClass } = cell;
  const minutes = logNormal(random, category.meanMinutes, category.cv);
  const patience =
    customerClass.patienceMinutes === null
      ? Number.POSITIVE_INFINITY
      : logNormal(random, customerClass.patienceMinutes, patienceCv) * minuteMs;
  const comes = random() >= hall.snapshot.noShow.share;
  return {
    id: ticket.id,
    number: ticket.number,
    classId: ticket.classId,
    categoryId: ticket.categoryId,
    cell: ticket.cell,
    arrivedAt: ticket.arrivedAt,
    dueAt: ticket.dueAt,
    countedFrom: ticket.dueAt - customerClass.waitTargetMin * minuteMs,
    serviceMs: Math.min(serviceMinMax, Math.max(serviceMinMin, minutes)) * minuteMs,
    patienceMs: comes ? patience : 0,
    diverts: random(),
  };
}

function* drawArrivals(
  hall: SnapshotHall,
  mix: Mix,
  random: Random,
  untilAt: number,
): Generator<Customer, void> {
  const { at, arrivals } = hall.snapshot;
  if (mix.cells.length === 0) return;
  for (const slot of arrivals.slots) {
    const from = Math.max(slot.from, at);
    const to = Math.min(slot.to, untilAt);
    if (from >= to) continue;
    const rate = slot.perMinute * strayingFactor(random, arrivals.rateCv);
    if (rate <= 0) continue;
    const gapMs = minuteMs / rate;
    for (let t = from + exponential(random, gapMs); t < to; t += exponential(random, gapMs)) {
      const cell = mix.cells[placeByShare(random, mix.shares)] ?? 0;
      yield drawCustomer(hall, ticketAt(hall, cell, t), random);
    }
  }
}

/** A ticket that does not exist: of somebody who may come, or of a ghost. */
export function ticketAt(hall: SnapshotHall, cell: number, arrivedAt: number): RuleTicket {
  const at = hall.model.cells[cell];
  if (!at) throw new RangeError(`no cell ${cell}`);
  return {
    id: '',
    number: '~',
    classId: at.customerClass.id,
    categoryId: at.category.id,
    cell,
    arrivedAt,
    dueAt: arrivedAt + at.customerClass.waitTargetMin * minuteMs,
  };
}
