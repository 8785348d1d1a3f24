import { confirmTender, contactOfParty, endTender, offerTender } from '@onehall/application';
import { type Refusal, type Result, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { askBilling } from '../../jobs/within.ts';
import type { ServerParts } from '../../parts.ts';
import { endpoint } from '../endpoint.ts';
import { onVisit } from './basket.ts';

/** What the billing system says the balance of a line is now. Refusals: billing-unavailable, subscriber-missing. */
async function balanceOf(
  parts: ServerParts,
  visitId: string,
  partyId: string | null,
): Promise<Result<number, Refusal>> {
  const visit = parts.store.state.visit(visitId);
  const party = visit?.parties.find((one) => one.id === partyId) ?? null;
  const mobile = contactOfParty(party, parts.store.context())?.mobile ?? null;
  if (mobile === null) return refuse('subscriber-missing');
  const found = await askBilling(() => parts.billing.findByMobile(mobile));
  return found.ok ? { ok: true, value: found.value?.balanceFen ?? 0 } : found;
}

/** Refusals: those of offerTender; of a balance: billing-unavailable, subscriber-missing. */
export const offerTenderEndpoint = endpoint(routes.offerTender, async (asked) => {
  const { kind, amountFen, partyId } = asked.body;
  const balance = kind === 'balance' ? await balanceOf(asked.parts, asked.param('visitId'), partyId) : null;
  if (balance?.ok === false && balance.refusal.code === 'billing-unavailable') return balance;
  const balanceFen = balance?.ok ? balance.value : null;
  return onVisit(asked, 'offerTender', (of, context) =>
    offerTender({ ...of, kind, amountFen, subscriberId: partyId, balanceFen }, context),
  );
});

/** Refusals: those of confirmTender. */
export const confirmTenderEndpoint = endpoint(routes.confirmTender, (asked) => {
  const { reference } = asked.body;
  const tenderId = asked.param('tenderId');
  return onVisit(asked, 'confirmTender', (of, context) =>
    confirmTender({ ...of, tenderId, reference }, context),
  );
});

/** Refusals: those of endTender. */
export const endTenderEndpoint = endpoint(routes.endTender, (asked) => {
  const { reason } = asked.body;
  const tenderId = asked.param('tenderId');
  return onVisit(asked, 'endTender', (of, context) => endTender({ ...of, tenderId, reason }, context));
});
