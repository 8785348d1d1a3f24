import { HallRun } from '../engine/hall-run.ts';
import { cellOf } from '../engine/model.ts';
import type { Customer } from '../engine/queues.ts';
import { drawCustomer, drawFutures, type Future, ticketAt } from '../foresight/futures.ts';
import { type SnapshotHall, snapshotHall } from '../foresight/snapshot-hall.ts';
import { normal, placeByShare, type Random, seededRandom } from '../random.ts';
import type { HallSnapshot } from '../snapshot.ts';

const minuteMs = 60_000;
const daysUsual = 12;
const perSlotMaxUsual = 6;
/** So many appointments of a slot must be called in time, whatever they cost others. */
const inTimeMin = 0.95;
/** Promises to others that one appointment may break on average, when others wait for it. */
const brokenByOneMax = 0.5;
/** Others feel an appointment so long after its slot. */
const feltMin = 30;
/** Who has an appointment comes so much earlier, give or take; minutes. */
const early = { meanMin: 5, spreadMin: 4 };

export interface AppointmentQuestion {
  /** The class of customers with an appointment. */
  readonly classId: string;
  readonly slots: readonly { readonly from: number; readonly to: number }[];
  readonly seed: number;
  readonly perSlotMax?: number;
  readonly days?: number;
}

export interface SlotCapacity {
  readonly from: number;
  readonly to: number;
  /** How many appointments the hall can keep in this slot beside everybody else. */
  readonly appointments: number;
}

interface SlotOutcome {
  appointments: number;
  inTime: number;
  othersBroken: number;
}

/**
 * How many appointments a slot can be given out [Q4]: the day is simulated with none, one, two… in every slot, and a
 * slot's capacity is the largest number with which appointments are in time and others do not pay too much for them.
 * The snapshot is the day as planned (counters with their hours, arrivals of all slots); appointments in its forecast
 * are left out. Takes seconds: for a job, not for a request.
 */
export function appointmentCapacity(snapshot: HallSnapshot, question: AppointmentQuestion): SlotCapacity[] {
  const mix = snapshot.arrivals.mix;
  const walkIns = mix.filter((one) => one.classId !== question.classId);
  const all = mix.reduce((sum, one) => sum + one.share, 0);
  const share = walkIns.reduce((sum, one) => sum + one.share, 0) / (all || 1);
  const slots = snapshot.arrivals.slots.map((slot) => ({ ...slot, perMinute: slot.perMinute * share }));
  const hall = snapshotHall({ ...snapshot, arrivals: { ...snapshot.arrivals, mix: walkIns, slots } });
  const booked = mix.filter((one) => one.classId === question.classId);
  const cells = (booked.length > 0 ? booked : mix)
    .map((one) => ({ cell: cellOf(hall.model, question.classId, one.categoryId), share: one.share }))
    .filter((one) => one.cell >= 0);
  if (cells.length === 0) return question.slots.map((slot) => ({ ...slot, appointments: 0 }));
  const endAt = Math.max(snapshot.at, ...snapshot.arrivals.slots.map((slot) => slot.to));
  const days = drawFutures(hall, question.seed, question.days ?? daysUsual, endAt);
  for (const day of days) day.drawAll();
  const none = outcomes(hall, days, [], question);
  const kept = question.slots.map(() => ({ appointments: 0, open: true }));
  for (let count = 1; count <= (question.perSlotMax ?? perSlotMaxUsual); count += 1) {
    const random = seededRandom(question.seed + count);
    const booking = days.map(() => bookings(hall, cells, question, count, random));
    for (const [slot, found] of outcomes(hall, days, booking, question).entries()) {
      const one = kept[slot];
      if (!one) continue;
      const broken = (found.othersBroken - (none[slot]?.othersBroken ?? 0)) / Math.max(found.appointments, 1);
      one.open &&= found.inTime >= inTimeMin * found.appointments && broken <= brokenByOneMax;
      if (one.open) one.appointments = count;
    }
  }
  return question.slots.map((slot, index) => ({ ...slot, appointments: kept[index]?.appointments ?? 0 }));
}

/** Appointments of one day, spread evenly over each slot. */
function bookings(
  hall: SnapshotHall,
  cells: readonly { readonly cell: number; readonly share: number }[],
  { slots }: AppointmentQuestion,
  count: number,
  random: Random,
): Customer[] {
  const shares = cells.map((one) => one.share);
  return slots.flatMap(({ from, to }) =>
    Array.from({ length: count }, (_, place) => {
      const at = from + ((to - from) * place) / count;
      const earlyMin = Math.max(0, early.meanMin + early.spreadMin * normal(random));
      const { cell = 0 } = cells[placeByShare(random, shares)] ?? {};
      const ticket = ticketAt(hall, cell, at);
      const arrivedAt = Math.max(hall.snapshot.at, at - earlyMin * minuteMs);
      return drawCustomer(hall, { ...ticket, arrivedAt }, random);
    }),
  );
}

/** By slot, over all days: the slot's appointments, those in time, and broken promises to others around it. */
function outcomes(
  hall: SnapshotHall,
  days: readonly Future[],
  booked: readonly (readonly Customer[])[],
  { slots, classId }: AppointmentQuestion,
): SlotOutcome[] {
  const result = slots.map(() => ({ appointments: 0, inTime: 0, othersBroken: 0 }));
  for (const [index, day] of days.entries()) {
    const customers = [...day.customers, ...(booked[index] ?? [])].sort((a, b) => a.arrivedAt - b.arrivedAt);
    const run = new HallRun({
      model: hall.model,
      rule: hall.rule,
      startsAt: hall.snapshot.at,
      counters: hall.plans,
      customers,
      found: day.found,
      noShowMs: hall.snapshot.noShow.minutes * minuteMs,
    });
    run.run();
    for (const [place, customer] of customers.entries()) {
      const stays = customer.patienceMs >= customer.dueAt - customer.countedFrom;
      const inTime = (run.startedAt[place] ?? Number.NaN) <= customer.dueAt || !stays;
      for (const [slot, { from, to }] of slots.entries()) {
        const found = result[slot];
        if (!found) continue;
        const { countedFrom, dueAt } = customer;
        if (customer.classId === classId && countedFrom >= from && countedFrom < to) {
          found.appointments += 1;
          if (inTime) found.inTime += 1;
        } else if (customer.classId !== classId && !inTime) {
          if (dueAt > from && dueAt <= to + feltMin * minuteMs) found.othersBroken += 1;
        }
      }
    }
  }
  return result;
}
