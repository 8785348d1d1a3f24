import type {
  Appointment,
  Article,
  Balances,
  BusinessDay,
  CounterSession,
  DocumentGuesses,
  EntrustedJob,
  HallSetting,
  KeptForm,
  Lever,
  Mending,
  PasswordGuesses,
  PauseKind,
  PreAcceptance,
  PrintJob,
  ServiceClock,
  StockKind,
  Task,
  Ticket,
  TicketNeeds,
  Visit,
  WaitingGroup,
  WaitingTicket,
} from '@onehall/domain';
import type { AgentState } from './agent-state.ts';
import type { ApprovalState } from './approval-state.ts';
import type { AssetState } from './asset-state.ts';
import type { AuditState } from './audit-state.ts';
import type { CaseState } from './case-state.ts';
import type { CashState } from './cash-state.ts';
import type { CheckState } from './check-state.ts';
import type { EmergencyState } from './emergency-state.ts';
import type { EquipmentState } from './equipment-state.ts';
import type { IndicatorState } from './indicator-state.ts';
import type { InvoiceState } from './invoice-state.ts';
import type { LogState } from './log-state.ts';
import type { NoticeState } from './notice-state.ts';
import type { ReportState } from './report-state.ts';
import type { ReversalState } from './reversal-state.ts';
import type { RosterState } from './roster-state.ts';
import type { ScreenContentState } from './screen-content-state.ts';
import type { StockState } from './stock-state.ts';

/** A slice of the waiting tickets: the only question the queue rule asks of the tables. */
export interface WaitingHeadsQuestion {
  readonly businessDays: readonly [BusinessDay, BusinessDay];
  readonly categoryIds: readonly string[];
  readonly classIds: readonly string[];
  readonly now: number;
}

/** A waiting ticket with its wishes; those of plain tickets are empty. */
export interface WaitingCandidate extends WaitingTicket {
  readonly needs: TicketNeeds;
}

export interface PlannedBreak {
  readonly id: string;
  readonly clerkId: string;
  readonly kind: PauseKind;
  readonly startsAt: number;
  readonly minutes: number;
}

export interface LeverToReview {
  readonly id: string;
  readonly adviceId: string | null;
  readonly promisesExpected: number | null;
  readonly pulledAt: number;
  readonly until: number;
}

/** What has become of the tickets and appointments of a day; the left ones were ended by its close. */
export interface DayCounts {
  readonly issued: number;
  readonly served: number;
  readonly leftWaiting: number;
  readonly leftHeld: number;
  readonly missedAppointments: number;
}

type Days = readonly [BusinessDay, BusinessDay];

