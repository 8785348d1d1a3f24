import type { BusinessDay } from '../kernel/business-day.ts';
import type { RosterAsk } from './roster-request.ts';
import type { RosterRules, WorkContract } from './roster-rules.ts';
import type { RosterMonth, RosterShift } from './roster-shift.ts';

export const inputKinds = ['holiday', 'season', 'weather', 'promotion', 'closed'] as const;
/** What a day is marked with: a holiday is learned from earlier ones, of a closed day nothing is planned. */
export type InputKind = (typeof inputKinds)[number];

/** A mark of a day, with how many more or fewer customers it is set to bring [E1]. */
export interface DayInput {
  readonly day: BusinessDay;
  readonly kind: InputKind;
  /** +20: a fifth more than usual. Holidays and closed days have 0. */
  readonly percent: number;
  readonly note: string;
}

export type RosterOrigin = 'proposal' | 'hand' | 'request';

export type RosterEvent =
  | {
      readonly type: 'RosterRulesSet';
      readonly payload: { readonly rules: RosterRules; readonly by: string };
    }
  | {
      readonly type: 'ContractSet';
      readonly payload: { readonly staffId: string; readonly contract: WorkContract; readonly by: string };
    }
  /** null: the mark is taken off these days. */
  | {
      readonly type: 'DayInputSet';
      readonly payload: {
        readonly days: readonly BusinessDay[];
        readonly kind: InputKind;
        readonly effect: { readonly percent: number; readonly note: string } | null;
        readonly by: string;
      };
    }
  /** The whole month as it was put down; each next one has the next version. */
  | {
      readonly type: 'RosterKept';
      readonly payload: {
        readonly month: RosterMonth;
        readonly version: number;
        readonly shifts: readonly RosterShift[];
        readonly origin: RosterOrigin;
        readonly by: string;
      };
    }
  /** From now on this is what people work by. */
  | {
      readonly type: 'RosterPublished';
      readonly payload: {
        readonly month: RosterMonth;
        readonly version: number;
        /** Problems that stood and were accepted, and why. */
        readonly problems: number;
        readonly reason: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'RosterRequestAsked';
      readonly payload: {
        readonly requestId: string;
        readonly staffId: string;
        readonly ask: RosterAsk;
        readonly note: string;
      };
    }
  | {
      readonly type: 'RosterRequestAgreed';
      readonly payload: { readonly requestId: string; readonly by: string };
    }
  | {
      readonly type: 'RosterRequestDecided';
      readonly payload: {
        readonly requestId: string;
        readonly granted: boolean;
        readonly reason: string;
        readonly by: string;
      };
    }
  | {
      readonly type: 'RosterRequestWithdrawn';
      readonly payload: { readonly requestId: string; readonly by: string };
    }
  /** Overtime gives minutes, time off takes them. */
  | {
      readonly type: 'TimeBalanceMoved';
      readonly payload: {
        readonly moveId: string;
        readonly staffId: string;
        readonly minutes: number;
        readonly day: BusinessDay;
        readonly requestId: string | null;
        readonly reason: string;
        readonly by: string;
      };
    };
