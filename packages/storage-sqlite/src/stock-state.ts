import type { StockState } from '@onehall/application';
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
  SupplyLine,
  SupplyOrder,
  WriteOff,
} from '@onehall/domain';
import { SqliteReversalState } from './reversal-state.ts';

type Json<T, Keys extends keyof T> = Omit<T, Keys> & { readonly [K in Keys]: string };

export const articleColumns =
  'id, kind, use, name, minimum, lead_days AS leadDays, pack_size AS packSize' as const;
export type ArticleRow = Json<StockArticle, 'name'>;

export function articleOfRow(row: ArticleRow): StockArticle {
  return { ...row, name: JSON.parse(row.name) as StockArticle['name'] };
}

/** The stock's part of HallState, over the tables [M4]. */
export class SqliteStockState extends SqliteReversalState implements StockState {
  stockArticle(articleId: string): StockArticle | null {
    const row = this.#row<ArticleRow>(`SELECT ${articleColumns} FROM stock_article WHERE id = ?`, articleId);
    return row && articleOfRow(row);
  }

  stockQuantity(articleId: string, place: StockPlace): number {
    const row = this.#row<{ quantity: number }>(
      'SELECT quantity FROM stock_balance WHERE article_id = ? AND place = ?',
      articleId,
      place,
    );
    return row?.quantity ?? 0;
  }

  stockSerial(kind: StockKind, serial: string): KnownSerial | null {
    return this.#row<KnownSerial>(
      `SELECT article_id AS articleId, place, order_id AS orderId FROM stock_serial
       WHERE kind = ? AND serial = ?`,
      kind,
      serial,
    );
  }

  stockIsCounted(place: StockPlace): boolean {
    const sql = `SELECT 1 FROM stocktake WHERE place = ? AND state IN ('open', 'counted')`;
    return this.#row(sql, place) !== null;
  }

  stockHeldAt(place: StockPlace): StockLine[] {
    const rows = this.prepare(
      `SELECT stock_balance.article_id AS articleId, coalesce(stock_article.kind, 'counted') AS kind, quantity
       FROM stock_balance LEFT JOIN stock_article ON stock_article.id = stock_balance.article_id
       WHERE place = ? AND quantity <> 0 ORDER BY stock_balance.article_id`,
    ).all(place) as Omit<StockLine, 'serials'>[];
    const serials = this.prepare(
      'SELECT serial FROM stock_serial WHERE place = ? AND article_id = ? ORDER BY serial',
    );
    return rows.map((row) => ({
      ...row,
      serials: (serials.all(place, row.articleId) as { serial: string }[]).map((one) => one.serial),
    }));
  }

  stockOnHand(articleId: string): number {
    const row = this.#row<{ held: number | null }>(
      `SELECT sum(quantity) AS held FROM stock_balance WHERE article_id = ? AND (place = 'stockroom'
         OR substr(place, 1, 6) = 'clerk:' OR substr(place, 1, 11) = 'in-transit:')`,
      articleId,
    );
    return row?.held ?? 0;
  }

  stockTransfer(transferId: string): StockTransfer | null {
    const row = this.#row<Json<StockTransfer, 'lines'>>(
      `SELECT id, from_place AS "from", to_place AS "to", lines, state, offered_by AS offeredBy,
         offered_at AS offeredAt, reason FROM stock_transfer WHERE id = ?`,
      transferId,
    );
    return row && { ...row, lines: JSON.parse(row.lines) as StockLine[] };
  }

  openStockTransfersOf(clerkId: string): number {
    const place = `clerk:${clerkId}`;
    const row = this.#row<{ n: number }>(
      `SELECT count(*) AS n FROM stock_transfer
       WHERE state IN ('offered', 'disputed') AND (from_place = ? OR to_place = ?)`,
      place,
      place,
    );
    return row?.n ?? 0;
  }

  supplyOrder(orderId: string): SupplyOrder | null {
    const row = this.#row<Omit<SupplyOrder, 'lines' | 'urgent'> & { urgent: number }>(
      'SELECT id, state, urgent FROM supply_order WHERE id = ?',
      orderId,
    );
    if (row === null) return null;
    const lines = this.prepare(
      'SELECT article_id AS articleId, ordered, received FROM supply_line WHERE order_id = ? ORDER BY article_id',
    ).all(orderId) as SupplyLine[];
    return { ...row, urgent: row.urgent === 1, lines };
  }

  stocktake(stocktakeId: string): Stocktake | null {
    const row = this.#row<Json<Stocktake, 'counted'>>(
      `SELECT id, place, state, opened_by AS openedBy, opened_at AS openedAt, counted, counted_by AS countedBy
       FROM stocktake WHERE id = ?`,
      stocktakeId,
    );
    return row && { ...row, counted: JSON.parse(row.counted) as StockLine[] };
  }

  writeOff(writeOffId: string): WriteOff | null {
    const row = this.#row<Json<WriteOff, 'lines'>>(
      'SELECT id, place, lines, reason, state, asked_by AS askedBy FROM stock_write_off WHERE id = ?',
      writeOffId,
    );
    return row && { ...row, lines: JSON.parse(row.lines) as StockLine[] };
  }

  stockLoan(loanId: string): StockLoan | null {
    return this.#row<StockLoan>(
      `SELECT id, article_id AS articleId, kind, serial, due_on AS dueOn, back_at AS backAt FROM stock_loan
       WHERE id = ?`,
      loanId,
    );
  }

  readinessCheck(checkId: string): ReadinessCheck | null {
    const row = this.#row<Json<ReadinessCheck, 'lines'>>(
      'SELECT id, title, ready_by AS readyBy, state, lines FROM readiness_check WHERE id = ?',
      checkId,
    );
    return row && { ...row, lines: JSON.parse(row.lines) as ReadinessCheck['lines'] };
  }

  saleDifference(kind: StockKind, serial: string, orderId: string): { explained: boolean } | null {
    const row = this.#row<{ at: number | null }>(
      `SELECT explained_at AS at FROM sale_difference WHERE kind = ? AND serial = ? AND order_id = ?`,
      kind,
      serial,
      orderId,
    );
    return row && { explained: row.at !== null };
  }

  stockPricesOn(day: string): Readonly<Record<string, number>> {
    // SQLite takes the other columns of a group from the row of its only max().
    const rows = this.prepare(
      `SELECT article_id AS articleId, price_fen AS priceFen, max(valid_from) AS validFrom
       FROM stock_price WHERE valid_from <= ? GROUP BY article_id`,
    ).all(day) as { articleId: string; priceFen: number }[];
    return Object.fromEntries(rows.map(({ articleId, priceFen }) => [articleId, priceFen]));
  }

  priceIsSet(articleId: string, validFrom: string): boolean {
    const sql = 'SELECT 1 FROM stock_price WHERE article_id = ? AND valid_from = ?';
    return this.#row(sql, articleId, validFrom) !== null;
  }

  #row<T>(sql: string, ...values: readonly string[]): T | null {
    return (this.prepare(sql).get(...values) as T | undefined) ?? null;
  }
}
