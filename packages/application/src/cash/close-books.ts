import { type BusinessDay, closeDay, type DayFigures, dayAfter, hallDayOf } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** The day that the books are open for: the one after the last that was closed, or the first that has anything. */
export function dayToClose(context: Pick<CommandContext, 'hall' | 'now' | 'state'>): BusinessDay {
  const { hall, now, state } = context;
  const today = hallDayOf(now, hall);
  const last = state.lastClosedDay()?.businessDay ?? null;
  const first = state.firstOpenDay();
  if (first !== null) return first;
  return last === null || last < today ? today : dayAfter(last, hall.zone);
}

/** What a day's report says as it stands now: X before it is closed, the same figures as Z will have. */
export function figuresSoFar(
  businessDay: BusinessDay,
  { state }: Pick<CommandContext, 'state'>,
): { readonly fromSeq: number; readonly untilSeq: number; readonly figures: DayFigures } {
  const fromSeq = (state.lastClosedDay()?.untilSeq ?? 0) + 1;
  const untilSeq = state.lastSeqOf(businessDay);
  return { fromSeq, untilSeq, figures: state.dayFigures(fromSeq, untilSeq) };
}

/**
 * Closes the books of a day for ever, with a numbered Z report [M6]. Refusals: those of closeDay.
 */
export function closeBooks(
  command: { readonly businessDay: BusinessDay; readonly by: string; readonly note: string | null },
  context: CommandContext,
): Decision<{ businessDay: BusinessDay; zNumber: number; headHash: string }> {
  const { hall, now, state } = context;
  const { untilSeq, figures } = figuresSoFar(command.businessDay, context);
  const closed = closeDay(
    { ...command, today: hallDayOf(now, hall) },
    {
      closed: state.closedDay(command.businessDay),
      last: state.lastClosedDay(),
      waiting: state.dayWaiting(command.businessDay),
      untilSeq,
      headHash: state.hashAt(untilSeq),
      figures,
    },
  );
  if (!closed.ok) return closed;
  const { businessDay, zNumber, headHash } = closed.value.payload;
  return decided([closed.value], { businessDay, zNumber, headHash });
}
