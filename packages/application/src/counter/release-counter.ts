import { type HallEvent, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * The duty manager frees a counter whose clerk has gone or whose machine is dead. The customer there goes back into the
 * queue with the time already waited, to any counter that can. Refusals, in this order: not-signed-on,
 * visit-has-orders (money or a signature is under way: that is settled first).
 */
export function releaseCounter(
  command: { readonly counterId: string },
  context: CommandContext,
): Decision<{ counterId: string; ticketId: string | null }> {
  const { state } = context;
  const session = state.session(command.counterId);
  if (session === null) return refuse('not-signed-on');
  const ticket = session.ticketId === null ? null : state.ticket(session.ticketId);
  const visit = ticket?.state === 'serving' ? state.visit(ticket.visitId) : null;
  if (visit && visit.orders.length > 0 && visit.payment === null) {
    return refuse('visit-has-orders', { orders: visit.orders.length });
  }
  const events: HallEvent[] = [];
  if (ticket && visit?.payment) {
    events.push({
      type: 'TicketFinished',
      payload: {
        ticketId: ticket.id,
        visitId: ticket.visitId,
        number: ticket.number,
        counterId: session.counterId,
        counterNumber: context.hall.counters.find((one) => one.id === session.counterId)?.number ?? '',
        clerkId: session.clerkId,
      },
    });
  } else if (ticket) {
    events.push({
      type: 'TicketRerouted',
      payload: {
        ticketId: ticket.id,
        visitId: ticket.visitId,
        number: ticket.number,
        counterId: session.counterId,
        categoryId: ticket.categoryId,
        needs: { ...ticket.needs, counterId: null },
        reason: 'counter-released',
      },
    });
  }
  events.push({
    type: 'ClerkSignedOff',
    payload: { counterId: session.counterId, clerkId: session.clerkId },
  });
  return decided(events, { counterId: session.counterId, ticketId: ticket?.id ?? null });
}
