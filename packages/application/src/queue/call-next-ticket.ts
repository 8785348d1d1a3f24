import {
  accept,
  callableDays,
  chooseNextTicket,
  findCounter,
  mayCall,
  type Refusal,
  type Result,
  refuse,
  type WaitingTicket,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

export interface CallNext {
  readonly counterId: string;
  readonly clerkId: string;
}

export interface TicketAtCounter {
  readonly ticketId: string;
  readonly number: string;
  readonly visitId: string;
}

/** The ticket that Next would call at this counter now. Refusals: counter-unknown, nobody-waiting. */
export function nextTicketFor(
  counterId: string,
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
): Result<WaitingTicket, Refusal> {
  const { hall, now, state } = context;
  const counter = findCounter(hall, counterId);
  if (!counter) return refuse('counter-unknown', { counterId });
  const waiting = state.waitingHeads({
    businessDays: callableDays(now, hall.zone),
    categoryIds: counter.categoryIds,
    classIds: hall.classes.map((one) => one.id),
    now,
  });
  const chosen = chooseNextTicket({
    counter,
    waiting,
    classes: hall.classes,
    categories: hall.categories,
    now,
  });
  return chosen === null ? refuse('nobody-waiting') : accept(chosen);
}

/**
 * The clerk presses Next [Q5]. Two presses at once never get the same ticket: each command sees what the one before it
 * committed. Refusals, in this order: counter-unknown, not-signed-on, counter-busy, nobody-waiting.
 */
export function callNextTicket(command: CallNext, context: CommandContext): Decision<TicketAtCounter> {
  const { hall, state } = context;
  const counter = findCounter(hall, command.counterId);
  if (!counter) return refuse('counter-unknown', { counterId: command.counterId });
  const may = mayCall(state.session(counter.id), command.clerkId);
  if (!may.ok) return may;
  const next = nextTicketFor(counter.id, context);
  if (!next.ok) return next;
  const ticket = state.ticket(next.value.id);
  if (!ticket) return refuse('nobody-waiting');
  const answer = { ticketId: ticket.id, number: ticket.number, visitId: ticket.visitId };
  return decided(
    [
      {
        type: 'TicketCalled',
        payload: {
          ...answer,
          counterId: counter.id,
          counterNumber: counter.number,
          clerkId: command.clerkId,
        },
      },
    ],
    answer,
  );
}
