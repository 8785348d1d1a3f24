import {
  mayOffer,
  mayTender,
  offeredTender,
  refuse,
  type TenderKind,
  type Visit,
  visitTotalFen,
} from '@onehall/domain';
import { type CommandContext, type Decision, decided } from '../decision.ts';
import { visitOfClerk } from './visit-of-clerk.ts';

interface OfVisit {
  readonly visitId: string;
  readonly clerkId: string;
}

/** The line whose balance pays has proved who it belongs to. Refusals: subscriber-missing, identity-missing. */
function mayUseBalance(visit: Visit, subscriberId: string | null) {
  const party = visit.parties.find((one) => one.id === subscriberId && one.kind === 'line');
  if (party === undefined) return refuse('subscriber-missing');
  return party.proof === null ? refuse('identity-missing') : null;
}

/**
 * The customer pays a part by card, by payment code or from a prepaid balance; it counts once its own machine or system
 * has confirmed it. Refusals: visit-unknown, not-signed-on, those of mayTender, those of a balance, those of mayOffer,
 * balance-too-low {balanceFen}.
 */
export function offerTender(
  command: OfVisit & {
    readonly kind: TenderKind;
    readonly amountFen: number;
    readonly subscriberId: string | null;
    /** What the billing system says the balance is now; null for other kinds. */
    readonly balanceFen: number | null;
  },
  context: CommandContext,
): Decision<{ tenderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayTender(visit, counterId);
  if (!may.ok) return may;
  const { kind, amountFen, balanceFen } = command;
  const subscriberId = kind === 'balance' ? command.subscriberId : null;
  const stops = kind === 'balance' ? mayUseBalance(visit, subscriberId) : null;
  if (stops) return stops;
  const offer = mayOffer(visit.tenders, amountFen, visitTotalFen(visit));
  if (!offer.ok) return offer;
  const promised = visit.tenders
    .filter((one) => one.subscriberId === subscriberId && ['offered', 'confirmed'].includes(one.state))
    .reduce((sum, one) => sum + one.amountFen, 0);
  if (kind === 'balance' && promised + amountFen > (balanceFen ?? 0))
    return refuse('balance-too-low', { balanceFen: balanceFen ?? 0 });
  const tenderId = context.newId();
  return decided(
    [
      {
        type: 'TenderOffered',
        payload: { visitId: visit.id, tenderId, kind, amountFen, subscriberId },
      },
    ],
    { tenderId },
  );
}

/** Its own machine or system has confirmed it. Refusals: visit-unknown, not-signed-on, those of mayTender, those of offeredTender. */
export function confirmTender(
  command: OfVisit & { readonly tenderId: string; readonly reference: string },
  context: CommandContext,
): Decision<{ tenderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayTender(visit, counterId);
  if (!may.ok) return may;
  const { tenderId, reference } = command;
  const tender = offeredTender(visit.tenders, tenderId);
  if (!tender.ok) return tender;
  return decided([{ type: 'TenderConfirmed', payload: { visitId: visit.id, tenderId, reference } }], {
    tenderId,
  });
}

/**
 * Declined by its machine, or given back on its own way before the payment was done. Refusals: visit-unknown,
 * not-signed-on, those of mayTender, tender-unknown, tender-not-offered.
 */
export function endTender(
  command: OfVisit & { readonly tenderId: string; readonly reason: string },
  context: CommandContext,
): Decision<{ tenderId: string }> {
  const place = visitOfClerk(command, context);
  if (!place.ok) return place;
  const { visit, counterId } = place.value;
  const may = mayTender(visit, counterId);
  if (!may.ok) return may;
  const { tenderId, reason } = command;
  const tender = visit.tenders.find((one) => one.id === tenderId);
  if (tender?.state !== 'confirmed') {
    const offered = offeredTender(visit.tenders, tenderId);
    if (!offered.ok) return offered;
  }
  const state = tender?.state === 'confirmed' ? 'withdrawn' : 'refused';
  return decided([{ type: 'TenderEnded', payload: { visitId: visit.id, tenderId, state, reason } }], {
    tenderId,
  });
}
