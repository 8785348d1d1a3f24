import { accept, type Refusal, type Result, refuse, type Visit } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** The visit a clerk works on, and their counter. Refusals: visit-unknown, not-signed-on. */
export function visitOfClerk(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Result<{ visit: Visit; counterId: string; shiftId: string }, Refusal> {
  const visit = context.state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  const session = context.state.sessionOfClerk(command.clerkId);
  if (session === null) return refuse('not-signed-on');
  return accept({ visit, counterId: session.counterId, shiftId: session.shiftId });
}

/**
 * The same, to enter something new: a counter whose device is at fault brings its sale to the end and enters nothing
 * [C9]. Refusals: those of visitOfClerk, counter-mending.
 */
export function enteringVisit(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): ReturnType<typeof visitOfClerk> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const mending = context.state.mending(place.value.counterId);
  return mending === null ? place : refuse('counter-mending', { since: mending.since });
}
