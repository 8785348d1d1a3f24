import {
  type AlertKind,
  afterCaseEvent,
  type Case,
  type CaseCause,
  type CaseEvent,
  type CaseMove,
  type CaseTopic,
  caseSettingsOf,
  checkLesson,
  type HallEvent,
  type Refusal,
  type Result,
  refuse,
  takeCaseStep,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided, type PersonalRecord } from '../decision.ts';
import { finishTask } from '../visit/consult.ts';
import { actorIn, sealWords } from './case-words.ts';

/** What is worth knowing of it at every counter [D7]. */
export interface GivenLesson {
  readonly problem: string;
  readonly solution: string;
}

/** A step with its words; of a proposal each solution is one of the options. */
export interface GivenStep {
  readonly move: CaseMove;
  readonly words: string;
  readonly options?: readonly string[];
  /** Of the last step: what the library keeps; absent or null: nothing. */
  readonly lesson?: GivenLesson | null;
}

/** Steps that say nothing unless they say it in words. */
const wordy: ReadonlySet<CaseMove['act']> = new Set([
  'answer',
  'verify',
  'handle',
  'rework',
  'refuse',
  'escalate',
  'disapprove',
  'test',
  'mend',
]);

interface Stepped {
  readonly events: readonly HallEvent[];
  readonly records: readonly PersonalRecord[];
}

/** The step on a case as it stands: for one that was opened in the same breath too. Refusals: see takeStepOnCase. */
export function stepOnCase(
  one: Case,
  given: GivenStep & { readonly by: string },
  context: CommandContext,
): Result<Stepped, Refusal> {
  const { move, by, words, options = [] } = given;
  const step = takeCaseStep(one, move, actorIn(context.hall, by), caseSettingsOf(context.hall), context.now);
  if (!step.ok) return step;
  if (wordy.has(move.act) && words === '') return refuse('words-missing');
  const record = sealWords(one, { words, ...(options.length > 0 ? { options } : {}) }, context);
  const event: CaseEvent = {
    type: 'CaseStepTaken',
    payload: { caseId: one.id, by, recordId: record?.recordId ?? null, step: step.value },
  };
  const beside = besideStep(one, given, context);
  if (!beside.ok) return beside;
  const after = afterCaseEvent(one, event, context.now);
  const events = [event, ...beside.value.events, ...settledAlerts(after, by, context)];
  return { ok: true, value: { events, records: [...(record ? [record] : []), ...beside.value.records] } };
}

/** What a step does outside the case: the device's job is done, or its owner has it; the library learns. */
function besideStep(
  one: Case,
  { move, by, words, lesson }: GivenStep & { readonly by: string },
  context: CommandContext,
): Result<Stepped, Refusal> {
  const { jobId } = one.device;
  const job = jobId === null ? null : context.state.entrustedJob(jobId);
  if (move.act === 'mend' && job?.state === 'left') {
    const done = finishTask({ taskId: job.id, by, note: words }, context);
    return done.ok
      ? { ok: true, value: { events: done.value.events, records: done.value.records ?? [] } }
      : done;
  }
  if (move.act === 'hand-back' && job?.state !== 'picked-up') return refuse('device-not-signed-for');
  if (move.act !== 'close' || !lesson) return { ok: true, value: { events: [], records: [] } };
  const kept = lessonEvent(
    { ...lesson, caseId: one.id, topic: one.topic, causeId: one.causeId, by },
    context,
  );
  return kept.ok ? { ok: true, value: { events: [kept.value], records: [] } } : kept;
}

/** Refusals: those of checkLesson. */
export function lessonEvent(
  given: GivenLesson & {
    readonly caseId: string | null;
    readonly topic: CaseTopic;
    readonly causeId: CaseCause | null;
    readonly by: string;
  },
  context: CommandContext,
): Result<HallEvent, Refusal> {
  const lesson = checkLesson(given);
  if (!lesson.ok) return lesson;
  const payload = { lessonId: context.newId(), ...given, causeId: given.causeId ?? 'other' } as const;
  return { ok: true, value: { type: 'CaseLessonKept', payload } };
}

/** What the floor was told of a case is over with it. */
function settledAlerts(after: Case, by: string, context: CommandContext): HallEvent[] {
  if (after.state !== 'closed') return [];
  return (['case-major', 'case-due', 'case-contact', 'case-arrived'] as const).flatMap((kind) =>
    alertOver(kind, after.number, by, context),
  );
}

/** Closes an alert about a case, where one stands. */
export function alertOver(
  kind: AlertKind,
  number: string,
  by: string,
  { state }: CommandContext,
): HallEvent[] {
  const alertId = state.openAlert(kind, number);
  return alertId === null ? [] : [{ type: 'AlertClosed', payload: { alertId, by } }];
}

/**
 * The next step of a case. Refusals, in this order: case-unknown, those of takeCaseStep, words-missing,
 * device-not-signed-for (the customer has not signed for it), those of finishTask, lesson-names-somebody.
 */
export function takeStepOnCase(
  command: GivenStep & { readonly caseId: string; readonly by: string },
  context: CommandContext,
): Decision<{ caseId: string }> {
  const { caseId, ...given } = command;
  const one = context.state.hallCase(caseId);
  if (one === null) return refuse('case-unknown');
  const step = stepOnCase(one, given, context);
  return step.ok ? decided(step.value.events, { caseId }, step.value.records) : step;
}
