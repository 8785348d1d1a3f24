import type {
  KnownSerial,
  ReadinessCheck,
  StockArticle,
  StockKind,
  StockLine,
  StockLoan,
  StockPlace,
  StockTransfer,
  Stocktake,
  SupplyOrder,
  WriteOff,
} from '@onehall/domain';

/** What commands ask of the stock as it is inside their transaction [M4]. */
export interface StockState {
  stockArticle(articleId: string): StockArticle | null;
  stockQuantity(articleId: string, place: StockPlace): number;
  /** null: the hall has never had it. */
  stockSerial(kind: StockKind, serial: string): KnownSerial | null;
  stockIsCounted(place: StockPlace): boolean;
  /** Everything that a place holds, article by article. */
  stockHeldAt(place: StockPlace): StockLine[];
  /** What the hall can still sell or give of an article: stockroom, clerks, and what lies between them. */
  stockOnHand(articleId: string): number;
  stockTransfer(transferId: string): StockTransfer | null;
  /** Handovers that a clerk gives or is to take, and that have not ended. */
  openStockTransfersOf(clerkId: string): number;
  supplyOrder(orderId: string): SupplyOrder | null;
  stocktake(stocktakeId: string): Stocktake | null;
  writeOff(writeOffId: string): WriteOff | null;
  stockLoan(loanId: string): StockLoan | null;
  readinessCheck(checkId: string): ReadinessCheck | null;
  /** A sale without custody; null: there was none of this piece by this order. */
  saleDifference(kind: StockKind, serial: string, orderId: string): { readonly explained: boolean } | null;
  /** What the hall has set as prices that count on a day, by article, in fen; an article without one is not in it. */
  stockPricesOn(day: string): Readonly<Record<string, number>>;
  /** Whether a price was set from this day. */
  priceIsSet(articleId: string, validFrom: string): boolean;
}
