import { approvalHash, orderRecord } from '@onehall/application';
import { type ApprovalWanted, routes } from '@onehall/protocol';
import type { ServerParts } from '../../parts.ts';
import { serviceName } from '../../present/service-name.ts';
import { endpoint, staffId } from '../endpoint.ts';

/** What waits at one counter: the visit in service there, nothing where nobody is served. */
function waitingAt(
  parts: ServerParts,
  counter: { readonly id: string; readonly number: string },
  staff: string,
): ApprovalWanted[] {
  const { state } = parts.store;
  const ticketId = state.session(counter.id)?.ticketId ?? null;
  const ticket = ticketId === null ? null : state.ticket(ticketId);
  const visit = ticket === null ? null : state.visit(ticket.visitId);
  if (ticket === null || visit === null || !visit.open) return [];
  const clerk = parts.hall.staff.find((one) => one.id === visit.clerkId);
  const context = parts.store.context();
  return visit.orders.flatMap((order) => {
    if (order.approval === null || order.approval.approvedBy !== null) return [];
    const { details } = orderRecord(order, context);
    return [
      {
        visitId: visit.id,
        orderId: order.id,
        contentHash: approvalHash(order, context),
        counterNumber: counter.number,
        ticketNumber: ticket.number,
        clerkName: clerk?.name ?? { zh: '', en: '' },
        clerkWorkNumber: clerk?.workNumber ?? '',
        serviceName: serviceName(order.serviceId),
        amountFen: order.amountFen,
        reason: order.approval.reason,
        details: details.map(({ label, value }) => ({ label, value })),
        own: visit.clerkId === staff,
      },
    ];
  });
}

export const readApprovalsEndpoint = endpoint(routes.readApprovals, (asked) => {
  const { parts } = asked;
  const manager = staffId(asked);
  if (!manager.ok) return manager;
  const approvals = parts.hall.counters.flatMap((counter) => waitingAt(parts, counter, manager.value));
  return { ok: true, value: { approvals } };
});
