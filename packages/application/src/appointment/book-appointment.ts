import {
  abandon,
  type BookingSource,
  findCategory,
  type HallEvent,
  hallDayOf,
  mayBook,
  mayCancelAppointment,
  refuse,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { type Capacity, slotsFor } from './slots.ts';

export interface BookAppointment {
  readonly categoryId: string;
  readonly businessDay: string;
  readonly slotAt: number;
  /** What the billing system knows of the person; staff may book for somebody without. */
  readonly subscriberId: string | null;
  readonly classId: string;
  readonly source: BookingSource;
  readonly ticketId: string | null;
  readonly capacity: Capacity;
}

export interface Booked {
  readonly appointmentId: string;
  readonly code: string;
  readonly slotAt: number;
}

const codeTries = 20;

/** Six digits that nobody else has that day: short enough to be typed at the kiosk. */
function freeCode(businessDay: string, context: CommandContext): string | null {
  for (let nth = 0; nth < codeTries; nth += 1) {
    const code = context.newCode();
    if (context.state.appointmentByCode(businessDay, code) === null) return code;
  }
  return null;
}

/**
 * Books a slot [Q4]. Refusals, in this order: appointments-off, category-unknown, not-a-member (books for themselves without being one),
 * slot-unknown, slot-full, appointment-twice (the same person has one that day).
 */
export function bookAppointment(command: BookAppointment, context: CommandContext): Decision<Booked> {
  const { hall, now, state } = context;
  const { categoryId, businessDay, slotAt, subscriberId, classId, source, ticketId } = command;
  if (hall.queue.appointmentClassId === null) return refuse('appointments-off');
  if (!findCategory(hall, categoryId)) return refuse('category-unknown', { categoryId });
  if (source === 'member' && !hall.queue.appointments.memberClassIds.includes(classId))
    return refuse('not-a-member', { classId });
  const slot = mayBook(slotsFor(command, { hall, now, state }), slotAt);
  if (!slot.ok) return slot;
  const twice =
    subscriberId !== null &&
    state.appointmentsOf(subscriberId, businessDay).some((one) => one.state === 'booked');
  if (twice) return refuse('appointment-twice');
  const code = freeCode(businessDay, context);
  if (code === null) return refuse('slot-full', { slotAt });
  const appointmentId = context.newId();
  return decided(
    [
      {
        type: 'AppointmentBooked',
        payload: {
          appointmentId,
          code,
          businessDay,
          categoryId,
          slotAt,
          classId,
          subscriberId,
          source,
          ticketId,
        },
      },
    ],
    { appointmentId, code, slotAt },
  );
}

/** Refusals: appointment-unknown, appointment-used. */
export function cancelAppointment(
  command: { readonly appointmentId: string; readonly by: string },
  context: CommandContext,
): Decision<{ appointmentId: string }> {
  const appointment = context.state.appointment(command.appointmentId);
  if (appointment === null) return refuse('appointment-unknown');
  const may = mayCancelAppointment(appointment);
  if (!may.ok) return may;
  return decided([{ type: 'AppointmentCancelled', payload: command }], { appointmentId: appointment.id });
}

/**
 * Turned away for want of papers [Q13]: the ticket ends, and a time to come back is kept without queueing again.
 * Refusals: ticket-unknown, visit-has-orders (something is under way at the counter), those of abandon, then those of
 * bookAppointment.
 */
export function turnAway(
  command: {
    readonly ticketId: string;
    readonly businessDay: string;
    readonly slotAt: number;
    readonly capacity: Capacity;
  },
  context: CommandContext,
): Decision<Booked> {
  const ticket = context.state.ticket(command.ticketId);
  if (!ticket) return refuse('ticket-unknown');
  const visit = ticket.state === 'serving' ? context.state.visit(ticket.visitId) : null;
  if (visit && visit.orders.length > 0) return refuse('visit-has-orders', { orders: visit.orders.length });
  const end = abandon(ticket, 'papers-missing');
  if (!end.ok) return end;
  const booked = bookAppointment(
    {
      ...command,
      categoryId: ticket.categoryId,
      subscriberId: context.state.subscriberOfTicket(ticket.id),
      classId: ticket.classId,
      source: 'turned-away',
    },
    context,
  );
  if (!booked.ok) return booked;
  const events: HallEvent[] = [end.value, ...booked.value.events];
  return decided(events, booked.value.answer);
}

const dayMs = 24 * 3_600_000;
const daysBack = 3;

function lastDays({ hall, now }: Pick<CommandContext, 'hall' | 'now'>): string[] {
  return Array.from({ length: daysBack }, (_, nth) => hallDayOf(now - (nth + 1) * dayMs, hall));
}

/** The appointment behind a code today, or in the last days, for a check-in. Refusal: appointment-unknown. */
export function appointmentWithCode(code: string, context: Pick<CommandContext, 'hall' | 'now' | 'state'>) {
  const today = hallDayOf(context.now, context.hall);
  // Somebody who comes a day or two late hears that the day is over, not that nobody knows them.
  for (const day of [today, ...lastDays(context)]) {
    const found = context.state.appointmentByCode(day, code);
    if (found !== null) return { ok: true as const, value: found };
  }
  return refuse('appointment-unknown');
}
