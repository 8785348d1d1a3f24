import {
  callableDays,
  findCounter,
  isWorking,
  type WaitAnswer,
  type WaitingGroup,
  waitRange,
} from '@onehall/domain';
import { placeOf } from '../counter/places.ts';
import type { CommandContext } from '../decision.ts';

/**
 * People ahead and range for a ticket of this category and class [Q1]: were it issued now, or behind the `waiting`
 * given (those who came before a ticket that waits already).
 */
export function previewWait(
  ticket: { readonly categoryId: string; readonly classId: string },
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
  waiting: readonly WaitingGroup[] = context.state.waitingGroups(callableDays(context.now, context.hall)),
): WaitAnswer {
  const { hall, state } = context;
  const staffed = state.sessions().flatMap((session) => {
    const counter = findCounter(hall, session.counterId);
    const place = placeOf(session, context);
    if (!counter || !place || !isWorking(session)) return [];
    const able = { ...counter, categoryIds: place.categoryIds, lendsOut: place.lends };
    return [{ counter: able, busy: session.ticketId !== null }];
  });
  return waitRange({
    ...ticket,
    waiting,
    classes: hall.classes,
    categories: hall.categories,
    staffed,
  });
}
