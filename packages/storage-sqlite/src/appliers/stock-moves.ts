import type { HallEvent, Recorded, StockMove } from '@onehall/domain';
import type { Prepare } from '../database.ts';

type Moving = Recorded<Extract<HallEvent, { payload: { readonly moves: readonly StockMove[] } }>>;

/** Who an event says did it. */
function byOf({ payload }: Moving): string {
  return 'by' in payload ? payload.by : payload.clerkId;
}

/** Writes moves; balances and the places of serial numbers follow by the store's own triggers. */
export function moveStock(prepare: Prepare, event: Moving): void {
  event.payload.moves.forEach((move, index) => {
    const line = index + 1;
    prepare(
      `INSERT INTO stock_move (seq, line, article_id, kind, from_place, to_place, quantity, reason, order_id, by, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      event.seq,
      line,
      move.articleId,
      move.kind,
      move.from,
      move.to,
      move.quantity,
      move.reason,
      move.orderId,
      byOf(event),
      event.at,
    );
    for (const serial of move.serials) {
      prepare('INSERT INTO stock_move_serial (seq, line, kind, serial) VALUES (?, ?, ?, ?)').run(
        event.seq,
        line,
        move.kind,
        serial,
      );
      // What came back from a customer can be sold again.
      if (move.from === 'customer')
        prepare('DELETE FROM stock_use WHERE kind = ? AND serial = ?').run(move.kind, serial);
    }
  });
}
