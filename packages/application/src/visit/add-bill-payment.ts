import { fen, formatYuan, mayAddBillPayment, type OrderDetail, refuse } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import type { Bill } from '../ports/billing-system.ts';
import { serviceText } from '../slips/service-text.ts';
import type { SubscriberCardFacts } from './subscriber-card.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

export interface AddOrder {
  readonly visitId: string;
  readonly clerkId: string;
  readonly serviceId: string;
}

/** Details of a bill payment as the form shows them, level by level: the number, each month, each item. */
function detailsOf(card: SubscriberCardFacts, bills: readonly Bill[]): OrderDetail[] {
  const details: OrderDetail[] = [{ label: serviceText.mobile, value: card.maskedMobile }];
  for (const bill of bills) {
    details.push({ label: serviceText.billMonth, value: `${bill.month}  ￥${formatYuan(fen(bill.dueFen))}` });
    for (const item of bill.items)
      details.push({ label: item.name, value: `￥${formatYuan(fen(item.amountFen))}` });
  }
  return details;
}

/**
 * Adds the payment of all bills due; nothing is filled in by anybody [C1]. Refusals: visit-unknown, not-signed-on,
 * service-unknown, those of mayAddBillPayment.
 */
export function addOrder(command: AddOrder, context: CommandContext): Decision<{ orderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  if (command.serviceId !== 'bill-payment')
    return refuse('service-unknown', { serviceId: command.serviceId });
  const { visit, counterId } = place.value;
  const card =
    visit.cardRecordId === null
      ? null
      : (context.state.personalRecord(visit.cardRecordId) as SubscriberCardFacts | null);
  // What this hall has taken money for is paid, whether or not the billing system has heard of it yet.
  const all = card?.bills ?? [];
  const paid =
    card === null
      ? []
      : context.state.billsPaid(
          card.subscriberId,
          all.map((bill) => bill.id),
        );
  const bills = all.filter((bill) => !paid.includes(bill.id));
  const dueFen = bills.reduce((sum, bill) => sum + bill.dueFen, 0);
  const may = mayAddBillPayment(visit, counterId, dueFen);
  if (!may.ok) return may;
  if (card === null) return refuse('subscriber-missing');
  const orderId = context.newId();
  const detailsRecordId = context.newId();
  return decided(
    [
      {
        type: 'OrderAdded',
        payload: {
          visitId: visit.id,
          orderId,
          serviceId: command.serviceId,
          subscriberId: card.subscriberId,
          billIds: bills.map((bill) => bill.id),
          amountFen: dueFen,
          detailsRecordId,
        },
      },
    ],
    { orderId },
    [{ recordId: detailsRecordId, subjectId: card.subscriberId, content: detailsOf(card, bills) }],
  );
}
