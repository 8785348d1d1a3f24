import type { Asset, Expense } from '@onehall/domain';
import { SqliteCashState } from './cash-state.ts';

/** The hall's assets and expenses, over the tables. */
export class SqliteAssetState extends SqliteCashState {
  asset(assetId: string): Asset | null {
    const row = this.prepare(
      `SELECT id, number, state, custodian_id AS custodianId, offered_to AS offeredTo, asked_by AS askedBy
       FROM asset WHERE id = ?`,
    ).get(assetId);
    return (row as Asset | undefined) ?? null;
  }

  assetNumberIsTaken(number: string): boolean {
    return this.prepare('SELECT 1 FROM asset WHERE number = ?').get(number) !== undefined;
  }

  assetsOf(staffId: string): number {
    const row = this.prepare(
      `SELECT count(*) AS n FROM asset WHERE state <> 'written-off' AND (custodian_id = @staffId OR offered_to = @staffId)`,
    ).get({ staffId }) as { n: number };
    return row.n;
  }

  expense(expenseId: string): Expense | null {
    const row = this.prepare(
      'SELECT id, amount_fen AS amountFen, entered_by AS enteredBy, state FROM expense WHERE id = ?',
    ).get(expenseId);
    return (row as Expense | undefined) ?? null;
  }

  expenseReceiptIsKnown(receiptNumber: string): boolean {
    const known = this.prepare(`SELECT 1 FROM expense WHERE receipt_number = ? AND state <> 'refused'`);
    return known.get(receiptNumber) !== undefined;
  }
}
