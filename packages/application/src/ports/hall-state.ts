import type {
  Balances,
  BusinessDay,
  CounterSession,
  PrintJob,
  Shift,
  Ticket,
  Visit,
  WaitingGroup,
  WaitingTicket,
} from '@onehall/domain';

/** A slice of the waiting tickets: the only question the queue rule asks of the tables. */
export interface WaitingHeadsQuestion {
  readonly businessDays: readonly [BusinessDay, BusinessDay];
  readonly categoryIds: readonly string[];
  readonly classIds: readonly string[];
  readonly now: number;
}

/** What commands may ask of the hall as it is inside their transaction. Every answer is immediate. */
export interface HallState {
  ticket(ticketId: string): Ticket | null;
  /** For each class and category the oldest waiting ticket and the oldest still on time. */
  waitingHeads(question: WaitingHeadsQuestion): WaitingTicket[];
  waitingGroups(businessDays: readonly [BusinessDay, BusinessDay]): WaitingGroup[];
  /** Of these bills, the ones that a paid order of this hall covers already (and the billing system has not rejected). */
  billsPaid(subscriberId: string, billIds: readonly string[]): string[];
  /** The last number given for a prefix on a day; 0 at the start of the day [Q11]. */
  lastSequence(businessDay: BusinessDay, prefix: string): number;
  session(counterId: string): CounterSession | null;
  sessionOfClerk(clerkId: string): CounterSession | null;
  sessions(): CounterSession[];
  openShift(clerkId: string): Shift | null;
  balances(accountIds: readonly string[]): Balances;
  visit(visitId: string): Visit | null;
  /** What was sealed under this id; null when its key has been destroyed. */
  personalRecord(recordId: string): unknown;
  printJob(jobId: string): PrintJob | null;
  printJobsOf(subjectId: string, slip: PrintJob['slip']): PrintJob[];
  alertIsOpen(alertId: string): boolean;
  /** The open alert of this kind and source, if there is one: the same trouble is told once. */
  openAlert(kind: string, source: string): string | null;
}
