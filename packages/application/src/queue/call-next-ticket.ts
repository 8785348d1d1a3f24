import {
  accept,
  type CounterSession,
  findCounter,
  type HallEvent,
  mayCall,
  mayServe,
  type Refusal,
  type Result,
  refuse,
  type Ticket,
} from '@onehall/domain';
import { placeOf, placesOnDuty } from '../counter/places.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { mayCallNow } from '../emergencies/run-emergency.ts';
import { choiceFor, reasonsFor } from './candidates.ts';

export interface CallNext {
  readonly counterId: string;
  readonly clerkId: string;
}

export interface TicketAtCounter {
  readonly ticketId: string;
  readonly number: string;
  readonly visitId: string;
}

type Context = Pick<CommandContext, 'hall' | 'now' | 'state'>;

/**
 * The ticket that Next would call at this counter now. Refusals: counter-unknown, not-signed-on, nobody-waiting.
 */
export function nextTicketFor(
  counterId: string,
  context: Context,
): Result<{ readonly number: string }, Refusal> {
  if (!findCounter(context.hall, counterId)) return refuse('counter-unknown', { counterId });
  const session = context.state.session(counterId);
  const place = session && placeOf(session, context);
  if (!place) return refuse('not-signed-on');
  const choice = choiceFor(place, context);
  return choice === null ? refuse('nobody-waiting') : accept(choice);
}

/** Refusals, in this order: counter-unknown, not-signed-on, counter-busy, counter-paused, counters-closed. */
function freeCounter(command: CallNext, context: Context) {
  const { hall, state } = context;
  const counter = findCounter(hall, command.counterId);
  if (!counter) return refuse('counter-unknown', { counterId: command.counterId });
  const may = mayCall(state.session(counter.id), command.clerkId);
  if (!may.ok) return may;
  const now = mayCallNow(context);
  return now.ok ? accept({ counter, session: may.value }) : now;
}

function called(
  ticket: Ticket,
  at: { readonly session: CounterSession; readonly counterNumber: string },
  reasons: Pick<Extract<HallEvent, { type: 'TicketCalled' }>['payload'], 'jump' | 'why'>,
): Decision<TicketAtCounter> {
  const answer = { ticketId: ticket.id, number: ticket.number, visitId: ticket.visitId };
  const { counterId, clerkId } = at.session;
  const payload = { ...answer, counterId, counterNumber: at.counterNumber, clerkId, ...reasons };
  return decided([{ type: 'TicketCalled', payload }], answer);
}

/**
 * The clerk presses Next [Q5]. Two presses at once never get the same ticket: each command sees what the one before it
 * committed. Refusals, in this order: counter-unknown, not-signed-on, counter-busy, counter-paused, counters-closed,
 * nobody-waiting.
 */
export function callNextTicket(command: CallNext, context: CommandContext): Decision<TicketAtCounter> {
  const free = freeCounter(command, context);
  if (!free.ok) return free;
  const { counter, session } = free.value;
  const place = placeOf(session, context);
  const choice = place && choiceFor(place, context);
  const ticket = choice && context.state.ticket(choice.ticketId);
  if (!ticket) return refuse('nobody-waiting');
  return called(ticket, { session, counterNumber: counter.number }, { jump: null, why: choice.why });
}

/**
 * The clerk calls a ticket of their own choice [Q5]: the reason is kept with it, and how many waiting tickets the
 * choice passes over. Refusals: those of callNextTicket without nobody-waiting, then ticket-unknown, ticket-not-now (it
 * does not wait), ticket-not-servable (this clerk or counter cannot do it).
 */
export function callChosenTicket(
  command: CallNext & { readonly ticketId: string; readonly reason: string },
  context: CommandContext,
): Decision<TicketAtCounter> {
  const free = freeCounter(command, context);
  if (!free.ok) return free;
  const { counter, session } = free.value;
  const ticket = context.state.ticket(command.ticketId);
  if (!ticket) return refuse('ticket-unknown');
  if (ticket.state !== 'waiting') return refuse('ticket-not-now', { state: ticket.state });
  const place = placeOf(session, context);
  if (!place || !mayServe(place, ticket, placesOnDuty(context, 'working')))
    return refuse('ticket-not-servable');
  const overtaken = context.state.waitingDueBefore(ticket, place.categoryIds);
  return called(
    ticket,
    { session, counterNumber: counter.number },
    { jump: { reason: command.reason, overtaken }, why: reasonsFor(ticket, place, context) },
  );
}
