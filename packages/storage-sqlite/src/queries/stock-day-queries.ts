import type { StockKind, StockPlace } from '@onehall/domain';
import type { Prepare } from '../database.ts';

/** One article in one clerk's hands over a time: opening + received + returned − sold − handedBack + other = closing. */
export interface ClerkStockRow {
  readonly clerkId: string;
  readonly articleId: string;
  readonly opening: number;
  /** Taken over from the stockroom or another clerk. */
  readonly received: number;
  /** To customers: sold, given out, or as the new piece of a swap. */
  readonly sold: number;
  readonly returned: number;
  /** Offered away: back to the stockroom, or to another clerk. */
  readonly handedBack: number;
  /** Stocktakes, write-offs, offers that were taken back. */
  readonly other: number;
  readonly closing: number;
}

export interface SaleDifferenceRow {
  readonly kind: StockKind;
  readonly serial: string;
  readonly orderId: string;
  readonly articleId: string;
  readonly from: StockPlace;
  readonly clerkId: string;
  readonly ticketNumber: string;
  readonly at: number;
  readonly explanation: string | null;
}

/** A piece that a paid order handed over and that no move says left [M2]. */
export interface OrderWithoutMove {
  readonly orderId: string;
  readonly kind: StockKind;
  readonly serial: string;
  readonly clerkId: string;
  readonly ticketNumber: string;
}

const differenceColumns = `sale_difference.kind, sale_difference.serial, sale_difference.order_id AS orderId,
  sale_difference.article_id AS articleId, sale_difference.from_place AS "from", sale_difference.clerk_id AS clerkId,
  coalesce(ticket.number, '') AS ticketNumber, sale_difference.at, sale_difference.explanation`;
const differenceTables = `sale_difference LEFT JOIN visit ON visit.id = sale_difference.visit_id
  LEFT JOIN ticket ON ticket.id = visit.ticket_id`;

/** Stock as the daily audit ties it: book, shelf and documents of each clerk [M2, M4]. Instants in epoch ms, [from, to). */
export class StockDayQueries {
  readonly #prepare: Prepare;

  constructor(prepare: Prepare) {
    this.#prepare = prepare;
  }

  /** Every article that a clerk held or moved in this time. */
  clerkDays(from: number, to: number): ClerkStockRow[] {
    return this.#prepare(
      `WITH time (begins, ends) AS (VALUES (?, ?)), side AS (
         SELECT to_place AS place, article_id, quantity AS delta, reason, at FROM stock_move WHERE at >= (SELECT begins FROM time)
         UNION ALL
         SELECT from_place, article_id, -quantity, reason, at FROM stock_move WHERE at >= (SELECT begins FROM time)
       ), day AS (
         SELECT place, article_id,
           sum(iif(at < (SELECT ends FROM time), delta, 0)) AS net,
           sum(iif(at >= (SELECT ends FROM time), delta, 0)) AS later,
           sum(iif(at < (SELECT ends FROM time) AND reason = 'taken', delta, 0)) AS received,
           sum(iif(at < (SELECT ends FROM time) AND reason IN ('sold', 'handed-out', 'swapped'), -delta, 0)) AS sold,
           sum(iif(at < (SELECT ends FROM time) AND reason = 'returned', delta, 0)) AS returned,
           sum(iif(at < (SELECT ends FROM time) AND reason = 'offered', -delta, 0)) AS handedBack
         FROM side WHERE substr(place, 1, 6) = 'clerk:' GROUP BY place, article_id
       )
       SELECT substr(stock_balance.place, 7) AS clerkId, stock_balance.article_id AS articleId,
         quantity - coalesce(later, 0) - coalesce(net, 0) AS opening, coalesce(received, 0) AS received,
         coalesce(sold, 0) AS sold, coalesce(returned, 0) AS returned, coalesce(handedBack, 0) AS handedBack,
         coalesce(net - received - returned + sold + handedBack, 0) AS other,
         quantity - coalesce(later, 0) AS closing
       FROM stock_balance LEFT JOIN day ON day.place = stock_balance.place
         AND day.article_id = stock_balance.article_id
       WHERE substr(stock_balance.place, 1, 6) = 'clerk:'
         AND (quantity - coalesce(later, 0) <> 0 OR day.place IS NOT NULL)
       ORDER BY 1, 2`,
    ).all(from, to) as ClerkStockRow[];
  }

  /** Pieces sold that were not in the clerk's custody, newest first. */
  saleDifferences(from: number, to: number, most: number): SaleDifferenceRow[] {
    return this.#prepare(
      `SELECT ${differenceColumns} FROM ${differenceTables} WHERE sale_difference.at >= ? AND sale_difference.at < ?
       ORDER BY sale_difference.at DESC, sale_difference.serial LIMIT ?`,
    ).all(from, to, most) as SaleDifferenceRow[];
  }

  /** The same that nobody has explained, oldest first. */
  unexplained(most: number): SaleDifferenceRow[] {
    return this.#prepare(
      `SELECT ${differenceColumns} FROM ${differenceTables} WHERE explained_at IS NULL
       ORDER BY sale_difference.at, sale_difference.serial LIMIT ?`,
    ).all(most) as SaleDifferenceRow[];
  }

  /** Pieces of orders reversed in this time that the customer still has by the books: money back, goods not. */
  reversedAndNotBack(from: number, to: number): OrderWithoutMove[] {
    return this.#prepare(
      `SELECT stock_serial.order_id AS orderId, stock_serial.kind, stock_serial.serial, reversal.clerk_id AS clerkId,
         coalesce(ticket.number, '') AS ticketNumber
       FROM reversal JOIN stock_serial ON stock_serial.order_id = reversal.order_id AND stock_serial.place = 'customer'
         LEFT JOIN visit ON visit.id = reversal.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
       WHERE reversal.at >= ? AND reversal.at < ? ORDER BY reversal.at, stock_serial.serial`,
    ).all(from, to) as OrderWithoutMove[];
  }

  /** Pieces of orders paid in this time that the ledger of stock has never seen leave. */
  ordersWithoutMove(from: number, to: number): OrderWithoutMove[] {
    return this.#prepare(
      `SELECT service_order.id AS orderId, piece.value ->> '$.kind' AS kind, piece.value ->> '$.serial' AS serial,
         payment.clerk_id AS clerkId, coalesce(ticket.number, '') AS ticketNumber
       FROM payment JOIN service_order ON service_order.visit_id = payment.visit_id AND service_order.void_at IS NULL
         JOIN json_each(service_order.stock) AS piece
         LEFT JOIN visit ON visit.id = payment.visit_id LEFT JOIN ticket ON ticket.id = visit.ticket_id
       WHERE payment.at >= ? AND payment.at < ? AND NOT EXISTS (
         SELECT 1 FROM stock_move_serial AS moved JOIN stock_move USING (seq, line)
         WHERE moved.kind = piece.value ->> '$.kind' AND moved.serial = piece.value ->> '$.serial'
           AND stock_move.order_id = service_order.id AND stock_move.to_place = 'customer')
       ORDER BY payment.at, orderId, serial`,
    ).all(from, to) as OrderWithoutMove[];
  }
}
