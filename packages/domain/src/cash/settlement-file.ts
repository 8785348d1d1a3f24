import type { BusinessDay } from '../kernel/business-day.ts';
import type { TenderKind } from './tender.ts';

/** Where a file comes from: the card terminal's bank, the payment service, the hall's own bank. */
export type SettlementSource = 'bank-card' | 'mobile-payment' | 'bank-statement';

/** One line of such a file. */
export interface SettlementLine {
  readonly line: number;
  /** What the other side calls it: a terminal's reference, a payment code, a slip's number. */
  readonly reference: string;
  readonly amountFen: number;
  readonly businessDay: BusinessDay;
}

/** What we have on record to match against. */
export interface OurRecord {
  readonly id: string;
  readonly reference: string;
  readonly amountFen: number;
}

export interface SettlementMatch {
  readonly line: number;
  /** The tender or the deposit; null: we know nothing of it. */
  readonly recordId: string | null;
  /** Their amount less ours, where both are there. */
  readonly differenceFen: number;
}

export type SettlementEvent =
  | {
      readonly type: 'SettlementImported';
      readonly payload: {
        readonly importId: string;
        readonly source: SettlementSource;
        readonly fileName: string;
        readonly fileHash: string;
        readonly businessDay: BusinessDay;
        readonly lines: readonly SettlementLine[];
        readonly matches: readonly SettlementMatch[];
        readonly by: string;
      };
    }
  | {
      readonly type: 'SettlementExplained';
      readonly payload: {
        /** A line of a file that we do not know, or whose amount differs. */
        readonly importId: string | null;
        readonly line: number | null;
        /** Or a tender of ours that no file knows. */
        readonly recordId: string | null;
        readonly reason: string;
        readonly by: string;
      };
    };

/** Which files settle which tenders. */
export const settledBy: Readonly<Record<Exclude<SettlementSource, 'bank-statement'>, TenderKind>> = {
  'bank-card': 'bank-card',
  'mobile-payment': 'mobile-payment',
};

/**
 * Matches the lines of a file to our records by reference, each record once: the very amount first, so that a
 * reference that was used twice, or a refund under the number of its sale, does not take another's place.
 */
export function matchSettlement(
  lines: readonly SettlementLine[],
  records: readonly OurRecord[],
): readonly SettlementMatch[] {
  const open = new Map<string, OurRecord[]>();
  for (const record of records) open.set(record.reference, [...(open.get(record.reference) ?? []), record]);
  const found = new Map<number, OurRecord>();
  const take = (line: SettlementLine, fits: (record: OurRecord) => boolean) => {
    const left = open.get(line.reference) ?? [];
    const record = left.find(fits);
    if (record === undefined || found.has(line.line)) return;
    found.set(line.line, record);
    open.set(
      line.reference,
      left.filter((one) => one !== record),
    );
  };
  for (const line of lines) take(line, (record) => record.amountFen === line.amountFen);
  for (const line of lines) take(line, (record) => Math.sign(record.amountFen) === Math.sign(line.amountFen));
  return lines.map(({ line, amountFen }) => {
    const record = found.get(line);
    return record === undefined
      ? { line, recordId: null, differenceFen: 0 }
      : { line, recordId: record.id, differenceFen: amountFen - record.amountFen };
  });
}
