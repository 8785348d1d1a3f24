import type { ApprovalKind, ApprovalLevel } from '../hall/approval-limits.ts';
import type { ApprovalRequest, ExpiryCause, HeadOfficeWord } from './approval.ts';

type Event<Type extends string, Payload> = { readonly type: Type; readonly payload: Payload };
type OfApproval<Type extends string, Payload = unknown> = Event<
  Type,
  { readonly approvalId: string } & Payload
>;

/** A use of a limit: what a clerk has given of one kind on one business day is the sum of these. Whole fen. */
export interface LimitedUse {
  readonly kind: ApprovalKind;
  readonly amountFen: number;
  readonly clerkId: string;
  readonly businessDay: string;
}

export type ApprovalEvent =
  | OfApproval<
      'ApprovalAsked',
      Pick<
        ApprovalRequest,
        | 'kind'
        | 'subject'
        | 'visitId'
        | 'orderId'
        | 'clerkId'
        | 'counterId'
        | 'businessDay'
        | 'amountFen'
        | 'contentHash'
        | 'reason'
        | 'level'
        | 'sentUp'
      > & {
        /** What the clerk had given of the kind on the day before this; kept for the auditor. */
        readonly cumulatedFen: number;
      }
    >
  | OfApproval<'ApprovalSentUp', { readonly level: ApprovalLevel; readonly by: string }>
  | OfApproval<
      'ApprovalGranted',
      { readonly orderId: string; readonly by: string; readonly headOffice: HeadOfficeWord | null }
    >
  | OfApproval<
      'ApprovalRefused',
      { readonly by: string; readonly reason: string; readonly headOffice: HeadOfficeWord | null }
    >
  | OfApproval<'ApprovalWithdrawn', { readonly by: string }>
  | OfApproval<'ApprovalExpired', { readonly cause: ExpiryCause }>;
