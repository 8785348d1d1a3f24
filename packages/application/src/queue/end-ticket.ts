import { abandon, cancel, type LeaveReason, refuse } from '@onehall/domain';
import type { CommandContext, Decision } from '../decision.ts';
import type { TicketAtCounter } from './call-next-ticket.ts';
import { type OfTicket, ofTicket } from './move-ticket.ts';

/** The guide sees that somebody has gone, or sends them where it is quicker [Q8]. Refusals: ticket-unknown, those of abandon. */
export function abandonTicket(
  command: OfTicket & { readonly reason: LeaveReason },
  context: CommandContext,
): Decision<TicketAtCounter> {
  return ofTicket(command, context, (ticket) => abandon(ticket, command.reason));
}

/** The customer gives the place up on the phone page. Refusals: ticket-unknown (no such page), those of abandon. */
export function leaveQueue(
  command: { readonly followToken: string },
  context: CommandContext,
): Decision<TicketAtCounter> {
  const ticketId = context.state.ticketIdByToken(command.followToken);
  if (ticketId === null) return refuse('ticket-unknown');
  return ofTicket({ ticketId }, context, (ticket) => abandon(ticket, 'by-phone'));
}

/** Refusals: ticket-unknown, those of cancel. */
export function cancelTicket(
  command: OfTicket & { readonly reason: string },
  context: CommandContext,
): Decision<TicketAtCounter> {
  return ofTicket(command, context, (ticket) => cancel(ticket, command.reason));
}
