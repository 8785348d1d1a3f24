import { type CommandContext, cardOfParty, contactOfParty, orderRecord, weighed } from '@onehall/application';
import {
  type ApprovalRequest,
  findCounter,
  levelNeeded,
  maskName,
  type OrderApproval,
  type ServiceOrder,
  type Visit,
} from '@onehall/domain';
import type { ApprovalDay, ApprovalRequestBody, ApprovalWanted, VisitView } from '@onehall/protocol';
import type { ServerParts } from '../parts.ts';
import { serviceName } from './service-name.ts';

const requestsMax = 50;
const ofDayMax = 200;

/** A request as everybody may see it who sees its order. */
export function presentRequest(parts: ServerParts, request: ApprovalRequest): ApprovalRequestBody {
  const { hall, store } = parts;
  const name = (staffId: string | null) => hall.staff.find((one) => one.id === staffId)?.name ?? null;
  const clerk = hall.staff.find((one) => one.id === request.clerkId);
  const { id, sentUp: _, businessDay: __, counterId, decidedBy, ...facts } = request;
  const serviceId = store.approvals.serviceOf(request.orderId);
  return {
    ...facts,
    approvalId: id,
    clerkName: clerk?.name ?? { zh: '', en: '' },
    clerkWorkNumber: clerk?.workNumber ?? request.clerkId,
    counterNumber: findCounter(hall, counterId ?? '')?.number ?? null,
    ticketNumber: store.queries.ticketByVisit(request.visitId)?.number ?? '',
    serviceName: serviceName(serviceId ?? ''),
    decidedByName: name(decidedBy),
  };
}

/** Whom an order is for, masked; '' where nobody has shown anything. */
export function customerOf(
  visit: Visit | null,
  order: ServiceOrder | undefined,
  context: CommandContext,
): string {
  const party = visit?.parties.find((one) => one.id === order?.subscriberId) ?? null;
  const card = cardOfParty(party, context);
  if (card !== null) return `${card.maskedName} ${card.maskedMobile}`;
  const contact = contactOfParty(party, context);
  return contact === null ? '' : maskName(contact.name);
}

/** What waits for a manager, with everything that they decide by [M5]. */
export function presentApprovals(parts: ServerParts): ApprovalWanted[] {
  const context = parts.store.context();
  return parts.store.state.openApprovals(requestsMax).map((request) => {
    const visit = parts.store.state.visit(request.visitId);
    const order = visit?.orders.find((one) => one.id === request.orderId);
    const { level, passed, cumulatedFen } = weighed(request, request, context);
    const details = order === undefined ? [] : orderRecord(order, context).details;
    return {
      ...presentRequest(parts, request),
      servedBy: visit?.open ? visit.clerkId : null,
      needs: levelNeeded(request, level),
      passed,
      cumulatedFen,
      customer: customerOf(visit, order, context),
      details: details.map(({ label, value }) => ({ label, value })),
      orderFen: order?.amountFen ?? 0,
    };
  });
}

/** What the console shows of an order's approval: its newest request, and whose word it needs. */
export function presentOrderApproval(
  parts: ServerParts,
  order: ServiceOrder,
  approval: OrderApproval,
): NonNullable<VisitView['orders'][number]['approval']> {
  const { store } = parts;
  const amountFen = order.limitedFen ?? Math.abs(order.amountFen);
  const request = store.state.approvalOfOrder(order.id, 'order');
  // A request that is over was of what the order was then.
  const limited = { kind: approval.kind, amountFen };
  const of = { clerkId: request?.clerkId ?? '', orderId: order.id };
  const { level } = weighed(limited, of, store.context());
  const asked = request?.state === 'asked' ? levelNeeded(request, level) : level;
  return {
    kind: approval.kind,
    granted: approval.approvedBy !== null,
    amountFen,
    needs: asked === 'clerk' ? 'duty-manager' : asked,
    request: request && presentRequest(parts, request),
  };
}

/** The approvals of a day in whatever state, and what was given by whom [M5]. */
export function presentApprovalDay(parts: ServerParts, businessDay: string): ApprovalDay {
  const { hall, store } = parts;
  const nobody = { zh: '', en: '' };
  return {
    businessDay,
    requests: store.approvals.approvalsOfDay(businessDay, ofDayMax).map(({ cumulatedFen, ...request }) => ({
      ...presentRequest(parts, request),
      cumulatedFen,
    })),
    totals: store.approvals.totalsOfDay(businessDay).map(({ clerkId, approvedBy, ...total }) => {
      const clerk = hall.staff.find((one) => one.id === clerkId);
      const approver = hall.staff.find((one) => one.id === approvedBy);
      return {
        ...total,
        clerkName: clerk?.name ?? nobody,
        clerkWorkNumber: clerk?.workNumber ?? clerkId,
        approvedByName: approver?.name ?? null,
      };
    }),
  };
}
