export type { AccessWrite, PairedDevice, StoredCredential, StoredSession } from './access/access-store.ts';
export type { BillingTroubles } from './billing/billing-troubles.ts';
export { EmbeddedBilling } from './billing/embedded-billing.ts';
export { EmbeddedEInvoices } from './billing/embedded-e-invoices.ts';
export type { NewSubscriber } from './billing/load-subscribers.ts';
export { type HallStore, openHallStore } from './hall-store.ts';
export { hashOfContent } from './journal/journal.ts';
export type { FindingRow } from './queries/audit-queries.ts';
export type { CaseEntryRow, CaseFilter, CaseGroupRow, LessonRow } from './queries/case-queries.ts';
export type { DefectRow, InspectionRow, MeetingRow, TrainingRow } from './queries/check-queries.ts';
export type { WaitingEInvoice } from './queries/e-invoice-queries.ts';
export type { FormSearch } from './queries/form-queries.ts';
export type { AlertRow, HallQueries, TicketRow } from './queries/hall-queries.ts';
export type { IndicatorCaseRow } from './queries/indicator-case-queries.ts';
export type { IndicatorEntryRow, IndicatorReasonRow } from './queries/indicator-queries.ts';
export type {
  ClerkInvoiceDay,
  CountRow,
  InvoiceMismatch,
  NumberRow,
  SegmentRow,
} from './queries/invoice-queries.ts';
export type { LogEntryRow } from './queries/log-queries.ts';
export type { CalledTicket } from './queries/queue-queries.ts';
export type { RatingFilter, RatingRow } from './queries/rating-queries.ts';
export type { SlideRow } from './queries/screen-content-queries.ts';
export type { BalanceRow } from './queries/stock-queries.ts';
export { StorageError } from './storage-error.ts';
export { type Verification, verifyHallData } from './verify.ts';
export type { Envelope, Outcome, WriteDecision } from './write-queue.ts';
