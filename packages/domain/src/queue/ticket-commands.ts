import type { NoShowRule } from '../hall/queue-settings.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { PlaceFacts, Ticket, TicketEvent } from './ticket.ts';

/** The clerk's place: who acts, and where. */
export type AtCounter = PlaceFacts;

type Decision = Result<TicketEvent, Refusal>;

const minuteMs = 60_000;

const factsOf = (ticket: Ticket, place: AtCounter) => ({
  ticketId: ticket.id,
  visitId: ticket.visitId,
  number: ticket.number,
  counterId: place.counterId,
  counterNumber: place.counterNumber,
  clerkId: place.clerkId,
});

function atThisCounter(ticket: Ticket, place: AtCounter): boolean {
  return ticket.counterId === place.counterId;
}

/** Refusals, in this order: ticket-not-at-counter, ticket-not-called. */
export function recall(ticket: Ticket, place: AtCounter): Decision {
  if (!atThisCounter(ticket, place)) return refuse('ticket-not-at-counter', { counterId: ticket.counterId });
  if (ticket.state !== 'called') return refuse('ticket-not-called', { state: ticket.state });
  return accept({
    type: 'TicketRecalled',
    payload: { ...factsOf(ticket, place), recalls: ticket.recalls + 1 },
  });
}

/** The customer is here. Refusals, in this order: ticket-not-at-counter, ticket-not-called. */
export function startService(ticket: Ticket, place: AtCounter): Decision {
  if (!atThisCounter(ticket, place)) return refuse('ticket-not-at-counter', { counterId: ticket.counterId });
  if (ticket.state !== 'called') return refuse('ticket-not-called', { state: ticket.state });
  return accept({ type: 'ServiceStarted', payload: factsOf(ticket, place) });
}

/** When no-show becomes possible (epoch ms); null while a recall is still missing. */
export function noShowFrom(ticket: Ticket, rule: NoShowRule): number | null {
  if (ticket.recalls < rule.recallsMin || ticket.lastCalledAt === null) return null;
  return ticket.lastCalledAt + rule.pauseMs;
}

/**
 * Nobody came [Q5]. The hall sets how often a ticket is recalled first, how long the clerk then waits, and how long the
 * customer may still come back (`returnMinutes`).
 * Refusals, in this order: ticket-not-at-counter, ticket-not-called, recall-first, no-show-too-early.
 */
export function noShow(
  ticket: Ticket,
  place: AtCounter,
  rule: NoShowRule & { readonly returnMinutes: number },
  now: number,
): Decision {
  if (!atThisCounter(ticket, place)) return refuse('ticket-not-at-counter', { counterId: ticket.counterId });
  if (ticket.state !== 'called') return refuse('ticket-not-called', { state: ticket.state });
  const from = noShowFrom(ticket, rule);
  if (from === null) return refuse('recall-first', { recalls: ticket.recalls, recallsMin: rule.recallsMin });
  if (now < from) return refuse('no-show-too-early', { from });
  const returnUntil = now + rule.returnMinutes * minuteMs;
  return accept({ type: 'TicketNoShow', payload: { ...factsOf(ticket, place), returnUntil } });
}

/** Whether the visit's paper work allows goodbye: nothing ordered, or signed and paid. */
export interface VisitSettlement {
  readonly orders: number;
  /** Signed, or nothing in it is signed for. */
  readonly signed: boolean;
  readonly paid: boolean;
}

/** Refusals, in this order: ticket-not-at-counter, ticket-not-serving, visit-unsigned, visit-unpaid. */
export function finish(ticket: Ticket, place: AtCounter, visit: VisitSettlement): Decision {
  if (!atThisCounter(ticket, place)) return refuse('ticket-not-at-counter', { counterId: ticket.counterId });
  if (ticket.state !== 'serving') return refuse('ticket-not-serving', { state: ticket.state });
  if (visit.orders > 0 && !visit.signed) return refuse('visit-unsigned', { orders: visit.orders });
  if (visit.orders > 0 && !visit.paid) return refuse('visit-unpaid', { orders: visit.orders });
  return accept({ type: 'TicketFinished', payload: factsOf(ticket, place) });
}
