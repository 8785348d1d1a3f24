import type { CheckList, CheckMeasure, CheckStep } from '../hall/check-settings.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** A step of a list as it was seen to on a day: ticked, or left out for a reason. */
export interface StepDone {
  readonly stepId: string;
  /** Why it was left out; null: it was done. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: number;
}

/** What the hall found out by itself. */
export interface Measured {
  readonly measure: CheckMeasure;
  readonly ok: boolean;
  /** What is amiss, in names that people know; empty where it is well. */
  readonly names: readonly string[];
}

/** The list of a day [E9]. */
export interface CheckRun {
  readonly businessDay: BusinessDay;
  readonly list: CheckList;
  readonly done: readonly StepDone[];
  readonly closed: boolean;
}

interface OfRun {
  readonly businessDay: BusinessDay;
  readonly list: CheckList;
  readonly by: string;
}

export type CheckEvent =
  | {
      readonly type: 'CheckStepDone';
      readonly payload: OfRun & {
        readonly stepId: string;
        /** As the step read when it was ticked: lists change. */
        readonly words: string;
        readonly reason: string | null;
      };
    }
  | {
      readonly type: 'CheckRunClosed';
      readonly payload: OfRun & { readonly measured: readonly Measured[] };
    }
  | {
      readonly type: 'ShiftMeetingHeld';
      readonly payload: {
        readonly meetingId: string;
        readonly businessDay: BusinessDay;
        readonly present: readonly string[];
        readonly points: string;
        readonly by: string;
      };
    };

export type StepState = 'open' | 'done' | 'left-out' | 'well' | 'amiss';

/** How a step stands: a measured one is what the hall finds, unless somebody left it out with a reason. */
export function stepState(
  step: CheckStep,
  run: Pick<CheckRun, 'done'>,
  measured: readonly Measured[],
): StepState {
  const known = run.done.find((one) => one.stepId === step.id);
  if (known !== undefined) return known.reason === null ? 'done' : 'left-out';
  if (step.measure === null) return 'open';
  return measured.find((one) => one.measure === step.measure)?.ok === true ? 'well' : 'amiss';
}

/**
 * Somebody ticks a step, or leaves it out for a reason; ticked again, the newest counts. Refusals, in this order:
 * check-closed, check-step-unknown, check-measured (the hall finds it out by itself: it can be left out, not ticked).
 */
export function seeToStep(
  run: CheckRun,
  steps: readonly CheckStep[],
  act: { readonly stepId: string; readonly reason: string | null; readonly by: string },
): Result<CheckEvent, Refusal> {
  if (run.closed) return refuse('check-closed');
  const step = steps.find((one) => one.id === act.stepId);
  if (step === undefined) return refuse('check-step-unknown');
  if (step.measure !== null && act.reason === null) return refuse('check-measured');
  const { businessDay, list } = run;
  return accept({ type: 'CheckStepDone', payload: { businessDay, list, words: step.words.zh, ...act } });
}

/**
 * The list of the day is closed: every step was done, measured well, or left out for a reason. Refusals, in this order:
 * check-closed, check-steps-left {n}.
 */
export function closeRun(
  run: CheckRun,
  steps: readonly CheckStep[],
  found: { readonly measured: readonly Measured[]; readonly by: string },
): Result<CheckEvent, Refusal> {
  if (run.closed) return refuse('check-closed');
  const left = steps.filter((one) => ['open', 'amiss'].includes(stepState(one, run, found.measured)));
  if (left.length > 0) return refuse('check-steps-left', { n: left.length });
  const { businessDay, list } = run;
  return accept({ type: 'CheckRunClosed', payload: { businessDay, list, ...found } });
}
