import type {
  BankDeposit,
  BusinessDay,
  ChangeAsk,
  ClosedDay,
  CountRound,
  CustodyTransfer,
  DayFigures,
  DayWaiting,
  DrawerNotes,
  KeptEntry,
  OurRecord,
  SettlementLine,
  SettlementSource,
  Shift,
  VaultCount,
} from '@onehall/domain';

/** A line of an imported file, or a tender of ours, that nothing stands against. */
export interface Unmatched {
  readonly importId: string | null;
  readonly line: number | null;
  readonly recordId: string | null;
  readonly source: SettlementSource;
  readonly reference: string;
  readonly amountFen: number;
  readonly differenceFen: number;
  readonly explained: string | null;
}

/** What commands may ask about cash, inside their transaction. */
export interface CashState {
  /** The clerk's shift that is not closed; the newest, where earlier programs left several. */
  openShift(clerkId: string): Shift | null;
  shift(shiftId: string): Shift | null;
  /** What the drawer of a shift holds piece by piece, as far as it was keyed [C7]. */
  drawerNotes(shiftId: string): DrawerNotes;
  /** The blind counts of a shift, the first one first. */
  countRounds(shiftId: string): CountRound[];
  /** The reason that the clerk gave for a difference in review. */
  reviewReason(shiftId: string): string | null;
  transfer(transferId: string): CustodyTransfer | null;
  /** Offered, and neither taken nor given back; of everybody, oldest first. */
  openTransfers(): CustodyTransfer[];
  changeAsk(askId: string): ChangeAsk | null;
  openChangeAsks(): ChangeAsk[];
  /** Orders paid in a shift that the billing system has not answered. */
  unansweredOrders(shiftId: string): number;
  /** The count of the vault whose difference waits for a second person. */
  vaultCountInReview(): VaultCount | null;
  deposit(depositId: string): BankDeposit | null;
  depositByBag(bagNumber: string): BankDeposit | null;
  /** What stands on record to match a file against: tenders of its kind, or deposits that no statement has shown. */
  unsettled(source: SettlementSource): OurRecord[];
  settlementFileKnown(fileHash: string): boolean;
  settlementLine(
    importId: string,
    line: number,
  ): (SettlementLine & { readonly recordId: string | null; readonly open: boolean }) | null;
  /** Who took the payment that a tender belongs to. */
  clerkOfTender(tenderId: string): string | null;
  /** Whether this tender is still without a line of any file, and unexplained. */
  isUnsettled(recordId: string): boolean;
  /** An entry of the books; null: this row of the journal made none. */
  entry(seq: number): KeptEntry | null;
  /** The first row of the journal that moved an account; null: none has. */
  firstEntryOf(accountId: string): number | null;
  closedDay(businessDay: BusinessDay): ClosedDay | null;
  lastClosedDay(): ClosedDay | null;
  /** The first day with a shift whose books are not closed; null: there is none. */
  firstOpenDay(): BusinessDay | null;
  /** The journal's hash at a row. */
  hashAt(seq: number): string;
  /** The last row of the journal that a day closed now would hold. */
  lastSeqOf(businessDay: BusinessDay): number;
  /** What a day's books say, over a stretch of the journal. */
  dayFigures(fromSeq: number, untilSeq: number): DayFigures;
  dayWaiting(businessDay: BusinessDay): DayWaiting[];
}
