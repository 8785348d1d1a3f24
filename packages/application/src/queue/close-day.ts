import { abandon, callableDays, type HallEvent, hallDayOf } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const most = 500;

/**
 * The nightly end of the days before [Q11]: tickets that nobody will call any more end with their cause, appointments
 * that nobody came for are missed, breaks that nobody took are forgotten, and the day gets its closing row. Nothing is done twice; called for after a night
 * with the server off it does the same. At most 500 a time: `more` says that there is more to do.
 */
export function closeDays(context: CommandContext): Decision<{ closed: readonly string[]; more: boolean }> {
  const { hall, now, state } = context;
  // Today, or in the first hours of a day the day before: its tickets are still called.
  const [, before] = callableDays(now, hall);
  const held = state.overdueHeld(now, most);
  const left = state.leftoversBefore(before, most);
  const missed = state.appointmentsLeft(before, most);
  const events: HallEvent[] = [];
  for (const ticket of held) {
    if (left.some((one) => one.id === ticket.id)) continue;
    const end = abandon(ticket, 'did-not-come-back');
    if (end.ok) events.push(end.value);
  }
  for (const ticket of left) {
    const end = abandon(ticket, 'day-closed');
    if (end.ok) events.push(end.value);
  }
  for (const appointment of missed) {
    events.push({ type: 'AppointmentMissed', payload: { appointmentId: appointment.id } });
  }
  for (const { id: breakId, startsAt } of state.plannedBreaks()) {
    if (hallDayOf(startsAt, hall) < before)
      events.push({ type: 'BreakEnded', payload: { breakId, how: 'cancelled' } });
  }
  const more = [held, left, missed].some((one) => one.length === most);
  const days = more ? [] : state.daysToClose(before);
  for (const businessDay of days) {
    // Those that were ended in earlier turns, and those of this one.
    const { issued, served, leftWaiting, leftHeld, missedAppointments } = state.dayCounts(businessDay);
    const ended = left.filter((one) => one.businessDay === businessDay);
    events.push({
      type: 'QueueDayClosed',
      payload: {
        businessDay,
        issued,
        served,
        leftWaiting: leftWaiting + ended.filter((one) => one.state !== 'held').length,
        leftHeld: leftHeld + ended.filter((one) => one.state === 'held').length,
        missedAppointments:
          missedAppointments + missed.filter((one) => one.businessDay === businessDay).length,
      },
    });
  }
  return decided(events, { closed: days, more });
}
