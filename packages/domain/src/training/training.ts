import type { ClerkSkills, Hall, StaffMember } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import { dayNumber } from '../kernel/calendar.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** What somebody was trained for, and until when it counts [E8]. */
export interface Training {
  readonly id: string;
  readonly staffId: string;
  /** The service category that it makes callable; null: a topic of another kind. */
  readonly categoryId: string | null;
  readonly topic: string;
  readonly heldOn: BusinessDay;
  readonly trainer: string;
  readonly passed: boolean;
  /** Its last day; null: it does not end. */
  readonly validUntil: BusinessDay | null;
  /** Entered by mistake: it counts for nothing. */
  readonly struck: boolean;
}

export type TrainingEvent =
  | {
      readonly type: 'TrainingRecorded';
      readonly payload: Omit<Training, 'id' | 'struck'> & {
        readonly trainingId: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'TrainingStruck';
      readonly payload: { readonly trainingId: string; readonly reason: string; readonly by: string };
    };

export type TrainingState = 'counts' | 'to-come' | 'ended' | 'failed' | 'struck';

export function trainingState(training: Training, today: BusinessDay): TrainingState {
  if (training.struck) return 'struck';
  if (!training.passed) return 'failed';
  if (training.heldOn > today) return 'to-come';
  return training.validUntil !== null && training.validUntil < today ? 'ended' : 'counts';
}

/**
 * Whether a record can be kept. Refusals, in this order: staff-unknown, category-unknown, training-dates (it would end
 * before it was held), day-to-come (it has not been held yet).
 */
export function mayRecord(
  training: Pick<Training, 'staffId' | 'categoryId' | 'heldOn' | 'validUntil'>,
  hall: Pick<Hall, 'staff' | 'categories'>,
  today: BusinessDay,
): Result<null, Refusal> {
  const person = hall.staff.find((one) => one.id === training.staffId);
  if (person === undefined || person.left === true) return refuse('staff-unknown');
  const { categoryId, heldOn, validUntil } = training;
  if (categoryId !== null && !hall.categories.some((one) => one.id === categoryId))
    return refuse('category-unknown', { categoryId });
  if (validUntil !== null && validUntil < heldOn) return refuse('training-dates');
  return heldOn > today ? refuse('day-to-come') : accept(null);
}

/** Categories that somebody is trained for on a day, in the hall's order. */
export function trainedFor(
  trainings: readonly Training[],
  staffId: string,
  hall: Pick<Hall, 'categories'>,
  today: BusinessDay,
): readonly string[] {
  const counting = trainings.filter(
    (one) => one.staffId === staffId && trainingState(one, today) === 'counts',
  );
  return hall.categories.map((one) => one.id).filter((id) => counting.some((one) => one.categoryId === id));
}

/** The skills that follow from training; null: they are those already. Dialects are nobody's training. */
export function skillsFromTraining(
  staff: Pick<StaffMember, 'skills'>,
  trained: readonly string[],
): ClerkSkills | null {
  const now = staff.skills.categoryIds;
  const same = now !== null && now.length === trained.length && trained.every((id) => now.includes(id));
  return same ? null : { categoryIds: trained, dialectIds: staff.skills.dialectIds };
}

/**
 * Trainings that end within so many days and that no later one of the same person and matter outlasts: whose end would
 * take a skill away.
 */
export function endingSoon(
  trainings: readonly Training[],
  today: BusinessDay,
  withinDays: number,
): readonly Training[] {
  const now = dayNumber(today) ?? 0;
  const matter = (one: Training) => `${one.staffId} ${one.categoryId ?? one.topic}`;
  const counting = trainings.filter((one) => trainingState(one, today) === 'counts');
  return counting.filter((one) => {
    if (one.validUntil === null || (dayNumber(one.validUntil) ?? 0) - now > withinDays) return false;
    const until = one.validUntil;
    return !counting.some(
      (other) => matter(other) === matter(one) && (other.validUntil === null || other.validUntil > until),
    );
  });
}