/** What commands may ask of the hall as it is inside their transaction. Every answer is immediate. */
export interface HallState
  extends AgentState,
    AssetState,
    ApprovalState,
    AuditState,
    CaseState,
    EmergencyState,
    EquipmentState,
    ReportState,
    CashState,
    IndicatorState,
    InvoiceState,
    CheckState,
    LogState,
    NoticeState,
    ReversalState,
    RosterState,
    ScreenContentState,
    StockState {
  ticket(ticketId: string): Ticket | null;
  ticketIdByToken(followToken: string): string | null;
  subscriberOfTicket(ticketId: string): string | null;
  /** Of the plain tickets, for each class and category, the one due first and the one due first among those on time. */
  waitingHeads(question: WaitingHeadsQuestion): WaitingCandidate[];
  /** Waiting tickets with wishes of their own, by when they are due. */
  waitingRestricted(businessDays: Days, most: number): WaitingCandidate[];
  /** How many waiting tickets of these categories are due before this one. */
  waitingDueBefore(ticket: Ticket, categoryIds: readonly string[]): number;
  /** How many waiting tickets are due by an instant. */
  waitingDueCount(businessDays: Days, dueBy: number): number;
  /** Past due without a call, or called late, and not yet recorded as broken. */
  lateAndUnrecorded(businessDays: Days, now: number, most: number): Ticket[];
  /** Held longer than was allowed. */
  overdueHeld(now: number, most: number): Ticket[];
  /** Waiting and held tickets of business days before this one. */
  leftoversBefore(businessDay: BusinessDay, most: number): Ticket[];
  /** Business days before this one that have tickets and no closing row. */
  daysToClose(businessDay: BusinessDay): BusinessDay[];
  dayCounts(businessDay: BusinessDay): DayCounts;
  /** Levers pulled and not ended. */
  levers(): Lever[];
  /** Levers whose time ended before an instant and that nobody has looked back on. */
  leversToReview(endedBefore: number): LeverToReview[];
  servedAndBroken(
    businessDays: Days,
    from: number,
    to: number,
  ): { readonly served: number; readonly broken: number };
  plannedBreaks(): PlannedBreak[];
  appointment(appointmentId: string): Appointment | null;
  appointmentByCode(businessDay: BusinessDay, code: string): Appointment | null;
  appointmentsOf(subscriberId: string, businessDay: BusinessDay): Appointment[];
  /** Booked ones of business days before this one. */
  appointmentsLeft(businessDay: BusinessDay, most: number): Appointment[];
  /** Slots (epoch ms) with how many are booked or arrived; of all categories where null. */
  slotsTaken(businessDay: BusinessDay, categoryId: string | null): ReadonlyMap<number, number>;
  /** Every setting that stands over the hall file. */
  settings(): HallSetting[];
  waitingGroups(businessDays: readonly [BusinessDay, BusinessDay]): WaitingGroup[];
  /** Of these bills, the ones that a paid order of this hall covers already (and the billing system has not rejected). */
  billsPaid(subscriberId: string, billIds: readonly string[]): string[];
  /** The newest version of the visit's form, void ones too; 0: none was made yet. */
  formVersion(visitId: string): number;
  /** A version of a form, void ones too. */
  keptForm(documentId: string): KeptForm | null;
  /** Signed forms of all visits in which something was done for this party, newest first. */
  signedFormsOf(partyId: string, most: number): KeptForm[];
  /** How often a form was given out on paper; the original counts. */
  formPrints(documentId: string): number;
  /** The order that takes (or took) a piece with this serial number; null: it is free. */
  stockUsedBy(kind: StockKind, serial: string): string | null;
  passwordGuesses(subscriberId: string): PasswordGuesses;
  /** Documents keyed for this line that were not its holder's. */
  documentGuesses(subscriberId: string): DocumentGuesses;
  serviceClocks(visitId: string): ServiceClock[];
  /** Since when the clerk has been at what is not yet an order; null: service has not begun. */
  serviceMark(visitId: string): number | null;
  /** Clocks of services (not of selling) that run since before an instant. */
  runningClocks(startedBefore: number, most: number): ServiceClock[];
  /** What a guide took down for this visit [Q8]; null: nothing. */
  preAcceptance(visitId: string): PreAcceptance | null;
  /** The newest version of an article, in whatever state; null: there is none. */
  article(articleId: string): Article | null;
  entrustedJob(jobId: string): EntrustedJob | null;
  /** The customer's jobs that are not picked up, and what was picked up in this visit. */
  jobsOfParty(partyId: string, visitId: string): EntrustedJob[];
  /** The job whose sheet lies before the customer of a visit. */
  jobToSign(visitId: string): EntrustedJob | null;
  task(taskId: string): Task | null;
  openTasks(most: number): Task[];
  /** The last number given for a prefix on a day; 0 at the start of the day [Q11]. */
  lastSequence(businessDay: BusinessDay, prefix: string): number;
  session(counterId: string): CounterSession | null;
  sessionOfClerk(clerkId: string): CounterSession | null;
  sessions(): CounterSession[];
  /** The fault that stops a counter; null: none. */
  mending(counterId: string): Mending | null;
  /** Openings of a drawer that has not been shut since. */
  openDrawers(deviceId: string): string[];
  /** The fault of a device that is reported and not closed. */
  openFault(deviceId: string): string | null;
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
