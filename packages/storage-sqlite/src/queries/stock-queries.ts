import type {
  CheckedLine,
  MoveReason,
  ReadinessLine,
  StockArticle,
  StockDifference,
  StockLine,
  StockPlace,
} from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { type ArticleRow, articleColumns, articleOfRow } from '../stock-state.ts';

export interface BalanceRow {
  readonly articleId: string;
  readonly place: StockPlace;
  readonly quantity: number;
}

export interface SupplyRow {
  readonly orderId: string;
  readonly state: 'open' | 'received' | 'closed';
  readonly urgent: number;
  readonly note: string;
  readonly expectedOn: string;
  readonly checkId: string | null;
  readonly orderedBy: string;
  readonly orderedAt: number;
}

export interface SupplyReceiptRow {
  readonly documentNumber: string;
  readonly by: string;
  readonly at: number;
  readonly pieces: number;
}

export interface TransferRow {
  readonly transferId: string;
  readonly from: StockPlace;
  readonly to: StockPlace;
  readonly state: 'offered' | 'disputed';
  readonly offeredBy: string;
  readonly offeredAt: number;
  readonly reason: string | null;
  readonly lines: readonly StockLine[];
}

export interface LoanRow {
  readonly loanId: string;
  readonly articleId: string;
  readonly serial: string;
  readonly holderRecordId: string;
  readonly dueOn: string;
  readonly lentAt: number;
  readonly chased: number;
  readonly chaseNote: string | null;
}

export interface WriteOffRow {
  readonly writeOffId: string;
  readonly place: StockPlace;
  readonly reason: string;
  readonly state: 'asked' | 'approved' | 'refused';
  readonly askedBy: string;
  readonly askedAt: number;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly lines: readonly StockLine[];
}

export interface StocktakeRow {
  readonly stocktakeId: string;
  readonly place: StockPlace;
  readonly state: 'open' | 'counted' | 'confirmed' | 'cancelled';
  readonly openedBy: string;
  readonly openedAt: number;
  readonly countedBy: string | null;
  readonly confirmedBy: string | null;
  readonly endedAt: number | null;
  readonly differences: readonly (StockDifference & { readonly explanation: string })[];
}

export interface PriceRow {
  readonly articleId: string;
  readonly priceFen: number;
  readonly validFrom: string;
  readonly setBy: string;
  readonly setAt: number;
  readonly tagPrintedAt: number | null;
}

export interface ReadinessRow {
  readonly checkId: string;
  readonly title: string;
  readonly readyBy: string;
  readonly state: 'open' | 'checked' | 'reported';
  readonly openedBy: string;
  readonly checkedAt: number | null;
  readonly reportedTo: string | null;
  readonly reportNote: string | null;
  readonly lines: readonly ReadinessLine[];
  readonly checked: readonly CheckedLine[];
}

export interface SoldRow {
  readonly kind: 'sim' | 'handset' | 'prepaid-card';
  readonly serial: string;
  readonly articleId: string;
  readonly orderId: string;
  readonly ticketNumber: string;
  readonly soldAt: number;
}

export interface MoveRow {
  /** Row of the journal and line of it. */
  readonly moveId: string;
  readonly at: number;
  readonly from: StockPlace;
  readonly to: StockPlace;
  readonly quantity: number;
  readonly reason: MoveReason;
  readonly by: string;
  readonly orderId: string | null;
  readonly serials: readonly string[];
}

/** A row's columns of JSON, read. */
function read<T>(row: unknown, ...columns: readonly (keyof T & string)[]): T {
  const texts = row as Record<string, string>;
  const parsed = columns.map((name) => [name, JSON.parse(texts[name] ?? 'null')]);
  return { ...texts, ...Object.fromEntries(parsed) } as T;
}

