import type { EventOf, HallEventType, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import * as appointment from './appointment-appliers.ts';
import * as approval from './approval-appliers.ts';
import * as around from './around-appliers.ts';
import * as clock from './clock-appliers.ts';
import * as counter from './counter-appliers.ts';
import * as devices from './device-appliers.ts';
import * as hall from './hall-appliers.ts';
import * as invoice from './invoice-appliers.ts';
import * as money from './money-appliers.ts';
import * as order from './order-appliers.ts';
import * as party from './party-appliers.ts';
import * as queue from './queue-appliers.ts';
import * as visit from './visit-appliers.ts';

type Applier<T extends HallEventType> = (prepare: Prepare, event: Recorded<EventOf<T>>) => void;

/** What each event means to the tables; null: a fact that the journal keeps and no table needs. Total by its type. */
const appliers: { readonly [T in HallEventType]: Applier<T> | null } = {
  TicketIssued: queue.applyTicketIssued,
  TicketCalled: queue.applyTicketCalled,
  TicketRecalled: queue.applyTicketRecalled,
  ServiceStarted: queue.applyServiceStarted,
  TicketNoShow: queue.applyTicketEnded,
  TicketFinished: queue.applyTicketEnded,
  TicketHeld: queue.applyTicketHeld,
  TicketResumed: queue.applyTicketResumed,
  TicketReturned: queue.applyTicketReturned,
  TicketRerouted: queue.applyTicketRerouted,
  TicketClassChanged: queue.applyTicketClassChanged,
  TicketPrepared: queue.applyTicketPrepared,
  TicketAbandoned: queue.applyTicketGone,
  TicketCancelled: queue.applyTicketGone,
  PromiseBroken: queue.applyPromiseBroken,
  QueueDayClosed: queue.applyQueueDayClosed,
  ClerkSignedOn: counter.applySignedOn,
  ClerkSignedOff: counter.applySignedOff,
  CounterPaused: counter.applyCounterPaused,
  CounterResumed: counter.applyCounterResumed,
  CounterMendingBegan: devices.applyMendingBegan,
  CounterMended: devices.applyMended,
  BreakPlanned: counter.applyBreakPlanned,
  BreakMoved: counter.applyBreakMoved,
  BreakEnded: counter.applyBreakEnded,
  LeverPulled: counter.applyLeverPulled,
  LeverEnded: counter.applyLeverEnded,
  LeverReviewed: counter.applyLeverReviewed,
  AppointmentBooked: appointment.applyAppointmentBooked,
  AppointmentArrived: appointment.applyAppointmentArrived,
  AppointmentCancelled: appointment.applyAppointmentEnded,
  AppointmentMissed: appointment.applyAppointmentEnded,
  SettingChanged: hall.applySettingChanged,
  VisitPreAccepted: around.applyVisitPreAccepted,
  ArticlePublished: around.applyArticlePublished,
  ArticleWithdrawn: around.applyArticleWithdrawn,
  JobEntrusted: around.applyJobEntrusted,
  JobDone: around.applyJobDone,
  JobPickupShown: around.applyJobPickupShown,
  JobPickedUp: around.applyJobPickedUp,
  ApprovalAsked: approval.applyApprovalAsked,
  ApprovalSentUp: approval.applyApprovalSentUp,
  ApprovalGranted: approval.applyApprovalGranted,
  ApprovalRefused: approval.applyApprovalRefused,
  ApprovalWithdrawn: approval.applyApprovalWithdrawn,
  ApprovalExpired: approval.applyApprovalExpired,
  SubscriberFound: party.applySubscriberFound,
  IdentityChecked: party.applyIdentityChecked,
  PersonIdentified: party.applyPersonIdentified,
  PartyChosen: party.applyPartyChosen,
  DocumentCopyKept: party.applyDocumentCopyKept,
  DocumentMismatched: party.applyDocumentMismatched,
  ServicePasswordTried: party.applyServicePasswordTried,
  OrderAdded: order.applyOrderAdded,
  OrderChanged: order.applyOrderChanged,
  OrderRemoved: order.applyOrderRemoved,
  OrderApproved: order.applyOrderApproved,
  SettlementChosen: visit.applySettlementChosen,
  FormShown: visit.applyFormShown,
  FormVoided: visit.applyFormVoided,
  FormSigned: visit.applyFormSigned,
  FormPrinted: visit.applyFormPrinted,
  VisitAbandoned: visit.applyVisitAbandoned,
  VisitRated: visit.applyVisitRated,
  RetentionRecorded: visit.applyRetentionRecorded,
  ConsultationRecorded: visit.applyConsultationRecorded,
  ServiceBegun: clock.applyServiceBegun,
  ServiceWarned: clock.applyServiceWarned,
  ServiceOverran: clock.applyServiceOverran,
  TaskOpened: clock.applyTaskOpened,
  TaskDone: clock.applyTaskDone,
  OrderSent: order.applyOrderSent,
  OrderConfirmed: order.applyOrderConfirmed,
  OrderRejected: order.applyOrderRejected,
  TenderOffered: money.applyTenderOffered,
  TenderConfirmed: money.applyTenderConfirmed,
  TenderEnded: money.applyTenderEnded,
  HallOpened: money.applyHallOpened,
  ShiftOpened: money.applyShiftOpened,
  PaymentTaken: money.applyPaymentTaken,
  InvoiceSegmentDrawn: invoice.applySegmentDrawn,
  InvoiceSegmentSplit: invoice.applySegmentSplit,
  InvoiceSegmentOffered: invoice.applySegmentOffered,
  InvoiceSegmentAccepted: invoice.applySegmentAccepted,
  InvoiceSegmentDisputed: invoice.applySegmentDisputed,
  InvoiceSegmentWithdrawn: invoice.applySegmentWithdrawn,
  InvoiceSegmentReturned: invoice.applySegmentReturned,
  InvoiceSegmentTakenBack: invoice.applySegmentTakenBack,
  InvoiceReturnDisputed: invoice.applyReturnDisputed,
  InvoiceBooksSurrendered: invoice.applyBooksSurrendered,
  InvoiceNumberUsed: invoice.applyNumberUsed,
  InvoiceNumberVoided: invoice.applyNumberVoided,
  InvoiceNumbersLost: invoice.applyNumbersLost,
  InvoiceStockCounted: invoice.applyStockCounted,
  InvoiceCountConfirmed: invoice.applyCountConfirmed,
  PrintQueued: hall.applyPrintQueued,
  PrintStarted: hall.applyPrintStarted,
  PrintEnded: hall.applyPrintEnded,
  PrintMoved: devices.applyPrintMoved,
  DrawerOpened: devices.applyDrawerOpened,
  DrawerShut: devices.applyDrawerShut,
  FaultReported: devices.applyFaultReported,
  FaultClosed: devices.applyFaultClosed,
  AlertRaised: hall.applyAlertRaised,
  AlertClosed: hall.applyAlertClosed,
  DevicePaired: hall.applyDevicePaired,
  SignedIn: hall.applySignedIn,
  SignInFailed: hall.applySignInFailed,
  PasswordChanged: hall.applyPasswordChanged,
  SignedOut: null,
  PairingCreated: null,
  SubscriberLookedUp: null,
  DeviceLineChanged: null,
};

/** Writes what one event means into the tables: the only code that does, in service and in a rebuild. */
export function applyEvent(prepare: Prepare, event: Recorded): void {
  const apply = appliers[event.type] as ((prepare: Prepare, event: Recorded) => void) | null | undefined;
  if (apply === undefined) throw new TypeError(`this program does not know the event ${event.type}`);
  apply?.(prepare, event);
}
