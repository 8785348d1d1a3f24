import type { EInvoice } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** Asked for and not issued. */
export interface WaitingEInvoice {
  readonly requestId: string;
  readonly visitId: string;
  readonly amountFen: number;
  readonly paidAt: number;
}

/** As it was issued, for whoever checks its code. */
export interface CheckedEInvoice {
  readonly number: string;
  readonly amountFen: number;
  readonly issuedAt: number;
}

/** Reads of invoices without paper [M3]. */
export class EInvoiceQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Oldest first. */
  waiting(most: number): WaitingEInvoice[] {
    return this.#prepare(
      `SELECT request_id AS requestId, visit_id AS visitId, amount_fen AS amountFen, asked_at AS paidAt
       FROM e_invoice WHERE issued_at IS NULL ORDER BY asked_seq LIMIT ?`,
    ).all(most) as WaitingEInvoice[];
  }

  waitingCount(): number {
    const row = this.#prepare('SELECT count(*) AS n FROM e_invoice WHERE issued_at IS NULL').get();
    return (row as { n: number }).n;
  }

  /** Of a visit: 'waiting' until it is issued; null: none was asked for. */
  ofVisit(visitId: string): EInvoice | 'waiting' | null {
    const row = this.#prepare(
      'SELECT number, code, verify_url AS verifyUrl FROM e_invoice WHERE visit_id = ?',
    ).get(visitId) as EInvoice | { readonly number: null } | undefined;
    if (row === undefined) return null;
    return row.number === null ? 'waiting' : row;
  }

  byCode(code: string): CheckedEInvoice | null {
    const row = this.#prepare(
      'SELECT number, amount_fen AS amountFen, issued_at AS issuedAt FROM e_invoice WHERE code = ?',
    ).get(code);
    return (row as CheckedEInvoice | undefined) ?? null;
  }
}
