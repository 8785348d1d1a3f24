import type { Asset, Expense } from '@onehall/domain';

/** What commands may ask of the hall's assets and expenses [M9]. */
export interface AssetState {
  asset(assetId: string): Asset | null;
  assetNumberIsTaken(number: string): boolean;
  /** Things in use that somebody answers for, or is to take over. */
  assetsOf(staffId: string): number;
  expense(expenseId: string): Expense | null;
  /** Whether a receipt with this number stands in an expense that was not refused. */
  expenseReceiptIsKnown(receiptNumber: string): boolean;
}
