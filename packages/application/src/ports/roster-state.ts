import type {
  BusinessDay,
  DayInput,
  RosterMonth,
  RosterOrigin,
  RosterRequest,
  RosterRules,
  RosterShift,
  WorkContract,
} from '@onehall/domain';

/** A month of the roster as it was put down once. */
export interface KeptRoster {
  readonly month: RosterMonth;
  readonly version: number;
  readonly shifts: readonly RosterShift[];
  readonly origin: RosterOrigin;
  readonly by: string;
  readonly at: number;
  /** null: not published. */
  readonly publishedAt: number | null;
}

/** What commands may ask of the roster [E1]. */
export interface RosterState {
  /** null: nobody has set any. */
  rosterRules(): RosterRules | null;
  contracts(): ReadonlyMap<string, WorkContract>;
  /** The newest version, published or not; null: there is none. */
  newestRoster(month: RosterMonth): KeptRoster | null;
  /** The newest that people work by; null: there is none. */
  publishedRoster(month: RosterMonth): KeptRoster | null;
  rosterRequest(requestId: string): RosterRequest | null;
  /** Requests that concern a day of these, whatever has become of them; of everybody where `staffId` is null. */
  rosterRequests(staffId: string | null, from: BusinessDay, to: BusinessDay): RosterRequest[];
  /** Minutes of time off that somebody has earned and not taken. */
  timeBalance(staffId: string): number;
  dayInputs(from: BusinessDay, to: BusinessDay): DayInput[];
}
