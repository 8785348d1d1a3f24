import type { Hall } from '../hall/hall.ts';
import type { BusinessDay } from '../kernel/business-day.ts';
import type { RosteredPerson, RosterRules } from './roster-rules.ts';
import type { RosterShift } from './roster-shift.ts';

/** What a roster breaks, as data: screens put it into words. Minutes are those of the hall's wall clock. */
export type RosterProblem =
  /** Nobody who may lead is on the floor. */
  | { readonly kind: 'no-manager'; readonly day: BusinessDay; readonly from: number; readonly to: number }
  /** Nobody is at a counter at all. */
  | { readonly kind: 'nobody'; readonly day: BusinessDay; readonly from: number; readonly to: number }
  /** Nobody there can do this service: SIM replacement is the one that halls forget. */
  | {
      readonly kind: 'nobody-for';
      readonly day: BusinessDay;
      readonly from: number;
      readonly to: number;
      readonly categoryId: string;
    }
  /** More people than there are counters. */
  | {
      readonly kind: 'too-many';
      readonly day: BusinessDay;
      readonly from: number;
      readonly to: number;
      readonly people: number;
    }
  | PersonProblem;

export type PersonProblemKind =
  | 'twice-a-day'
  | 'not-rostered'
  | 'on-leave'
  | 'hall-closed'
  | 'outside-contract'
  | 'day-too-long'
  | 'no-break'
  | 'week-over'
  | 'week-days-over'
  | 'short-rest'
  | 'days-in-row';

/** Something against one person's contract or the rules for everybody; `amount` in minutes, of days in days. */
export interface PersonProblem {
  readonly kind: PersonProblemKind;
  readonly day: BusinessDay;
  readonly staffId: string;
  readonly amount: number;
}

export interface CheckFacts {
  readonly hall: Pick<Hall, 'categories' | 'counters'>;
  readonly rules: RosterRules;
  readonly people: readonly RosteredPerson[];
  /** Days whose cover is looked at. */
  readonly days: readonly BusinessDay[];
  readonly closedDays: ReadonlySet<BusinessDay>;
  /** Approved leave, both ends included. */
  readonly leaves: readonly {
    readonly staffId: string;
    readonly from: BusinessDay;
    readonly to: BusinessDay;
  }[];
  /** Published shifts of the days before and after: rest and weeks reach over a month's end. */
  readonly around: readonly RosterShift[];
}
