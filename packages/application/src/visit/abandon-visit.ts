import { type AbandonReason, findCounter, mayAbandon, refuse } from '@onehall/domain';
import { expireAll } from '../approvals/approval-requests.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/**
 * The customer leaves without finishing: what was ordered and shown is void, nothing was paid, the counter is free.
 * Refusals: visit-unknown, not-signed-on, those of mayAbandon, ticket-unknown.
 */
export function abandonVisit(
  command: { readonly visitId: string; readonly clerkId: string; readonly reason: AbandonReason },
  context: CommandContext,
): Decision<{ ticketId: string; number: string; visitId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayAbandon(visit, counterId);
  if (!may.ok) return may;
  const ticket = context.state.ticket(visit.ticketId);
  const counter = findCounter(context.hall, counterId);
  if (!ticket || !counter) return refuse('ticket-unknown');
  const answer = { ticketId: ticket.id, number: ticket.number, visitId: visit.id };
  return decided(
    [
      ...expireAll(context.state.openApprovalsOfVisit(visit.id), 'visit-ended', command.clerkId, context),
      { type: 'VisitAbandoned', payload: { visitId: visit.id, counterId, reason: command.reason } },
      {
        type: 'TicketFinished',
        payload: { ...answer, counterId, counterNumber: counter.number, clerkId: command.clerkId },
      },
    ],
    answer,
  );
}
