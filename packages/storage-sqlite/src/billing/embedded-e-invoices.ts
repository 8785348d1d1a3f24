import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BillingUnavailable, type EInvoiceIssuer, type EInvoiceRequest } from '@onehall/application';
import type { EInvoice } from '@onehall/domain';
import { type Db, openDatabase, type Prepare, preparing, quickCheck } from '../database.ts';

export interface EmbeddedEInvoicesOptions {
  readonly folder: string;
  readonly now: () => number;
  /** Where what was issued is checked, without a trailing slash. */
  readonly verifyAt: () => string;
}

const table = `CREATE TABLE IF NOT EXISTS e_invoice (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  verify_url TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  paid_at INTEGER NOT NULL,
  issued_at INTEGER NOT NULL
) STRICT`;

/** Issues invoices without paper in a file of its own, as the operator's system would: numbered, and once for a payment. */
export class EmbeddedEInvoices implements EInvoiceIssuer {
  readonly #db: Db;
  readonly #prepare: Prepare;
  readonly #options: EmbeddedEInvoicesOptions;
  #down = false;

  constructor(options: EmbeddedEInvoicesOptions) {
    const file = join(options.folder, 'e-invoices.sqlite');
    this.#db = openDatabase(file);
    quickCheck(this.#db, file);
    this.#db.exec(table);
    this.#prepare = preparing(this.#db);
    this.#options = options;
  }

  /** Takes it down, or brings it back. */
  behave({ down }: { readonly down: boolean }): void {
    this.#down = down;
  }

  async issue({ requestId, amountFen, paidAt }: EInvoiceRequest): Promise<EInvoice> {
    if (this.#down) throw new BillingUnavailable('the issuer of invoices is down');
    const code = randomBytes(12).toString('hex');
    this.#prepare(
      `INSERT INTO e_invoice (request_id, code, verify_url, amount_fen, paid_at, issued_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (request_id) DO NOTHING`,
    ).run(requestId, code, `${this.#options.verifyAt()}/e/${code}`, amountFen, paidAt, this.#options.now());
    const row = this.#prepare(
      'SELECT number, code, verify_url AS verifyUrl FROM e_invoice WHERE request_id = ?',
    ).get(requestId) as Omit<EInvoice, 'number'> & { number: number };
    return { ...row, number: row.number.toString().padStart(20, '0') };
  }

  close(): void {
    this.#db.close();
  }
}
