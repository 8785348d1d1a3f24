import { inService, maySendUp, mayWithdraw, refuse, type StaffRole } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from '../visit/visit-of-clerk.ts';
import { approvalHash, askEvents, closeAlerts, contentHashNow } from './approval-requests.ts';

/**
 * The clerk asks for a word on an order that needs one [M5], and says why. One request of an order stands at a time; what
 * was refused is asked again only of somebody higher: see sendUpApproval. Refusals: visit-unknown, not-signed-on,
 * visit-not-open, order-unknown, approval-not-wanted (it needs none, or has it), approval-asked, approval-refused
 * (send it up, or change it).
 */
export function askApproval(
  command: {
    readonly visitId: string;
    readonly clerkId: string;
    readonly orderId: string;
    readonly reason: string;
  },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const open = inService(visit, counterId);
  if (!open.ok) return open;
  const { orderId, clerkId, reason } = command;
  const order = visit.orders.find((one) => one.id === orderId);
  if (order === undefined) return refuse('order-unknown');
  if (order.approval === null || order.approval.approvedBy !== null) return refuse('approval-not-wanted');
  const before = context.state.approvalOfOrder(orderId, 'order');
  const contentHash = approvalHash(order, context);
  if (before?.state === 'asked') return refuse('approval-asked');
  if (before?.state === 'refused' && before.contentHash === contentHash) return refuse('approval-refused');
  const { kind } = order.approval;
  const amountFen = order.limitedFen ?? Math.abs(order.amountFen);
  const asking = { kind, subject: 'order', visitId: visit.id, orderId, clerkId, counterId } as const;
  return decided(askEvents({ ...asking, amountFen, contentHash, reason }, context), { orderId });
}

/** The clerk takes a request back. Refusals: approval-unknown, those of mayWithdraw. */
export function withdrawApproval(
  command: { readonly approvalId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ approvalId: string }> {
  const { approvalId, clerkId } = command;
  const request = context.state.approval(approvalId);
  if (request === null) return refuse('approval-unknown');
  const may = mayWithdraw(request, clerkId);
  if (!may.ok) return may;
  return decided(
    [
      { type: 'ApprovalWithdrawn', payload: { approvalId, by: clerkId } },
      ...closeAlerts([request], clerkId, context),
    ],
    { approvalId },
  );
}

/**
 * Somebody higher is asked: the request that waits goes up a level, or one that was refused is asked once more above who
 * refused it. At the head office it is asked by telephone or letter. Refusals: approval-unknown, those of maySendUp,
 * approval-changed (what was refused is another thing now, or gone).
 */
export function sendUpApproval(
  command: { readonly approvalId: string; readonly staffId: string; readonly role: StaffRole },
  context: CommandContext,
): Decision<{ approvalId: string }> {
  const { approvalId, staffId } = command;
  const request = context.state.approval(approvalId);
  if (request === null) return refuse('approval-unknown');
  const above = maySendUp(request, command);
  if (!above.ok) return above;
  const answer = { approvalId };
  if (request.state === 'asked') {
    const payload = { approvalId, level: above.value, by: staffId };
    return decided([{ type: 'ApprovalSentUp', payload }], answer);
  }
  const newest = context.state.approvalOfOrder(request.orderId, request.subject);
  if (newest?.id !== approvalId || contentHashNow(request, context) !== request.contentHash)
    return refuse('approval-changed');
  const { kind, subject, visitId, orderId, clerkId, counterId, amountFen, contentHash, reason } = request;
  const asking = { kind, subject, visitId, orderId, clerkId, counterId, amountFen, contentHash, reason };
  return decided(askEvents({ ...asking, above: above.value }, context), answer);
}
