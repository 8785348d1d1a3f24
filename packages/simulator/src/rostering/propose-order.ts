import type { BusinessDay, RosteredPerson, RosterRules, RosterShift } from '@onehall/domain';

/** How many clerks each half hour of a day needs. */
export interface DayNeed {
  readonly day: BusinessDay;
  readonly clerks: readonly { readonly minute: number; readonly clerks: number }[];
}

export interface RosterWish {
  readonly staffId: string;
  readonly day: BusinessDay;
  readonly wants: 'off' | 'early' | 'late';
}

/** All that a roster is made from. */
export interface ProposeOrder {
  readonly rules: RosterRules;
  readonly people: readonly RosteredPerson[];
  readonly counters: number;
  /** Services that some counter of the hall is for. */
  readonly categoryIds: readonly string[];
  /** Days to plan, in order; closed ones are left out. */
  readonly needs: readonly DayNeed[];
  readonly wishes: readonly RosterWish[];
  /** Who is away: staffId and day. */
  readonly away: readonly { readonly staffId: string; readonly day: BusinessDay }[];
  /** Shifts that stand: of days before, and of days that are not planned anew. */
  readonly around: readonly RosterShift[];
  readonly seed: number;
}

/** Minutes of work that a pattern has. */
export function patternMinutes(pattern: RosterRules['patterns'][number]): number {
  return pattern.endMinute - pattern.startMinute - pattern.mealMinutes;
}

/** How much of a half hour somebody with this pattern is there, before meals are placed: the window shares the meal out. */
export function patternCover(
  pattern: RosterRules['patterns'][number],
  minute: number,
  length: number,
): number {
  const overlap = (from: number, to: number) =>
    Math.max(0, Math.min(minute + length, to) - Math.max(minute, from));
  const there = overlap(pattern.startMinute, pattern.endMinute);
  const window = pattern.mealToMinute - pattern.mealFromMinute;
  if (pattern.mealMinutes === 0 || window <= 0) return there / length;
  const eaten = (overlap(pattern.mealFromMinute, pattern.mealToMinute) * pattern.mealMinutes) / window;
  return (there - eaten) / length;
}
