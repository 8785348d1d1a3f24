import type { HallEvent, OrderPayload, Visit } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { BillingAnswer, BillingOrder } from '../ports/billing-system.ts';
import type { HallState } from '../ports/hall-state.ts';
import { isUnseen } from './find-subscriber.ts';
import { contactOfParty } from './service-request.ts';

export interface OrderOnItsWay {
  readonly orderId: string;
  readonly visitId: string;
}

/** A rejected order is looked into within this time. */
const taskWithinMs = 24 * 3_600_000;

/** The line that an order is about; null: it is about none. */
const lineIdOf = (id: string) => (/^(walk-in|person|unseen)-/.test(id) ? null : id);

/** What billing is told of an open order; null: its sealed content cannot be read any more. */
export function billingOrderOf(
  open: {
    readonly orderId: string;
    readonly visitId: string;
    readonly subscriberId: string;
    readonly billIds: readonly string[];
    readonly amountFen: number;
    readonly payloadRecordId: string | null;
    readonly spendsBalance: boolean;
    readonly reverses?: string | null;
    readonly toBalance?: { readonly subscriberId: string; readonly amountFen: number } | null;
  },
  state: Pick<HallState, 'personalRecord' | 'visit'>,
): BillingOrder | null {
  const { orderId, amountFen, billIds, payloadRecordId, reverses = null, toBalance = null } = open;
  if (reverses !== null) {
    const back = toBalance && { subscriberId: toBalance.subscriberId, amountFen: toBalance.amountFen };
    const payload = { type: 'reverse-order', originalId: reverses, toBalance: back } as const;
    return { orderId, subscriberId: lineIdOf(open.subscriberId), amountFen, payload };
  }
  if (isUnseen(open.subscriberId)) {
    const party = state.visit(open.visitId)?.parties.find((one) => one.id === open.subscriberId) ?? null;
    const contact = party && contactOfParty(party, { state });
    const payload =
      payloadRecordId === null ? null : (state.personalRecord(payloadRecordId) as OrderPayload | null);
    return contact && payload && { orderId, subscriberId: null, mobile: contact.mobile, amountFen, payload };
  }
  const subscriberId = lineIdOf(open.subscriberId);
  if (open.spendsBalance)
    return { orderId, subscriberId, amountFen, payload: { type: 'spend-balance', amountFen } };
  if (payloadRecordId === null)
    return { orderId, subscriberId, amountFen, payload: { type: 'pay-bills', billIds, amountFen } };
  const payload = state.personalRecord(payloadRecordId) as OrderPayload | null;
  return payload && { orderId, subscriberId, amountFen, payload };
}

/** Written before the order leaves, so that a crash in between only sends it again, with the same id. */
export function recordOrderSent(order: OrderOnItsWay & { readonly attempt: number }): Decision<null> {
  return decided([{ type: 'OrderSent', payload: order }], null);
}

/** A task for the clerk of the visit, with the customer's phone number at hand [C9]. */
function taskFor(
  kind: 'billing-rejected' | 'billing-amount',
  order: OrderOnItsWay,
  facts: Readonly<Record<string, string | number>>,
  visit: Visit | null,
  context: CommandContext,
): HallEvent {
  const { orderId, visitId } = order;
  const about = visit?.orders.find((one) => one.id === orderId)?.subscriberId ?? null;
  const party =
    visit?.parties.find((one) => one.id === about) ?? visit?.parties.find((one) => one.contactRecordId);
  return {
    type: 'TaskOpened',
    payload: {
      taskId: context.newId(),
      kind,
      visitId,
      orderId,
      ownerId: visit?.clerkId ?? null,
      dueAt: context.now + taskWithinMs,
      contactRecordId: party?.contactRecordId ?? null,
      facts,
    },
  };
}

/** Whether the billing system has answered for this order before: a second word changes nothing. */
function answered(visit: Visit | null, orderId: string, { state }: CommandContext): boolean {
  const order = visit?.orders.find((one) => one.id === orderId) ?? state.reversal(orderId);
  return order?.billing === 'confirmed' || order?.billing === 'rejected';
}

/**
 * The billing system's word. A rejection, and a confirmation of another amount, become an alert and a task: nothing is
 * silently dropped. A second word on the same order changes nothing.
 */
export function recordBillingAnswer(
  order: OrderOnItsWay & { readonly counterId: string | null; readonly answer: BillingAnswer },
  context: CommandContext,
): Decision<null> {
  const { orderId, visitId, answer } = order;
  const visit = context.state.visit(visitId);
  if (answered(visit, orderId, context)) return decided([], null);
  const way = { orderId, visitId };
  if (answer.outcome === 'confirmed') {
    const { reference, amountFen } = answer;
    const ours = visit?.orders.find((one) => one.id === orderId)?.amountFen;
    const off = amountFen !== undefined && ours !== undefined && amountFen !== ours;
    return decided(
      [
        {
          type: 'OrderConfirmed',
          payload: { ...way, billingReference: reference, ...(amountFen === undefined ? {} : { amountFen }) },
        },
        ...(off
          ? [taskFor('billing-amount', way, { oursFen: ours, theirsFen: amountFen }, visit, context)]
          : []),
      ],
      null,
    );
  }
  const { reason } = answer;
  return decided(
    [
      { type: 'OrderRejected', payload: { ...way, reason } },
      {
        type: 'AlertRaised',
        payload: {
          alertId: context.newId(),
          kind: 'billing-rejected',
          source: order.counterId ?? 'billing',
          facts: { orderId, reason },
        },
      },
      taskFor('billing-rejected', way, { reason }, visit, context),
    ],
    null,
  );
}
