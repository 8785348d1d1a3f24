import { hallDayOf, refuse } from '@onehall/domain';
import { routes } from '@onehall/protocol';
import { presentMyStock, presentStock, presentStockDay } from '../../present/stock.ts';
import { endpoint, staffId } from '../endpoint.ts';

const movesMost = 200;

export const readStockEndpoint = endpoint(routes.readStock, ({ parts }) => ({
  ok: true,
  value: presentStock(parts),
}));

/** Refusal: stock-article-unknown. */
export const readStockMovesEndpoint = endpoint(routes.readStockMoves, ({ parts, param }) => {
  const articleId = param('articleId');
  if (parts.store.state.stockArticle(articleId) === null)
    return refuse('stock-article-unknown', { articleId });
  const moves = parts.store.stock.moves(articleId, movesMost);
  return { ok: true, value: { moves: moves.map((one) => ({ ...one, serials: [...one.serials] })) } };
});

/** Refusal: malformed-request (no day). */
export const readStockDayEndpoint = endpoint(routes.readStockDay, ({ parts, param }) => {
  const day = presentStockDay(parts, param('day'));
  return day === null ? refuse('malformed-request', { field: 'day' }) : { ok: true, value: day };
});

/** The piece as it was sold; null: this hall did not sell it, or it came back. */
export const findSoldPieceEndpoint = endpoint(routes.findSoldPiece, ({ parts, param }) => {
  const { hall, store } = parts;
  const found = store.stock.soldPiece(param('serial').toUpperCase());
  if (found === null) return { ok: true, value: { piece: null } };
  const { soldAt, ...piece } = found;
  const name = store.state.stockArticle(piece.articleId)?.name ?? {
    zh: piece.articleId,
    en: piece.articleId,
  };
  return { ok: true, value: { piece: { ...piece, name: { ...name }, soldOn: hallDayOf(soldAt, hall) } } };
});

export const readMyStockEndpoint = endpoint(routes.readMyStock, (asked) => {
  const who = staffId(asked);
  return who.ok ? { ok: true, value: presentMyStock(asked.parts, who.value) } : who;
});
