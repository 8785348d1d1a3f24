import { currentParty, type HallEvent, isOver, mayAddRatingWords, refuse, type Visit } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** What a customer said beside their rating, as it lies sealed; readable as the words of a case are. */
interface RatingWords {
  readonly words: string;
}

/** Whose key seals them: the customer's whose line the visit was about; of a visit about nobody, one of its own. */
const subjectOf = (visit: Visit): string => currentParty(visit)?.id ?? `visit-${visit.id}`;

/**
 * The holder of a ticket adds words to the rating that was given at the counter [Q12]. Where a bad rating began a case
 * that is not over, they stand in its record too. Refusals, in this order: ticket-unknown, those of mayAddRatingWords.
 */
export function addRatingWords(
  command: { readonly followToken: string; readonly words: string },
  context: CommandContext,
): Decision<{ added: true }> {
  const { state } = context;
  const ticket = state.ticket(state.ticketIdByToken(command.followToken) ?? '');
  const visit = ticket === null ? null : state.visit(ticket.visitId);
  if (visit === null) return refuse('ticket-unknown');
  const said = mayAddRatingWords(visit, command.words);
  if (!said.ok) return said;
  const recordId = context.newId();
  const events: HallEvent[] = [{ type: 'RatingWordsAdded', payload: { visitId: visit.id, recordId } }];
  const begun = state.hallCase(state.caseOfRating(visit.ticketId) ?? '');
  if (begun !== null && !isOver(begun.state))
    events.push({ type: 'CaseWordsAdded', payload: { caseId: begun.id, by: 'customer', recordId } });
  const content: RatingWords = { words: said.value };
  return decided(events, { added: true }, [{ recordId, subjectId: subjectOf(visit), content }]);
}

/** Each look at a customer's words is journalled [C12]. Refusals: visit-unknown, words-unknown (there are none). */
export function readRatingWords(
  command: { readonly visitId: string; readonly by: string },
  context: CommandContext,
): Decision<{ visitId: string }> {
  const visit = context.state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  if (visit.ratingWordsId === null) return refuse('words-unknown');
  return decided([{ type: 'RatingWordsRead', payload: command }], { visitId: visit.id });
}

/** The words beside the rating of a visit; null: there are none, or the key has been destroyed. */
export function ratingWordsOf(
  visit: Pick<Visit, 'ratingWordsId'>,
  { state }: { readonly state: Pick<CommandContext['state'], 'personalRecord'> },
): string | null {
  if (visit.ratingWordsId === null) return null;
  return (state.personalRecord(visit.ratingWordsId) as RatingWords | null)?.words ?? null;
}
