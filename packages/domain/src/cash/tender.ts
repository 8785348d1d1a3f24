import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** How a customer pays beside cash; each is confirmed by its own machine or system. */
export type TenderKind = 'bank-card' | 'mobile-payment' | 'balance';

/** `withdrawn`: confirmed, then given back on its own way before the payment was done. */
export type TenderState = 'offered' | 'confirmed' | 'refused' | 'withdrawn';

export interface Tender {
  readonly id: string;
  readonly kind: TenderKind;
  readonly amountFen: number;
  readonly state: TenderState;
  /** What the card terminal or the payment code's system calls it. */
  readonly reference: string | null;
  /** The line whose prepaid balance pays; null for other kinds. */
  readonly subscriberId: string | null;
}

const sumOf = (tenders: readonly Tender[], states: readonly TenderState[]) =>
  tenders
    .filter((tender) => states.includes(tender.state))
    .reduce((sum, tender) => sum + tender.amountFen, 0);

export const confirmedFen = (tenders: readonly Tender[]): number => sumOf(tenders, ['confirmed']);

/**
 * Cash alone gives change: the other tenders together never pass what is due. Refusals: amount-invalid (nothing or
 * less), tender-too-much {dueFen, tenderedFen}.
 */
export function mayOffer(
  tenders: readonly Tender[],
  amountFen: number,
  dueFen: number,
): Result<number, Refusal> {
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0)
    return refuse('amount-invalid', { field: 'amountFen', least: 1, most: dueFen });
  const tenderedFen = sumOf(tenders, ['offered', 'confirmed']) + amountFen;
  return tenderedFen > dueFen ? refuse('tender-too-much', { dueFen, tenderedFen }) : accept(amountFen);
}

/** Refusals: tender-unknown, tender-not-offered {state}. */
export function offeredTender(tenders: readonly Tender[], tenderId: string): Result<Tender, Refusal> {
  const tender = tenders.find((one) => one.id === tenderId);
  if (tender === undefined) return refuse('tender-unknown');
  return tender.state === 'offered' ? accept(tender) : refuse('tender-not-offered', { state: tender.state });
}

export type TenderEvent =
  | {
      readonly type: 'TenderOffered';
      readonly payload: {
        readonly visitId: string;
        readonly tenderId: string;
        readonly kind: TenderKind;
        readonly amountFen: number;
        readonly subscriberId: string | null;
      };
    }
  | {
      readonly type: 'TenderConfirmed';
      readonly payload: { readonly visitId: string; readonly tenderId: string; readonly reference: string };
    }
  | {
      readonly type: 'TenderEnded';
      readonly payload: {
        readonly visitId: string;
        readonly tenderId: string;
        readonly state: 'refused' | 'withdrawn';
        readonly reason: string;
      };
    };
