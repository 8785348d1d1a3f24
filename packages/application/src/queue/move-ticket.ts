import {
  changeClass,
  comeBack,
  doesCategory,
  findCategory,
  findClass,
  findCounter,
  hold,
  mayCall,
  mayServe,
  type PlaceFacts,
  prepare,
  type Refusal,
  type Result,
  refuse,
  reroute,
  resume,
  servingPlace,
  type Ticket,
  type TicketEvent,
  type TicketNeeds,
} from '@onehall/domain';
import { placesOnDuty } from '../counter/places.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayCallNow } from '../emergencies/run-emergency.ts';
import type { TicketAtCounter } from './call-next-ticket.ts';

export interface OfTicket {
  readonly ticketId: string;
}

/** The part that all moves share. Refusals: ticket-unknown, then those of `decide`. */
export function ofTicket(
  { ticketId }: OfTicket,
  context: CommandContext,
  decide: (ticket: Ticket) => Result<TicketEvent, Refusal>,
): Decision<TicketAtCounter> {
  const ticket = context.state.ticket(ticketId);
  if (!ticket) return refuse('ticket-unknown');
  const event = decide(ticket);
  if (!event.ok) return event;
  return decided([event.value], { ticketId: ticket.id, number: ticket.number, visitId: ticket.visitId });
}

/**
 * A ticket with money or a signature under way stays where it is until that is settled.
 * Refusal: visit-has-orders.
 */
function unsettled(ticket: Ticket, { state }: CommandContext) {
  const visit = ticket.state === 'serving' ? state.visit(ticket.visitId) : null;
  return visit && visit.orders.length > 0 && visit.payment === null
    ? refuse('visit-has-orders', { orders: visit.orders.length })
    : null;
}

/** Refusals: ticket-unknown, ticket-elsewhere (in the hands of another clerk), visit-has-orders, those of hold. */
export function holdTicket(
  command: OfTicket & { readonly reason: string; readonly minutes: number; readonly clerkId: string | null },
  context: CommandContext,
): Decision<TicketAtCounter> {
  const { reason, minutes } = command;
  const minutesMax = context.hall.queue.holdMinutesMax;
  return ofTicket(
    command,
    context,
    (ticket) =>
      foreign(ticket, command.clerkId, context) ??
      unsettled(ticket, context) ??
      hold(ticket, { reason, minutes, minutesMax }, context.now),
  );
}

/** A clerk acts on the ticket at their own counter, or on one that is at none; guides and managers (null) on any. */
function foreign(ticket: Ticket, clerkId: string | null, { state }: CommandContext) {
  if (clerkId === null || ticket.counterId === null) return null;
  const here = ticket.state === 'called' || ticket.state === 'serving';
  if (!here || state.sessionOfClerk(clerkId)?.counterId === ticket.counterId) return null;
  return refuse('ticket-elsewhere', { counterId: ticket.counterId });
}

/**
 * Back into the queue, or (`clerkId`) straight to the clerk's own free counter. Refusals, in this order: not-signed-on,
 * counter-busy, counter-paused, counters-closed, ticket-unknown, ticket-not-servable (it is not done there), those of resume.
 */
export function resumeTicket(
  command: OfTicket & { readonly clerkId: string | null },
  context: CommandContext,
): Decision<TicketAtCounter> {
  if (command.clerkId === null) return ofTicket(command, context, (ticket) => resume(ticket, null));
  const own = ownPlace(command.clerkId, context);
  if (!own.ok) return own;
  return ofTicket(command, context, (ticket) => {
    const place = placesOnDuty(context).find((one) => one.counterId === own.value.counterId);
    if (!place || !doesCategory(place, ticket)) return refuse('ticket-not-servable');
    return resume(ticket, own.value);
  });
}

