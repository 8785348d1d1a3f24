import type { InvoiceCount, InvoiceNumber, InvoiceSegment } from '@onehall/domain';
import { SqliteAgentState } from './agent-state.ts';

export const segmentColumns = `id, kind, prefix, first, last, width, next, state, holder_id AS holderId,
  offered_to AS offeredTo, dispute`;
const numberColumns = `prefix, number, segment_id AS segmentId, state, clerk_id AS clerkId, visit_id AS visitId`;

/** Numbered invoices, over the tables. */
export class SqliteInvoiceState extends SqliteAgentState {
  invoiceSegment(segmentId: string): InvoiceSegment | null {
    return this.#segments('id = ?', segmentId)[0] ?? null;
  }

  currentInvoiceSegment(clerkId: string): InvoiceSegment | null {
    const which = `holder_id = ? AND state = 'held' AND kind = 'plain' ORDER BY accepted_seq, prefix, first LIMIT 1`;
    return this.#segments(which, clerkId)[0] ?? null;
  }

  invoiceRangeTaken(prefix: string, first: number, last: number): boolean {
    return this.#segments('prefix = ? AND first <= ? AND last >= ? LIMIT 1', prefix, last, first).length > 0;
  }

  invoiceSegmentOf(prefix: string, number: number): InvoiceSegment | null {
    return this.#segments('prefix = ? AND first <= ? AND last >= ?', prefix, number, number)[0] ?? null;
  }

  invoiceNumber(prefix: string, number: number): InvoiceNumber | null {
    return this.#number('prefix = ? AND number = ?', prefix, number);
  }

  invoiceNumberOfVisit(visitId: string): InvoiceNumber | null {
    return this.#number(`visit_id = ? AND state = 'used'`, visitId);
  }

  invoiceStock(): InvoiceSegment[] {
    return this.#segments(`state IN ('in-stock', 'offered', 'disputed') ORDER BY prefix, first`);
  }

  openInvoiceOffersOf(clerkId: string): InvoiceSegment[] {
    return this.#segments(
      `offered_to = ? OR (holder_id = ? AND state = 'returning') ORDER BY prefix, first`,
      clerkId,
      clerkId,
    );
  }

  invoiceCount(countId: string): InvoiceCount | null {
    const row = this.prepare(
      'SELECT id, by, differences, confirmed_by AS confirmedBy FROM invoice_count WHERE id = ?',
    ).get(countId);
    return (row as InvoiceCount | undefined) ?? null;
  }

  #segments(which: string, ...values: readonly (string | number)[]): InvoiceSegment[] {
    return this.prepare(`SELECT ${segmentColumns} FROM invoice_segment WHERE ${which}`).all(
      ...values,
    ) as InvoiceSegment[];
  }

  #number(which: string, ...values: readonly (string | number)[]): InvoiceNumber | null {
    const row = this.prepare(`SELECT ${numberColumns} FROM invoice_number WHERE ${which}`).get(...values);
    return (row as InvoiceNumber | undefined) ?? null;
  }
}
