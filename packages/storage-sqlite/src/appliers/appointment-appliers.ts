import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';

export function applyAppointmentBooked(
  prepare: Prepare,
  event: Recorded<EventOf<'AppointmentBooked'>>,
): void {
  const { appointmentId, code, businessDay, categoryId, slotAt, classId, subscriberId, source, ticketId } =
    event.payload;
  prepare(
    `INSERT INTO appointment (id, code, business_day, category_id, slot_at, class_id, subscriber_id, source,
       booked_ticket_id, state, booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?)`,
  ).run(
    appointmentId,
    code,
    businessDay,
    categoryId,
    slotAt,
    classId,
    subscriberId,
    source,
    ticketId,
    event.at,
  );
}

export function applyAppointmentArrived(
  prepare: Prepare,
  event: Recorded<EventOf<'AppointmentArrived'>>,
): void {
  const { appointmentId, ticketId, late } = event.payload;
  prepare(
    `UPDATE appointment SET state = 'arrived', arrived_ticket_id = ?, arrived_late = ? WHERE id = ?`,
  ).run(ticketId, late ? 1 : 0, appointmentId);
}

export function applyAppointmentEnded(
  prepare: Prepare,
  event: Recorded<EventOf<'AppointmentCancelled' | 'AppointmentMissed'>>,
): void {
  const state = event.type === 'AppointmentCancelled' ? 'cancelled' : 'missed';
  prepare('UPDATE appointment SET state = ? WHERE id = ?').run(state, event.payload.appointmentId);
}
