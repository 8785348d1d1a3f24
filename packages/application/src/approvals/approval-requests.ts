import {
  type ApprovalRequest,
  businessDayOf,
  clearingAccount,
  type ExpiryCause,
  type HallEvent,
  type LimitedAmount,
  type LimitedUse,
  type ServiceOrder,
  type Visit,
  weighAmount,
} from '@onehall/domain';
import type { CommandContext } from '../decision.ts';

/** The hash of what an approval is about: the order with its prices and what billing will be told. */
export function approvalHash(
  order: Pick<ServiceOrder, 'id' | 'serviceId' | 'amountFen' | 'prices' | 'payloadRecordId'>,
  context: Pick<CommandContext, 'hashOf'>,
): string {
  const { id, serviceId, amountFen, prices, payloadRecordId } = order;
  return context.hashOf({ id, serviceId, amountFen, prices, payloadRecordId });
}

/** The hash of a reversal: of which order, as it was paid. */
export function reversalHash(
  visitId: string,
  order: Parameters<typeof approvalHash>[0],
  context: Pick<CommandContext, 'hashOf' | 'state'>,
): string {
  const reverses = approvalHash(order, context);
  const kind = reversalKind(visitId, context);
  // A word given for a slip of the day is none for a correction of closed books.
  return context.hashOf(kind === 'void' ? { reverses } : { reverses, kind });
}

/**
 * What a reversal is weighed as: what stands in books that are closed is corrected afterwards, under stricter limits than
 * a slip of the day. The journal decides, not the clock: books end at a row of it.
 */
export function reversalKind(
  visitId: string,
  { state }: Pick<CommandContext, 'state'>,
): 'void' | 'late-correction' {
  const booked = state.firstEntryOf(clearingAccount(visitId).id);
  const closed = state.lastClosedDay()?.untilSeq ?? 0;
  return booked !== null && booked <= closed ? 'late-correction' : 'void';
}

/** What a request is about, as it is now; null: it is gone. */
export function contentHashNow(request: ApprovalRequest, context: CommandContext): string | null {
  const order = context.state.visit(request.visitId)?.orders.find((one) => one.id === request.orderId);
  if (order === undefined) return null;
  if (request.subject === 'order') return approvalHash(order, context);
  const done = context.state.reversalsOf(request.visitId).some((one) => one.orderId === order.id);
  return done ? null : reversalHash(request.visitId, order, context);
}

/** An amount as a use of a clerk's limits today, what they had given before it, and whose word it needs. */
export function weighed(
  limited: LimitedAmount,
  of: { readonly clerkId: string; readonly orderId: string },
  context: CommandContext,
) {
  const businessDay = businessDayOf(context.now, context.hall.zone);
  const use: LimitedUse = { ...limited, clerkId: of.clerkId, businessDay };
  const cumulatedFen = context.state.limitedFen(use, of.orderId);
  return { use, cumulatedFen, ...weighAmount(context.hall.approvals, limited, cumulatedFen) };
}

/** A request as it is asked for; whose word it needs follows from the limits. */
export type Asking = Pick<
  ApprovalRequest,
  | 'kind'
  | 'subject'
  | 'visitId'
  | 'orderId'
  | 'clerkId'
  | 'counterId'
  | 'amountFen'
  | 'contentHash'
  | 'reason'
> & {
  /** Asked above what the limits need, after a no. */
  readonly above?: ApprovalRequest['level'] | null;
};

/** The request, and the floor's alert that somebody waits at a counter. */
export function askEvents({ above = null, ...asking }: Asking, context: CommandContext): HallEvent[] {
  const { use, cumulatedFen, level } = weighed(asking, asking, context);
  const needed = level === 'clerk' ? 'duty-manager' : level;
  const approvalId = context.newId();
  const { businessDay } = use;
  const source = asking.counterId ?? 'approvals';
  const facts = { approvalId, orderId: asking.orderId, reason: asking.kind };
  return [
    {
      type: 'ApprovalAsked',
      payload: {
        ...asking,
        approvalId,
        businessDay,
        cumulatedFen,
        level: above ?? needed,
        sentUp: above !== null,
      },
    },
    {
      type: 'AlertRaised',
      payload: { alertId: context.newId(), kind: 'approval-wanted', source, facts },
    },
  ];
}

/** Nobody needs to come any more. Each request has raised one alert at its counter, and closes one. */
export function closeAlerts(
  requests: readonly ApprovalRequest[],
  by: string,
  { state }: CommandContext,
): HallEvent[] {
  const closed = new Set<string>();
  return requests.flatMap((request): HallEvent[] => {
    const alertId = state.openAlertAbout(request.id);
    if (alertId === null || closed.has(alertId)) return [];
    closed.add(alertId);
    return [{ type: 'AlertClosed', payload: { alertId, by } }];
  });
}

/** Requests that nobody can answer any more. */
export function expireAll(
  requests: readonly ApprovalRequest[],
  cause: ExpiryCause,
  by: string,
  context: CommandContext,
): HallEvent[] {
  return [
    ...requests.map(({ id }): HallEvent => ({ type: 'ApprovalExpired', payload: { approvalId: id, cause } })),
    ...closeAlerts(requests, by, context),
  ];
}

/** Open requests about an order: what was asked is another thing now, or gone. */
export function expireOfOrder(
  visit: Visit,
  orderId: string,
  cause: ExpiryCause,
  by: string,
  context: CommandContext,
): HallEvent[] {
  const open = context.state.openApprovalsOfVisit(visit.id).filter((one) => one.orderId === orderId);
  return expireAll(open, cause, by, context);
}
