import {
  type AtCounter,
  caseSettingsOf,
  findCounter,
  finish,
  needsForm,
  noShow,
  type Refusal,
  type Result,
  recall,
  refuse,
  startService,
  type Ticket,
  type TicketEvent,
} from '@onehall/domain';
import { draftCase } from '../cases/open-case.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { TicketAtCounter } from './call-next-ticket.ts';

export interface TicketCommand {
  readonly ticketId: string;
  readonly clerkId: string;
}

/**
 * The part that recall, start, no-show and finish share: the ticket exists and the clerk is signed on somewhere.
 * Refusals, in this order: ticket-unknown, not-signed-on, then those of `decide`.
 */
function atCounter(
  command: TicketCommand,
  context: CommandContext,
  decide: (ticket: Ticket, place: AtCounter) => Result<TicketEvent, Refusal>,
): Decision<TicketAtCounter> {
  const { hall, state } = context;
  const ticket = state.ticket(command.ticketId);
  if (!ticket) return refuse('ticket-unknown');
  const session = state.sessionOfClerk(command.clerkId);
  const counter = session ? findCounter(hall, session.counterId) : undefined;
  if (!counter) return refuse('not-signed-on');
  const event = decide(ticket, {
    counterId: counter.id,
    counterNumber: counter.number,
    clerkId: command.clerkId,
  });
  if (!event.ok) return event;
  return decided([event.value], { ticketId: ticket.id, number: ticket.number, visitId: ticket.visitId });
}

export function recallTicket(command: TicketCommand, context: CommandContext): Decision<TicketAtCounter> {
  return atCounter(command, context, recall);
}

/** A ticket for the complaint desk begins a case by itself [D2]; whoever serves it answers for it. */
export function startServing(command: TicketCommand, context: CommandContext): Decision<TicketAtCounter> {
  const started = atCounter(command, context, startService);
  if (!started.ok) return started;
  const ticket = context.state.ticket(command.ticketId);
  const { categoryIds } = caseSettingsOf(context.hall);
  if (ticket === null || !categoryIds.includes(ticket.categoryId)) return started;
  const { id: ticketId, visitId } = ticket;
  const by = command.clerkId;
  const about = { kind: 'complaint', channel: 'desk', visitId, ticketId, ownerId: by, by } as const;
  const { events, answer } = started.value;
  return decided([...events, ...draftCase(about, context)], answer);
}

export function markNoShow(command: TicketCommand, context: CommandContext): Decision<TicketAtCounter> {
  return atCounter(command, context, (ticket, place) =>
    noShow(
      ticket,
      place,
      { ...context.hall.queue.noShow, returnMinutes: context.hall.queue.returnMinutes },
      context.now,
    ),
  );
}

export function finishTicket(command: TicketCommand, context: CommandContext): Decision<TicketAtCounter> {
  return atCounter(command, context, (ticket, place) => {
    const visit = context.state.visit(ticket.visitId);
    return finish(ticket, place, {
      orders: visit?.orders.length ?? 0,
      signed: visit === null || !needsForm(visit) || Boolean(visit.form?.signedAt),
      paid: Boolean(visit?.payment),
    });
  });
}
