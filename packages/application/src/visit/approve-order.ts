import { type HallEvent, inService, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';

/**
 * A manager agrees to an order that waits for it [C6]. Bound to exactly what was asked: a change asks anew, and nobody
 * approves their own. Refusals: visit-unknown, visit-not-open, order-unknown, approval-not-wanted, approval-own,
 * approval-changed (the hash is not the order's now).
 */
export function approveOrder(
  command: {
    readonly visitId: string;
    readonly orderId: string;
    readonly managerId: string;
    readonly contentHash: string;
  },
  context: CommandContext,
): Decision<{ orderId: string }> {
  const visit = context.state.visit(command.visitId);
  if (visit === null) return refuse('visit-unknown');
  const open = inService(visit, visit.counterId ?? '');
  if (!open.ok) return open;
  const { orderId, managerId } = command;
  const order = visit.orders.find((one) => one.id === orderId);
  if (order === undefined) return refuse('order-unknown');
  if (order.approval === null || order.approval.approvedBy !== null) return refuse('approval-not-wanted');
  if (visit.clerkId === managerId) return refuse('approval-own');
  const contentHash = approvalHash(order, context);
  if (contentHash !== command.contentHash) return refuse('approval-changed');
  const alertId = context.state.openAlert('approval-wanted', visit.counterId ?? '');
  const events: HallEvent[] = [
    { type: 'OrderApproved', payload: { visitId: visit.id, orderId, contentHash, approvedBy: managerId } },
    ...(alertId === null ? [] : [{ type: 'AlertClosed', payload: { alertId, by: managerId } } as const]),
  ];
  return decided(events, { orderId });
}

/** The hash of what an approval is about: the order with its prices and what billing will be told. */
export function approvalHash(
  order: {
    readonly id: string;
    readonly serviceId: string;
    readonly amountFen: number;
    readonly prices: unknown;
    readonly payloadRecordId: string | null;
  },
  context: Pick<CommandContext, 'hashOf'>,
): string {
  const { id, serviceId, amountFen, prices, payloadRecordId } = order;
  return context.hashOf({ id, serviceId, amountFen, prices, payloadRecordId });
}
