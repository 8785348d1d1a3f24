import type { CustomerClass } from '../hall/hall.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { LeaveReason, PlaceFacts, Ticket, TicketEvent, TicketFacts, TicketNeeds } from './ticket.ts';

type Decision = Result<TicketEvent, Refusal>;

const minuteMs = 60_000;

const factsOf = (ticket: Ticket): TicketFacts => ({
  ticketId: ticket.id,
  visitId: ticket.visitId,
  number: ticket.number,
  counterId: ticket.counterId,
});

const wrongState = (ticket: Ticket) => refuse('ticket-not-now', { state: ticket.state });

function isIn(ticket: Ticket, ...states: readonly Ticket['state'][]): boolean {
  return states.includes(ticket.state);
}

/**
 * Sets a ticket aside: the customer fetches a paper, fills a bag, takes a call. It keeps its place in time.
 * Refusals, in this order: ticket-not-now (waiting, called and in service may be held), hold-too-long.
 */
export function hold(
  ticket: Ticket,
  wish: { readonly reason: string; readonly minutes: number; readonly minutesMax: number },
  now: number,
): Decision {
  if (!isIn(ticket, 'waiting', 'called', 'serving')) return wrongState(ticket);
  if (wish.minutes > wish.minutesMax) return refuse('hold-too-long', { minutesMax: wish.minutesMax });
  return accept({
    type: 'TicketHeld',
    payload: { ...factsOf(ticket), reason: wish.reason, returnUntil: now + wish.minutes * minuteMs },
  });
}

/**
 * A held ticket goes on: at a counter (`place`), or in the queue where it stands by the time it arrived.
 * Refusal: ticket-not-now.
 */
export function resume(ticket: Ticket, place: PlaceFacts | null): Decision {
  if (!isIn(ticket, 'held')) return wrongState(ticket);
  return accept({ type: 'TicketResumed', payload: { ...factsOf(ticket), place } });
}

/** Whoever was called in vain is back. Refusals, in this order: ticket-not-now, return-too-late. */
export function comeBack(ticket: Ticket, now: number): Decision {
  if (!isIn(ticket, 'noShow')) return wrongState(ticket);
  if (ticket.returnUntil === null || now > ticket.returnUntil)
    return refuse('return-too-late', { until: ticket.returnUntil });
  return accept({ type: 'TicketReturned', payload: factsOf(ticket) });
}

/**
 * To another counter or skill, keeping the arrival time [Q5]. Refusals, in this order: ticket-not-now (held tickets are
 * resumed first), reroute-nowhere (it asks for what it has already).
 */
export function reroute(
  ticket: Ticket,
  to: { readonly categoryId: string; readonly needs: TicketNeeds; readonly reason: string },
): Decision {
  if (!isIn(ticket, 'waiting', 'called', 'serving')) return wrongState(ticket);
  const same =
    ticket.state === 'waiting' &&
    ticket.categoryId === to.categoryId &&
    ticket.needs.counterId === to.needs.counterId &&
    ticket.needs.dialectId === to.needs.dialectId &&
    ticket.needs.alsoCategoryIds.join() === to.needs.alsoCategoryIds.join();
  if (same) return refuse('reroute-nowhere');
  return accept({ type: 'TicketRerouted', payload: { ...factsOf(ticket), ...to } });
}

/**
 * Another class, another promise: courtesy for elderly and disabled customers [Q10], a member who shows the card late.
 * The time already waited counts. Refusals, in this order: ticket-not-now, class-unchanged.
 */
export function changeClass(ticket: Ticket, to: CustomerClass, reason: string): Decision {
  if (!isIn(ticket, 'waiting')) return wrongState(ticket);
  if (ticket.classId === to.id) return refuse('class-unchanged');
  const dueAt = ticket.waitFrom + to.waitTargetMin * minuteMs;
  return accept({
    type: 'TicketClassChanged',
    payload: { ...factsOf(ticket), classId: to.id, group: to.group, dueAt, reason },
  });
}

/** The guide has looked at the papers. Refusal: ticket-not-now (only whoever waits or is held). */
export function prepare(
  ticket: Ticket,
  seen: { readonly papersSeen: readonly number[]; readonly note: string },
): Decision {
  if (!isIn(ticket, 'waiting', 'held')) return wrongState(ticket);
  return accept({ type: 'TicketPrepared', payload: { ...factsOf(ticket), ...seen } });
}

/**
 * The customer gives up, or is sent where it goes quicker. Missing papers are often found at the counter only [Q13]: then
 * also a ticket in service ends so. Refusal: ticket-not-now.
 */
export function abandon(ticket: Ticket, reason: LeaveReason): Decision {
  const inService = ticket.state === 'serving' && reason === 'papers-missing';
  if (!inService && !isIn(ticket, 'waiting', 'called', 'held')) return wrongState(ticket);
  return accept({ type: 'TicketAbandoned', payload: { ...factsOf(ticket), reason } });
}

/** Issued in error: a double press, a test. Refusal: ticket-not-now. */
export function cancel(ticket: Ticket, reason: string): Decision {
  if (!isIn(ticket, 'waiting', 'called', 'held')) return wrongState(ticket);
  return accept({ type: 'TicketCancelled', payload: { ...factsOf(ticket), reason } });
}
