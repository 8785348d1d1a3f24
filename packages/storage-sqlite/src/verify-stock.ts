import type { Db } from './database.ts';

interface Held {
  readonly article: string;
  readonly place: string;
  readonly kept: number;
  readonly summed: number;
}

/** The first place whose balance is not what its moves make, or not as many as the serial numbers in it; null: none. */
export function firstWrongStock(db: Db): string | null {
  const wrong = db
    .prepare(
      `SELECT article_id AS article, place, quantity AS kept,
         (SELECT coalesce(sum(quantity), 0) FROM stock_move
          WHERE article_id = stock_balance.article_id AND to_place = stock_balance.place)
         - (SELECT coalesce(sum(quantity), 0) FROM stock_move
            WHERE article_id = stock_balance.article_id AND from_place = stock_balance.place) AS summed
       FROM stock_balance WHERE kept <> summed LIMIT 1`,
    )
    .get() as Held | undefined;
  if (wrong)
    return `stock of ${wrong.article} at ${wrong.place} shows ${wrong.kept}, moves make ${wrong.summed}`;
  const lost = db
    .prepare(
      `SELECT stock_balance.article_id AS article, place, quantity AS kept,
         (SELECT count(*) FROM stock_serial WHERE stock_serial.article_id = stock_balance.article_id
            AND stock_serial.place = stock_balance.place) AS summed
       FROM stock_balance JOIN stock_article ON stock_article.id = stock_balance.article_id
       WHERE kind <> 'counted' AND place NOT IN ('supplier', 'unbooked', 'stocktake') AND kept <> summed LIMIT 1`,
    )
    .get() as Held | undefined;
  return lost
    ? `stock of ${lost.article} at ${lost.place} shows ${lost.kept}, ${lost.summed} serials are there`
    : null;
}
