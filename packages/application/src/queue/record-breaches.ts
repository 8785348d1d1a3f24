import { breachCause, callableDays, type HallEvent, type Ticket } from '@onehall/domain';
import { capableCounters } from '../counter/capable-counters.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';

const most = 200;

/** What would have kept the promise of this ticket, as the counters stand now. */
function causeOf(ticket: Ticket, context: CommandContext) {
  const { open, paused, closed } = capableCounters(ticket, context);
  return breachCause({
    capableOpen: open.length,
    capablePaused: paused.length,
    capableClosed: closed.length,
    wasAbsent: ticket.state === 'held',
    emergency: context.state.standing('close-counters') !== null,
  });
}

/**
 * Keeps each broken promise with its cause at the moment it breaks [Q2]: the tickets whose time has run out since the
 * last look, whether they wait still or were called late meanwhile. Repeating it records nothing twice.
 */
export function recordBreaches(context: CommandContext): Decision<{ broken: number }> {
  const late = context.state.lateAndUnrecorded(callableDays(context.now, context.hall), context.now, most);
  const events = late.map(
    (ticket): HallEvent => ({
      type: 'PromiseBroken',
      payload: {
        ticketId: ticket.id,
        visitId: ticket.visitId,
        number: ticket.number,
        counterId: ticket.counterId,
        dueAt: ticket.dueAt,
        cause: causeOf(ticket, context),
      },
    }),
  );
  return decided(events, { broken: events.length });
}
