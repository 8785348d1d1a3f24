import type { ApprovalKind, ApprovalRequest, BusinessDay } from '@onehall/domain';

/** What commands may ask about approvals and limits [M5]. */
export interface ApprovalState {
  approval(approvalId: string): ApprovalRequest | null;
  /** The newest request for an order, in whatever state; null: nobody ever asked. */
  approvalOfOrder(orderId: string, subject: ApprovalRequest['subject']): ApprovalRequest | null;
  /** Requests of a visit that nobody has answered. */
  openApprovalsOfVisit(visitId: string): ApprovalRequest[];
  /** Requests of a clerk that nobody has answered: a shift is not closed over them [M1]. */
  openApprovalsOf(clerkId: string): ApprovalRequest[];
  /** Every request that nobody has answered, the oldest first. */
  openApprovals(most: number): ApprovalRequest[];
  /** The open alert of a request; null: somebody has closed it already. */
  openAlertAbout(approvalId: string): string | null;
  /** What a clerk has given of one kind on a day, in whole fen: what stands in open visits counts; `but` does not. */
  limitedFen(
    of: { readonly kind: ApprovalKind; readonly clerkId: string; readonly businessDay: BusinessDay },
    but: string | null,
  ): number;
}
