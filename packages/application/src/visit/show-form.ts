import { findService, mayShowForm, noArrears, type Refusal, refuse, type Visit } from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { composeForm } from '../slips/compose-form.ts';
import { walkInOf } from './accept-order.ts';
import { billsLeft, cardOfParty, noOffers, serviceRequest, waivedHere } from './service-request.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

/**
 * Makes the one form of the visit and shows it on the customer screen [C3]. A second call makes the next version.
 * Refusals: visit-unknown, not-signed-on, those of mayShowForm, arrears (an order was accepted because the visit paid them, and
 * it does so no longer), order-outdated {orderId} (a waiver was added or taken off since the bills were ordered).
 */
export function showForm(
  command: { readonly visitId: string; readonly clerkId: string },
  context: CommandContext,
): Decision<{ documentId: string; contentHash: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayShowForm(visit, counterId);
  if (!may.ok) return may;
  const owing = uncoveredArrears(visit, context);
  if (owing !== null) return { ok: false, refusal: owing };
  const outdated = outdatedBills(visit, context);
  if (outdated !== null) return refuse('order-outdated', { orderId: outdated });
  const content = composeForm(visit, command.clerkId, context);
  if (content === null) return refuse('subscriber-missing');
  const documentId = context.newId();
  const contentRecordId = context.newId();
  const contentHash = context.hashOf(content);
  const version = context.state.formVersion(visit.id) + 1;
  return decided(
    [
      {
        type: 'FormShown',
        payload: { visitId: visit.id, documentId, version, contentHash, contentRecordId },
      },
    ],
    { documentId, contentHash },
    [{ recordId: contentRecordId, subjectId: visit.subscriberId ?? walkInOf(visit.id), content }],
  );
}

/** Orders that nothing may be owed for are looked at once more: what paid it may have been taken out of the visit. */
function uncoveredArrears(visit: Visit, context: CommandContext): Refusal | null {
  for (const order of visit.orders) {
    if (!findService(order.serviceId)?.rules.includes(noArrears)) continue;
    const party = visit.parties.find((one) => one.id === order.subscriberId) ?? null;
    const about = { visit, party, offers: noOffers, values: {}, orderId: order.id };
    const refusal = noArrears(serviceRequest(about, context));
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The order whose bills come to another amount than it says; null: none. */
function outdatedBills(visit: Visit, context: CommandContext): string | null {
  const waived = waivedHere(visit, null, context);
  for (const order of visit.orders) {
    const party = visit.parties.find((one) => one.id === order.subscriberId) ?? null;
    const card = cardOfParty(party, context);
    if (order.billIds.length === 0 || card === null) continue;
    const left = billsLeft(card.bills, waived).filter((bill) => order.billIds.includes(bill.id));
    if (left.reduce((sum, bill) => sum + bill.dueFen, 0) !== order.amountFen) return order.id;
  }
  return null;
}