function ownPlace(clerkId: string, context: CommandContext): Result<PlaceFacts, Refusal> {
  const { hall, state } = context;
  const may = mayCall(state.sessionOfClerk(clerkId), clerkId);
  if (!may.ok) return may;
  const now = mayCallNow(context);
  if (!now.ok) return now;
  const counter = findCounter(hall, may.value.counterId);
  if (!counter) return refuse('not-signed-on');
  return { ok: true, value: { counterId: counter.id, counterNumber: counter.number, clerkId } };
}

/** Whoever missed their call is back [Q5]. Refusals: ticket-unknown, those of comeBack. */
export function returnTicket(command: OfTicket, context: CommandContext): Decision<TicketAtCounter> {
  return ofTicket(command, context, (ticket) => comeBack(ticket, context.now));
}

export interface RerouteTicket extends OfTicket {
  /** null: stays what it is. */
  readonly categoryId: string | null;
  readonly needs: Partial<TicketNeeds>;
  readonly reason: string;
  readonly clerkId: string | null;
}

/**
 * To another counter, category or dialect, with the time already waited [Q5]. Refusals, in this order: ticket-unknown,
 * ticket-elsewhere, visit-has-orders, category-unknown, dialect-unknown, counter-unknown, counter-cannot (that counter does not do it, or
 * is kept for another class), category-unavailable (nobody on duty does it), those of reroute.
 */
export function rerouteTicket(command: RerouteTicket, context: CommandContext): Decision<TicketAtCounter> {
  return ofTicket(command, context, (ticket) => {
    const problem = foreign(ticket, command.clerkId, context) ?? unsettled(ticket, context);
    if (problem) return problem;
    const categoryId = command.categoryId ?? ticket.categoryId;
    const needs = {
      counterId: command.needs.counterId ?? null,
      dialectId: command.needs.dialectId ?? ticket.needs.dialectId,
      alsoCategoryIds: (command.needs.alsoCategoryIds ?? ticket.needs.alsoCategoryIds).filter(
        (id) => id !== categoryId,
      ),
    };
    return (
      cannotBeServed({ ...ticket, categoryId, needs }, context) ??
      reroute(ticket, { categoryId, needs, reason: command.reason })
    );
  });
}

function cannotBeServed(ticket: Ticket, context: CommandContext) {
  const { hall } = context;
  const { categoryId, needs } = ticket;
  const unknown = [categoryId, ...needs.alsoCategoryIds].find((id) => !findCategory(hall, id));
  if (unknown !== undefined) return refuse('category-unknown', { categoryId: unknown });
  const { dialectId } = needs;
  if (dialectId !== null && !hall.queue.dialects.some((one) => one.id === dialectId))
    return refuse('dialect-unknown', { dialectId });
  const onDuty = placesOnDuty(context);
  if (needs.counterId !== null) {
    const counter = findCounter(hall, needs.counterId);
    if (!counter) return refuse('counter-unknown', { counterId: needs.counterId });
    const place =
      onDuty.find((one) => one.counterId === counter.id) ??
      servingPlace(counter, { categoryIds: null, dialectIds: [] }, false);
    if (!doesCategory(place, ticket)) return refuse('counter-cannot', { counterId: counter.id });
  }
  const anybody = onDuty.some((place) => mayServe(place, ticket, onDuty));
  return anybody || onDuty.length === 0 ? null : refuse('category-unavailable', { categoryId });
}

/** Refusals: ticket-unknown, class-unknown, those of changeClass. */
export function changeTicketClass(
  command: OfTicket & { readonly classId: string; readonly reason: string },
  context: CommandContext,
): Decision<TicketAtCounter> {
  return ofTicket(command, context, (ticket) => {
    const to = findClass(context.hall, command.classId);
    return to
      ? changeClass(ticket, to, command.reason)
      : refuse('class-unknown', { classId: command.classId });
  });
}

/** Refusals: ticket-unknown, those of prepare. */
export function prepareTicket(
  command: OfTicket & { readonly papersSeen: readonly number[]; readonly note: string },
  context: CommandContext,
): Decision<TicketAtCounter> {
  const { papersSeen, note } = command;
  return ofTicket(command, context, (ticket) => prepare(ticket, { papersSeen, note }));
}
