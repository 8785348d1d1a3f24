import type { HallEvent } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { BillingAnswer } from '../ports/billing-system.ts';

export interface OrderOnItsWay {
  readonly orderId: string;
  readonly visitId: string;
}

/** Written before the order leaves, so that a crash in between only sends it again, with the same id. */
export function recordOrderSent(order: OrderOnItsWay & { readonly attempt: number }): Decision<null> {
  return decided([{ type: 'OrderSent', payload: order }], null);
}

/** The billing system's word. A rejection raises an alert: nothing is silently dropped. */
export function recordBillingAnswer(
  order: OrderOnItsWay & { readonly counterId: string | null; readonly answer: BillingAnswer },
  context: CommandContext,
): Decision<null> {
  const { orderId, visitId, answer } = order;
  if (answer.outcome === 'confirmed') {
    return decided(
      [{ type: 'OrderConfirmed', payload: { orderId, visitId, billingReference: answer.reference } }],
      null,
    );
  }
  const events: HallEvent[] = [
    { type: 'OrderRejected', payload: { orderId, visitId, reason: answer.reason } },
    {
      type: 'AlertRaised',
      payload: {
        alertId: context.newId(),
        kind: 'billing-rejected',
        source: order.counterId ?? 'billing',
        facts: { orderId, reason: answer.reason },
      },
    },
  ];
  return decided(events, null);
}
