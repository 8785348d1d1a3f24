import type {
  DayLoad,
  DayNeed,
  KeptForecast,
  NeededClerks,
  PastCounter,
  PastTicket,
  ProposedRoster,
  ProposeOrder,
  ReplayedDay,
  RosteredDay,
  StaffingHall,
} from '@onehall/simulator';

export interface DayToStaff {
  readonly day: string;
  readonly load: DayLoad;
}

/** What the server asks of a roster thread. */
export type RosterQuestion =
  | {
      readonly kind: 'needs';
      readonly hall: StaffingHall;
      readonly days: readonly DayToStaff[];
      readonly keepShare: number;
      readonly clerksMost: number;
    }
  | {
      readonly kind: 'propose';
      readonly order: Omit<ProposeOrder, 'needs'>;
      readonly needs: readonly DayNeed[];
    }
  | {
      readonly kind: 'kept';
      readonly hall: StaffingHall;
      readonly days: readonly (DayToStaff & { readonly rostered: RosteredDay })[];
    }
  | {
      readonly kind: 'replay';
      readonly hall: StaffingHall;
      readonly tickets: readonly PastTicket[];
      readonly counters: readonly PastCounter[];
      readonly changed: readonly PastCounter[];
    };

export interface RosterAnswers {
  readonly needs: readonly NeededClerks[];
  readonly propose: ProposedRoster;
  readonly kept: readonly KeptForecast[];
  readonly replay: { readonly replayed: ReplayedDay; readonly changed: ReplayedDay };
}

export interface RosterAsked {
  readonly id: number;
  readonly question: RosterQuestion;
}

export type RosterTold =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: RosterAnswers[keyof RosterAnswers] }
  | { readonly id: number; readonly kind: 'problem'; readonly problem: string };
