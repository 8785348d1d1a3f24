import { type CaseCause, type CaseTopic, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { type GivenLesson, lessonEvent } from './step-case.ts';

/** What somebody knows from experience is written into the library [D7]. Refusal: lesson-names-somebody. */
export function keepCaseLesson(
  command: GivenLesson & { readonly topic: CaseTopic; readonly causeId: CaseCause; readonly by: string },
  context: CommandContext,
): Decision<{ kept: true }> {
  const event = lessonEvent({ ...command, caseId: null }, context);
  return event.ok ? decided([event.value], { kept: true }) : event;
}

/** It helps nobody any more. Refusal: lesson-unknown. */
export function withdrawCaseLesson(
  command: { readonly lessonId: string; readonly by: string; readonly reason: string },
  context: CommandContext,
): Decision<{ lessonId: string }> {
  if (!context.state.lessonStands(command.lessonId)) return refuse('lesson-unknown');
  return decided([{ type: 'CaseLessonWithdrawn', payload: command }], { lessonId: command.lessonId });
}
