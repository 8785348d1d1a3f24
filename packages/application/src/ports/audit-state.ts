import type { AuditFacts, BusinessDay, Finding } from '@onehall/domain';

/** What is read of a day for its audit; limits, tolerance and the rest come from the hall. */
export type AuditRecords = Pick<
  AuditFacts,
  'payments' | 'orders' | 'pieces' | 'numbers' | 'shifts' | 'openings'
> & { readonly uses: readonly Omit<AuditFacts['uses'][number], 'eachFen' | 'dayFen'>[] };

/** What commands may ask of the daily audit [M2]. */
export interface AuditState {
  /** All records of a day; instants [from, to) in epoch ms UTC are for what has no business day of its own. */
  auditRecords(businessDay: BusinessDay, from: number, to: number): AuditRecords;
  finding(findingId: string): Finding | null;
  /** Of a day, in whatever state. */
  findings(businessDay: BusinessDay): Finding[];
  /** Of a day, waiting for an answer. */
  openFindings(businessDay: BusinessDay): Finding[];
  /** Opened before an instant, still not filed, and told to nobody. */
  findingsToEscalate(openedBefore: number, most: number): string[];
  /** Told to the branch manager, and still not filed. */
  escalatedFindings(): number;
  /** When a day was last audited; null: never. */
  lastAudit(businessDay: BusinessDay): number | null;
  /** When the first payment of a day was taken; null: none was. */
  firstPaymentAt(businessDay: BusinessDay): number | null;
}
