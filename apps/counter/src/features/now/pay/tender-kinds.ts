import type { VisitView } from '@onehall/protocol';

export type TenderBody = VisitView['tenders'][number];
export type TenderKindBody = TenderBody['kind'];

/** How each kind is asked for, with its key: function keys act while an amount is being typed. */
export const tenderKeys: readonly { readonly kind: TenderKindBody; readonly key: string }[] = [
  { kind: 'bank-card', key: 'F3' },
  { kind: 'mobile-payment', key: 'F4' },
  { kind: 'balance', key: 'F7' },
];

export const confirmedFen = (visit: VisitView): number =>
  visit.tenders.reduce((sum, one) => sum + (one.state === 'confirmed' ? one.amountFen : 0), 0);

/** Lines that have proved whose they are: only their balances may pay. */
export const payingLines = (visit: VisitView) =>
  visit.parties.filter((party) => party.kind === 'line' && party.proof !== null);
