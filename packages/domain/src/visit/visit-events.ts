import type { LimitedUse } from '../approvals/approval-events.ts';
import type { SettlementMode } from '../cash/settlement.ts';
import type { ApprovalReason, PriceLine, StockItem } from '../catalogue/service-definition.ts';
import type { ActsAs, Relation } from '../identity/proof.ts';
import type { ServiceClockEvent } from './service-clock.ts';
import type { TaskEvent } from './task.ts';

/** Why a customer left without finishing what was begun. */
export type AbandonReason = 'changed-mind' | 'not-enough-money' | 'refused-to-sign' | 'left' | 'other';

/** What made a shown or signed form void: it must be made and signed anew. */
export type VoidCause = 'order-added' | 'order-changed' | 'order-removed' | 'settlement-changed';

/** What an order is, when it is added and after each change. Fields after `detailsRecordId` are newer than the first. */
interface OrderFacts {
  readonly visitId: string;
  readonly orderId: string;
  readonly serviceId: string;
  readonly subscriberId: string;
  readonly billIds: readonly string[];
  readonly amountFen: number;
  readonly detailsRecordId: string;
  readonly payloadRecordId?: string;
  readonly prices?: readonly PriceLine[];
  readonly stock?: readonly StockItem[];
  /** It needs a manager's word for this; null: it needs none. */
  readonly approval?: ApprovalReason | null;
  /** The limit that it uses, whether it needs a word or not [M5]. */
  readonly limited?: LimitedUse | null;
}

interface Party {
  readonly visitId: string;
  readonly partyId: string;
}

type Event<Type extends string, Payload> = { readonly type: Type; readonly payload: Payload };
type OfVisit<Type extends string, Payload = unknown> = Event<Type, { readonly visitId: string } & Payload>;

export type VisitEvent =
  | OfVisit<
      'SubscriberFound',
      {
        readonly subscriberId: string;
        readonly classId: string;
        readonly cardRecordId: string;
        readonly contactRecordId?: string;
      }
    >
  | OfVisit<
      'IdentityChecked',
      {
        readonly subscriberId: string;
        readonly documentKind: string;
        readonly by?: 'document' | 'password';
        readonly actsAs?: ActsAs;
        readonly relation?: Relation | null;
        readonly agentRecordId?: string | null;
      }
    >
  | Event<'PersonIdentified', Party & { readonly documentKind: string; readonly recordId: string }>
  | Event<'PartyChosen', Party>
  | Event<'DocumentCopyKept', Party & { readonly copyRecordId: string }>
  | OfVisit<
      'ServicePasswordTried',
      {
        readonly subscriberId: string;
        readonly verdict: 'right' | 'wrong' | 'initial';
        readonly failures: number;
        readonly lockedUntil: number | null;
      }
    >
  | OfVisit<
      'DocumentMismatched',
      {
        readonly subscriberId: string;
        readonly documentKind: string;
        readonly failures: number;
        readonly lockedUntil: number | null;
      }
    >
  | Event<'OrderAdded', OrderFacts>
  | Event<'OrderChanged', OrderFacts>
  | OfVisit<'OrderRemoved', { readonly orderId: string }>
  /** Written by early versions, where a word had no request: see ApprovalGranted. */
  | OfVisit<
      'OrderApproved',
      { readonly orderId: string; readonly contentHash: string; readonly approvedBy: string }
    >
  | OfVisit<'SettlementChosen', { readonly settlement: SettlementMode }>
  | OfVisit<
      'FormShown',
      {
        readonly documentId: string;
        readonly version: number;
        readonly contentHash: string;
        readonly contentRecordId: string;
      }
    >
  | OfVisit<
      'FormVoided',
      { readonly documentId: string; readonly signed: boolean; readonly cause: VoidCause }
    >
  | OfVisit<
      'FormSigned',
      {
        readonly documentId: string;
        readonly contentHash: string;
        readonly signatureHash: string;
        readonly signatureRecordId: string;
      }
    >
  /** Given out on paper: the first is the original, each later one says COPY n. */
  | OfVisit<'FormPrinted', { readonly documentId: string; readonly copy: number }>
  | OfVisit<'VisitAbandoned', { readonly counterId: string; readonly reason: AbandonReason }>
  | OfVisit<'VisitRated', { readonly score: number }>
  /** The customer said more about it on their phone; the words lie sealed [Q12]. */
  | OfVisit<'RatingWordsAdded', { readonly recordId: string }>
  /** Somebody of the hall has read them [C12]. */
  | OfVisit<'RatingWordsRead', { readonly by: string }>
  | OfVisit<
      'RetentionRecorded',
      {
        readonly subscriberId: string;
        readonly offerId: string;
        readonly outcome: 'stays' | 'leaves' | 'undecided';
        readonly reason: string;
      }
    >
  | OfVisit<
      'ConsultationRecorded',
      {
        readonly consultationId: string;
        readonly topic: string;
        readonly outcome: ConsultationOutcome;
        readonly recordId: string;
      }
    >
  | OfVisit<'OrderSent', { readonly orderId: string; readonly attempt: number }>
  | OfVisit<
      'OrderConfirmed',
      { readonly orderId: string; readonly billingReference: string; readonly amountFen?: number }
    >
  | OfVisit<'OrderRejected', { readonly orderId: string; readonly reason: string }>
  | ServiceClockEvent
  | TaskEvent;

/** How a question ended [C14]: what is open or was answered wrongly becomes a task. */
export type ConsultationOutcome = 'answered' | 'open' | 'answered-wrongly' | 'referred';
