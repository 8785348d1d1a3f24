import {
  type CheckEvent,
  type CheckList,
  type CheckRun,
  checkSettingsOf,
  closeRun,
  hallDayOf,
  type Measured,
  refuse,
  seeToStep,
  workingStaff,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/** The list of today as it stands. */
function runOf(list: CheckList, { hall, state, now }: CommandContext): CheckRun {
  const businessDay = hallDayOf(now, hall);
  const done = state.checkSteps(businessDay, list);
  return { businessDay, list, done, closed: state.checkIsClosed(businessDay, list) };
}

/** Ticks a step of today's list, or leaves it out for a reason [E9]. Refusals: those of seeToStep. */
export function tickCheckStep(
  command: {
    readonly list: CheckList;
    readonly stepId: string;
    /** null: it was done. */
    readonly reason: string | null;
    readonly by: string;
  },
  context: CommandContext,
): Decision<{ list: CheckList }> {
  const { list, ...act } = command;
  const seen = seeToStep(runOf(list, context), checkSettingsOf(context.hall)[list], act);
  return seen.ok ? decided([seen.value], { list }) : seen;
}

/** Closes today's list with what the hall measured at that moment [E9]. Refusals: those of closeRun. */
export function closeCheckList(
  command: { readonly list: CheckList; readonly measured: readonly Measured[]; readonly by: string },
  context: CommandContext,
): Decision<{ list: CheckList }> {
  const { list, ...found } = command;
  const closed = closeRun(runOf(list, context), checkSettingsOf(context.hall)[list], found);
  return closed.ok ? decided([closed.value], { list }) : closed;
}

/** The meeting before the shift: who was there, and what was said [E9]. Refusal: staff-unknown. */
export function holdShiftMeeting(
  command: { readonly present: readonly string[]; readonly points: string; readonly by: string },
  context: CommandContext,
): Decision<{ meetingId: string }> {
  const working = workingStaff(context.hall);
  if (command.present.some((id) => !working.some((one) => one.id === id))) return refuse('staff-unknown');
  const meetingId = context.newId();
  const businessDay = hallDayOf(context.now, context.hall);
  const held: CheckEvent = { type: 'ShiftMeetingHeld', payload: { meetingId, businessDay, ...command } };
  return decided([held], { meetingId });
}