/** Reads for the stock page and the clerks' drawer [M4, M7]. */
export class StockQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  articles(): StockArticle[] {
    const rows = this.#prepare(
      `SELECT ${articleColumns} FROM stock_article ORDER BY use <> 'sale', use, kind, id`,
    ).all();
    return (rows as ArticleRow[]).map(articleOfRow);
  }

  /** What the hall's own places hold. */
  balances(): BalanceRow[] {
    return this.#prepare(
      `SELECT article_id AS articleId, place, quantity FROM stock_balance
       WHERE quantity <> 0 AND place NOT IN ('supplier', 'customer', 'written-off', 'stocktake', 'unbooked')
       ORDER BY place`,
    ).all() as BalanceRow[];
  }

  /** Pieces that went to customers in [from, to), by article; what came back is taken off. */
  soldBetween(from: number, to: number): Map<string, number> {
    const rows = this.#prepare(
      `SELECT article_id AS articleId, sum(iif(to_place = 'customer', quantity, -quantity)) AS pieces
       FROM stock_move WHERE at >= ? AND at < ? AND reason IN ('sold', 'returned', 'handed-out') GROUP BY article_id`,
    ).all(from, to) as { articleId: string; pieces: number }[];
    return new Map(rows.map((row) => [row.articleId, Math.max(row.pieces, 0)]));
  }

  /** Pieces ordered and not yet delivered, by article. */
  onOrder(): Map<string, number> {
    const rows = this.#prepare(
      `SELECT article_id AS articleId, sum(ordered - received) AS pieces FROM supply_line
       JOIN supply_order ON supply_order.id = order_id WHERE state = 'open' GROUP BY article_id`,
    ).all() as { articleId: string; pieces: number }[];
    return new Map(rows.map((row) => [row.articleId, row.pieces]));
  }

  /** Open orders first, then the newest. */
  supply(most: number): SupplyRow[] {
    return this.#prepare(
      `SELECT id AS orderId, state, urgent, note, expected_on AS expectedOn, check_id AS checkId,
         ordered_by AS orderedBy, ordered_at AS orderedAt FROM supply_order
       ORDER BY state <> 'open', ordered_at DESC, id DESC LIMIT ?`,
    ).all(most) as SupplyRow[];
  }

  supplyLines(orderId: string): { articleId: string; ordered: number; received: number }[] {
    return this.#prepare(
      'SELECT article_id AS articleId, ordered, received FROM supply_line WHERE order_id = ? ORDER BY article_id',
    ).all(orderId) as { articleId: string; ordered: number; received: number }[];
  }

  receipts(orderId: string): SupplyReceiptRow[] {
    return this.#prepare(
      `SELECT document_number AS documentNumber, by, at, (SELECT coalesce(sum(quantity), 0) FROM stock_move
         WHERE stock_move.seq = supply_receipt.seq) AS pieces
       FROM supply_receipt WHERE order_id = ? ORDER BY at, id`,
    ).all(orderId) as SupplyReceiptRow[];
  }

  openTransfers(): TransferRow[] {
    return this.#prepare(
      `SELECT id AS transferId, from_place AS "from", to_place AS "to", lines, state, offered_by AS offeredBy,
         offered_at AS offeredAt, reason FROM stock_transfer WHERE state IN ('offered', 'disputed')
       ORDER BY offered_at, id`,
    )
      .all()
      .map((row) => read<TransferRow>(row, 'lines'));
  }

  /** How many offers lie before the holder of a place. The first condition is what the index of open ones is found by. */
  offersTo(place: StockPlace): number {
    const row = this.#prepare(
      `SELECT count(*) AS n FROM stock_transfer WHERE state IN ('offered', 'disputed') AND state = 'offered'
         AND to_place = ?`,
    ).get(place);
    return (row as { n: number }).n;
  }

  openLoans(): LoanRow[] {
    return this.#prepare(
      `SELECT id AS loanId, article_id AS articleId, serial, holder_record_id AS holderRecordId, due_on AS dueOn,
         lent_at AS lentAt, chased, chase_note AS chaseNote FROM stock_loan WHERE back_at IS NULL
       ORDER BY due_on, id`,
    ).all() as LoanRow[];
  }

  /** Those that wait first, then the newest. */
  writeOffs(most: number): WriteOffRow[] {
    return this.#prepare(
      `SELECT id AS writeOffId, place, lines, reason, state, asked_by AS askedBy, asked_at AS askedAt,
         decided_by AS decidedBy, note FROM stock_write_off
       ORDER BY state <> 'asked', asked_at DESC, id DESC LIMIT ?`,
    )
      .all(most)
      .map((row) => read<WriteOffRow>(row, 'lines'));
  }

  /** Running ones first, then the newest. */
  stocktakes(most: number): StocktakeRow[] {
    return this.#prepare(
      `SELECT id AS stocktakeId, place, state, opened_by AS openedBy, opened_at AS openedAt,
         counted_by AS countedBy, confirmed_by AS confirmedBy, ended_at AS endedAt, differences FROM stocktake
       ORDER BY state NOT IN ('open', 'counted'), opened_at DESC, id DESC LIMIT ?`,
    )
      .all(most)
      .map((row) => read<StocktakeRow>(row, 'differences'));
  }

  /** Of each article the price that counts on a day, what comes later, and whatever has no tag yet. */
  prices(day: string): PriceRow[] {
    return this.#prepare(
      `SELECT article_id AS articleId, price_fen AS priceFen, valid_from AS validFrom, set_by AS setBy,
         set_at AS setAt, tag_printed_at AS tagPrintedAt FROM stock_price AS price
       WHERE valid_from > ? OR valid_from = (SELECT max(valid_from) FROM stock_price
         WHERE article_id = price.article_id AND valid_from <= ?)
       ORDER BY article_id, valid_from`,
    ).all(day, day) as PriceRow[];
  }

  /** Those that are not reported first, by the day; then the newest. */
  readiness(most: number): ReadinessRow[] {
    return this.#prepare(
      `SELECT id AS checkId, title, ready_by AS readyBy, state, opened_by AS openedBy, checked_at AS checkedAt,
         reported_to AS reportedTo, report_note AS reportNote, lines, checked FROM readiness_check
       ORDER BY state = 'reported', iif(state = 'reported', NULL, ready_by), opened_at DESC LIMIT ?`,
    )
      .all(most)
      .map((row) => read<ReadinessRow>(row, 'lines', 'checked'));
  }

  /** The piece with this serial number that a customer has now, and the order that sold it; null: none. */
  soldPiece(serial: string): SoldRow | null {
    const row = this.#prepare(
      `SELECT stock_serial.kind, serial, stock_serial.article_id AS articleId, stock_serial.order_id AS orderId,
         coalesce(ticket.number, '') AS ticketNumber, stock_move.at AS soldAt
       FROM stock_serial JOIN stock_move ON stock_move.seq = stock_serial.moved_seq
           AND stock_move.order_id = stock_serial.order_id AND stock_move.to_place = 'customer'
         LEFT JOIN service_order ON service_order.id = stock_serial.order_id
         LEFT JOIN visit ON visit.id = service_order.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
       WHERE serial = ? AND place = 'customer' AND stock_serial.kind IN ('sim', 'handset', 'prepaid-card') LIMIT 1`,
    ).get(serial);
    return (row as SoldRow | undefined) ?? null;
  }

  /** The newest moves of an article, with at most forty serial numbers each. */
  moves(articleId: string, most: number): MoveRow[] {
    return this.#prepare(
      `SELECT seq || '-' || line AS moveId, at, from_place AS "from", to_place AS "to", quantity, reason, by, order_id AS orderId,
         (SELECT json_group_array(serial) FROM (SELECT serial FROM stock_move_serial
            WHERE seq = stock_move.seq AND line = stock_move.line ORDER BY serial LIMIT 40)) AS serials
       FROM stock_move WHERE article_id = ? ORDER BY seq DESC, line DESC LIMIT ?`,
    )
      .all(articleId, most)
      .map((row) => read<MoveRow>(row, 'serials'));
  }
}
