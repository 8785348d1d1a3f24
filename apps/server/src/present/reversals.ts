import { mayReverse, type OrderPayload, type OrderReversal, waysOf } from '@onehall/domain';
import type { ReversalBody, ReversibleOrder } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { presentRequest } from './approvals.ts';
import { serviceName } from './service-name.ts';

/** A reversal as the counter and the archive show it. */
export function presentReversal({ hall }: ServerParts, reversal: OrderReversal): ReversalBody {
  const { at, clerkId, back, reason, billing } = reversal;
  const clerk = hall.staff.find((one) => one.id === clerkId);
  return {
    at,
    clerkName: clerk?.name ?? { zh: clerkId, en: clerkId },
    back: back.map(({ kind, amountFen }) => ({ kind, amountFen })),
    reason,
    billing,
  };
}

/** What was paid in a visit, as it may be reversed [M5]; null: there is no such visit. */
export function presentReversible(parts: ServerParts, visitId: string): ReversibleOrder[] | null {
  const { state } = parts.store;
  const visit = state.visit(visitId);
  if (visit === null) return null;
  if (visit.payment === null) return [];
  const done = state.reversalsOf(visitId);
  const before = done.flatMap((one) => one.back);
  return visit.orders.map((order) => {
    const reversal = done.find((one) => one.orderId === order.id);
    const payload =
      order.payloadRecordId === null
        ? null
        : (state.personalRecord(order.payloadRecordId) as OrderPayload | null);
    const may = mayReverse(payload?.type ?? 'pay-bills');
    const request = state.approvalOfOrder(order.id, 'reversal');
    return {
      orderId: order.id,
      serviceName: serviceName(order.serviceId),
      amountFen: order.amountFen,
      reversal: reversal === undefined ? null : presentReversal(parts, reversal),
      impossible: may.ok ? null : String(may.refusal.facts['reason'] ?? ''),
      back: waysOf(order.amountFen, visit.tenders, before).map(({ kind, amountFen }) => ({
        kind,
        amountFen,
      })),
      request: request && presentRequest(parts, request),
    };
  });
}
