import type { AccessEvent } from './access/access-events.ts';
import type { AgentEvent } from './agents/agent-file.ts';
import type { AppointmentEvent } from './appointment/appointment.ts';
import type { ApprovalEvent } from './approvals/approval-events.ts';
import type { AssetEvent } from './assets/asset.ts';
import type { ExpenseEvent } from './assets/expense.ts';
import type { AuditEvent } from './audit/finding.ts';
import type { CaseEvent } from './cases/case.ts';
import type { CaseLessonEvent } from './cases/case-lesson.ts';
import type { PaymentEvent } from './cash/cash-payment.ts';
import type { CustodyEvent } from './cash/custody.ts';
import type { DayCloseEvent } from './cash/day-close.ts';
import type { EntryReversedEvent } from './cash/entry-reversal.ts';
import type { ReversalEvent } from './cash/order-reversal.ts';
import type { SettlementEvent } from './cash/settlement-file.ts';
import type { ShiftEvent } from './cash/shift-close.ts';
import type { TenderEvent } from './cash/tender.ts';
import type { VaultEvent } from './cash/vault.ts';
import type { CheckEvent } from './checks/check-run.ts';
import type { InspectionEvent } from './checks/inspection.ts';
import type { CounterEvent } from './counter/counter-events.ts';
import type { DeviceEvent } from './devices/device-events.ts';
import type { EmergencyEvent } from './emergencies/emergency.ts';
import type { PaperEvent } from './emergencies/paper.ts';
import type { RepairEvent } from './equipment/repair.ts';
import type { SettingEvent } from './hall/hall-settings.ts';
import type { LogEvent } from './handover/shift-log.ts';
import type { IndicatorEvent } from './indicators/indicator-events.ts';
import type { EInvoiceEvent } from './invoices/e-invoice.ts';
import type { InvoiceEvent } from './invoices/invoice-events.ts';
import type { ArticleEvent } from './knowledge/article.ts';
import type { NoticeEvent } from './notices/notice.ts';
import type { PrintEvent } from './printing/print-job.ts';
import type { QueueDayEvent } from './queue/day-events.ts';
import type { LeverEvent } from './queue/lever.ts';
import type { TicketEvent } from './queue/ticket.ts';
import type { ReportEvent } from './reports/report-events.ts';
import type { RosterEvent } from './roster/roster-events.ts';
import type { PrintedMatterEvent } from './screen-content/printed-matter.ts';
import type { ScreenContentEvent } from './screen-content/slide.ts';
import type { StockEvent } from './stock/stock-events.ts';
import type { TrainingEvent } from './training/training.ts';
import type { EntrustedJobEvent } from './visit/entrusted-job.ts';
import type { PreAcceptanceEvent } from './visit/pre-acceptance.ts';
import type { VisitEvent } from './visit/visit-events.ts';

/** Everything that can happen in the hall: one row of the journal each. */
export type HallEvent =
  | AccessEvent
  | AgentEvent
  | AppointmentEvent
  | AssetEvent
  | PrintedMatterEvent
  | ScreenContentEvent
  | ExpenseEvent
  | ApprovalEvent
  | ArticleEvent
  | AuditEvent
  | CaseEvent
  | CaseLessonEvent
  | CheckEvent
  | CounterEvent
  | CustodyEvent
  | DayCloseEvent
  | DeviceEvent
  | EntryReversedEvent
  | EInvoiceEvent
  | EmergencyEvent
  | EntrustedJobEvent
  | IndicatorEvent
  | InspectionEvent
  | InvoiceEvent
  | LeverEvent
  | LogEvent
  | NoticeEvent
  | PaperEvent
  | PaymentEvent
  | PreAcceptanceEvent
  | PrintEvent
  | QueueDayEvent
  | RepairEvent
  | ReportEvent
  | ReversalEvent
  | RosterEvent
  | SettingEvent
  | SettlementEvent
  | ShiftEvent
  | StockEvent
  | TenderEvent
  | TicketEvent
  | TrainingEvent
  | VaultEvent
  | VisitEvent;

export type HallEventType = HallEvent['type'];
export type EventOf<T extends HallEventType> = Extract<HallEvent, { type: T }>;

/** An event with its place in the journal. */
export type Recorded<E extends HallEvent = HallEvent> = E & {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly terminal: string;
  readonly commandId: string | null;
};
