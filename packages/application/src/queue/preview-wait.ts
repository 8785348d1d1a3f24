import { businessDayOf, findCounter, type WaitAnswer, waitRange } from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** People ahead and range for a ticket of this category and class, were it issued now [Q1]. */
export function previewWait(
  ticket: { readonly categoryId: string; readonly classId: string },
  context: Pick<CommandContext, 'hall' | 'now' | 'state'>,
): WaitAnswer {
  const { hall, now, state } = context;
  const staffed = state.sessions().flatMap((session) => {
    const counter = findCounter(hall, session.counterId);
    return counter ? [{ counter, busy: session.ticketId !== null }] : [];
  });
  return waitRange({
    ...ticket,
    waiting: state.waitingGroups(businessDayOf(now, hall.zone)),
    classes: hall.classes,
    categories: hall.categories,
    staffed,
  });
}
