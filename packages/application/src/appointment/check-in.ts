import { checkInOf, hallDayOf, type Language } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { type IssuedTicket, issueTicket } from '../queue/issue-ticket.ts';
import { appointmentWithCode } from './book-appointment.ts';

export interface CheckIn {
  readonly code: string;
  readonly language: Language;
  readonly kioskId: string | null;
  readonly printerId: string | null;
  /** The member of staff who checks them in; null: the kiosk does. */
  readonly by?: string | null;
}

/**
 * The customer is here for their appointment [Q4]: a ticket whose promise counts from the slot. Too late, it is an
 * ordinary ticket of their class. Refusals, in this order: appointment-unknown, those of checkInOf, those of issueTicket.
 */
export function checkIn(
  command: CheckIn,
  context: CommandContext,
): Decision<IssuedTicket & { late: boolean }> {
  const { hall, now } = context;
  const found = appointmentWithCode(command.code, context);
  if (!found.ok) return found;
  const appointment = found.value;
  const arrival = checkInOf(appointment, hall.queue.appointments, hallDayOf(now, hall), now);
  if (!arrival.ok) return arrival;
  const late = arrival.value.kind === 'late';
  const { categoryId, subscriberId, slotAt } = appointment;
  const issued = issueTicket(
    {
      categoryIds: [categoryId],
      classId: late ? appointment.classId : (hall.queue.appointmentClassId ?? appointment.classId),
      subscriberId,
      language: command.language,
      kioskId: command.kioskId,
      printerId: command.printerId,
      byHand: command.by == null ? null : { by: command.by, reason: appointment.code },
      appointment: { id: appointment.id, waitFrom: late ? now : Math.max(now, slotAt) },
    },
    context,
  );
  if (!issued.ok) return issued;
  const { events, answer } = issued.value;
  return decided(
    [
      ...events,
      {
        type: 'AppointmentArrived',
        payload: { appointmentId: appointment.id, ticketId: answer.ticketId, late },
      },
    ],
    { ...answer, late },
  );
}
