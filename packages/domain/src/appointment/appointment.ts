import type { AppointmentSettings } from '../hall/queue-settings.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

export type AppointmentState = 'booked' | 'arrived' | 'cancelled' | 'missed';

/** A time at which a member is served [Q4], or a time to come back without queueing again [Q13]. */
export interface Appointment {
  readonly id: string;
  /** Said at the kiosk: six digits, unique among those of its day. */
  readonly code: string;
  readonly businessDay: BusinessDay;
  readonly categoryId: string;
  /** Epoch ms UTC. */
  readonly slotAt: number;
  readonly classId: string;
  readonly subscriberId: string | null;
  readonly state: AppointmentState;
}

/** Booked by a member, by staff, or for somebody who was turned away for want of papers. */
export type BookingSource = 'member' | 'staff' | 'turned-away';

export type AppointmentEvent =
  | {
      readonly type: 'AppointmentBooked';
      readonly payload: {
        readonly appointmentId: string;
        readonly code: string;
        readonly businessDay: BusinessDay;
        readonly categoryId: string;
        readonly slotAt: number;
        readonly classId: string;
        readonly subscriberId: string | null;
        readonly source: BookingSource;
        /** The ticket that was turned away, or from whose phone page it was booked. */
        readonly ticketId: string | null;
      };
    }
  | {
      readonly type: 'AppointmentArrived';
      readonly payload: { readonly appointmentId: string; readonly ticketId: string; readonly late: boolean };
    }
  | {
      readonly type: 'AppointmentCancelled';
      readonly payload: { readonly appointmentId: string; readonly by: string };
    }
  | { readonly type: 'AppointmentMissed'; readonly payload: { readonly appointmentId: string } };

export interface Slot {
  readonly slotAt: number;
  readonly taken: number;
  readonly free: number;
}

const minuteMs = 60_000;

/**
 * The slots of a day for one category, from opening to the last ticket, with how many are free. Slots that have begun
 * are left out. `opensAt` and `lastAt` are epoch ms. Never more are given than the hall can keep [Q4].
 */
export function slotsOf(question: {
  readonly opensAt: number;
  readonly lastAt: number;
  readonly now: number;
  readonly settings: AppointmentSettings;
  /** What the hall can keep in a slot, all services together; null: it has not been worked out. */
  readonly capacity: number | null;
  /** Booked by slot: for this service, and for all. */
  readonly taken: ReadonlyMap<number, number>;
  readonly takenOfAll: ReadonlyMap<number, number>;
}): Slot[] {
  const step = question.settings.slotMinutes * minuteMs;
  const slots: Slot[] = [];
  for (let slotAt = question.opensAt; slotAt < question.lastAt; slotAt += step) {
    if (slotAt <= question.now) continue;
    const taken = question.taken.get(slotAt) ?? 0;
    const ofAll = question.takenOfAll.get(slotAt) ?? 0;
    const left = question.capacity === null ? Number.POSITIVE_INFINITY : question.capacity - ofAll;
    slots.push({ slotAt, taken, free: Math.max(0, Math.min(question.settings.perSlot - taken, left)) });
  }
  return slots;
}

/** Refusals, in this order: slot-unknown (not a slot of that day, or past), slot-full. */
export function mayBook(slots: readonly Slot[], slotAt: number): Result<Slot, Refusal> {
  const slot = slots.find((one) => one.slotAt === slotAt);
  if (!slot) return refuse('slot-unknown', { slotAt });
  return slot.free > 0 ? accept(slot) : refuse('slot-full', { slotAt });
}

/** How a check-in stands to its slot. */
export type Arrival =
  | { readonly kind: 'in-time' }
  /** After the grace: a place in the queue by arrival, without the promise of the appointment. */
  | { readonly kind: 'late' };

/**
 * Early, on time, late [Q4]. Refusals, in this order: appointment-used (arrived or cancelled), appointment-missed (its
 * day is over), appointment-early {from}.
 */
export function checkInOf(
  appointment: Appointment,
  settings: AppointmentSettings,
  today: BusinessDay,
  now: number,
): Result<Arrival, Refusal> {
  if (appointment.state === 'arrived' || appointment.state === 'cancelled')
    return refuse('appointment-used', { state: appointment.state });
  if (appointment.state === 'missed' || appointment.businessDay < today) return refuse('appointment-missed');
  const from = appointment.slotAt - settings.earlyMinutes * minuteMs;
  if (now < from) return refuse('appointment-early', { from, slotAt: appointment.slotAt });
  const late = now > appointment.slotAt + settings.lateMinutes * minuteMs;
  return accept({ kind: late ? 'late' : 'in-time' });
}

/** Refusal: appointment-used. */
export function mayCancelAppointment(appointment: Appointment): Result<Appointment, Refusal> {
  return appointment.state === 'booked'
    ? accept(appointment)
    : refuse('appointment-used', { state: appointment.state });
}
