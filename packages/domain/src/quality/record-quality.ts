import type { IdentityNeed } from '../identity/proof.ts';

/** Errors among a thousand records that a hall may have; the source's unit is lost [U 3.6.3]. */
export const errorsPermilleMax = 1;

/** One service that was done for a customer and paid or settled: a record that must be complete [C11]. */
export interface RecordFacts {
  readonly orderId: string;
  readonly serviceId: string;
  readonly clerkId: string;
  readonly ticketNumber: string;
  /** What the service asks of whoever wants it. */
  readonly need: IdentityNeed;
  readonly proofBy: 'document' | 'password' | null;
  /** The form that stands is signed. */
  readonly signed: boolean;
  readonly billing: 'local' | 'sent' | 'confirmed' | 'rejected' | null;
}

/** What a record lacks. */
export const recordGaps = ['signature', 'proof', 'billing-pending', 'billing-rejected'] as const;
export type RecordGap = (typeof recordGaps)[number];

/** A wrong entry, or an identity that does not match, however it was found [U 3.6.3]. */
export const recordErrorKinds = ['identity-mismatch', 'billing-rejected', 'billing-amount'] as const;
export type RecordErrorKind = (typeof recordErrorKinds)[number];

/** Of some records: how many are complete, and how many errors were made, for each thousand. */
export interface RecordQuality {
  readonly records: number;
  readonly complete: number;
  readonly errors: number;
  /** One decimal; null: there is no record to count them by. */
  readonly errorsPermille: number | null;
  readonly withinLimit: boolean;
}

function proves(need: IdentityNeed, proofBy: RecordFacts['proofBy']): boolean {
  if (need === 'none') return true;
  return need === 'document-in-person' ? proofBy === 'document' : proofBy !== null;
}

/** What a record lacks to be complete and on time; none: it is. */
export function gapsOf({ need, proofBy, signed, billing }: RecordFacts): RecordGap[] {
  const gaps: RecordGap[] = [];
  if (!signed) gaps.push('signature');
  if (!proves(need, proofBy)) gaps.push('proof');
  if (billing === 'local' || billing === 'sent') gaps.push('billing-pending');
  if (billing === 'rejected') gaps.push('billing-rejected');
  return gaps;
}

/** Completeness and error rate of records [C11]; errors without any record are beyond every limit. */
export function qualityOf(records: readonly RecordFacts[], errors: number): RecordQuality {
  const all = records.length;
  const errorsPermille = all === 0 ? null : Math.round((errors * 10_000) / all) / 10;
  return {
    records: all,
    complete: records.filter((one) => gapsOf(one).length === 0).length,
    errors,
    errorsPermille,
    withinLimit: errorsPermille === null ? errors === 0 : errorsPermille < errorsPermilleMax,
  };
}
