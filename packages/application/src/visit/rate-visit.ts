import { type HallEvent, mayRate, refuse } from '@onehall/domain';
import { draftCase } from '../cases/open-case.ts';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** A rating of 1 or 2 reaches the duty manager at once [Q12]. */
const lowRatingMax = 2;

/** The customer rates at the counter; a bad rating begins a case. Refusals: visit-unknown, those of mayRate. */
export function rateVisit(
  command: { readonly visitId: string; readonly counterId: string; readonly score: number },
  context: CommandContext,
): Decision<{ score: number }> {
  const visit = context.state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  const may = mayRate(visit, command.counterId);
  if (!may.ok) return may;
  const { score } = command;
  const events: HallEvent[] = [{ type: 'VisitRated', payload: { visitId: visit.id, score } }];
  if (score <= lowRatingMax) {
    events.push({
      type: 'AlertRaised',
      payload: {
        alertId: context.newId(),
        kind: 'low-rating',
        source: command.counterId,
        facts: { score, ticketId: visit.ticketId },
      },
    });
    // Nobody has heard the reason yet: a draft waits until somebody has called, and says what came of it [D1].
    const { ticketId, id: visitId } = visit;
    const about = { kind: 'dissatisfaction', channel: 'rating', visitId, ticketId, ownerId: null } as const;
    events.push(...draftCase({ ...about, by: 'server' }, context));
  }
  return decided(events, { score });
}
