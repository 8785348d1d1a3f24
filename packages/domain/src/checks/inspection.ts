import type { InspectionForm } from '../hall/check-settings.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber, dayOfNumber } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

export type PointAnswer = 'good' | 'bad' | 'not-asked';

/** What was found at an inspection, with who repairs it until when [E10]. */
export interface Defect {
  readonly id: string;
  readonly state: 'open' | 'repaired' | 'confirmed';
  readonly ownerId: string;
  readonly dueOn: BusinessDay;
}

interface OfDefect {
  readonly defectId: string;
  readonly by: string;
}

export interface DefectFound {
  readonly defectId: string;
  readonly words: string;
  readonly ownerId: string;
  readonly dueOn: BusinessDay;
}

export type InspectionEvent =
  | {
      readonly type: 'InspectionHeld';
      readonly payload: {
        readonly inspectionId: string;
        readonly formId: string;
        readonly businessDay: BusinessDay;
        /** Each point as it read then, with how it was found. */
        readonly answers: readonly {
          readonly pointId: string;
          readonly words: string;
          readonly answer: PointAnswer;
        }[];
        readonly note: string;
        readonly defects: readonly DefectFound[];
        readonly by: string;
      };
    }
  | { readonly type: 'DefectRepaired'; readonly payload: OfDefect & { readonly words: string } }
  | { readonly type: 'DefectConfirmed'; readonly payload: OfDefect }
  | { readonly type: 'DefectSentBack'; readonly payload: OfDefect & { readonly reason: string } }
  | {
      readonly type: 'DefectReassigned';
      readonly payload: OfDefect & { readonly to: string; readonly dueOn: BusinessDay };
    };

/** The form whose points are the indicator of mystery visits [E10]; a hall may change its points, not its id. */
export const mysteryFormId = 'mystery';

/** Of the points of forms that were looked at, so many were good; what was not asked does not count. */
export function goodPoints(forms: readonly (readonly { readonly answer: PointAnswer }[])[]) {
  const asked = forms.flat().filter(({ answer }) => answer !== 'not-asked');
  return { hits: asked.filter(({ answer }) => answer === 'good').length, base: asked.length };
}

/** When a form is due again; null: it never was filled in, or only when there is an occasion. */
export function dueOn({ everyDays }: Pick<InspectionForm, 'everyDays'>, last: BusinessDay | null) {
  const number = last === null || everyDays === 0 ? null : dayNumber(last);
  return number === null ? null : dayOfNumber(number + everyDays);
}

/**
 * Whether a form that was filled in can be kept. Refusals, in this order: inspection-points (a point without an answer,
 * or one that the form has not), inspection-unexplained (a point was bad and nothing is to be repaired and nothing noted),
 * day-past (a repair due before the day of the inspection).
 */
export function mayHold(
  form: InspectionForm,
  filled: {
    readonly answers: readonly { readonly pointId: string; readonly answer: PointAnswer }[];
    readonly note: string;
    readonly defects: readonly Pick<DefectFound, 'dueOn'>[];
  },
  today: BusinessDay,
): Result<null, Refusal> {
  const asked = form.points.map((one) => one.id);
  const answered = filled.answers.map((one) => one.pointId);
  const fits = asked.length === answered.length && asked.every((id) => answered.includes(id));
  if (!fits) return refuse('inspection-points');
  const bad = filled.answers.some((one) => one.answer === 'bad');
  if (bad && filled.defects.length === 0 && filled.note === '') return refuse('inspection-unexplained');
  return filled.defects.some((one) => one.dueOn < today) ? refuse('day-past') : accept(null);
}

/** Its owner has repaired it. Refusals, in this order: defect-not-open, defect-not-yours. */
export function repairDefect(
  defect: Defect,
  act: { readonly by: string; readonly words: string },
): Result<InspectionEvent, Refusal> {
  if (defect.state !== 'open') return refuse('defect-not-open');
  if (defect.ownerId !== act.by) return refuse('defect-not-yours');
  return accept({ type: 'DefectRepaired', payload: { defectId: defect.id, ...act } });
}

/**
 * Another person looks at the repair: it holds, or goes back with a reason. Refusals, in this order: defect-not-repaired,
 * second-person-needed (its owner).
 */
export function reviewRepair(
  defect: Defect,
  act: { readonly by: string; readonly sendBack: string | null },
): Result<InspectionEvent, Refusal> {
  if (defect.state !== 'repaired') return refuse('defect-not-repaired');
  if (defect.ownerId === act.by) return refuse('second-person-needed');
  const of = { defectId: defect.id, by: act.by };
  return accept(
    act.sendBack === null
      ? { type: 'DefectConfirmed', payload: of }
      : { type: 'DefectSentBack', payload: { ...of, reason: act.sendBack } },
  );
}

/** A manager gives it to another, or another day. Refusals, in this order: defect-not-open, day-past. */
export function reassignDefect(
  defect: Defect,
  act: { readonly by: string; readonly to: string; readonly dueOn: BusinessDay },
  today: BusinessDay,
): Result<InspectionEvent, Refusal> {
  if (defect.state === 'confirmed') return refuse('defect-not-open');
  if (act.dueOn < today) return refuse('day-past');
  return accept({ type: 'DefectReassigned', payload: { defectId: defect.id, ...act } });
}
