import type { EventOf, Recorded } from '@onehall/domain';
import type { Prepare } from '../database.ts';
import { canonicalJson } from '../journal/journal.ts';
import { moveStock } from './stock-moves.ts';

export function applyStockArticleSet(prepare: Prepare, event: Recorded<EventOf<'StockArticleSet'>>): void {
  const { id, kind, use, name, minimum, leadDays, packSize } = event.payload;
  prepare(
    `INSERT INTO stock_article (id, kind, use, name, minimum, lead_days, pack_size) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, minimum = excluded.minimum,
       lead_days = excluded.lead_days, pack_size = excluded.pack_size`,
  ).run(id, kind, use, canonicalJson(name), minimum, leadDays, packSize);
}

/** Setting a price anew for the same day asks for a new tag. */
export function applyStockPriceSet(prepare: Prepare, event: Recorded<EventOf<'StockPriceSet'>>): void {
  const { articleId, validFrom, priceFen, by } = event.payload;
  prepare(
    `INSERT INTO stock_price (article_id, valid_from, price_fen, set_by, set_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id, valid_from) DO UPDATE SET price_fen = excluded.price_fen, set_by = excluded.set_by,
       set_at = excluded.set_at, tag_printed_by = NULL, tag_printed_at = NULL`,
  ).run(articleId, validFrom, priceFen, by, event.at);
}

export function applyPriceTagsPrinted(prepare: Prepare, event: Recorded<EventOf<'PriceTagsPrinted'>>): void {
  for (const { articleId, validFrom } of event.payload.tags) {
    prepare(
      'UPDATE stock_price SET tag_printed_by = ?, tag_printed_at = ? WHERE article_id = ? AND valid_from = ?',
    ).run(event.payload.by, event.at, articleId, validFrom);
  }
}

export function applyStockSold(prepare: Prepare, event: Recorded<EventOf<'StockSold'>>): void {
  moveStock(prepare, event);
  const { visitId, clerkId, differences } = event.payload;
  for (const { kind, serial, orderId, articleId, from } of differences) {
    prepare(
      `INSERT INTO sale_difference (kind, serial, order_id, article_id, from_place, visit_id, clerk_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(kind, serial, orderId, articleId, from, visitId, clerkId, event.at);
  }
}

export function applySaleDifferenceExplained(
  prepare: Prepare,
  event: Recorded<EventOf<'SaleDifferenceExplained'>>,
): void {
  const { kind, serial, orderId, explanation, by } = event.payload;
  prepare(
    `UPDATE sale_difference SET explanation = ?, explained_by = ?, explained_at = ?
     WHERE kind = ? AND serial = ? AND order_id = ?`,
  ).run(explanation, by, event.at, kind, serial, orderId);
}

/** The new piece is that order's from here on. */
export function applyStockSwapped(prepare: Prepare, event: Recorded<EventOf<'StockSwapped'>>): void {
  moveStock(prepare, event);
  for (const { kind, serials, to, orderId } of event.payload.moves) {
    if (to !== 'customer') continue;
    for (const serial of serials)
      prepare('INSERT INTO stock_use (kind, serial, order_id) VALUES (?, ?, ?)').run(kind, serial, orderId);
  }
}

export function applySupplyOrdered(prepare: Prepare, event: Recorded<EventOf<'SupplyOrdered'>>): void {
  const { orderId, urgent, note, expectedOn, checkId, by, lines } = event.payload;
  prepare(
    `INSERT INTO supply_order (id, state, urgent, note, expected_on, check_id, ordered_by, ordered_at)
     VALUES (?, 'open', ?, ?, ?, ?, ?, ?)`,
  ).run(orderId, urgent ? 1 : 0, note, expectedOn, checkId, by, event.at);
  for (const { articleId, ordered } of lines) {
    prepare('INSERT INTO supply_line (order_id, article_id, ordered) VALUES (?, ?, ?)').run(
      orderId,
      articleId,
      ordered,
    );
  }
}

export function applySupplyReceived(prepare: Prepare, event: Recorded<EventOf<'SupplyReceived'>>): void {
  moveStock(prepare, event);
  const { orderId, receiptId, documentNumber, complete, by, moves } = event.payload;
  prepare(
    'INSERT INTO supply_receipt (id, order_id, document_number, seq, by, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(receiptId, orderId, documentNumber, event.seq, by, event.at);
  for (const { articleId, quantity } of moves) {
    prepare('UPDATE supply_line SET received = received + ? WHERE order_id = ? AND article_id = ?').run(
      quantity,
      orderId,
      articleId,
    );
  }
  if (complete) {
    prepare(`UPDATE supply_order SET state = 'received', ended_at = ? WHERE id = ?`).run(event.at, orderId);
  }
}

export function applySupplyClosed(prepare: Prepare, event: Recorded<EventOf<'SupplyClosed'>>): void {
  const { orderId, reason } = event.payload;
  prepare(`UPDATE supply_order SET state = 'closed', closed_reason = ?, ended_at = ? WHERE id = ?`).run(
    reason,
    event.at,
    orderId,
  );
}
