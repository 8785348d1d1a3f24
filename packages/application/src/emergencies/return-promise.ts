import { hallDayOf, type Language, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { type IssuedTicket, issueTicket } from '../queue/issue-ticket.ts';

/**
 * Somebody who was promised to be served first is back with their old number: a new ticket of the courtesy class, once. It
 * is not the old ticket again: that day's queue is closed, and two people could stand there with one number. Refusals, in
 * this order: promise-unknown, promise-redeemed, promise-expired {validUntil}, ticket-not-now (the old one waits still, or
 * was served), those of issueTicket.
 */
export function redeemPromise(
  command: {
    readonly businessDay: string;
    readonly number: string;
    readonly language: Language;
    readonly printerId: string | null;
    readonly by: string;
  },
  context: CommandContext,
): Decision<IssuedTicket> {
  const { hall, now, state } = context;
  const promise = state.returnPromise(command.businessDay, command.number);
  if (promise === null) return refuse('promise-unknown');
  if (promise.redeemedTicketId !== null) return refuse('promise-redeemed');
  if (hallDayOf(now, hall) > promise.validUntil)
    return refuse('promise-expired', { validUntil: promise.validUntil });
  const before = state.ticket(promise.ticketId);
  const gone = before?.state === 'abandoned' || before?.state === 'noShow' || before?.state === 'cancelled';
  if (before === null || !gone) return refuse('ticket-not-now', { state: before?.state ?? 'finished' });
  const issued = issueTicket(
    {
      categoryIds: [promise.categoryId],
      classId: hall.queue.courtesyClassId ?? before.classId,
      subscriberId: state.subscriberOfTicket(promise.ticketId),
      language: command.language,
      kioskId: null,
      printerId: command.printerId,
      byHand: { by: command.by, reason: command.number },
    },
    context,
  );
  if (!issued.ok) return issued;
  const { events, answer } = issued.value;
  const { ticketId } = promise;
  return decided(
    [
      ...events,
      { type: 'PromiseRedeemed', payload: { ticketId, newTicketId: answer.ticketId, by: command.by } },
    ],
    answer,
  );
}
