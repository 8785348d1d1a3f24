import type {
  BusinessDay,
  Emergency,
  EmergencyActivity,
  EmergencyKind,
  MassOperation,
  Paper,
  PaperKind,
  PaperMoney,
  PaperOnRoll,
  PromisedTicket,
} from '@onehall/domain';

/** An operation that stands in earnest. */
export interface StandingOperation {
  readonly emergencyId: string;
  readonly kind: EmergencyKind;
  readonly since: number;
}

export interface ReturnPromise extends PromisedTicket {
  readonly categoryId: string;
  readonly validUntil: BusinessDay;
  readonly redeemedTicketId: string | null;
}

/** What commands may ask of emergencies and of the paper that stands in for the system [E5]. */
export interface EmergencyState {
  emergency(emergencyId: string): Emergency | null;
  /** Those that have not ended, drills too; the oldest first. */
  runningEmergencies(): Emergency[];
  /** When a person last did something about it, and when those on duty were last reminded. */
  emergencyActivity(emergencyId: string): EmergencyActivity;
  /** Of drills never. */
  standing(operation: MassOperation): StandingOperation | null;
  /** Waiting, held and called tickets of these days that were promised nothing yet. At most `most`. */
  ticketsToPromise(days: readonly BusinessDay[], most: number): PromisedTicket[];
  /** The promise to the newest ticket of this number that was promised something. */
  returnPromise(businessDay: BusinessDay, number: string): ReturnPromise | null;
  /** The last number of a series of paper; 0: none was printed yet. */
  lastPaperNumber(kind: PaperKind): number;
  paper(kind: PaperKind, number: number): Paper | null;
  /** All papers of a block, in their order; none: there is no such block. */
  papersOfBlock(blockId: string): Paper[];
  /** A ticket's paper as it comes off a roll; null: there is no such paper. */
  paperOnRoll(paperId: string): PaperOnRoll | null;
  paperMoney(paperId: string): PaperMoney;
  /** The ticket that a keyed paper became; null: it is none, or not keyed. */
  ticketOfPaper(paperId: string): { readonly ticketId: string; readonly visitId: string } | null;
  /** What a visit has paid by each way and no paper has claimed yet, and in which shift; null: nothing was paid. */
  paidInVisit(visitId: string): { readonly money: PaperMoney; readonly shiftId: string } | null;
  ticketIdByNumber(businessDay: BusinessDay, number: string): string | null;
  /**
   * Every shift that was open at an instant has been counted since: its clerk opened the drawer to count, or it is being
   * closed. Where none was open nothing was counted: false.
   */
  drawersCounted(since: number): boolean;
  /** All devices are well, and at least one of them has come or gone since the emergency began: well again, not still. */
  devicesBack(emergencyId: string): boolean;
}
